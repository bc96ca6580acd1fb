import type { Packs } from './types.ts'
import { hashOf, hashOn } from './hash.ts'
import { remembering } from './lazily.ts'
import { isPunctuation, TOLD } from './letters.ts'

/** What the first words of some prose are. */
export interface Heard {
  /** How many there are, and how many UTF-16 units they take: all of them, and those in Latin letters. */
  readonly words: number
  readonly letters: number
  readonly latin: number
  /** What they speak for the languages that have any of them, most for the first. */
  readonly scores: readonly Score[]
}

/** How many of the words a language has, and what they speak for it: a word that several have speaks for each of them in part. */
export interface Score { readonly language: string; readonly count: number; readonly score: number }

/**
 * Tells the small words of languages that stand in some prose. No word is cut out of it: to look each of them up takes three times as long.
 * @param most how many words are heard
 */
export function hearSmallWords(prose: string, most: number, packs: Packs): Heard {
  const { languages, hashes, from, owners } = indexOf(packs)
  const counts = new Uint32Array(languages.length), scores = new Float64Array(languages.length)
  let words = 0, letters = 0, latin = 0
  for (let at = 0; at < prose.length && words < most; at++) {
    const start = at
    let hash = 0
    for (; at < prose.length; at++) {
      const letter = letterOf(prose.charCodeAt(at))
      if (letter === NONE) break
      hash = hashOn(hash, letter)
    }
    if (at === start) continue
    words++
    letters += at - start
    if (isLatin(prose.charCodeAt(start))) latin += at - start
    const slot = slotFor(hash, hashes)
    if (hashes[slot] === FREE) continue
    let last = from[slot]!
    while (owners[last] !== END) last++
    for (let at = from[slot]!; at < last; at++) {
      counts[owners[at]!]!++
      scores[owners[at]!]! += 1 / (last - from[slot]!)
    }
  }
  const found = languages.flatMap((language, i) => counts[i] ? [{ language, count: counts[i]!, score: scores[i]! }] : [])
  return { words, letters, latin, scores: found.sort((a, b) => b.score - a.score || (a.language < b.language ? -1 : 1)) }
}

// ---- What is a letter

const NONE = 0
// The letters of all scripts and the marks on them, by their blocks: to ask the engine of each what it is takes twice as long.
const LETTER = /[a-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\u2DFF\u3005-\u3007\u3031-\u3035\u3040-\u30FA\u30FC-\uD7FF\uF900-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFE\uFF21-\uFFDC]/
const LATIN = /\p{Script=Latin}/u

const lowerOf = (unit: number): number => {
  const lower = String.fromCharCode(unit).toLowerCase()
  return LETTER.test(lower) ? lower.charCodeAt(0) : NONE
}

/** Below TOLD all letters are Latin, and a table has them in lower case. */
const LETTERS = Uint16Array.from({ length: TOLD }, (_, unit) => lowerOf(unit))

const letterOf = (unit: number): number => unit < TOLD ? LETTERS[unit]! : isMark(unit) ? NONE : lowerOf(unit)

/** What is met most often that is no letter, what stands for code and for nothing among it. */
const isMark = (unit: number): boolean => isPunctuation(unit) || (unit >= 0xFDD0 && unit < 0xFDF0)

const isLatin = (unit: number): boolean => unit < TOLD || LATIN.test(String.fromCharCode(unit))

// ---- How small words are kept

/**
 * Small words by the hashes of their letters, close together: the words themselves would be read from all over the memory. Another
 * word may have the hash of one; in 195,509 documents that told no language otherwise.
 * Where a slot has a hash, its owners stand at `from[slot]` in a row that ends with `END`.
 */
interface Index {
  readonly languages: readonly string[]
  readonly hashes: Int32Array
  readonly from: Uint16Array
  /** Which of the languages have the words, by their places in the list. */
  readonly owners: Uint8Array
}

const SIZE = 1 << 13, FREE = 0, END = 255

const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (SIZE - 1)
const after = (slot: number): number => (slot + 1) & (SIZE - 1)

/** The slot of a hash, or the free one where it would be. */
function slotFor(hash: number, hashes: Int32Array): number {
  let slot = slotOf(hash)
  while (hashes[slot] !== FREE && hashes[slot] !== hash) slot = after(slot)
  return slot
}

const indexOf = remembering(({ smallWords }: Packs): Index => {
  const hashes = new Int32Array(SIZE), from = new Uint16Array(SIZE), owners: number[] = [], bySlot: number[][] = []
  Object.values(smallWords).forEach((words, i) => {
    for (const word of words) {
      const hash = hashOf(word), slot = slotFor(hash, hashes)
      hashes[slot] = hash;
      (bySlot[slot] ??= []).push(i)
    }
  })
  bySlot.forEach((its, slot) => {
    from[slot] = owners.length
    owners.push(...its, END)
  })
  return { languages: Object.keys(smallWords), hashes, from, owners: Uint8Array.from(owners) }
})
