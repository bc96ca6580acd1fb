import type { Audience, Packs, Sense, Statement, TraitId, Usage } from '../types.ts'
import { grouped } from '../grouped.ts'
import { claimCounts, claimsOf, fit, type Claimed } from './claims.ts'
import { focusOf, type Focus } from './focus.ts'
import { closest, likeBest } from './models.ts'
import { isEnough, verdict } from './verdict.ts'

export type { Focus, ThemeCount } from './focus.ts'

/** What one document says: its words for people, wording that claims something, and what it dwells on, line by line. */
export interface Heard {
  readonly path: string
  readonly usages: readonly Usage[]
  readonly statements: readonly Statement[]
  readonly dwellings: readonly { readonly theme: string; readonly line: number }[]
}

/** What copy sounds like, held against what is declared. All counts are whole numbers; `profile --format json` prints it as it is. */
export interface Profile {
  /** How many documents it was made from. */
  readonly files: number
  /** The names of the audiences they speak to; none where no business is declared. */
  readonly audiences: readonly string[]
  /** The business as messages say it: "a law firm"; null where none is declared. With `becoming` it is the target. */
  readonly declared: string | null
  /** What it still is, where it is becoming another. */
  readonly today: string | null
  readonly verdict: string
  /** The most frequent first. */
  readonly terms: readonly TermCount[]
  /** By trait, in the order of rules/traits.yml; within one, the most frequent first. */
  readonly claims: readonly ClaimCount[]
  readonly focus: Focus
  /** Every kind of business, the closest first. */
  readonly models: readonly (Fit & { readonly model: string; readonly label: string })[]
  /** How far a business that is becoming another has come. */
  readonly progress: Progress | null
  /** Kinds of business to declare, the likeliest first, where none is; empty where too little is said. */
  readonly proposals: readonly string[]
}

/** A kind of word for people: whose people it names, and in how many places it names nobody or nobody certain. */
export interface TermCount {
  readonly concept: string
  readonly ours: number
  readonly readers: number
  readonly others: number
  readonly silent: number
  readonly senses: { readonly [S in Sense]: number }
}

/** One thing that is claimed, by nouns for our own buyers and by other wording. */
export interface ClaimCount {
  readonly trait: TraitId
  /** Any of them goes with the claim. */
  readonly values: readonly string[]
  readonly says: string
  readonly count: number
  /** Whether the business declares it; null where it declares nothing of the trait. */
  readonly holds: boolean | null
}

/** How many of the claims a business makes true, and how many contradict it. */
export interface Fit { readonly holds: number; readonly contradicts: number; readonly of: number }

export interface Progress {
  /** Mentions by the preferred word of the target, and by the one of today. */
  readonly words: { readonly target: number; readonly today: number }
  readonly target: Fit
  readonly today: Fit
}

/** A profile of documents that speak to the same audiences. */
export function profile(heard: readonly Heard[], audiences: readonly Audience[], packs: Packs): Profile {
  const ours = heard.flatMap(({ usages }) => usages.filter(isOurs))
  const claims = claimsOf(ours, heard, packs)
  const models = closest(claims, ours, audiences, packs)
  const progress = progressOf(claims, ours, audiences)
  const today = audiences.find(audience => audience.today)?.today?.label ?? null
  const declared = audiences.length ? audiences.map(audience => audience.label).join(' and ') : null
  const own = audiences.length ? fit(claims, audiences.map(audience => audience.traits)) : undefined
  return {
    files: heard.length, audiences: audiences.map(audience => audience.name),
    declared, today, verdict: verdict({ claims, models, declared, own, progress, today }),
    terms: termCounts(heard), claims: claimCounts(claims, audiences, packs), focus: focusOf(heard, audiences, packs),
    models: models.map(({ preferred, ...model }) => model), progress,
    proposals: declared === null && isEnough(claims) ? likeBest(models).map(({ model }) => model) : [],
  }
}

/** Below this share of the evidence a word is not taken to mean our own buyers, as when it is judged. */
const SURE = 0.52

const isOurs = ({ sense, confidence }: Usage): boolean => sense === 'party' && confidence >= SURE

function termCounts(heard: readonly Heard[]): TermCount[] {
  const found = grouped(heard.flatMap(({ usages }) => usages.map(usage => [usage.term.concept, usage] as const)))
  return [...found].map(([concept, usages]) => termCount(concept, usages)).sort((a, b) => b.ours - a.ours || total(b) - total(a) || (a.concept < b.concept ? -1 : 1))
}

const total = ({ ours, readers, others, silent }: TermCount): number => ours + readers + others + silent

function termCount(concept: string, usages: readonly Usage[]): TermCount {
  const ours = count(usages, isOurs), readers = count(usages, isReaders)
  const others = count(usages, usage => usage.sense === 'third-party') - readers
  const senses = Object.fromEntries(SENSES.map(sense => [sense, count(usages, usage => usage.sense === sense)])) as TermCount['senses']
  return { concept, ours, readers, others, silent: usages.length - ours - readers - others, senses }
}

const SENSES: readonly Sense[] = ['party', 'third-party', 'technical', 'fixed', 'name', 'quote', 'other']

const isReaders = ({ sense, evidence }: Usage): boolean => sense === 'third-party' && evidence().some(sign => sign.cue === "the reader's people")

const count = <T>(list: readonly T[], is: (it: T) => boolean): number => list.reduce((sum, it) => sum + (is(it) ? 1 : 0), 0)

function progressOf(claims: readonly Claimed[], ours: readonly Usage[], audiences: readonly Audience[]): Progress | null {
  const audience = audiences.find(audience => audience.today)
  if (!audience?.today) return null
  const by = ({ preferred }: Pick<Audience, 'preferred'>) => count(ours, ({ term }) => preferred[term.language] === term.id)
  return {
    words: { target: by(audience), today: by(audience.today) },
    target: fit(claims, [audience.traits]), today: fit(claims, [audience.today.traits]),
  }
}
