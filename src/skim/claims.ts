import { ANY, type Audience, type LanguagePack, type Pattern, type Phrase } from '../types.ts'
import { isWordEnd } from './hits.ts'
import { anyOf } from './watch.ts'

/** Wording that contradicts a business, to be looked for in raw text by one word of each phrase. */
export interface Anchored {
  readonly pattern: RegExp
  readonly phrases: ReadonlyMap<string, readonly Spelled[]>
}

/** One way to write a phrase: its words but the anchor, and what it begins with, up to a place that varies. */
interface Spelled { readonly mates: readonly string[]; readonly begins: string }

/** The wording of a language that claims what none of some audiences is. */
export function wordingsAgainst(audiences: readonly Audience[], { wordings, stops }: LanguagePack): Anchored {
  const against = wordings.filter(({ trait, values }) => audiences.length > 0
    && audiences.some(({ traits }) => traits[trait] && !traits[trait].some(value => values.includes(value))))
  const plain = new Set(stops), phrases = new Map<string, Spelled[]>()
  for (const words of against.flatMap(({ patterns }) => patterns.flatMap(spelledOut))) {
    const anchor = anchorOf(words, plain)
    phrases.set(anchor, [...phrases.get(anchor) ?? [], spelled(words, anchor)])
  }
  return { pattern: anyOf(phrases.keys(), 'i'), phrases }
}

/** Where a text may hold such wording: where an anchor stands, and around it the rest. */
export function* claimsIn(text: string, { pattern, phrases }: Anchored): Iterable<number> {
  const anchor = new RegExp(pattern.source, 'gi')
  for (let match = anchor.exec(text); match; match = anchor.exec(text)) {
    const { 0: word, index } = match
    if (!isWordEnd(text, index - 1) || !isWordEnd(text, index + word.length)) continue
    const around = text.slice(Math.max(0, index - REACH), index + REACH).toLowerCase()
    const near = phrases.get(word.toLowerCase())!.filter(({ mates }) => mates.every(mate => around.includes(mate)))
    if (near.length && holdsAny(unmarked(around), near)) yield index
  }
}

/** In UTF-16 units; farther than any phrase reaches. */
const REACH = 160

const holdsAny = (text: string, phrases: readonly Spelled[]): boolean => phrases.some(({ begins }) => text.includes(begins))

/** The words of a text, with one blank before each. */
const unmarked = (text: string): string => wordsOf(text.replace(/\]\([^)]*\)|\]\[[^\]]*\]|<[^<>]*>|&[#\w]+;/g, ' '))

const wordsOf = (text: string): string => ` ${text.replace(/[*_~\u00AD]+/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `

/** A pattern with its alternatives laid out one by one. */
function spelledOut(pattern: Pattern): Phrase[] {
  const at = pattern.findIndex(part => typeof part !== 'string')
  if (at < 0) return [pattern as Phrase]
  return (pattern[at] as readonly Pattern[]).flatMap(inner => spelledOut([...pattern.slice(0, at), ...inner, ...pattern.slice(at + 1)]))
}

function spelled(words: Phrase, anchor: string): Spelled {
  const isWord = (word: string) => word !== ANY && /\p{L}/u.test(word)
  const end = words.indexOf(ANY)
  return { mates: words.filter(word => word !== anchor && isWord(word)), begins: wordsOf(words.slice(0, end < 0 ? words.length : end).join(' ')) }
}

/** The word by which a phrase is met least by chance: long, and none of the small ones. */
function anchorOf(words: Phrase, plain: ReadonlySet<string>): string {
  const worth = (word: string) => plain.has(word) || word.length < 4 ? word.length / 100 : word.length
  return words.filter(word => word !== ANY && /[\p{L}\p{N}]/u.test(word)).sort((a, b) => worth(b) - worth(a))[0]!
}
