import { LONG } from './damage.ts'
import { hashOf, hashOn } from './hash.ts'
import { kindOf, LETTER, TOLD } from './letters.ts'

/** A word of a raw text: offsets in UTF-16 units, end exclusive. */
export interface Hit { readonly word: string; readonly start: number; readonly end: number }

/** What one pass over a raw text finds. */
export interface Scan {
  /** Words that were looked for, in order. */
  readonly hits: readonly Hit[]
  /** Where two words that were looked for follow each other, markup between them aside. */
  readonly pairs: readonly Hit[]
  /** Words so long that blanks may be lost in them. */
  readonly long: readonly Hit[]
  /** How many words there are in all. */
  readonly words: number
  /** Whether there is a letter that garbled text has. */
  readonly isStrange: boolean
}

/** Words in lower case, and pairs of them ("add to"), to be looked for all at once. */
export interface Sought { readonly words: ReadonlySet<string>; readonly pairs: ReadonlySet<string>; readonly table: Uint8Array }

/** Prepares for a scan. */
export function sought(words: Iterable<string>, pairs: Iterable<string>): Sought {
  const table = new Uint8Array(SIZE), all = { words: new Set(words), pairs: new Set(pairs), table }
  for (const word of all.words) table[slot(hashOf(word))]! |= WORD
  for (const pair of all.pairs) {
    const [first = '', second = ''] = pair.split(' ')
    table[slot(hashOf(second) ^ Math.imul(hashOf(first), TWO))]! |= PAIR
  }
  return all
}

/**
 * One pass over the units of a text, whatever the number of words that are looked for: a hash of each word is looked up, and what
 * it finds is compared. Tags, addresses of links and entities part no two words.
 */
export function scan(text: string, { words, pairs, table }: Sought): Scan {
  const hits: Hit[] = [], found: Hit[] = [], long: Hit[] = [], end = text.length
  let hash = 0, start = -1, before = 0, from = 0, to = 0, until = 0, count = 0, isStrange = false
  for (let at = 0; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0
    const letter = unit < TOLD ? LETTERS[unit]! : letterAt(unit)
    if (letter) {
      hash = hashOn(hash, letter)
      if (start < 0) start = at
      if (unit >= FIRST_STRANGE && STRANGE.has(unit)) isStrange = true
      continue
    }
    if (start >= 0) {
      count++
      if (table[slot(hash)]! & WORD) keep(hits, words, text, start, at)
      if (at - start >= LONG) long.push({ word: text.slice(start, at), start, end: at })
      if (!until) {
        if (table[slot(hash ^ before)]! & PAIR) keepPair(found, pairs, text, from, to, start, at)
        before = Math.imul(hash, TWO)
        from = start
        to = at
      }
      hash = 0
      start = -1
    }
    if (unit === BLANK) continue
    if (unit >= FIRST_STRANGE && STRANGE.has(unit)) isStrange = true
    if (until) { if (unit === until || unit === NEWLINE) until = 0 }
    else if (unit === LESS || unit === OPEN || unit === AND || unit === BRACKET) until = asideFrom(text, at, unit)
  }
  return { hits, pairs: found, long, words: count, isStrange }
}

const SIZE = 1 << 16, WORD = 1, PAIR = 2, TWO = 0x9E3779B1
const slot = (hash: number): number => ((hash ^ (hash >>> 15)) >>> 0) & (SIZE - 1)

// ---- What is a letter

/** What is a letter, and which one it is in lower case; above these only those that are named below. */
const LETTERS = Uint16Array.from({ length: TOLD }, (_, unit) => kindOf(unit) === LETTER ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0)

/** Marks that combine with a letter, and the Latin letters of Vietnamese and of the old; all others part words. */
const letterAt = (unit: number): number => unit >= 0x300 && unit < 0x370 || unit >= 0x1E00 && unit < 0x1F00 ? unit : 0

const FIRST_STRANGE = 0xC2
const STRANGE = new Set([0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xE2, 0x102, 0x139, 0xFFFD])

// ---- What stands aside

const BLANK = 0x20, NEWLINE = 0x0A, LESS = 0x3C, MORE = 0x3E, OPEN = 0x28, CLOSE = 0x29, AND = 0x26, SEMICOLON = 0x3B, BRACKET = 0x5B, UNBRACKET = 0x5D

/** The mark that ends a tag, the address of a link, a reference or an entity, where one begins; else 0. */
function asideFrom(text: string, at: number, unit: number): number {
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0, previous = at > 0 ? text.charCodeAt(at - 1) : 0
  if (unit === LESS) return next === 0x2F || next === 0x21 || isLatinLetter(next) ? MORE : 0
  if (unit === OPEN) return previous === UNBRACKET ? CLOSE : 0
  if (unit === BRACKET) return previous === UNBRACKET || next === 0x5E ? UNBRACKET : 0
  const end = text.indexOf(';', at)
  return end > at && end < at + 12 && /^&#?\w+$/.test(text.slice(at, end)) ? SEMICOLON : 0
}

const isLatinLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A

// ---- What is kept

function keep(hits: Hit[], words: ReadonlySet<string>, text: string, start: number, end: number): void {
  const word = text.slice(start, end).toLowerCase()
  if (words.has(word)) hits.push({ word, start, end })
}

function keepPair(found: Hit[], pairs: ReadonlySet<string>, text: string, from: number, to: number, start: number, end: number): void {
  const word = `${text.slice(from, to)} ${text.slice(start, end)}`.toLowerCase()
  if (pairs.has(word)) found.push({ word, start: from, end })
}
