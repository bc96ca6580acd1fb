import type { Term, Token, Usage } from '../types.ts'
import { isBetweenQuotes } from '../quotations.ts'
import type { Page } from './index.ts'
import { sameTerm } from './neighbours.ts'

/** What no editor touches, and what cannot be written anew with certainty: a person has to. */
export function isUntouchable(usage: Usage, target: Term, page: Page): boolean {
  return isQuoted(usage) || isDefined(usage, page) || isDefinition(usage, page) || isInTitle(usage)
    || isLabel(usage, page)
    || areDistinct(usage, target, page) || !isPlain(usage, page) || !isWord(target)
}

const isQuoted = (usage: Usage): boolean => usage.span.quoted || isBetweenQuotes(usage)

/** A contract's own term: somewhere it stands alone between quotation marks, or again and again in mid-sentence, with its capital. */
function isDefined(usage: Usage, page: Page): boolean {
  if (!isCapital(first(usage))) return false
  const others = sameTerm(usage, page).filter(other => isCapital(first(other)))
  return others.some(standsAlone) || others.filter(isNameLike).length >= OFTEN
}

const OFTEN = 2

const standsAlone = ({ tokens, from, to }: Usage): boolean => isQuoteMark(tokens[from - 1]) && isQuoteMark(tokens[to])

/** "The fees that Customer owes". */
export const isNameLike = ({ span, evidence }: Usage): boolean =>
  span.kind === 'paragraph' && evidence().some(({ cue }) => cue === 'capital in mid-sentence') && !evidence().some(({ cue }) => cue === 'our own people')

const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && /^["“”„«»‘]$/.test(token.text)

/** "A customer is a person who …", "Customer: whoever buys …". */
function isDefinition({ tokens, from, to, span }: Usage, { pack }: Page): boolean {
  if (from === 0 && /^[:–—]$/.test(tokens[to]?.text ?? '') && span.kind !== 'heading') return true
  const defines = pack.twice?.defines ?? []
  return from <= 1 && defines.some(phrase => phrase.every((word, i) => tokens[to + i]?.lower === word))
}

/** "I read *Your Customers First* again": words with capitals side by side in running text. */
const isInTitle = ({ span, evidence }: Usage): boolean => ['paragraph', 'html'].includes(span.kind) && evidence().some(({ cue }) => /^capitals (?:beside|on both)/.test(cue))

/** "[our customers]" and "[our customers][]", where the text says elsewhere what "[our customers]:" leads to. */
function isLabel({ start, end }: Usage, { source: { text } }: Page): boolean {
  const opened = unpaired(text, start - 1, -1, '[', ']')
  const closed = opened === undefined ? undefined : unpaired(text, end, 1, ']', '[')
  return closed !== undefined && text.includes(']:') && !/^(?:\(|\[[^\]])/.test(text.slice(closed + 1, closed + 3))
}

/** As long as CommonMark lets a label be, in UTF-16 units. */
const LABEL = 999

/** Where a bracket stands, going one way, that none of the other kind on the way pairs with. */
function unpaired(text: string, from: number, step: 1 | -1, bracket: string, other: string): number | undefined {
  let depth = 0
  for (let at = from; at >= 0 && at < text.length && Math.abs(at - from) < LABEL; at += step) {
    if (text[at] === bracket && depth-- === 0) return at
    if (text[at] === other) depth++
  }
  return undefined
}

/** Different people in law. */
function areDistinct({ start, term }: Usage, target: Term, { audiencesAt }: Page): boolean {
  return audiencesAt(start).some(({ model }) => [term, target].every(({ concept }) => model?.distinct?.concepts.includes(concept)))
}

/** On one line, with no markup or entity inside. */
function isPlain({ start, end, span }: Usage, { source }: Page): boolean {
  const written = source.text.slice(start, end)
  return written === span.text.slice(start - span.start, end - span.start) && !/[\r\n]/.test(written)
}

/** No sign in it that Markdown, MDX or YAML could read as one of theirs; a spelling for men and women only takes the place of another. */
const isWord = ({ forms }: Term): boolean => forms.every(({ text, inclusive }) => inclusive || /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ’'·-]*$/u.test(text))

const first = ({ tokens, from }: Usage): Token => tokens[from]!
const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)
