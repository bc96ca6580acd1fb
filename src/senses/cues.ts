import type { Cue, CuePosition, LanguagePack, Mention, Term, Token } from '../types.ts'
import { remembering } from '../lazily.ts'
import { keyOf } from '../tokens.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { sentenceAround } from '../sentences.ts'
import type { Sign } from './signs.ts'

/** The words of rules/ that stand at a mention: before and after it, at the head of its phrase, in its sentence. */
export function cueSigns({ term, tokens, from, to }: Mention, phrase: NounPhrase, pack: LanguagePack): Sign[] {
  const cues = cuesFor(term, pack), [start, end] = sentenceAround(tokens, from), text: Text = { tokens, start, end }
  const owner = phrase.determiner ? signsOf(new Map((cues.determiner.get(phrase.determiner) ?? []).map(cue => [cue, phrase.determiner!]))) : []
  const around = [...signsOf(near(text, from, to, cues.near)), ...signsOf(subject(text, phrase.from, cues.subject)), ...inParagraph(tokens, cues.paragraph)]
  return [
    ...cues.always, ...owner,
    ...signsOf(leading(tokens, from, cues.before)), ...signsOf(following(tokens, to, cues.after)),
    ...signsOf(leading(tokens, phrase.from, cues['led-by'])), ...signsOf(following(tokens, start, cues.starts)),
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

/** The cues that were found, each once, with the words that made them. */
type Found = Map<Cue, string | (() => string)>

const signsOf = (found: Found): Sign[] => found.size ? [...found].map(([cue, words]) => signOf(cue, () => `${SAYS[cue.position]}: ${typeof words === 'string' ? words : words()}`)) : NONE

const NONE: Sign[] = []

const SAYS: { readonly [P in CuePosition]: string } = {
  always: 'in general', before: 'before it', after: 'after it', determiner: 'possessive or article', 'led-by': 'led by',
  starts: 'the sentence begins', near: 'in the sentence', subject: 'nearest subject', paragraph: 'in the paragraph', document: 'topic',
}

const signOf = (cue: Cue, said: Sign['said']): Sign => ({ cue: cue.id, said, value: cue.weight, sense: cue.sense, place: cue.place })

// ---- Where cues are looked for

/** A sentence among the words of its span. */
interface Text { readonly tokens: readonly Token[]; readonly start: number; readonly end: number }

function leading(tokens: readonly Token[], end: number, { backward, endings }: Index): Found {
  const found: Found = new Map()
  follow(backward, tokens, end - 1, -1, -1, found)
  if (end > 0) match(endings, tokens[end - 1]!, found)
  return found
}

function following(tokens: readonly Token[], start: number, { forward, endings }: Index): Found {
  const found: Found = new Map()
  follow(forward, tokens, start, tokens.length, 1, found)
  if (start < tokens.length) match(endings, tokens[start]!, found)
  return found
}

function near({ tokens, start, end }: Text, from: number, to: number, { forward, endings }: Index): Found {
  const found: Found = new Map()
  for (let at = start; at < end; at++) {
    if (at >= from && at < to) continue
    follow(forward, tokens, at, end, 1, found)
    match(endings, tokens[at]!, found)
  }
  return found
}

/** The nearest word before a noun phrase in its sentence that is a cue. */
function subject({ tokens, start }: Text, from: number, { forward, endings }: Index): Found {
  const found: Found = new Map()
  for (let at = from - 1; at >= start && !found.size; at--) {
    follow(forward, tokens, at, at + 1, 1, found)
    match(endings, tokens[at]!, found)
  }
  return found
}

/** All mentions of a term in a paragraph have these. */
function inParagraph(tokens: readonly Token[], index: Index): readonly Sign[] {
  const known = paragraphs(tokens), signs = known.get(index) ?? signsOf(near({ tokens, start: 0, end: tokens.length }, 0, 0, index))
  known.set(index, signs)
  return signs
}

const paragraphs = remembering((_: readonly Token[]) => new Map<Index, readonly Sign[]>())

/** Every phrase that goes from a word on, in a direction. */
function follow(node: Node, tokens: readonly Token[], first: number, limit: number, step: 1 | -1, found: Found): void {
  for (let at = first, reached: Node | undefined = node; at !== limit; at += step) {
    reached = reached.next.get(tokens[at]!.lower)
    if (!reached) return
    for (const cue of reached.cues) if (!found.has(cue)) found.set(cue, () => keyOf(tokens.slice(Math.min(first, at), Math.max(first, at) + 1).map(token => token.lower)))
  }
}

function match(endings: Index['endings'], { lower }: Token, found: Found): void {
  for (const [ending, cues] of endings) if (lower.endsWith(ending)) for (const cue of cues) if (!found.has(cue)) found.set(cue, lower)
}

// ---- How cues are kept

/** Phrases as a tree of their words: where one ends, its cues. */
interface Node { readonly next: Map<string, Node>; readonly cues: Cue[] }

/** The cues of a position by their phrases, read from either end, and by the endings that a word may have ("-ujemy"). */
interface Index { readonly forward: Node; readonly backward: Node; readonly endings: readonly (readonly [string, readonly Cue[]])[] }

/** How a phrase begins that is the ending of a word. */
const ENDING = '-'

type Cues = { readonly [P in Exclude<CuePosition, 'always' | 'document' | 'determiner'>]: Index } & {
  readonly always: readonly Sign[]; readonly document: readonly Cue[]; readonly determiner: ReadonlyMap<string, readonly Cue[]>
}

const indexes = remembering((_: LanguagePack) => new Map<Term, Cues>())

/** The cues of a term and those of its language, by position and words. */
function cuesFor(term: Term, pack: LanguagePack): Cues {
  const known = indexes(pack), cues = known.get(term) ?? indexCues([...term.cues, ...pack.cues])
  known.set(term, cues)
  return cues
}

function indexCues(all: readonly Cue[]): Cues {
  const at = (position: CuePosition): Cue[] => all.filter(cue => cue.position === position)
  const by = (position: CuePosition): Index => indexOf(at(position))
  const determiner = new Map<string, Cue[]>()
  for (const cue of at('determiner')) for (const phrase of cue.phrases) determiner.set(keyOf(phrase), [...determiner.get(keyOf(phrase)) ?? [], cue])
  return {
    always: at('always').map(cue => signOf(cue, 'in general')), document: at('document'), determiner,
    before: by('before'), after: by('after'), subject: by('subject'), paragraph: by('paragraph'), 'led-by': by('led-by'), near: by('near'), starts: by('starts'),
  }
}

function indexOf(cues: readonly Cue[]): Index {
  const forward = node(), backward = node(), endings = new Map<string, Cue[]>()
  for (const cue of cues) for (const phrase of cue.phrases) {
    const [first, second] = phrase
    if (first === ENDING && second !== undefined) endings.set(second, [...endings.get(second) ?? [], cue])
    else for (const [root, words] of [[forward, phrase], [backward, phrase.toReversed()]] as const) lay(root, words).cues.push(cue)
  }
  return { forward, backward, endings: [...endings] }
}

const node = (): Node => ({ next: new Map(), cues: [] })

function lay(root: Node, words: readonly string[]): Node {
  return words.reduce((at, word) => {
    const next = at.next.get(word) ?? node()
    at.next.set(word, next)
    return next
  }, root)
}
