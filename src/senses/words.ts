import type { LanguagePack, Mention } from '../types.ts'
import { remembering } from '../lazily.ts'
import type { Sign } from './signs.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How the weights of a language name a word that counts wherever it is on the page, and one that counts near a mention. */
export const ON_PAGE = 'on the page: ', NEARBY = 'nearby: '

/** How much of a page is heard, in UTF-16 units: in a book every word is somewhere. */
const PAGE = 20_000
/** How far from a mention a word is near it, in words and marks. */
const FAR = 12
/** A page has many words, so that each of them counts for less than one beside a mention. */
const LIGHT = 0.3

/** Words that by themselves tell nothing, and of which many together tell whose page it is. Which ones do, and how much, was measured. */
export function pageSigns({ hits }: Vocabulary, pack: LanguagePack): Sign[] {
  const { page } = leaningIn(pack)
  return page.size ? signsOf(ON_PAGE, hits.flatMap(({ word, end }) => end <= PAGE && page.has(word) ? [word] : []), LIGHT) : []
}

/** The words that count wherever they are on the page. */
export const pageWords = (pack: LanguagePack): ReadonlySet<string> => leaningIn(pack).page

/** The same of the words around a mention. */
export function nearSigns({ tokens, from, to }: Mention, pack: LanguagePack): Sign[] {
  const { near } = leaningIn(pack)
  if (!near.size) return []
  const around = [...tokens.slice(Math.max(0, from - FAR), from), ...tokens.slice(to, to + FAR)]
  return signsOf(NEARBY, around.map(token => token.lower).filter(word => near.has(word)), 1)
}

const signsOf = (where: string, words: readonly string[], value: number): Sign[] => [...new Set(words)].map(word => ({ cue: where + word, said: where + word, value }))

/** The words of a language that its weights know. */
interface Leaning { readonly page: ReadonlySet<string>; readonly near: ReadonlySet<string> }

const leaningIn = remembering(({ weights }: LanguagePack): Leaning => {
  const cues = Object.keys(weights), named = (where: string) => cues.filter(cue => cue.startsWith(where)).map(cue => cue.slice(where.length))
  return { page: new Set(named(ON_PAGE)), near: new Set(named(NEARBY)) }
})
