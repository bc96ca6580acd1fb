import type { Term, Token, Usage } from '../types.ts'
import { isBetweenQuotes } from '../quotations.ts'
import type { Page } from './index.ts'

/** What no editor touches, and what cannot be written anew with certainty: a person has to. */
export function isUntouchable(usage: Usage, target: Term, page: Page): boolean {
  return isQuoted(usage) || isDefined(usage, page) || isDefinition(usage, page) || isInTitle(usage)
    || isLabel(usage, page)
    || areDistinct(usage, target, page) || !isPlain(usage, page) || !isWord(target)
}

const isQuoted = (usage: Usage): boolean => usage.span.quoted || isBetweenQuotes(usage)

/** A contract's own term: somewhere it stands alone between quotation marks, or again and again in mid-sentence, with its capital. */
function isDefined(usage: Usage, { usages }: Page): boolean {
  if (!isCapital(first(usage))) return false
  const others = usages.filter(other => other.term === usage.term && isCapital(first(other)))
  return others.some(standsAlone) || others.filter(isNameLike).length >= OFTEN
}

const OFTEN = 2

const standsAlone = ({ tokens, from, to }: Usage): boolean => isQuoteMark(tokens[from - 1]) && isQuoteMark(tokens[to])

/** "The fees that Customer owes". */
export const isNameLike = ({ span, evidence }: Usage): boolean =>
  span.kind === 'paragraph' && evidence.some(({ cue }) => cue === 'capital in mid-sentence') && !evidence.some(({ cue }) => cue === 'our own people')

const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && /^["“”„«»‘]$/.test(token.text)

/** "A customer is a person who …", "Customer: whoever buys …". */
function isDefinition({ tokens, from, to, span }: Usage, { pack }: Page): boolean {
  if (from === 0 && /^[:–—]$/.test(tokens[to]?.text ?? '') && span.kind !== 'heading') return true
  const defines = pack.twice?.defines ?? []
  return from <= 1 && defines.some(phrase => phrase.every((word, i) => tokens[to + i]?.lower === word))
}

/** "I read *Your Customers First* again": words with capitals side by side in running text. */
const isInTitle = ({ span, evidence }: Usage): boolean => ['paragraph', 'html'].includes(span.kind) && evidence.some(({ cue }) => /^capitals (?:beside|on both)/.test(cue))

/** "[our customers]" and "[our customers][]", where the text says elsewhere what "[our customers]:" leads to. */
function isLabel({ start, end }: Usage, { source: { text } }: Page): boolean {
  const opened = unpaired([...text.slice(Math.max(0, start - LABEL), start)].reverse(), '[', ']')
  const closed = unpaired(text.slice(end, end + LABEL), ']', '[')
  if (opened < 0 || closed < 0 || !text.includes(']:')) return false
  return !/^(?:\(|\[[^\]])/.test(text.slice(end + closed + 1))
}

/** As long as CommonMark lets a label be, in UTF-16 units. */
const LABEL = 999

/** Where a bracket stands that none of the other kind before it pairs with, or -1. */
function unpaired(units: Iterable<string>, bracket: string, other: string): number {
  let at = 0, depth = 0
  for (const unit of units) {
    if (unit === bracket && depth-- === 0) return at
    if (unit === other) depth++
    at += unit.length
  }
  return -1
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

/** No sign in it that Markdown, MDX or YAML could read as one of theirs. */
const isWord = ({ forms }: Term): boolean => forms.every(({ text }) => /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ’'·-]*$/u.test(text))

const first = ({ tokens, from }: Usage): Token => tokens[from]!
const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)
