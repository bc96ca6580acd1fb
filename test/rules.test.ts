import { describe, expect, test } from 'vitest'
import type { Cue, TraitId } from '../src/types.ts'
import { judges } from '../src/judges/index.ts'
import { cueSigns, topicSigns } from '../src/senses/cues.ts'
import { phraseAround } from '../src/senses/noun-phrase.ts'
import { checks, examples, terms, unmarked, type Example } from './examples.ts'
import { packs } from './packs.ts'
import { findingsIn, read } from './reading.ts'

const SILENT = ['technical', 'fixed', 'name', 'other']

describe('every example means what it says', () => {
  test.each(examples.map(example => [`${example.place} ${example.sense}: ${example.text}`, example] as const))('%s', (_, { text, marks, sense, language }) => {
    expect(marks).not.toEqual([])
    const { usages } = read(text, { options: { language } })
    const told = marks.map(mark => usages.find(({ start, end }) => start === mark.start && end === mark.end)?.sense ?? 'no mention')
    expect(told).toEqual(marks.map(() => sense))
  })
})

describe('every sign of English is shown both ways: where it is right, and beside another sense', () => {
  const pack = packs.languages['en']!
  const hears = (cue: Cue, { text, marks }: Example): boolean => read(text).usages.filter(({ start }) => marks.some(mark => mark.start === start)).some(usage =>
    [...cueSigns(usage, phraseAround(usage, pack), pack), ...topicSigns(new Set(text.toLowerCase().match(/\p{L}+/gu)), pack)(usage.term)].some(sign => sign.place === cue.place))

  test.each(pack.cues.map(cue => [cue.id, cue] as const))('%s', (_, cue) => {
    const shown = examples.filter(example => example.holder === cue.place)
    expect(shown.filter(example => example.sense === cue.sense && hears(cue, example)), 'it is heard, and it is right').not.toEqual([])
    expect(shown.filter(example => example.sense !== cue.sense), 'the sense is another').not.toEqual([])
  })
})

describe('every term has an example of our own people, and one of each silent kind it lists', () => {
  test.each(terms.map(({ path, compounds }) => [path, Object.keys(compounds)] as const))('%s', (path, kinds) => {
    const shown = new Set<string>(examples.filter(example => example.path === path).map(example => example.sense))
    expect(['party', ...kinds.filter(kind => SILENT.includes(kind))].filter(kind => !shown.has(kind))).toEqual([])
  })
})

describe('every concept has a word in every language, and one that leads', () => {
  test.each(Object.values(packs.languages).map(({ code, terms }) => [code, terms] as const))('%s', (_, terms) => {
    const named = (some: typeof terms) => new Set(some.flatMap(({ concept, also }) => [concept, ...also]))
    const all = packs.concepts.map(({ id }) => id)
    expect(all.filter(id => !named(terms).has(id)), 'without a word').toEqual([])
    expect(all.filter(id => !named(terms.filter(term => term.leads)).has(id)), 'without one that leads').toEqual([])
  })
})

describe('every fixed phrase that is silent settles its word', () => {
  test.each(terms.map(({ path, compounds }) => [path, compounds] as const))('%s', (path, compounds) => {
    const language = path.split('/')[1]!
    const unheard = SILENT.flatMap(kind => (compounds[kind] ?? []).filter(phrase => {
      const { usages } = read(`It has a ${phrase} too.`, { options: { language } })
      return !usages.some(({ sense, evidence, term }) => sense === kind && evidence()[0]?.place.startsWith(`rules/${path}:`) && term.place.startsWith(`rules/${path}:`))
    }).map(phrase => `${kind}: ${phrase}`))
    expect(unheard).toEqual([])
  })
})

describe('every check reports what its wrong examples mark, and nothing in the right ones', () => {
  test.each(checks.map(([id, page]) => [id, page] as const))('%s', (id, page) => {
    const shown = page.get('examples').items().map(item => item.only('model', 'language', 'wrong', 'right'))
    expect(shown.filter(item => item.has('wrong'))).not.toEqual([])
    expect(shown.filter(item => item.has('right'))).not.toEqual([])
    for (const item of shown) {
      const said = (key: 'model' | 'language') => item.has(key) ? { [key]: item.get(key).string() } : {}
      const given = { ...said('model'), options: { rules: [id], ...said('language') } }
      const { text, marks } = unmarked(item.has('wrong') ? item.get('wrong').string() : '')
      expect(findingsIn(text, given).map(({ start, end }) => ({ start, end })), `${item.place}: ${text}`).toEqual(marks)
      if (item.has('right')) expect(findingsIn(item.get('right').string(), given), item.place).toEqual([])
    }
  })
})

describe('what rules/ names is there', () => {
  const concepts = packs.concepts.map(concept => concept.id)
  const loaded = Object.values(packs.languages).flatMap(pack => pack.terms)

  test('the concept of every term', () => {
    expect(loaded.filter(({ concept, also }) => ![concept, ...also].every(it => concepts.includes(it))).map(term => term.place)).toEqual([])
  })

  test('one leading term for each concept in every language: a missing translation is a failure', () => {
    for (const { code, terms } of Object.values(packs.languages)) for (const concept of concepts) {
      const leading = terms.filter(term => term.leads && [term.concept, ...term.also].includes(concept))
      expect(leading.length, `${code} ${concept}: ${leading.map(term => term.id)}`).toBeGreaterThan(0)
      expect(leading.filter(term => term.concept === concept).length, `${code} ${concept}`).toBeLessThan(2)
    }
  })

  test('the models in which a word leads', () => {
    const models = packs.models.map(model => model.id)
    expect(loaded.flatMap(({ leadsIn, place }) => leadsIn.filter(model => !models.includes(model)).map(model => `${place} ${model}`))).toEqual([])
  })

  test('no form belongs to two terms of a language', () => {
    for (const { terms } of Object.values(packs.languages)) {
      const forms = terms.flatMap(term => [...new Set(term.forms.map(form => form.phrase.join(' ')))])
      expect(forms.filter((form, i) => forms.indexOf(form) < i)).toEqual([])
    }
  })

  test('the traits and answers of every model and every claim', () => {
    const declared = [
      ...packs.models.map(({ traits, place }) => ({ traits, place })),
      ...packs.concepts.flatMap(({ home, claims, place }) => [{ traits: home, place }, ...claims.map(({ trait, values }) => ({ traits: { [trait]: values }, place }))]),
    ]
    const unknown = declared.flatMap(({ traits, place }) => Object.entries(traits).flatMap(([id, values]) =>
      values.filter(value => !answersTo(id as TraitId).includes(value)).map(value => `${place} ${id}: ${value}`)))
    expect(unknown).toEqual([])
  })

  test('the concepts that a model keeps apart', () => {
    const named = packs.models.flatMap(({ distinct, place }) => (distinct?.concepts ?? []).map(concept => ({ concept, place })))
    expect(named.filter(({ concept }) => !concepts.includes(concept))).toEqual([])
  })

  test('a judge for every check, and a check for every judge', () => {
    expect(checks.map(([id]) => id)).toEqual(Object.keys(judges).sort())
  })

  test('every file of terms is read', () => {
    expect(loaded.map(({ place }) => place.replace(/^rules\/|:.*$/g, '')).sort()).toEqual(terms.map(({ path }) => path))
  })
})

const answersTo = (id: TraitId): string[] => packs.traits.find(trait => trait.id === id)?.values.map(value => value.id) ?? []
