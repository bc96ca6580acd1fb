import { ANY, type Audience, type LanguagePack, type Pattern, type Wording } from '../types.ts'
import { findPhrases, phraseTree, type PhraseTree } from '../phrases.ts'
import { tokenise } from '../tokens.ts'
import { isWordEnd } from './hits.ts'
import { anyOf } from './watch.ts'

/** Wording that contradicts a business, to be looked for in raw text by one word of each phrase. */
export interface Anchored {
  readonly pattern: RegExp
  /** The word by which a phrase is looked for → for each such phrase, the words that must stand near it. */
  readonly mates: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly tree: PhraseTree<Wording>
}

/** The wording of a language that claims what none of some audiences is. */
export function wordingsAgainst(audiences: readonly Audience[], { wordings, stops }: LanguagePack): Anchored {
  const against = wordings.filter(({ trait, values }) => audiences.length > 0
    && audiences.some(({ traits }) => traits[trait] && !traits[trait].some(value => values.includes(value))))
  const plain = new Set(stops), mates = new Map<string, string[][]>()
  for (const pattern of against.flatMap(({ patterns }) => patterns)) for (const anchor of anchorsOf(pattern, plain)) {
    mates.set(anchor, [...mates.get(anchor) ?? [], wordsOf(pattern).filter(word => word !== anchor)])
  }
  return { pattern: anyOf(mates.keys(), 'i'), mates, tree: phraseTree(against) }
}

/** Where a text holds such wording: where an anchor and its mates stand, the lines around them are read without their marks. */
export function* claimsIn(text: string, { pattern, mates, tree }: Anchored): Iterable<number> {
  const anchor = new RegExp(pattern.source, 'gi')
  for (let match = anchor.exec(text); match; match = anchor.exec(text)) {
    const { 0: word, index } = match
    if (!isWordEnd(text, index - 1) || !isWordEnd(text, index + word.length)) continue
    const around = text.slice(Math.max(0, index - REACH), index + REACH), lower = around.toLowerCase()
    if (!mates.get(word.toLowerCase())!.some(words => words.every(mate => lower.includes(mate)))) continue
    if (findPhrases(tree, tokenise(unmarked(around))).length) yield index
  }
}

/** In UTF-16 units; farther than any phrase reaches. */
const REACH = 250

/** Without what renders as nothing. */
const unmarked = (text: string): string => text
  .replace(/\]\([^)]*\)|\]\[[^\]]*\]|<[^<>]*>|&[#\w]+;/g, ' ').replace(/[*_~[\]\\\u00AD]/g, '').replace(/\n[ \t>]*/g, ' ')

/** The words that every way to write a pattern has. */
const wordsOf = (pattern: Pattern): string[] => pattern.filter(part => typeof part === 'string').filter(isWord)

const isWord = (part: string): boolean => part !== ANY && /\p{L}/u.test(part)

/** Words of which a text that holds the pattern must hold one. */
function anchorsOf(pattern: Pattern, plain: ReadonlySet<string>): string[] {
  const ways = pattern.flatMap(part => {
    if (typeof part === 'string') return isWord(part) ? [[part]] : []
    const each = part.map(inner => anchorsOf(inner, plain))
    return each.every(anchors => anchors.length) ? [each.flat()] : []
  })
  return ways.sort((a, b) => cost(a, plain) - cost(b, plain))[0] ?? []
}

/** Short and common words are met everywhere. */
const cost = (anchors: readonly string[], plain: ReadonlySet<string>): number =>
  anchors.reduce((sum, word) => sum + (plain.has(word) || word.length < 4 ? 100 : 1) / word.length ** 2, 0)
