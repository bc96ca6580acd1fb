import { expect, test } from 'vitest'
import type { LanguagePack } from '../../src/types.ts'
import { vocabularyOf } from '../../src/senses/vocabulary.ts'
import { nearSigns, pageSigns } from '../../src/senses/words.ts'
import { packs } from '../packs.ts'
import { read } from '../reading.ts'

const pack = { ...packs.languages['fr']!, weights: { 'on the page: devis': { party: 1 }, 'on the page: chantier': { party: 1 }, 'nearby: devis': { party: 1 } } }

const onPage = (text: string, pack: LanguagePack) => pageSigns(vocabularyOf(text, pack), pack).map(({ cue }) => cue)

test('a word of the page counts once, in capitals too, and no word that only begins like it', () => {
  expect(onPage('Un DEVIS, puis un devis. Le chantiers.', pack)).toEqual(['on the page: devis'])
})

test('of a long page its beginning is heard', () => {
  expect(onPage(`${'Rien. '.repeat(5000)}Un devis.`, pack)).toEqual([])
})

test('a word is near that stands within a dozen words of the mention', () => {
  const near = (between: string) => nearSigns(read(`Un devis ${between} le client.`, { options: { language: 'fr' } }).usages[0]!, pack).map(({ cue }) => cue)
  expect(near('attend')).toEqual(['nearby: devis'])
  expect(near('de la plus longue attente que la maison ait jamais eu à faire subir attend')).toEqual([])
})

test('a language of which no words were measured has none', () => {
  expect(onPage('A quote.', packs.languages['en']!)).toEqual([])
})
