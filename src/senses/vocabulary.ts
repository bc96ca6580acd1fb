import type { LanguagePack } from '../types.ts'
import { remembering } from '../lazily.ts'
import { scan, sought, type Hit, type Sought } from '../scan.ts'
import { pageWords } from './words.ts'

/** What the words of a document are, as far as that tells anything. */
export interface Vocabulary {
  /** Words that tell something: some cue of a topic or of a voice knows them, or they count wherever they are on the page; in order. */
  readonly hits: readonly Hit[]
  /** The same in lower case, with how often each is there. */
  readonly words: ReadonlyMap<string, number>
  /** How many words there are in all, at least one. */
  readonly total: number
  /** How many of them have one of some endings. */
  readonly ending: (endings: readonly string[]) => number
}

/** One pass over the prose of a document. */
export function vocabularyOf(rough: string, pack: LanguagePack): Vocabulary {
  const { hits, words: total } = scan(rough, telling(pack)), words = new Map<string, number>()
  for (const { word } of hits) words.set(word, (words.get(word) ?? 0) + 1)
  return { hits, words, total: Math.max(1, total), ending: endings => endings.length ? rough.match(anyEnding(endings))?.length ?? 0 : 0 }
}

const telling = remembering((pack: LanguagePack): Sought => {
  const { cues, terms, voice } = pack
  const topics = [...cues, ...terms.flatMap(term => term.cues)].filter(({ position }) => position === 'document')
  return sought([...topics.flatMap(({ phrases }) => phrases.flat()), ...voice?.we ?? [], ...voice?.you ?? [], ...pageWords(pack)], [])
})

const anyEnding = (endings: readonly string[]): RegExp => new RegExp(`\\p{L}(?:${endings.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
