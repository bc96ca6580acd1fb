import type { Form, Grammar, Token, Usage } from '../types.ts'
import { SEAM } from '../types.ts'
import { formFor, inCaseOf } from '../forms.ts'
import { isSentenceStart, sentenceAround } from '../sentences.ts'

/** English: the number, the capitals and the possessive of what is written, and the article before it. */
export const english: Grammar = ({ usage, target }) => {
  const form = formFor(target, usage)
  if (!form) return undefined
  const noun = hyphenated(usage, withCapitals(usage, form.text))
  const changes = [...articleFor(usage, form, noun), owning(usage, form, noun)]
  const check = isCollective(usage.term.concept) !== isCollective(target.concept) ? 'The verb, and whatever points back to these people, may have to change its number.'
    : isInCompound(usage) && form.phrase.length > 1 ? 'Is the compound still good to read?'
    : undefined
  return check ? { changes, safety: 'review', check } : { changes, safety: 'safe' }
}

type Change = { readonly start: number; readonly end: number; readonly insert: string }

/** One word for all of them: "our clientele is loyal". */
const isCollective = (concept: string): boolean => concept === 'clientele'

/** "customer-facing", "non-customers". */
const isInCompound = ({ tokens, from, to }: Usage): boolean => tokens[from]!.join === 'hyphen' || tokens[to]?.join === 'hyphen'

/** "client-facing" → "account-holder-facing". */
const hyphenated = (usage: Usage, noun: string): string => isInCompound(usage) ? noun.replaceAll(' ', '-') : noun

function withCapitals(usage: Usage, text: string): string {
  const written = wordsOf(usage)
  const isTitle = written.every(isCapital) && (written.length > 1 || isAmongCapitals(usage))
  return written.every(isCaps) || !isTitle ? inCaseOf(written.map(word => word.text).join(''), text) : text.replace(/(?<=^|[ -])\p{Ll}/gu, letter => letter.toUpperCase())
}

const wordsOf = ({ tokens, from, to }: Usage): readonly Token[] => tokens.slice(from, to)
const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)
const isCaps = ({ text }: Token): boolean => text.length > 1 && !/\p{Ll}/u.test(text)

/** "What Our Customers Say": every longer word of the sentence has a capital. At its very start one must be there to show it. */
function isAmongCapitals({ tokens, from, to }: Usage): boolean {
  const [start, end] = sentenceAround(tokens, from)
  const others = tokens.slice(start, end).filter((token, i) => token.kind === 'word' && token.text.length > 3 && (start + i < from || start + i >= to))
  return others.every(isCapital) && (others.length > 0 || !isSentenceStart(tokens, from))
}

/** "a customer" → "an attendee"; an article before an adjective agrees with the adjective. */
function articleFor({ tokens, from }: Usage, { text }: Form, noun: string): Change[] {
  const before = tokens[from - 1]
  if (!before || !/^an?$/.test(before.lower) || tokens[from]!.join !== 'blank' || isLetter(tokens, from - 1)) return []
  const article = startsWithVowel(text) ? 'an' : 'a'
  const insert = isCapital(before) ? inCaseOf(noun === noun.toUpperCase() ? 'AN' : 'An', article) : article
  return before.text === insert ? [] : [{ start: before.start, end: before.end, insert }]
}

/** "a Plan A customer". */
const isLetter = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'A' && !isSentenceStart(tokens, at) && /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]!.text)

/** As it is said, not as it is written: "an hour", "a user", "an MP". */
function startsWithVowel(text: string): boolean {
  if (/^\p{Lu}{2,4}\b/u.test(text)) return /^[AEFHILMNORSX]/.test(text)
  return /^(?:honest|hono|hour|heir|(?!eu|ewe|one\b|once|u(?:ni(?![nm])|s[aeiu]|t[ei]|biq))[aeiou])/i.test(text)
}

/** The noun, and the sign of possession after it where it cannot stay: "customers’ needs" → "people’s needs". */
function owning({ start, end, tokens, to, span }: Usage, { number, text }: Form, noun: string): Change {
  const mark = tokens[to], s = tokens[to + 1]
  const owns = number === 'plural' && mark?.lower === "'" && mark.join === 'none' && span.text[mark.end - span.start] !== SEAM
  const hasS = owns && s?.lower === 's' && s.join === 'none'
  if (!owns || hasS !== text.endsWith('s')) return { start, end, insert: noun }
  return { start, end: hasS ? s.end : mark.end, insert: `${noun}${mark.text}${hasS ? '' : 's'}` }
}
