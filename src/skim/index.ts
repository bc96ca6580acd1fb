import type { Chunk, LanguagePack, Packs, RuleId, Settings, Source } from '../types.ts'
import { ENDLESS, isGlued, MAYBE_GARBLED, SEVERAL } from '../damage.ts'
import { saysOtherLanguage } from '../language.ts'
import { claimsAt } from './claims.ts'
import { gates, type Glance, type MayBeOurs } from './gates.ts'
import { scan, type Hit, type Scan } from '../scan.ts'
import { countFirst } from '../sorted.ts'
import { watchFor, type Watch } from './watch.ts'

export { plainlyAround } from './beside.ts'
export type { Glance, MayBeOurs } from './gates.ts'

/** What has to be read of a document. */
export interface Wanted {
  /** Whether nothing in it can lead to a finding, so that it need not be parsed. */
  readonly isClear: boolean
  /** The rules that may have something to say. */
  readonly rules: readonly RuleId[]
  /** The chunks that hold something to read. */
  readonly isWanted: (chunk: Chunk) => boolean
}

/** One pass over a raw text, before anything is parsed. It may see more in it than there is, and never less. */
export function glanceAt(source: Source, settings: Settings, pack: LanguagePack, packs: Packs): Glance {
  const { text } = source, watch = watchFor(settings, pack, packs), found = scan(text, watch.sought)
  return {
    source, settings, watch, hits: found.hits.filter(hit => isTerm(hit, text, watch)), loans: found.hits.filter(({ word }) => watch.loans.has(word)),
    claims: claimsAt(text, [...found.hits.filter(({ word }) => watch.wordings.has(word)), ...found.pairs], watch.wordings),
    damage: damageIn(text, found, pack),
  }
}

/** What of a document may lead to a finding. */
export function wantedOf(glance: Glance, mayBeOurs: MayBeOurs): Wanted {
  const { watch, source: { text } } = glance
  // Rules that have one gate share what it finds.
  const found = new Map([...new Set(watch.rules.map(id => gates[id]))].map(gate => [gate, gate(glance, mayBeOurs)]))
  const asked = watch.rules.map(id => ({ id, places: found.get(gates[id])! })).filter(({ places }) => places.length)
  const comments = commentsIn(text), isClear = !asked.length && !comments.length && !saysOtherLanguage(text, watch.pack.code)
  return { isClear, rules: asked.map(({ id }) => id), isWanted: isClear ? () => false : holding([...asked.flatMap(({ places }) => places), ...comments]) }
}

/** What every comment to us begins with. */
const COMMENT = 'clientele-'

const commentsIn = (text: string): number[] => text.includes(COMMENT) ? [...text.matchAll(new RegExp(COMMENT, 'g'))].map(({ index }) => index) : []

/** In UTF-16 units; markup may stand between two words of a term. */
const REACH = 80

/** Whether a term begins with a word, and its second word may follow where it has one. */
const isTerm = ({ word, end }: Hit, text: string, { forms }: Watch): boolean => forms.get(word)?.some(({ form: { phrase: [, next] } }) =>
  next === undefined || text.slice(end, end + REACH).toLowerCase().includes(next)) ?? false

function damageIn(text: string, { long, isStrange }: Scan, pack: LanguagePack): number[] {
  const garbled = isStrange ? [...text.matchAll(MAYBE_GARBLED)].map(({ index }) => index) : []
  const words = long.filter(({ start, end }) => !ADDRESS.includes(text[start - 1]!) && !ADDRESS.includes(text[end]!) && isGlued(text.slice(start, end), pack))
  return words.length >= SEVERAL || words.some(({ word }) => word.length >= ENDLESS) ? [...garbled, ...words.map(({ start }) => start)] : garbled
}

/** What stands beside a word that is part of an address. */
const ADDRESS = '/=@'

/** Whether a chunk holds any of some places. */
function holding(places: readonly number[]): (chunk: Chunk) => boolean {
  const sorted = Float64Array.from(places).sort()
  return ({ start, end }) => {
    const first = sorted[countFirst(sorted.length, i => sorted[i]! < start)]
    return first !== undefined && first < end
  }
}
