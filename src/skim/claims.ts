import type { Audience, LanguagePack, Wording } from '../types.ts'
import { findPhrases, type PhraseTree } from '../phrases.ts'
import { tokenise } from '../tokens.ts'
import type { Hit } from './scan.ts'

/** The wording of a language that claims what none of some audiences is. */
export function wordingsAgainst(audiences: readonly Audience[], { wordings }: LanguagePack): Wording[] {
  return wordings.filter(({ trait, values }) =>
    audiences.some(({ traits }) => traits[trait] && !traits[trait].some(value => values.includes(value))))
}

/** In UTF-16 units; farther than any phrase reaches. */
const REACH = 160

/** Which of the places where words of such wording were met may hold the rest of it. */
export function claimsAt(text: string, met: readonly Hit[], tree: PhraseTree<Wording>): Hit[] {
  return met.filter(({ start }) => {
    const around = tokenise(unmarked(text.slice(Math.max(0, start - REACH), start + REACH)))
    return findPhrases(tree, around).length > 0 || findPhrases(tree, around.filter(({ kind }) => kind === 'word')).length > 0
  })
}

/** Without what renders as nothing. */
const unmarked = (text: string): string => text
  .replace(/\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]*\]|<[^<>]*>|&[#\w]+;/g, ' ').replace(/[*_~[\]\\\u00AD]/g, '').replace(/\n[ \t>]*/g, ' ')
