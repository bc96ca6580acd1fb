import { ANY, type Audience, type LanguagePack, type Pattern, type Wording } from '../types.ts'
import { findPhrases, phraseTree, type PhraseTree } from '../phrases.ts'
import { tokenise } from '../tokens.ts'
import { anyOf } from './watch.ts'

/** Wording that contradicts a business, to be looked for in raw text by one word of each phrase. */
export interface Anchored {
  readonly pattern: RegExp
  readonly tree: PhraseTree<Wording>
}

/** The wording of a language that claims what none of some audiences is. */
export function wordingsAgainst(audiences: readonly Audience[], { wordings, stops }: LanguagePack): Anchored {
  const against = wordings.filter(({ trait, values }) => audiences.length > 0
    && audiences.some(({ traits }) => traits[trait] && !traits[trait].some(value => values.includes(value))))
  const plain = new Set(stops)
  const anchors = against.flatMap(({ patterns }) => patterns.flatMap(pattern => anchorsOf(pattern, plain)))
  return { pattern: anyOf(anchors, 'i'), tree: phraseTree(against) }
}

/** Whether a text holds such wording: where an anchor stands, the lines around it are read without their marks. */
export function claims(text: string, { pattern, tree }: Anchored): boolean {
  const anchor = new RegExp(pattern.source, 'gi')
  for (let match = anchor.exec(text); match; match = anchor.exec(text)) {
    const from = Math.max(0, text.lastIndexOf('\n\n', match.index)), next = text.indexOf('\n\n', match.index)
    const around = text.slice(Math.max(from, match.index - REACH), Math.min(next < 0 ? text.length : next, match.index + REACH))
    if (findPhrases(tree, tokenise(unmarked(around))).length) return true
  }
  return false
}

/** In UTF-16 units; farther than any phrase reaches. */
const REACH = 400

/** Without what renders as nothing. */
const unmarked = (text: string): string => text
  .replace(/\]\([^)]*\)|\]\[[^\]]*\]|<[^<>]*>|&[#\w]+;/g, ' ').replace(/[*_~[\]\\\u00AD]/g, '').replace(/\n[ \t>]*/g, ' ')

/** Words of which a text that holds the pattern must hold one. */
function anchorsOf(pattern: Pattern, plain: ReadonlySet<string>): string[] {
  const ways = pattern.flatMap(part => {
    if (typeof part === 'string') return part === ANY || !/\p{L}/u.test(part) ? [] : [[part]]
    const each = part.map(inner => anchorsOf(inner, plain))
    return each.every(anchors => anchors.length) ? [each.flat()] : []
  })
  return ways.sort((a, b) => cost(a, plain) - cost(b, plain))[0] ?? []
}

/** Short and common words are met everywhere. */
const cost = (anchors: readonly string[], plain: ReadonlySet<string>): number =>
  anchors.reduce((sum, word) => sum + (plain.has(word) ? 100 : 1) / word.length ** 2, 0)
