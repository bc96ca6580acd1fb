import type { Cue, CuePosition, LanguagePack, Mention, Term, Token } from '../types.ts'
import { grouped } from '../grouped.ts'
import { remembering } from '../lazily.ts'
import { keyOf } from '../tokens.ts'
import { step, type Branching } from '../tree.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { sentenceAround } from '../sentences.ts'
import type { Sign } from './signs.ts'

/** The words of rules/ that stand at a mention: before and after it, at the head of its phrase, in its sentence. */
export function cueSigns({ term, tokens, from, to }: Mention, phrase: NounPhrase, pack: LanguagePack): Sign[] {
  const [start, end] = sentenceAround(tokens, from), text: Text = { tokens, start, end }
  const always: Sign[] = [], owner: Sign[] = [], beside: Sign[] = [], around: Sign[] = []
  for (const cues of [cuesOf(term), cuesOf(pack)]) {
    always.push(...cues.always)
    tell(cues.determiner.get(phrase.determiner ?? '') ?? NONE, owner)
    tell(leading(tokens, from, cues.before), beside)
    tell(following(tokens, to, cues.after), beside)
    tell(leading(tokens, phrase.from, cues['led-by']), beside)
    tell(following(tokens, start, cues.starts), beside)
    tell(near(text, from, to, cues.near), around)
    tell(subject(text, phrase.from, cues.subject), around)
    tell(inParagraph(tokens, cues.paragraph), around)
  }
  return [...always, ...owner, ...beside, ...owner.some(saysWhose) ? around.filter(sign => !isAboutOwner(sign)) : around]
}

/** A possessive that says whose people these are; who speaks to whom around it tells nothing more. */
export const saysWhose = (sign: Sign): boolean => isAboutOwner(sign) && sign.value >= 4

const isAboutOwner = ({ sense }: Sign): boolean => sense === 'party' || sense === 'third-party'

type Words = Pick<ReadonlySet<string>, 'has'>

/** The topics of a document, for each term: a topic is there when enough of its words are. */
export function topicSigns(words: Words, pack: LanguagePack): (term: Term) => readonly Sign[] {
  const known = new Map<Term, readonly Sign[]>()
  return term => {
    const signs = known.get(term) ?? [...cuesOf(term).document, ...cuesOf(pack).document].flatMap(cue => topic(cue, words))
    known.set(term, signs)
    return signs
  }
}

function topic(cue: Cue, words: Words): Sign[] {
  const there = cue.phrases.filter(phrase => phrase.every(word => words.has(word)))
  return there.length >= cue.atLeast ? [signOf(cue, `the document speaks of ${there.slice(0, 3).map(keyOf).join(', ')}`)] : []
}

/** A cue with what is said of it where it is met. */
interface Met { readonly cue: Cue; readonly sign: Sign }

type Found = readonly Met[]

const NONE: Found = []

/** The signs that were found, put beside others. */
function tell(found: Found, signs: Sign[]): void {
  for (const { sign } of found) signs.push(sign)
}

/** Each cue is told once. */
function keep(met: readonly Met[], found: Met[]): void {
  for (const one of met) if (!found.some(it => it.cue === one.cue)) found.push(one)
}

const SAYS: { readonly [P in CuePosition]: string } = {
  always: 'in general', before: 'before it', after: 'after it', determiner: 'possessive or article', 'led-by': 'led by',
  starts: 'the sentence begins', near: 'in the sentence', subject: 'nearest subject', paragraph: 'in the paragraph', document: 'topic',
}

const metAs = (cue: Cue, words: string): Met => ({ cue, sign: signOf(cue, `${SAYS[cue.position]}: ${words}`) })

const signOf = (cue: Cue, said: string): Sign => ({ cue: cue.id, said, value: cue.weight, sense: cue.sense, place: cue.place })

// ---- Where cues are looked for

/** A sentence among the words of its span. */
interface Text { readonly tokens: readonly Token[]; readonly start: number; readonly end: number }

function leading(tokens: readonly Token[], end: number, { root, endings }: Index): Found {
  const found: Met[] = []
  follow(root, tokens, end - 1, -1, -1, found)
  if (end > 0) match(endings, tokens, end - 1, found)
  return found
}

