import { describe, expect, test } from 'vitest'
import { tellLanguage } from '../src/language.ts'
import { packs } from './packs.ts'
import { read } from './reading.ts'

const told = (text: string, path = 'about.md') => tellLanguage(path, text, packs)

describe('a text says its language by its small words', () => {
  test.each([
    ['en', 'We have been in this house for a long time, and whoever comes in by the back door will find that nothing has changed since then.'],
    ['fr', 'Nous sommes dans cette maison depuis longtemps, et ceux qui entrent par la porte du jardin verront que rien n’a changé depuis.'],
    ['it', 'Siamo in questa casa da molto tempo, e chi entra dalla porta del giardino vede che non è cambiato niente da allora, né fuori né dentro.'],
    ['pl', 'Jesteśmy w tym domu od dawna, a kto wejdzie przez drzwi od ogrodu, ten zobaczy, że od tamtej pory nic się tu nie zmieniło.'],
    ['de', 'Wir sind seit langem in diesem Haus, und wer durch die Tür am Garten kommt, der sieht, dass sich seither nichts verändert hat.'],
    ['es', 'Estamos en esta casa desde hace mucho, y quien entra por la puerta del jardín verá que desde entonces no ha cambiado nada.'],
    ['pt', 'Estamos nesta casa há muito tempo, e quem entra pela porta do jardim vê que não mudou nada, nem uma coisa, e que você também está em casa.'],
    ['nl', 'Wij zijn al lang in dit huis, en wie door de deur aan de tuin naar binnen komt, ziet dat het niet veranderd is, want het blijft zoals het was.'],
    ['und', '私たちはこの家に長く住んでいます。庭の扉から入ると、あの時から何も変わっていないことがわかります。'],
  ])('%s', (language, text) => expect(told(text)).toBe(language))
})

describe('where the words are too few, the path says it', () => {
  test.each([
    ['fr', 'docs/fr/tarifs.md'], ['fr', 'docs/fr-CA/tarifs.md'], ['pl', 'cennik.pl.md'], ['it', 'i18n/it/prezzi.md'], ['en', 'docs/prices.md'], ['en', 'docs/fr.md'],
    ['en', 'docs/ja/prices.md'],
  ])('%s: %s', (language, path) => expect(told('# Format\n\nPDF 2024', path)).toBe(language))

  test('but not where the words say otherwise', () => {
    expect(told('We have been in this house for a long time, and whoever comes in will find that nothing has changed since then.', 'docs/fr/about.md')).toBe('en')
  })
})

test('names and figures say nothing', () => {
  expect(told('Anna Schmidt, Piotr Nowak, Jean Dupont, Maria Rossi, 12 345, Berlin, Paris, Roma, Kraków, Madrid, London, Oslo')).toBe('en')
})

test('what the document or the config says goes before', () => {
  const text = 'We have been in this house for a long time, and nobody has ever asked us to leave it or to paint it.'
  expect(read(`---\nlang: fr-FR\n---\n${text}`).language).toBe('fr')
  expect(read(`---\nlocale: pl_PL\n---\n${text}`).language).toBe('pl')
  expect(read(text, { config: 'business: law-firm\nlanguage: it\n' }).language).toBe('it')
  expect(read(`---\nlanguage: php\n---\n${text}`).language).toBe('en')
})

test('a document in a language that nobody here speaks is left alone, and that is said', () => {
  const reading = read('Estamos nesta casa há muito tempo, e quem entra pela porta do jardim vê que não mudou nada, e que você também está em casa.')
  expect(reading).toMatchObject({ language: 'pt', findings: [], usages: [] })
  expect(reading.notes.join()).toContain('Portuguese')
})
