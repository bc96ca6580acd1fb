import type { RuleId, Settings, Source, Term } from '../types.ts'
import { chunksOf } from '../chunks.ts'
import { isCopyKey } from '../copy-keys.ts'
import { frontMatterEnd, hasLoneReturn } from '../front-matter.ts'
import { once, remembering } from '../lazily.ts'
import { lineEnd } from '../rough.ts'
import type { Hit } from '../scan.ts'
import { countFirst } from '../sorted.ts'
import { lostAt } from './doubles.ts'
import type { Watch } from './watch.ts'

/** A raw text, and what one pass over it has found. */
export interface Glance {
  readonly source: Source
  readonly settings: Settings
  readonly watch: Watch
  /** Where a term may stand. */
  readonly hits: readonly Hit[]
  /** Where wording may contradict an audience. */
  readonly claims: readonly Hit[]
  readonly loans: readonly Hit[]
  /** Where letters may be garbled, or blanks may be lost. */
  readonly damage: readonly number[]
}

/** Whether the term at an offset may mean our own buyers, as far as the raw text tells. */
export type MayBeOurs = (start: number) => boolean

/** Where a rule may have something to say of a document. */
export type Gate = (glance: Glance, mayBeOurs: MayBeOurs) => readonly number[]

export const gates: { readonly [R in RuleId]: Gate } = {
  'claim-mismatch': ({ claims }) => claims.map(startOf),
  'consumer-not-buyer': unfitAt,
  'damaged-text': ({ damage }) => damage,
  'lost-distinction': lostInProse,
  'message-focus': () => [0],
  'mixed-terms': mixedAt,
  'term-mismatch': unfitAt,
  'untranslated-term': ({ loans }) => loans.map(startOf),
}

const startOf = ({ start }: Hit): number => start

/** One word that stands for two, where it is not surely code. */
function lostInProse(glance: Glance): number[] {
  const isCode = codeIn(glance.source)
  return lostAt(glance).filter(start => !isCode(start))
}

/** Words that are rejected, where they are not surely code and may mean our own buyers. */
function unfitAt(glance: Glance, mayBeOurs: MayBeOurs): number[] {
  const { hits, watch, source } = glance
  const isCode = codeIn(source), isData = dataIn(source), saysOurs = oursIn(glance)
  return hits.filter(hit => {
    const terms = (watch.forms.get(hit.word) ?? []).map(({ term }) => term).filter(term => watch.unfit.has(term))
    return terms.length > 0 && (terms.some(term => !watch.onlyOurs.has(term)) || saysOurs(hit)) && !isCode(hit.start) && !isData(hit) && mayBeOurs(hit.start)
  }).map(startOf)
}

/** Whether what stands around a hit, between two blank lines, says that somebody is ours; hits are asked in order. */
function oursIn({ source: { text }, watch }: Glance): (hit: Hit) => boolean {
  let from = 0, to = 0, isOurs = false
  return ({ start, end }) => {
    if (end <= to) return isOurs
    from = start
    to = end
    while (from > 0 && !isBlankLine(text, from)) from--
    while (to < text.length && !isBlankLine(text, to)) to++
    return isOurs = watch.ours().test(text.slice(from, to))
  }
}

/** Whether a line ends at an offset and the next one holds nothing. */
const isBlankLine = (text: string, at: number): boolean =>
  text.charCodeAt(at) === NEWLINE && (text.charCodeAt(at + 1) === NEWLINE || (text.charCodeAt(at + 1) === RETURN && text.charCodeAt(at + 2) === NEWLINE))

const NEWLINE = 0x0A, RETURN = 0x0D

/** Whether a place is in a fence that is nothing but one; a document is cut for the first who asks. */
const codeIn = remembering(({ text, format }: Source): (start: number) => boolean => {
  const code = once(() => format !== 'text' ? chunksOf(text).filter(chunk => chunk.kind === 'code') : [])
  return start => start < (code()[countFirst(code().length, i => code()[i]!.start <= start) - 1]?.end ?? 0)
})

/** Whether a place is in front matter, on the line of a key that holds no copy; hits are asked in order. */
function dataIn({ text }: Source): (hit: Hit) => boolean {
  const end = text.startsWith('---') && !hasLoneReturn(text) ? frontMatterEnd(text) : 0
  let to = 0, isData = false
  return ({ start }) => {
    if (start >= end) return false
    if (start >= to) {
      to = lineEnd(text, start)
      const [, key, value] = ENTRY.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, to)) ?? []
      isData = key !== undefined && !isCopyKey(key) && !value!.includes('{')
    }
    return isData
  }
}

/** A key at the margin, and what stands on its line. */
const ENTRY = /^([\w.-]+):[ \t]([^\n]*)/

/** Two terms that may name the same people, often enough for one of them to be a slip, and a word that says whose they are. */
function mixedAt({ hits, watch, source }: Glance): number[] {
  const counts = new Map<Term, number>()
  for (const { word } of hits) for (const { term } of watch.forms.get(word)!) if (watch.mixable.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const terms = [...counts.keys()]
  const isPair = (kept: Term, other: Term) => kept !== other && watch.anyones.has(other) && (watch.anyones.has(kept) || watch.preferred.has(kept))
    && (Math.min(counts.get(kept)!, counts.get(other)!) >= 2 || Math.max(counts.get(kept)!, counts.get(other)!) >= 5)
  return terms.some(kept => terms.some(other => isPair(kept, other))) && watch.ours().test(source.text) ? hits.map(startOf) : []
}
