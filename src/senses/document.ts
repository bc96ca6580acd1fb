import { OPAQUE, type LanguagePack, type Mention, type Term } from '../types.ts'
import { topicSigns } from './cues.ts'
import { THEIRS } from './house.ts'
import { settles, type Sign } from './signs.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'
import { pageSigns } from './words.ts'

/** What the words of a document say, whichever of its terms are asked about. */
export interface Page {
  readonly topics: (term: Term) => readonly Sign[]
  readonly voice: readonly Sign[]
  readonly words: readonly Sign[]
}

/** In UTF-16 units; what is longer, a book or a table of contents, speaks of everything. */
const HEARD = 40_000

/** @param rough the prose of the document (see rough.ts) */
export function pageOf(rough: string, pack: LanguagePack): Page {
  const heard = rough.slice(0, HEARD), vocabulary = vocabularyOf(heard, pack)
  return { topics: topicSigns(vocabulary.words, pack), voice: voiceSigns(vocabulary, heard, pack), words: pageSigns(vocabulary, pack) }
}

/**
 * What a whole document says about each of its mentions: its topic, its voice, and how the same word stands elsewhere in it.
 * One sense per document is the rule for "client" (279 of 287 labelled files); only clear signs vote, and compounds do not:
 * "client-side" says nothing about the clients beside it.
 */
export function documentSigns(mentions: readonly Mention[], local: readonly (readonly Sign[])[], { topics, voice, words }: Page): (mention: Mention, own: readonly Sign[]) => Sign[] {
  const votes = tally(mentions, local)
  const known = new Map<string, Sign[]>()
  return ({ term }, own) => {
    const mine = votesOf(own), theirs = theirSigns(own, voice), key = [term.id, ...mine, theirs.length].join(' ')
    const signs = known.get(key) ?? [...theirs, ...words, ...withKinds([...topics(term), ...voice, ...ballots(term, mine, votes)], term, talkSigns(mine, votes))]
    known.set(key, signs)
    return signs
  }
}

const withKinds = (signs: readonly Sign[], term: Term, talk: readonly Sign[]): Sign[] => [...talk, ...signs, ...signs.map(sign => forKind(sign, term))]

/** The same sign may say different things of different words: a manual's “customers” are the reader's, its “users” are not. */
function forKind({ cue, said, value }: Sign, { concept }: Term): Sign {
  return { cue: `${cue}, of ${KINDS_OF_WORD[concept] ?? 'a word of a trade'}`, said, value }
}

const KINDS_OF_WORD: { readonly [concept: string]: string } = { client: 'client', customer: 'customer', user: 'user' }

/** Who speaks to whom, in shares of all words. */
function voiceSigns(vocabulary: Vocabulary, rough: string, { voice }: LanguagePack): Sign[] {
  if (!voice) return codeSigns(rough)
  const we = countOf(voice.we, vocabulary) / vocabulary.total, you = countOf(voice.you, vocabulary) / vocabulary.total
  return [
    ...(we >= 0.005 && we > you ? [{ cue: 'in our own voice', said: 'we speak more than you are addressed', value: 1 }] : []),
    ...(you >= 0.005 && you > 2 * we ? [{ cue: 'addressed to the reader', said: 'you are addressed more than we speak', value: 1 }] : []),
    ...(we < 0.005 && you < 0.005 ? [{ cue: 'in nobody’s voice', said: 'neither “we” nor “you”', value: 1 }] : []),
    ...level(WE_SPEAK, we, [0.002, 0.01, 0.025]),
    ...level('you are addressed', you, [0.002, 0.01, 0.025]),
    ...codeSigns(rough),
  ]
}

/** Who says “we” does not call their own people “theirs”; a house that never does may: “Acme and its clients”. What that weighs is measured. */
function theirSigns(own: readonly Sign[], voice: readonly Sign[]): Sign[] {
  return own.some(({ cue }) => THEIRS.has(cue)) && voice.some(({ cue }) => cue.startsWith(WE_SPEAK)) ? [{ cue: 'theirs, where we speak', said: 'their people, in a document that says “we”', value: 4 }] : []
}

const WE_SPEAK = 'we speak'

