import { ANY, type Audience, type LanguagePack, type Pattern, type Token, type Wording } from '../types.ts'
import { remembering } from '../lazily.ts'
import { findPhrases, phraseTree } from '../phrases.ts'
import { tokenise } from '../tokens.ts'
import type { Hit } from '../scan.ts'

/** The wording of a language that claims what none of some audiences is. */
export function wordingsAgainst(audiences: readonly Audience[], { wordings }: LanguagePack): Wording[] {
  return wordings.filter(({ trait, values }) =>
    audiences.some(({ traits }) => traits[trait] && !traits[trait].some(value => values.includes(value))))
}

/** In UTF-16 units; farther than any phrase reaches, and than one with markup in it. */
const REACH = 90, LONG_REACH = 160

/** Which of the places where such wording was met may hold the rest of it. */
export function claimsAt(text: string, met: readonly Hit[], wordings: ReadonlyMap<string, readonly Wording[]>): Hit[] {
  return met.filter(({ word, start }) => {
    const wide = text.slice(Math.max(0, start - LONG_REACH), start + LONG_REACH), isMarked = MARKED.test(wide)
    const near = isMarked ? unmarked(wide) : text.slice(Math.max(0, start - REACH), start + REACH)
    const here = wordings.get(word)!.filter(wording => hasWordsOf(wording, near.toLowerCase()))
    return here.length > 0 && holdsAny(here, tokenise(near))
  })
}

/** Whether all words of a phrase are there, wherever. */
const hasWordsOf = ({ patterns }: Wording, lower: string): boolean => patterns.some(pattern => hasWords(pattern, lower))

const hasWords = (pattern: Pattern, lower: string): boolean => pattern.every(part =>
  typeof part === 'string' ? part === ANY || lower.includes(part) || !/[\p{L}\p{N}]/u.test(part) : part.some(inner => hasWords(inner, lower)))

function holdsAny(wordings: readonly Wording[], tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word')
  return wordings.map(treeOf).some(tree => findPhrases(tree, tokens).length > 0 || (words.length < tokens.length && findPhrases(tree, words).length > 0))
}

const treeOf = remembering((wording: Wording) => phraseTree([wording]))

const MARKED = /[<&*_~[\]\\\u00AD\n]/

const unmarked = (text: string): string => text
  .replace(/\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]*\]|<[^<>]*>|&[#\w]+;/g, ' ').replace(/[*_~[\]\\\u00AD]/g, '').replace(/\n[ \t>]*/g, ' ')