function following(tokens: readonly Token[], start: number, { root, endings }: Index): Found {
  const found: Met[] = []
  follow(root, tokens, start, tokens.length, 1, found)
  if (start < tokens.length) match(endings, tokens, start, found)
  return found
}

function near({ tokens, start, end }: Text, from: number, to: number, index: Index): Found {
  if (isEmpty(index)) return NONE
  const { root, endings } = index, found: Met[] = []
  for (let at = start; at < end; at++) {
    if (at >= from && at < to) continue
    follow(root, tokens, at, end, 1, found)
    match(endings, tokens, at, found)
  }
  return found
}

/** The nearest word before a noun phrase in its sentence that is a cue. */
function subject({ tokens, start }: Text, from: number, index: Index): Found {
  if (isEmpty(index)) return NONE
  const { root, endings } = index, found: Met[] = []
  for (let at = from - 1; at >= start && !found.length; at--) {
    follow(root, tokens, at, at + 1, 1, found)
    match(endings, tokens, at, found)
  }
  return found
}

/** All mentions of a term in a paragraph have these. */
function inParagraph(tokens: readonly Token[], index: Index): Found {
  if (isEmpty(index)) return NONE
  const known = paragraphs(tokens)
  if (!known.has(index)) known.set(index, near({ tokens, start: 0, end: tokens.length }, 0, 0, index))
  return known.get(index)!
}

const paragraphs = remembering((_: readonly Token[]) => new Map<Index, Found>())

/** Every phrase that goes from a word on, in a direction. */
function follow(node: Node, tokens: readonly Token[], first: number, limit: number, way: 1 | -1, found: Met[]): void {
  for (let at = first, reached: Node | undefined = node; at !== limit; at += way) {
    reached = reached.next?.get(tokens[at]!.lower)
    if (!reached) return
    if (reached.met) keep(reached.met, found)
  }
}

function match(endings: Index['endings'], tokens: readonly Token[], at: number, found: Met[]): void {
  for (const [ending, cues] of endings) if (tokens[at]!.lower.endsWith(ending)) keep(cues.map(cue => metAs(cue, tokens[at]!.lower)), found)
}

// ---- How cues are kept

/** Phrases as a tree of their words: where one ends, what is met there. */
interface Node extends Branching<Node> { met?: Met[] }

/** The cues of a position by their phrases, read from the mention on, and by the endings that a word may have ("-ujemy"). */
interface Index { readonly root: Node; readonly endings: readonly (readonly [string, readonly Cue[]])[] }

const isEmpty = ({ root, endings }: Index): boolean => !root.next && !endings.length

/** How a phrase begins that is the ending of a word. */
const ENDING = '-'

type Cues = { readonly [P in Exclude<CuePosition, 'always' | 'document' | 'determiner'>]: Index } & {
  readonly always: readonly Sign[]; readonly document: readonly Cue[]; readonly determiner: ReadonlyMap<string, Found>
}

/** The cues of a term, or of a language, by position and words. */
const cuesOf = remembering(({ cues }: { readonly cues: readonly Cue[] }): Cues => {
  const at = (position: CuePosition): Cue[] => cues.filter(cue => cue.position === position)
  const by = (position: CuePosition): Index => indexOf(at(position), position === 'before' || position === 'led-by')
  const determiner = grouped(at('determiner').flatMap(cue => cue.phrases.map(phrase => [keyOf(phrase), metAs(cue, keyOf(phrase))] as const)))
  return {
    always: at('always').map(cue => signOf(cue, 'in general')), document: at('document'), determiner,
    before: by('before'), after: by('after'), subject: by('subject'), paragraph: by('paragraph'), 'led-by': by('led-by'), near: by('near'), starts: by('starts'),
  }
})

function indexOf(cues: readonly Cue[], isBackward: boolean): Index {
  const root: Node = {}, endings = new Map<string, Cue[]>()
  for (const cue of cues) for (const phrase of cue.phrases) {
    const [first, second] = phrase
    if (first === ENDING && second !== undefined) endings.set(second, [...endings.get(second) ?? [], cue])
    else ((isBackward ? phrase.toReversed() : phrase).reduce(step<Node>, root).met ??= []).push(metAs(cue, keyOf(phrase)))
  }
  return { root, endings: [...endings] }
}
