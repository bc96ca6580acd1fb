import type { Chunk, Packs, Settings, Source } from '../types.ts'
import { saysLanguage, tellLanguage } from '../language.ts'
import { claimsIn } from './claims.ts'
import { damageIn, gates, type Glance } from './gates.ts'
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
  const glance: Glance = { source, settings, watch, hits: hitsIn(text, watch) }
  const isClear = !text.includes(COMMENT) && !saysLanguage(text) && !watch.rules.some(id => gates[id](glance))
  return { language, isClear, isWanted: isClear ? () => false : holding(placesIn(glance)) }
}

/** What every comment to us begins with. */
const COMMENT = 'clientele-'

/** All places that have to be read, in no order. */
function placesIn({ source: { text }, watch, hits }: Glance): number[] {
  const comments = [...text.matchAll(new RegExp(COMMENT, 'g'))], loans = [...text.matchAll(watch.loans)]
  return [...hits.map(({ start }) => start), ...claimsIn(text, watch.claims), ...damageIn(text), ...[...comments, ...loans].map(({ index }) => index)]
}

/** Whether a chunk holds any of some places. */
function holding(places: readonly number[]): (chunk: Chunk) => boolean {
  const sorted = Float64Array.from(places).sort()
  return ({ start, end }) => {
    let low = 0, high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < start) low = middle + 1
      else high = middle
    }
    return low < sorted.length && sorted[low]! < end
  }
}
