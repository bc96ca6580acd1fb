import type { Evidence, LanguagePack, Mention, Sense, Settings, Usage } from '../types.ts'
import { once, remembering } from '../lazily.ts'
import { compoundSigns } from './compounds.ts'
import { contrastSigns, rivalSigns } from './contrast.ts'
import { cueSigns, saysWhose } from './cues.ts'
import { documentSigns, pageOf, type Page } from './document.ts'
import { grammarSigns, RIGHT_AFTER } from './grammar.ts'
import { houseSigns, namesIn, possessorSigns, type Names } from './house.ts'
import { nameSigns } from './names.ts'
import { phraseAround } from './noun-phrase.ts'
import { quoteSigns } from './quotes.ts'
import { readerSigns } from './readers.ts'
import { pullOf, SENSES, settles, weigh, type Sign } from './signs.ts'
import { nearSigns } from './words.ts'

export { isFixedPhrase } from './compounds.ts'
export { NEARBY, ON_PAGE } from './words.ts'

/** What the business has taught about its words. */
export type Taught = Pick<Settings, 'keep' | 'compounds' | 'brands' | 'readers' | 'quotes'>

/** What a document as a whole says of its words; looked for when it is asked for, once. */
export interface Document {
  readonly pack: LanguagePack
  readonly taught: Taught
  readonly names: Names
  /** What its topic, its voice and its clear mentions say of one more mention. */
  readonly shared: () => (mention: Mention, local: readonly Sign[]) => readonly Sign[]
  /** Its terms, with what they seem to mean. */
  readonly guesses: () => readonly Usage[]
}

/** What the raw text of a document tells of it as a whole. */
export interface Backdrop {
  readonly names: Names
  readonly page: () => Page
}

/** @param rough its prose (see rough.ts) */
export function backdropOf(rough: () => string, pack: LanguagePack): Backdrop {
  return { names: once(() => pack.capitalNouns ? new Map<string, number>() : namesIn(rough())), page: once(() => pageOf(rough(), pack)) }
}

/**
 * A document as its raw text shows it.
 * @param mentions the terms that are heard of it
 */
export function documentOf({ names, page }: Backdrop, mentions: () => readonly Mention[], pack: LanguagePack, taught: Taught): Document {
  const local = once(() => localSigns(mentions(), names, pack, taught))
  const shared = once(() => documentSigns(mentions(), local(), page()))
  const guesses = once(() => mentions().map((mention, i) => usageOf(mention, local()[i]!, shared, pack)))
  return { pack, taught, names, shared, guesses }
}

/**
 * What every mention of a document means, with the reasons. Each sign pulls towards some senses and away from others;
 * the sense with the strongest pull wins, and its lead over the others is the confidence.
 * Signs at the mention come first; then the clear mentions of the document, its voice and its topic speak for the others.
 */
export function tellSenses(mentions: readonly Mention[], { names, shared, pack, taught }: Document): Usage[] {
  const local = localSigns(mentions, names, pack, taught)
  return mentions.map((mention, i) => usageOf(mention, local[i]!, shared, pack))
}

function localSigns(mentions: readonly Mention[], names: Names, pack: LanguagePack, taught: Taught): Sign[][] {
  return mentions.map((mention, i) => {
    const signs = signsAt(mention, around(mentions, i), names, pack, taught), more = readerSigns(signs, taught.readers)
    return more.length ? [...signs, ...more] : signs
  })
}

/** What is part of a fixed phrase, or in somebody else's mouth, says nothing of the people around it. */
function signsAt(mention: Mention, beside: readonly Mention[], names: Names, pack: LanguagePack, taught: Taught): Sign[] {
  const first = [...compoundSigns(mention, taught), ...quoteSigns(mention, taught.quotes)]
  if (first.some(settles)) return first
  const phrase = phraseAround(mention, pack)
  return [
    ...first,
    ...contrastSigns(mention, beside, pack),
    ...rivalSigns(mention, beside),
    ...nameSigns(mention, pack),
    ...houseSigns(mention, phrase, names, taught.brands, pack),
    ...possessorSigns(mention, phrase, beside, pack),
    ...grammarSigns(mention, phrase, pack),
    ...cueSigns(mention, phrase, pack),
    ...nearSigns(mention, pack),
  ]
}

/** A mention among the two before it and the two after it. */
const around = (mentions: readonly Mention[], i: number): Mention[] => mentions.slice(Math.max(0, i - 2), i + 3)

/** A mention with its sense: in plain values, for getters kept every document in memory until a thorough collection. */
function usageOf(mention: Mention, local: readonly Sign[], shared: Document['shared'], pack: LanguagePack): Usage {
  return { ...mention, ...decide(mention, local, shared, pack) }
}

/** What came of weighing the signs of a mention. */
type Told = Pick<Usage, 'sense' | 'confidence' | 'hope' | 'evidence'>

/**
 * Where something settles the sense, nothing else is heard. Where a possessive says whose people these are, the document is
 * asked only whether they are people at all, and after a plain "our" not even that.
 */
function decide(mention: Mention, local: readonly Sign[], shared: Document['shared'], pack: LanguagePack): Told {
  const settled = local.filter(settles)
  const own = settled.length ? settled : local, others = settled.length ? [] : heardOf(mention, local, shared)
  const pulls = pullOf(own, pack, others), most = Math.max(...pulls), all = pulls.reduce((sum, pull) => sum + Math.exp(pull - most), 0)
  const sense = most > 0 ? SENSES[pulls.indexOf(most)]! : 'other'
  return { sense, confidence: 1 / all, hope: Math.exp(pulls[PARTY]! - most) / all, evidence: once(() => ordered([...own, ...others].map(sign => weigh(sign, pack)), sense)) }
}

const PARTY = SENSES.indexOf('party')

function heardOf(mention: Mention, local: readonly Sign[], shared: Document['shared']): readonly Sign[] {
  const isOurs = local.some(saysWhose)
  if (isOurs && local.some(sign => sign.cue === RIGHT_AFTER)) return []
  const signs = shared()(mention, local)
  return isOurs ? aboutSoftware(signs) : signs
}

const aboutSoftware = remembering((signs: readonly Sign[]) => signs.filter(isAboutSoftware))

const isAboutSoftware = (sign: Sign): boolean => sign.sense === 'technical' || sign.cue.startsWith('software elsewhere')

/** What speaks most for the sense first, what speaks against it last; what says nothing is left out. */
function ordered(evidence: readonly Evidence[], sense: Sense): Evidence[] {
  const others = SENSES.filter(it => it !== sense)
  const lead = ({ pulls }: Evidence) => (pulls[sense] ?? 0) - Math.max(0, ...others.map(it => pulls[it] ?? 0))
  const heard = evidence.filter(sign => sign.cue === 'quotation' || Object.values(sign.pulls).some(pull => Math.abs(pull) >= 0.1))
  return heard.map(sign => ({ sign, lead: lead(sign) })).sort((a, b) => b.lead - a.lead).map(({ sign }) => sign)
}
