import type { Concept, Form, LanguagePack, Packs, RuleId, Settings, Term, Wording } from '../types.ts'
import { grouped } from '../grouped.ts'
import { once, remembering } from '../lazily.ts'
import { keyOf } from '../tokens.ts'
import { wordingsAgainst } from './claims.ts'
import { sought, type Sought } from '../scan.ts'

/** What is looked for in the raw texts of documents for which the same holds. */
export interface Watch {
  /** The rules that are on. */
  readonly rules: readonly RuleId[]
  readonly pack: LanguagePack
  readonly terms: readonly Term[]
  /** The first words of all terms, and what gives wording and loans away. */
  readonly sought: Sought
  /** A first word → the forms that begin with it. */
  readonly forms: ReadonlyMap<string, readonly { readonly term: Term; readonly form: Form }[]>
  /** Terms that some audience rejects, and those among them that are only reported where the text says that they are ours. */
  readonly unfit: ReadonlySet<Term>
  readonly onlyOurs: ReadonlySet<Term>
  /** Terms that may name the same people as another, those among them that can name anyone, and those that are preferred. */
  readonly mixable: ReadonlySet<Term>
  readonly anyones: ReadonlySet<Term>
  readonly preferred: ReadonlySet<Term>
  /** Words of which one is there where a text says that people are ours. */
  readonly ours: () => RegExp
  /** The words and pairs of words by which wording is found that contradicts an audience. */
  readonly wordings: ReadonlyMap<string, readonly Wording[]>
  /** English words left in another language, in lower case. */
  readonly loans: ReadonlySet<string>
}

/** Made once for the settings and the language of a document. */
export function watchFor(settings: Settings, pack: LanguagePack, packs: Packs): Watch {
  const known = watches(settings), watch = known.get(pack) ?? makeWatch(settings, pack, packs)
  known.set(pack, watch)
  return watch
}

const watches = remembering((_: Settings) => new Map<LanguagePack, Watch>())

function makeWatch(settings: Settings, pack: LanguagePack, packs: Packs): Watch {
  const terms = settings.terms[pack.code] ?? pack.terms
  const forms = byFirstWord(terms)
  const unfit = terms.filter(term => settings.audiences.some(audience => audience.statuses[term.id] === 'deprecated'))
  const conceptOf = (term: Term): Concept | undefined => packs.concepts.find(concept => concept.id === term.concept)
  const isOnlyOurs = (term: Term) => conceptOf(term)?.anyone === false && !settings.audiences.some(audience => audience.byHand[term.id])
  const wordings = byProbe(wordingsAgainst(settings.audiences, pack)), probes = [...wordings.keys()]
  const loans = new Set(pack.loans ? [pack.loans.left, pack.loans.bent, pack.loans.beside].flatMap(list => Object.keys(list)).map(word => word.toLowerCase()) : [])
  const isPair = (probe: string) => probe.includes(' ')
  return {
    rules: packs.rules.map(rule => rule.id).filter(id => settings.rules[id] !== 'off'), pack, terms, forms,
    sought: sought([...forms.keys(), ...loans, ...probes.filter(probe => !isPair(probe))], probes.filter(isPair)),
    unfit: new Set(unfit), onlyOurs: new Set(unfit.filter(isOnlyOurs)),
    mixable: new Set(terms.filter(term => !unfit.includes(term) && (conceptOf(term)?.claims.length ?? 0) > 0 && !conceptOf(term)!.beside)),
    anyones: new Set(terms.filter(term => conceptOf(term)?.anyone)),
    preferred: new Set(terms.filter(term => settings.audiences.some(audience => audience.statuses[term.id] === 'preferred'))),
    ours: once(() => anyOf([...oursIn(pack), ...settings.brands], 'i')), wordings, loans,
  }
}

const byProbe = (wordings: readonly Wording[]): Watch['wordings'] => grouped(wordings.flatMap(wording => wording.probes.map(probe => [probe, wording] as const)))

const byFirstWord = (terms: readonly Term[]): Watch['forms'] => grouped(terms.flatMap(term => term.forms.map(form => [form.phrase[0]!, { term, form }] as const)))

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
