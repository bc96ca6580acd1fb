import type { Concept, Form, LanguagePack, Packs, RuleId, Settings, Term } from '../types.ts'
import { keyOf } from '../tokens.ts'
import { wordingsAgainst, type Anchored } from './claims.ts'

/** What is looked for in the raw texts of documents for which the same holds. */
export interface Watch {
  /** The rules that are on. */
  readonly rules: readonly RuleId[]
  readonly pack: LanguagePack
  /** The first words of all terms; global. */
  readonly words: RegExp
  /** A first word → the forms that begin with it. */
  readonly forms: ReadonlyMap<string, readonly { readonly term: Term; readonly form: Form }[]>
  /** Terms that some audience rejects, and those among them that are only reported where the text says that they are ours. */
  readonly unfit: ReadonlySet<Term>
  readonly onlyOurs: ReadonlySet<Term>
  /** Terms that may name the same people as another, those among them that can name anyone, and those that are preferred. */
  readonly mixable: ReadonlySet<Term>
  readonly anyones: ReadonlySet<Term>
  readonly preferred: ReadonlySet<Term>
  /** Says that people are ours. */
  readonly ours: RegExp
  readonly claims: Anchored
  /** English words left in another language; global. */
  readonly loans: RegExp
}

const known = new WeakMap<Settings, Map<LanguagePack, Watch>>()

/** Made once for the settings and the language of a document. */
export function watchFor(settings: Settings, pack: LanguagePack, packs: Packs): Watch {
  const watches = known.get(settings) ?? new Map<LanguagePack, Watch>()
  known.set(settings, watches)
  const watch = watches.get(pack) ?? makeWatch(settings, pack, packs)
  watches.set(pack, watch)
  return watch
}

function makeWatch(settings: Settings, pack: LanguagePack, packs: Packs): Watch {
  const terms = settings.terms[pack.code] ?? pack.terms
  const forms = byFirstWord(terms)
  const words = anyOf(forms.keys(), 'gi')
  const unfit = terms.filter(term => settings.audiences.some(audience => audience.statuses[term.id] === 'deprecated'))
  const conceptOf = (term: Term): Concept | undefined => packs.concepts.find(concept => concept.id === term.concept)
  const isOnlyOurs = (term: Term) => conceptOf(term)?.anyone === false && !settings.audiences.some(audience => audience.byHand[term.id])
  const claims = wordingsAgainst(settings.audiences, pack)
  const loans = anyOf(pack.loans ? [pack.loans.left, pack.loans.bent, pack.loans.beside].flatMap(list => Object.keys(list)) : [], 'g')
  return {
    rules: packs.rules.map(rule => rule.id).filter(id => settings.rules[id] !== 'off'), pack, words, forms,
    unfit: new Set(unfit), onlyOurs: new Set(unfit.filter(isOnlyOurs)),
    mixable: new Set(terms.filter(term => !unfit.includes(term) && (conceptOf(term)?.claims.length ?? 0) > 0 && !conceptOf(term)!.beside)),
    anyones: new Set(terms.filter(term => conceptOf(term)?.anyone)),
    preferred: new Set(terms.filter(term => settings.audiences.some(audience => audience.statuses[term.id] === 'preferred'))),
    ours: anyOf([...oursIn(pack), ...settings.brands], 'i'), claims, loans,
  }
}

function byFirstWord(terms: readonly Term[]): Watch['forms'] {
  const forms = new Map<string, { term: Term; form: Form }[]>()
  for (const term of terms) for (const form of term.forms) {
    const first = form.phrase[0]!
    forms.set(first, [...forms.get(first) ?? [], { term, form }])
  }
  return forms
}

/** The signs by which judges know that people are ours: what these hold is in the text, wherever. */
const OURS = new Set(['our own people', 'of ours', 'of the house', 'they deal with us', 'a heading over our own people'])

function oursIn({ cues, house }: LanguagePack): string[] {
  return [...house, ...cues.filter(cue => OURS.has(cue.id)).flatMap(cue => cue.phrases.map(phrase => keyOf(phrase).split(' ')[0]!))]
}

/** Matches any of some words, or nothing where there are none. */
export function anyOf(words: Iterable<string>, flags: string): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  return new RegExp(longestFirst.map(word => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|') || '(?!)', flags)
}
