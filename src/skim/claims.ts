import type { Audience, LanguagePack, Wording } from '../types.ts'
import { findPhrases, type PhraseTree } from '../phrases.ts'
import { tokenise } from '../tokens.ts'
import type { Hit } from '../scan.ts'

/** The wording of a language that claims what none of some audiences is. */
export function wordingsAgainst(audiences: readonly Audience[], { wordings }: LanguagePack): Wording[] {
  return wordings.filter(({ trait, values }) =>
    audiences.some(({ traits }) => traits[trait] && !traits[trait].some(value => values.includes(value))))
}

/** In UTF-16 units; farther than any phrase reaches, and than one with markup in it. */
const REACH = 90, LONG_REACH = 160

/** Which of the places where words of such wording were met may hold the rest of it. */
export function claimsAt(text: string, met: readonly Hit[], tree: () => PhraseTree<Wording>): Hit[] {
  return met.filter(({ start }) => {
    const tokens = tokenise(around(text, start)), words = tokens.filter(({ kind }) => kind === 'word')
    return findPhrases(tree(), tokens).length > 0 || (words.length < tokens.length && findPhrases(tree(), words).length > 0)
  })
}

/** What stands around a place, without what renders as nothing. */
function around(text: string, at: number): string {
  const wide = text.slice(Math.max(0, at - LONG_REACH), at + LONG_REACH)
  return MARKED.test(wide) ? unmarked(wide) : text.slice(Math.max(0, at - REACH), at + REACH)
}

const MARKED = /[<&*_~[\]\\\u00AD\n]/

const unmarked = (text: string): string => text
  .replace(/\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]*\]|<[^<>]*>|&[#\w]+;/g, ' ').replace(/[*_~[\]\\\u00AD]/g, '').replace(/\n[ \t>]*/g, ' ')