function codeSigns(rough: string): Sign[] {
  return level('code among the prose', shareOfCode(rough), [0.02, 0.15, 0.4])
}

/** How many of the paragraphs, items, headings and cells hold code. */
function shareOfCode(rough: string): number {
  if (!rough.includes(OPAQUE)) return 0
  const blocks = rough.split(BLOCK).filter(block => /[\p{L}\p{N}\uFDD1]/u.test(block))
  return blocks.filter(block => block.includes(OPAQUE)).length / Math.max(1, blocks.length)
}

const BLOCK = /\n[ \t]*\r?\n|\n(?=[ \t]*(?:[-*+#>]|\d+[.)]))|\|/

/** How often some words are there, and any word with one of some endings ("-ujemy"). */
const countOf = (said: readonly string[], { words, ending }: Vocabulary): number =>
  said.reduce((sum, word) => sum + (words.get(word) ?? 0), 0) + ending(said.filter(isEnding).map(it => it.slice(1)))

const isEnding = (word: string): boolean => word.startsWith('-')

/** Each step that a share reaches is a sign of its own. */
function level(name: string, share: number, steps: readonly number[]): Sign[] {
  return steps.filter(step => share >= step).map(step => ({ cue: `${name} ${step * 100} %`, said: `${name} (${(share * 100).toFixed(1)} %)`, value: 1 }))
}

/** How many mentions stand under a clear sign, by term and for all terms together. */
type Votes = ReadonlyMap<string, ReadonlyMap<string, number>>

const ALL = '*'

function tally(mentions: readonly Mention[], local: readonly (readonly Sign[])[]): Votes {
  const votes = new Map<string, Map<string, number>>()
  mentions.forEach(({ term }, i) => {
    for (const kind of votesOf(local[i]!)) for (const key of [term.id, ALL]) {
      const own = votes.get(key) ?? new Map<string, number>()
      own.set(kind, (own.get(kind) ?? 0) + 1)
      votes.set(key, own)
    }
  })
  return votes
}

/** The clear signs, and what they vote for. */
const CLEAR: ReadonlyMap<string, string> = new Map(Object.entries({
  'our own people': 'ours', "the reader's people": "the reader's", "somebody else's people": "somebody else's",
  'software acts': 'software', 'own sign of technical before': 'software', 'own sign of technical after': 'software', technical: 'software',
  'people speak and feel': 'people', served: 'people', contrast: 'words', 'the word itself': 'words', 'own sign of party before': 'people', 'own sign of party after': 'people', compound: 'people',
}))

function votesOf(signs: readonly Sign[]): Set<string> {
  const votes = new Set<string>()
  for (const sign of signs) {
    const vote = CLEAR.get(sign.cue)
    if (vote !== undefined && (!settles(sign) || sign.cue === 'technical' || sign.cue === 'contrast')) votes.add(vote)
  }
  return votes
}

const KINDS = ['ours', "the reader's", "somebody else's", 'software', 'people'] as const

/** A document seldom has two words for the same people: what is clear of another word speaks against this one. */
function ballots(term: Term, mine: ReadonlySet<string>, votes: Votes): Sign[] {
  const count = (key: string, kind: string) => votes.get(key)?.get(kind) ?? 0
  return KINDS.flatMap(kind => [
    ...ballot(`${kind} elsewhere`, count(term.id, kind) - (mine.has(kind) ? 1 : 0), `“${term.id}”`),
    ...ballot(`${kind} elsewhere, of another word`, count(ALL, kind) - count(term.id, kind), 'other words for people'),
  ])
}

/** A document that sets the words against each other again and again, or names them as words, is about the words. */
function talkSigns(mine: ReadonlySet<string>, votes: Votes): Sign[] {
  const count = (votes.get(ALL)?.get('words') ?? 0) - (mine.has('words') ? 1 : 0)
  return count > 1 ? [{ cue: 'talk about the words', said: 'the document speaks about these words', value: Math.min(6, 2 * count - 2), sense: 'other' }] : []
}

function ballot(cue: string, count: number, what: string): Sign[] {
  return count > 0 ? [{ cue, said: `${cue}: ${count} ${what} in this document`, value: Math.min(2, Math.log2(1 + count)) }] : []
}
