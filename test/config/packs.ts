import type { Concept, LanguagePack, Model, Packs, Term, Trait, TraitId, Traits } from '../../src/types.ts'
import { phraseOf } from '../../src/tokens.ts'

const languages = {
  en: language('en', [
    term('client', 'client', 'en', 'client', 'clients'), term('customer', 'customer', 'en', 'customer', 'customers'),
    term('punter', 'customer', 'en', 'punter', 'punters'), term('subscriber', 'subscriber', 'en', 'subscriber', 'subscribers'),
    term('shopper', 'shopper', 'en', 'shopper', 'shoppers'),
  ]),
  it: language('it', [term('cliente', 'client', 'it', 'cliente', 'clienti'), term('abbonato', 'subscriber', 'it', 'abbonato', 'abbonati')]),
}

/** A few words, models and traits: enough to resolve a config by. */
export const packs: Packs = {
  traits: [
    trait('relationship', false, 'repeat', 'ongoing'),
    trait('offering', false, 'standard', 'tailored'),
    trait('sells', true, 'goods', 'advice'),
    trait('payment', false, 'purchase', 'retainer', 'subscription'),
  ],
  concepts: [
    concept('client', { relationship: ['ongoing'], offering: ['tailored'] }),
    concept('subscriber', { payment: ['subscription'] }),
    concept('customer', { relationship: ['repeat'], offering: ['standard'] }),
    concept('shopper', { sells: ['goods'] }),
  ],
  models: [
    model('law-firm', 'a law firm', { relationship: ['ongoing'], offering: ['tailored'], sells: ['advice'], payment: ['retainer'] }),
    model('retail', 'a shop', { relationship: ['repeat'], offering: ['standard'], sells: ['goods'], payment: ['purchase'] }),
    model('newsletter', 'a newsletter', { relationship: ['ongoing'], offering: ['standard'], payment: ['subscription'] }),
  ],
  rules: [{
    id: 'term-mismatch', title: 'A word that says something else', severity: 'error', message: '', what: '', why: '', instead: '',
    needsModel: true, place: 'rules/checks/term-mismatch.yml:1:1',
  }],
  languages, heads: { en: languages.en.terms, it: languages.it.terms }, smallWords: {},
}

function trait(id: TraitId, several: boolean, ...values: string[]): Trait {
  return { id, question: `${id}?`, several, values: values.map(value => ({ id: value, answer: `They are ${value}`, declared: `is ${value}` })) }
}

function concept(id: string, claims: Traits): Concept {
  return {
    id, means: id, home: {}, beside: false, anyone: true, place: 'rules/concepts.yml:1:1',
    claims: Object.entries(claims).map(([trait, values]) => ({ trait: trait as TraitId, values, says: values.join(' ') })),
  }
}

function model(id: string, label: string, traits: Traits): Model {
  return { id, label, why: `Because it is ${label}.`, traits, place: `rules/models/${id}.yml:1:1` }
}

function language(code: string, terms: Term[]): LanguagePack {
  return { code, terms, cues: [], stops: [], capitalNouns: false, house: [], adjectives: [], infinitives: [], negations: [], idioms: [], buying: [], contrasts: [], wordings: [], weights: {} }
}

function term(id: string, concept: string, language: string, singular: string, plural: string): Term {
  const form = (text: string, number: 'singular' | 'plural') => ({ text, number, phrase: phraseOf(text) })
  return {
    id, concept, also: [], language, leads: id !== 'punter', leadsIn: [], forms: [form(singular, 'singular'), form(plural, 'plural')],
    compounds: {}, cues: [], place: `rules/terms/${language}/${id}.yml:1:1`,
  }
}
