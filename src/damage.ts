import type { LanguagePack } from './types.ts'
import { remembering } from './lazily.ts'

// What UTF-8 looks like when it is read as Windows-1252: a lead byte, then what was a following one. Closing quotation marks may follow a capital in sound text.
const AFTER = '\\u0080-\\u00BA\\u00BC-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122'
const PAIR = `[\\u00C2-\\u00C5\\u00CE\\u00CF\\u00D0\\u00D1\\u0102\\u0139][${AFTER}\\u015A\\u015B\\u0104\\u0105\\u017C\\u0141\\u0142\\u2018-\\u201E]`

/** Letters that were decoded as what they are not. */
export const GARBLED: RegExp = new RegExp(`â€[\\u0080-\\u00BF\\u0153\\u017E\\u02DC\\u2018-\\u2026\\u2122]|(?<=\\p{L})${PAIR}(?=\\p{L})|(?:${PAIR}){2}|\\uFFFD+`, 'gu')

/** A quick look for them, never wrong when it says no. */
export const MAYBE_GARBLED: RegExp = new RegExp(`â€|${PAIR}|\\uFFFD`, 'g')

/** Words of a language stuck together: Latin letters, no name of code (getUserById), and small words inside. */
export const isGlued = (word: string, pack: LanguagePack): boolean =>
  /^[\p{Script=Latin}\p{M}]+$/u.test(word) && !isCamel(word) && smallWordsIn(word, pack).length >= (word.length < LONG ? 1 : 2)

/** The small words of a language that stand in a word without overlapping. */
export function smallWordsIn(word: string, pack: LanguagePack): string[] {
  const small = smallWords(pack), found: string[] = []
  for (let at = 0; at < word.length; at++) {
    const length = LENGTHS.find(length => small.has(word.slice(at, at + length)))
    if (length === undefined) continue
    found.push(word.slice(at, at + length))
    at += length - 1
  }
  return found
}

const LENGTHS = [7, 6, 5, 4, 3]

const smallWords = remembering(({ stops, twice }: LanguagePack): ReadonlySet<string> => new Set([...stops, ...twice?.small ?? [], ...twice?.who ?? [], ...twice?.modify ?? []]))

/** Whether a long word has two humps, as names in programs have: getUserById. */
const isCamel = (word: string): boolean => /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(word)

/** How many long words in one place, and how many letters in one word, are needed to tell that blanks were lost; and what is long. */
export const SEVERAL = 5, ENDLESS = 44, LONG = 20
