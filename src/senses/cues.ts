import type { Cue, CuePosition, LanguagePack, Mention, Term, Token } from '../types.ts'
import { keyOf } from '../tokens.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { sentenceAround } from '../sentences.ts'
import type { Sign } from './signs.ts'

const LONGEST = 4
/** How a phrase begins that is the ending of a word. */
const ENDING = '- '

/** The words of rules/ that stand at a mention: before and after it, at the head of its phrase, in its sentence. */
export function cueSigns(mention: Mention, phrase: NounPhrase, pack: LanguagePack): Sign[] {
  const cues = cuesFor(mention.term, pack)
  const [start, end] = sentenceAround(mention.tokens, mention.from)
  const owner = matches(cues.determiner, phrase.determiner ? [phrase.determiner] : [])
  const around = [
    ...matches(cues.near, within(mention, start, end)),
    ...matches(cues.subject, nearestBefore(mention, start, phrase.from, cues.subject)),
    ...matches(cues.paragraph, wordsOf(mention)),
  ]
  return [
    ...cues.always, ...owner,
    ...matches(cues.before, endingAt(mention, mention.from)),
    ...matches(cues.after, startingAt(mention, mention.to)),
    ...matches(cues['led-by'], endingAt(mention, phrase.from)),
    ...matches(cues.starts, startingAt(mention, start)),
    ...owner.some(saysWhose) ? around.filter(sign => !isAboutOwner(sign)) : around,
  ]
}

/** A possessive that says whose people these are; who speaks to whom around it tells nothing more. */
export const saysWhose = (sign: Sign): boolean => isAboutOwner(sign) && sign.value >= 4

const isAboutOwner = ({ sense }: Sign): boolean => sense === 'party' || sense === 'third-party'

/** The topics of a document, for each term: a topic is there when enough of its words are. */
export function topicSigns(words: ReadonlySet<string>, pack: LanguagePack): (term: Term) => readonly Sign[] {
  const known = new Map<Term, readonly Sign[]>()
  return term => {
    const signs = known.get(term) ?? cuesFor(term, pack).document.flatMap(cue => topic(cue, words))
    known.set(term, signs)
    return signs
  }
}

function topic(cue: Cue, words: ReadonlySet<string>): Sign[] {
  const there = cue.phrases.filter(phrase => phrase.every(word => words.has(word)))
  return there.length >= cue.atLeast ? [signOf(cue, `the document speaks of ${there.slice(0, 3).map(keyOf).join(', ')}`)] : []
}

/** The cues for each phrase, and for each ending that a word may have ("-ujemy"). */
interface Index { readonly phrases: ReadonlyMap<string, readonly Cue[]>; readonly endings: readonly (readonly [string, readonly Cue[]])[] }
type Cues = { readonly [P in Exclude<CuePosition, 'always' | 'document'>]: Index } & { readonly always: readonly Sign[]; readonly document: readonly Cue[] }

/** A cue speaks once, however many of its words are there. */
function matches(index: Index, words: Iterable<string>): Sign[] {
  const found = new Map<Cue, string>()
  for (const word of words) for (const cue of cuesOf(word, index)) if (!found.has(cue)) found.set(cue, word)
  return [...found].map(([cue, word]) => signOf(cue, `${SAYS[cue.position]}: ${word}`))
}

function cuesOf(word: string, { phrases, endings }: Index): readonly Cue[] {
  const cues = phrases.get(word) ?? []
  return endings.length && !word.includes(' ') ? [...cues, ...endings.flatMap(([ending, more]) => word.endsWith(ending) ? more : [])] : cues
}

const SAYS: { readonly [P in CuePosition]: string } = {
  always: 'in general', before: 'before it', after: 'after it', determiner: 'possessive or article', 'led-by': 'led by',
  starts: 'the sentence begins', near: 'in the sentence', subject: 'nearest subject', paragraph: 'in the paragraph', document: 'topic',
}

const signOf = (cue: Cue, said: string): Sign => ({ cue: cue.id, said, value: cue.weight, sense: cue.sense, place: cue.place })

function* endingAt({ tokens }: Mention, end: number): Generator<string> {
  for (let length = Math.min(LONGEST, end); length > 0; length--) yield keyOf(tokens.slice(end - length, end).map(token => token.lower))
}

function* startingAt({ tokens }: Mention, start: number): Generator<string> {
  for (let length = Math.min(LONGEST, tokens.length - start); length > 0; length--) yield keyOf(tokens.slice(start, start + length).map(token => token.lower))
}

function* within({ tokens, from, to }: Mention, start: number, end: number): Generator<string> {
  for (let at = start; at < end; at++) {
    if (at >= from && at < to) continue
    yield tokens[at]!.lower
    if (at + 1 < end) yield keyOf([tokens[at]!.lower, tokens[at + 1]!.lower])
  }
}

/** The word of an index that stands nearest before a noun phrase in its sentence. */
function nearestBefore({ tokens }: Mention, start: number, from: number, index: Index): string[] {
  for (let at = from - 1; at >= start; at--) if (cuesOf(tokens[at]!.lower, index).length) return [tokens[at]!.lower]
  return []
}

const paragraphs = new WeakMap<readonly Token[], ReadonlySet<string>>()

function wordsOf({ tokens }: Mention): ReadonlySet<string> {
  const known = paragraphs.get(tokens) ?? new Set(tokens.map(token => token.lower))
  paragraphs.set(tokens, known)
  return known
}

const indexes = new WeakMap<LanguagePack, Map<Term, Cues>>()

/** The cues of a term and those of its language, by position and words. */
function cuesFor(term: Term, pack: LanguagePack): Cues {
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
    const endings = [...index].flatMap(([key, cues]): [string, Cue[]][] => key.startsWith(ENDING) ? [[key.slice(ENDING.length), cues]] : [])
    return { phrases: index, endings }
  }
  return {
    always: all.filter(cue => cue.position === 'always').map(cue => signOf(cue, 'in general')),
    before: at('before'), after: at('after'), subject: at('subject'), paragraph: at('paragraph'), 'led-by': at('led-by'), near: at('near'), starts: at('starts'), determiner: at('determiner'),
    document: all.filter(cue => cue.position === 'document'),
  }
}
