import type { Chunk, Packs, Settings, Source } from '../types.ts'
import { tellLanguage } from '../language.ts'
import { gates } from './gates.ts'
import { hitsIn } from './hits.ts'
import { watchFor } from './watch.ts'

/** What a look at the raw text tells of a document. */
export interface Skim {
  readonly language: string
  /** Whether nothing in it can lead to a finding, so that it need not be parsed. */
  readonly isClear: boolean
  /** The chunks that hold something to read. */
  readonly isWanted: (chunk: Chunk) => boolean
}

/** A look at the raw text before anything is parsed. It may see more in it than there is, and never less. */
export function skim(source: Source, settings: Settings, packs: Packs): Skim {
  const { text, path } = source
  const language = settings.language === 'auto' ? tellLanguage(path, text, packs) : settings.language
  const pack = packs.languages[language]
  if (!pack) return { language, isClear: false, isWanted: () => false }
  const watch = watchFor(settings, pack, packs)
  const glance = { source, settings, watch, hits: hitsIn(text, watch) }
  const isClear = !text.includes(COMMENT) && !watch.rules.some(id => gates[id](glance))
  return { language, isClear, isWanted: ({ start, end }) => holdsAny(text.slice(start, end), watch.anything) }
}

/** What every comment to us begins with. */
const COMMENT = 'clientele-'

const holdsAny = (text: string, patterns: readonly RegExp[]): boolean => text.includes(COMMENT) || patterns.some(pattern => pattern.test(text))
