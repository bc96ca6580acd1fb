import type { Finding, Term, Token, Usage } from '../types.ts'
import { keyAround } from '../compounds.ts'
import { isSentenceStart } from '../sentences.ts'
import type { Page } from './index.ts'

/** What a person should look at before a mention is said with another term: a sentence each, none where it is safe. */
export function worries(usage: Usage, target: Term, { instead = [] }: Finding, page: Page): string[] {
  const word = target.forms[0]!.text
  const seen: readonly (readonly [boolean, string])[] = [
    [usage.confidence < SAFE, 'Make sure that these are your own buyers.'],
    [instead.length > 1, 'Choose the word for those who are meant.'],
    [usage.span.kind === 'heading', 'A heading makes an anchor, and links to it would break.'],
    [linksToAnchor(usage, page), 'This links to a heading, which may have the same words.'],
    [hasOddCapital(usage), 'It has a capital here: make sure that it is no name.'],
    [isFixed(usage, target, page), `“${word}” has a meaning of its own in this phrase.`],
  ]
  return seen.flatMap(([is, said]) => is ? [said] : [])
}

/** From here on a mention is changed without asking. Measured on real pages: README says how. */
const SAFE = 0.8

/** "[What our customers say](#what-our-customers-say)". */
const linksToAnchor = ({ end }: Usage, { source }: Page): boolean => /^[^\[\]\r\n]*\]\([^()\s]*#/.test(source.text.slice(end, end + 300))

/** Where the word is not always written with one, as in German. */
function hasOddCapital({ tokens, from, span, form }: Usage): boolean {
  const { text } = tokens[from]!
  return span.kind !== 'heading' && !/^\p{Lu}/u.test(form.text) && /^\p{Lu}\p{Ll}/u.test(text) && !isSentenceStart(tokens, from)
}

/** "customer library" is no "client library". */
function isFixed({ tokens, from, to }: Usage, target: Term, { settings }: Page): boolean {
  const lists = [target.compounds, settings.compounds[target.id] ?? {}].flatMap(({ judged, ...silent }) => Object.values(silent))
  const sides = [0, 1, 2].flatMap(left => [0, 1, 2].map(right => [words(tokens, from - left, from), words(tokens, to, to + right)] as const))
  return sides.some(([left, right]) => [right, singular(right)].some(right => lists.some(list => Object.hasOwn(list, keyAround(left, right)))))
}

const words = (tokens: readonly Token[], from: number, to: number): string[] => tokens.slice(Math.max(0, from), to).map(token => token.lower)

const singular = (words: readonly string[]): string[] => words.map((word, i) => i === words.length - 1 ? word.replace(/s$/, '') : word)
