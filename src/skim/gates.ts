import type { RuleId, Settings, Source, Term, Token } from '../types.ts'
import { chunksOf } from '../chunks.ts'
import { compoundAround } from '../compounds.ts'
import { once } from '../lazily.ts'
import { tokenise } from '../tokens.ts'
import { mayBeLost } from './doubles.ts'
import type { Hit } from './scan.ts'
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

/** Whether a rule may have something to say of a document. */
export type Gate = (glance: Glance) => boolean

export const gates: { readonly [R in RuleId]: Gate } = {
  'claim-mismatch': ({ claims }) => claims.length > 0,
  'consumer-not-buyer': holdsUnfit,
  'damaged-text': ({ damage }) => damage.length > 0,
  'lost-distinction': mayBeLost,
  'message-focus': () => true,
  'mixed-terms': holdsTwo,
  'term-mismatch': holdsUnfit,
  'untranslated-term': ({ loans }) => loans.length > 0,
}

/** A word that is rejected, where it is not surely code or a fixed phrase. */
function holdsUnfit(glance: Glance): boolean {
  const { hits, watch, source } = glance
  const isCode = codeIn(source)
  return hits.some(hit => {
    const terms = (watch.forms.get(hit.word) ?? []).map(({ term }) => term).filter(term => watch.unfit.has(term))
    return terms.length > 0 && (terms.some(term => !watch.onlyOurs.has(term)) || saysOurs(hit, glance)) && !isCode(hit) && !isSilent(hit, glance)
  })
}

/** Whether what stands between two blank lines says that somebody is ours. */
function saysOurs({ start, end }: Hit, { source: { text }, watch }: Glance): boolean {
  const before = Math.max(text.lastIndexOf('\n\n', start), text.lastIndexOf('\n\r\n', start), 0)
  const after = [text.indexOf('\n\n', end), text.indexOf('\n\r\n', end)].filter(at => at >= 0)
  return watch.ours.test(text.slice(before, Math.min(...after, text.length)))
}

/** Whether a place is in a fence that is nothing but one. */
function codeIn({ text, format }: Source): (hit: Hit) => boolean {
  const code = once(() => format === 'markdown' ? chunksOf(text).filter(chunk => chunk.kind === 'code') : [])
  return ({ start }) => code().some(chunk => chunk.start <= start && start < chunk.end)
}

/** In UTF-16 units; farther than any fixed phrase reaches. */
const REACH = 200

/** Whether all that a word can be is part of a fixed phrase on its own line, and whatever stands on the lines beside it. */
function isSilent(hit: Hit, glance: Glance): boolean {
  const { text } = glance.source
  const from = Math.max(text.lastIndexOf('\n', hit.start - 1) + 1, hit.start - REACH), newline = text.indexOf('\n', hit.end)
  const to = Math.min(newline < 0 ? text.length : newline, hit.end + REACH)
  return isFixed(hit, from, to, glance) && isFixed(hit, Math.max(0, from - REACH), Math.min(text.length, to + REACH), glance)
}

function isFixed({ word, start }: Hit, from: number, to: number, { source, watch, settings }: Glance): boolean {
  const tokens = tokenise(source.text.slice(from, to), from)
  const at = tokens.findIndex(token => token.start === start)
  return at >= 0 && watch.forms.get(word)!.filter(({ form }) => stands(form.phrase, tokens, at)).every(({ term, form }) => {
    const mention = { tokens, from: at, to: at + form.phrase.length }, own = settings.compounds[term.id]
    const found = (own && compoundAround(mention, own)) ?? compoundAround(mention, term.compounds)
    return found !== undefined && found.kind !== 'judged'
  })
}

const stands = (phrase: readonly string[], tokens: readonly Token[], at: number): boolean => phrase.every((word, i) => tokens[at + i]?.lower === word)

/** Two terms that may name the same people, often enough for one of them to be a slip, and a word that says whose they are. */
function holdsTwo({ hits, watch, source }: Glance): boolean {
  const counts = new Map<Term, number>()
  for (const { word } of hits) for (const { term } of watch.forms.get(word)!) if (watch.mixable.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const terms = [...counts.keys()]
  const isPair = (kept: Term, other: Term) => kept !== other && watch.anyones.has(other) && (watch.anyones.has(kept) || watch.preferred.has(kept))
    && (Math.min(counts.get(kept)!, counts.get(other)!) >= 2 || Math.max(counts.get(kept)!, counts.get(other)!) >= 5)
  return terms.some(kept => terms.some(other => isPair(kept, other))) && watch.ours.test(source.text)
}
