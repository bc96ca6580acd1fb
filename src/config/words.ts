import type { CompoundKind, Form, Packs, Phrase, Place, Settings, Term, TermHead } from '../types.ts'
import { Mistake } from '../errors.ts'
import { compoundKey } from '../compounds.ts'
import { lazily } from '../lazily.ts'
import { keyOf, phraseOf } from '../tokens.ts'
import type { Config } from './load.ts'
import { keyPlaceAt, placeAt } from './tree.ts'

/** What a config teaches about words, whoever the audience is. */
export interface Words extends Pick<Settings, 'terms' | 'keep' | 'compounds' | 'brands'> {
  /** Language → what its terms stand for, those that the config defines among them. */
  readonly heads: { readonly [language: string]: readonly TermHead[] }
}

/**
 * The words of the packs and those of a config.
 * @throws Mistake where a defined word is known already, or a fixed phrase holds no word for people
 */
export function wordsOf(config: Config | undefined, packs: Packs): Words {
  const codes = Object.keys(packs.languages)
  const defined = new Map(codes.map(code => [code, definedIn(code, config, packs)]))
  const terms = lazily(codes, code => defined.get(code)!.length ? [...packs.languages[code]!.terms, ...defined.get(code)!] : packs.languages[code]!.terms)
  return {
    terms, heads: Object.fromEntries(codes.map(code => [code, [...packs.heads[code]!, ...defined.get(code)!]])),
    keep: config ? phrasesAt(config, ['terms', 'keep'], config.data.terms?.keep).map(({ phrase, place }) => ({ phrase, place })) : [],
    brands: new Set(config?.data.brand?.map(name => name.toLowerCase().split(/\s+/).at(-1)!)),
    compounds: config?.data.terms?.compounds ? compoundsOf(config, Object.values(terms).flat()) : {},
  }
}

function definedIn(code: string, config: Config | undefined, { languages }: Packs): Term[] {
  return Object.entries(config?.data.terms?.define ?? {}).flatMap(([id, forms]) => {
    const own = forms[code]
    return own ? [defineTerm(id, code, own, config!, languages[code]!.terms)] : []
  })
}

/** A word of one's own is its own concept, which claims nothing. */
function defineTerm(id: string, language: string, forms: OwnForms, config: Config, terms: readonly Term[]): Term {
  const place = keyPlaceAt(config.tree, ['terms', 'define', id])
  const own = (['singular', 'plural'] as const).flatMap(number =>
    (forms[number] ?? []).map((text): Form => ({ text, number, phrase: phraseOf(text) })))
  const taken = own.find(form => terms.some(term => hasForm(term, keyOf(form.phrase))))
  if (taken) throw new Mistake(`‘${taken.text}’ is a word that clientele knows already.`, place, 'Take it out of ‘define’; the other keys of ‘terms’ work without it.')
  return { id, language, concept: id, also: [], leads: true, leadsIn: [], forms: own, compounds: {}, cues: [], place }
}

interface OwnForms { readonly singular: readonly string[]; readonly plural?: readonly string[] | undefined }

const hasForm = (term: Term, key: string): boolean => term.forms.some(form => keyOf(form.phrase) === key)

function phrasesAt(config: Config, path: readonly string[], texts: readonly string[] = []): { phrase: Phrase; place: Place; text: string }[] {
  return texts.map((text, i) => ({ text, phrase: phraseOf(text), place: placeAt(config.tree, [...path, i]) }))
}

function compoundsOf(config: Config, terms: readonly Term[]): Words['compounds'] {
  const { judge, keep } = config.data.terms?.compounds ?? {}
  const said = [
    ...phrasesAt(config, ['terms', 'compounds', 'judge'], judge).flatMap(it => compoundIn(it, 'judged', terms)),
    ...phrasesAt(config, ['terms', 'compounds', 'keep'], keep).flatMap(it => compoundIn(it, 'fixed', terms)),
  ]
  const of = (term: string, kind: CompoundKind) =>
    Object.fromEntries(said.filter(it => it.term === term && it.kind === kind).map(it => [it.key, it.place]))
  return Object.fromEntries(said.map(({ term }) => [term, { judged: of(term, 'judged'), fixed: of(term, 'fixed') }]))
}

function compoundIn({ text, place }: { text: string; place: Place }, kind: CompoundKind, terms: readonly Term[]) {
  const found = terms.flatMap(term => {
    const key = compoundKey(text, term.forms)
    return key === undefined ? [] : [{ term: term.id, key, kind, place }]
  })
  if (found.length === 0) throw new Mistake(`‘${text}’ holds no word for the people who buy from you.`, place, 'To leave any phrase alone, list it in ‘terms.keep’.')
  return found
}

/**
 * The terms that a word in a config means: those it is a form of, in the config's language or else in any.
 * @param asConcept whether, in a language that has no such word, the word that leads the concept of that name is meant
 */
export function named(word: string, terms: Words['terms'], language: string | undefined, asConcept: boolean): Term[] {
  const key = keyOf(phraseOf(word))
  const lists = language !== undefined && terms[language] ? [terms[language]] : Object.values(terms)
  return lists.flatMap(list => {
    const same = list.filter(term => term.id === word || hasForm(term, key))
    return same.length || !asConcept ? same : list.filter(term => term.leads && [term.concept, ...term.also].includes(word))
  })
}
