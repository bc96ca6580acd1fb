import type { Chunk, Packs, Settings, Source } from '../types.ts'
import { ENDLESS, isCamel, MAYBE_GARBLED, SEVERAL } from '../damage.ts'
import { saysLanguage, tellLanguage } from '../language.ts'
import { claimsAt } from './claims.ts'
import { gates, type Glance } from './gates.ts'
import { scan, type Hit, type Scan } from './scan.ts'
import { watchFor, type Watch } from './watch.ts'

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
  const glance = glanceOf(source, settings, watch)
  const isClear = !text.includes(COMMENT) && !saysLanguage(text) && !watch.rules.some(id => gates[id](glance))
  return { language, isClear, isWanted: isClear ? () => false : holding(placesIn(glance)) }
}

/** What every comment to us begins with. */
const COMMENT = 'clientele-'

function glanceOf(source: Source, settings: Settings, watch: Watch): Glance {
  const { text } = source, found = scan(text, watch.sought)
  return {
    source, settings, watch, hits: found.hits.filter(hit => isTerm(hit, text, watch)), loans: found.hits.filter(({ word }) => watch.loans.has(word)),
    claims: claimsAt(text, [...found.hits.filter(({ word }) => watch.probes.has(word)), ...found.pairs], watch.wordings),
    damage: damageIn(text, found),
  }
}

/** In UTF-16 units; markup may stand between two words of a term. */
const REACH = 80

/** Whether a term begins with a word, and its second word may follow where it has one. */
const isTerm = ({ word, end }: Hit, text: string, { forms }: Watch): boolean => forms.get(word)?.some(({ form: { phrase: [, next] } }) =>
  next === undefined || text.slice(end, end + REACH).toLowerCase().includes(next)) ?? false

function damageIn(text: string, { long, isStrange }: Scan): number[] {
  const garbled = isStrange ? [...text.matchAll(MAYBE_GARBLED)].map(({ index }) => index) : []
  const words = long.filter(({ word }) => !isCamel(word))
  return words.length >= SEVERAL || words.some(({ word }) => word.length >= ENDLESS) ? [...garbled, ...words.map(({ start }) => start)] : garbled
}

/** All places that have to be read, in no order. */
function placesIn({ source: { text }, hits, claims, loans, damage }: Glance): number[] {
  const comments = [...text.matchAll(new RegExp(COMMENT, 'g'))].map(({ index }) => index)
  return [...[...hits, ...claims, ...loans].map(({ start }) => start), ...damage, ...comments]
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
