import type { Finding, Term, Token, Usage } from '../types.ts'
import { keyAround } from '../compounds.ts'
import { remembering } from '../lazily.ts'
import { isSaidOurs } from '../ours.ts'
import { isSentenceStart, sentenceAround } from '../sentences.ts'
import type { Page } from './index.ts'
import { around, findingAt, sameTerm } from './neighbours.ts'
import { isNameLike } from './untouchable.ts'

/** What a person should look at before a mention is said with another term: a sentence each, none where it is safe. */
export function worries(usage: Usage, target: Term, { instead = [] }: Finding, page: Page): string[] {
  const word = target.forms[0]!.text
  const seen: readonly (readonly [boolean, string])[] = [
    [!isCertain(usage, page), 'Make sure that these are your own buyers.'],
    [isHalf(usage, page), `“${usage.form.text}” stands in this sentence again, and stays.`],
    [instead.length > 1, 'Choose the word for those who are meant.'],
    [usage.span.kind === 'heading', 'A heading makes an anchor, and links to it break when it changes.'],
    [linksToAnchor(usage, page), 'This links to a heading, which may have the same words.'],
    [hasOddCapital(usage, page), 'It has a capital here: make sure that it is no name.'],
    [isFixed(usage, target, page), `“${word}” has a meaning of its own in this phrase.`],
  ]
  return seen.flatMap(([is, said]) => is ? [said] : [])
}

/**
 * Measured on public handbooks and documentation: what is surely somebody's buyers is still the reader's, where a page speaks of those more
 * often than of its own, and where it never says outright that they are its own, only the surest mentions are.
 */
const SAFE = 0.8, SURE = 0.9

function isCertain(usage: Usage, page: Page): boolean {
  const { ours, others } = tally(sameTerm(usage, page))
  return usage.confidence >= (ours ? SAFE : SURE) && others <= ours * (isOurs(usage) ? 4 : 1)
}

const tally = remembering((usages: readonly Usage[]) => ({ ours: usages.filter(isOurs).length, others: usages.filter(({ sense }) => sense === 'third-party').length }))

const isOurs = (usage: Usage): boolean => usage.sense === 'party' && isSaidOurs(usage)

/** "Customers and customer lists", of which only the one would be changed. */
function isHalf(usage: Usage, page: Page): boolean {
  const [start, end] = sentenceAround(usage.tokens, usage.from)
  return around(usage, page).some(other => other !== usage && other.term === usage.term && other.from >= start && other.from < end
    && (other.sense === 'other' || (other.sense === 'party' && (!isCertain(other, page) || !findingAt(other, page)))))
}

/** "[What our customers say](#what-our-customers-say)". */
const linksToAnchor = ({ end }: Usage, { source }: Page): boolean => /^[^\[\]\r\n]*\]\([^()\s]*#/.test(source.text.slice(end, end + 300))

/** Where the word is not always written with one, as in German: "our Customers", "Customer Training Engineer"; and at the start of a sentence, where the page has it with a capital elsewhere. */
function hasOddCapital(usage: Usage, page: Page): boolean {
  const { tokens, from, to, span, form } = usage
  if (span.kind === 'heading' || /^\p{Lu}/u.test(form.text) || !isCapital(tokens[from])) return false
  return !isSentenceStart(tokens, from) || isCapital(tokens[to]) || sameTerm(usage, page).some(isNameLike)
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)

/** "customer library" is no "client library". */
function isFixed({ tokens, from, to }: Usage, target: Term, { settings }: Page): boolean {
  const lists = [target.compounds, settings.compounds[target.id] ?? {}].flatMap(({ judged, ...silent }) => Object.values(silent))
  const sides = [0, 1, 2].flatMap(left => [0, 1, 2].map(right => [words(tokens, from - left, from), words(tokens, to, to + right)] as const))
  return sides.some(([left, right]) => [right, singular(right)].some(right => lists.some(list => Object.hasOwn(list, keyAround(left, right)))))
}

const words = (tokens: readonly Token[], from: number, to: number): string[] => tokens.slice(Math.max(0, from), to).map(token => token.lower)

const singular = (words: readonly string[]): string[] => words.map((word, i) => i === words.length - 1 ? word.replace(/s$/, '') : word)
