import type { Cue, CuePosition, Evidence, LanguagePack, Mention, Term } from '../types.ts'
import { keyOf } from '../tokens.ts'
import { sentenceAround } from './sentences.ts'

const LONGEST = 4

/** The signs that stand directly before or after a mention, or anywhere in its sentence. */
export function cueEvidence(mention: Mention, pack: LanguagePack): Evidence[] {
  const cues = cuesFor(mention.term, pack)
  return [
    ...cues.general,
    ...matches(cues.before, wordsBefore(mention)),
    ...matches(cues.after, wordsAfter(mention)),
    ...matches(cues.near, wordsNear(mention)),
  ]
}

/** The signs that a document's topic gives, for each of its mentions. */
export function topicEvidence(mentions: readonly Mention[], text: string, pack: LanguagePack): (mention: Mention) => Evidence[] {
  const words = new Set(mentions.length ? text.toLowerCase().match(/[\p{L}\p{N}]+/gu) : [])
  const known = new Map<Term, Evidence[]>()
  return ({ term }) => {
    const topics = known.get(term) ?? matches(cuesFor(term, pack).document, words)
    known.set(term, topics)
    return topics
  }
}

type Index = ReadonlyMap<string, readonly Cue[]>
type Cues = { readonly [P in Exclude<CuePosition, 'always'>]: Index } & { readonly general: readonly Evidence[] }

/** A cue speaks once, however many of its words are there. */
function matches(index: Index, words: Iterable<string>): Evidence[] {
  const found = new Map<Cue, string>()
  for (const word of words) for (const cue of index.get(word) ?? []) if (!found.has(cue)) found.set(cue, word)
  return [...found].map(([cue, word]) => evidenceOf(cue, `${cue.position}: ${word}`))
}

const evidenceOf = (cue: Cue, said: string): Evidence => ({ cue: said, sense: cue.sense, weight: cue.weight, place: cue.place })

function* wordsBefore({ tokens, from }: Mention): Generator<string> {
  for (let length = Math.min(LONGEST, from); length > 0; length--) yield keyOf(tokens.slice(from - length, from).map(token => token.lower))
}

function* wordsAfter({ tokens, to }: Mention): Generator<string> {
  for (let length = Math.min(LONGEST, tokens.length - to); length > 0; length--) yield keyOf(tokens.slice(to, to + length).map(token => token.lower))
}

function* wordsNear({ tokens, from, to }: Mention): Generator<string> {
  const [start, end] = sentenceAround(tokens, from)
  for (let at = start; at < end; at++) {
    if (at >= from && at < to) continue
    yield tokens[at]!.lower
    if (at + 1 < end) yield keyOf([tokens[at]!.lower, tokens[at + 1]!.lower])
  }
}

const indexes = new WeakMap<LanguagePack, Map<Term, Cues>>()

/** The cues of a term and those of its language, by position and words. */
export function cuesFor(term: Term, pack: LanguagePack): Cues {
  const known = indexes.get(pack) ?? new Map<Term, Cues>()
  indexes.set(pack, known)
  const cues = known.get(term) ?? indexCues([...term.cues, ...pack.cues])
  known.set(term, cues)
  return cues
}

function indexCues(all: readonly Cue[]): Cues {
  const at = (position: CuePosition): Index => {
    const index = new Map<string, Cue[]>()
    for (const cue of all) if (cue.position === position) for (const phrase of cue.phrases) {
      index.set(keyOf(phrase), [...index.get(keyOf(phrase)) ?? [], cue])
    }
    return index
  }
  return {
    general: all.filter(cue => cue.position === 'always').map(cue => evidenceOf(cue, 'in general')),
    before: at('before'), after: at('after'), near: at('near'), determiner: at('determiner'), document: at('document'), heading: at('heading'),
  }
}
