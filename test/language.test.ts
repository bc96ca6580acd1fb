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
    ['ca', 'Fa temps que som en aquesta casa, i qui entra per la porta del jardí veu que no ha canviat res, ni a dins ni a fora, i que també hi ha lloc per als altres.'],
    ['gl', 'Levamos moito tempo nesta casa, e quen entra pola porta do xardín ve que non cambiou nada, nin dentro nin fóra, e que tamén hai sitio para os outros.'],
    ['cs', 'V tomto domě jsme už dlouho, a kdo přijde dveřmi ze zahrady, uvidí, že se od té doby nic nezměnilo a že je tu místo také pro ostatní.'],
    ['sk', 'V tomto dome sme už dlho, a kto príde dverami zo záhrady, uvidí, že sa odvtedy nič nezmenilo a že je tu miesto aj pre ostatných.'],
    ['sv', 'Vi har varit i det här huset länge, och den som kommer in från trädgården ser att det inte har ändrats och att det också är plats för andra.'],
    ['und', 'Мы давно живём в этом доме, и тот, кто войдёт через дверь из сада, увидит, что с тех пор ничего не изменилось.'],
    ['und', '私たちはこの家に長く住んでいます。庭の扉から入ると、あの時から何も変わっていないことがわかります。'],
  ])('%s', (language, text) => expect(told(text)).toBe(language))
})

test('what a comment says is not heard, however long it is', () => {
  const comment = `<!--\n${'We have been in this house for a long time, and whoever comes in will find that nothing has changed. '.repeat(100)}\n-->\n\n`
  const text = 'Nous sommes dans cette maison depuis longtemps, et ceux qui entrent par la porte du jardin verront que rien n’a changé depuis.\n\n'
  expect([text + comment, text + comment + text.repeat(5), comment + text].map(text => told(text))).toEqual(['fr', 'fr', 'fr'])
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

test('a config says it by path', () => {
  const text = 'Nous sommes dans cette maison depuis longtemps, et ceux qui entrent par la porte du jardin verront que rien n’a changé.'
  const config = 'business: law-firm\nlanguage: fr\noverrides:\n  - files: ["docs/it-IT/**"]\n    language: it\n'
  expect(read(text, { config, path: 'docs/it-IT/casa.md' }).language).toBe('it')
  expect(read(text, { config, path: 'docs/casa.md' }).language).toBe('fr')
})

describe('what HTML says of a stretch is heard', () => {
  const found = (text: string, path = 'about.md') => read(text, { path }).findings.map(({ start, end }) => text.slice(start, end))

  test.each([
    ['a paragraph', 'Our subscribers call us.\n\n<p lang="fr">Nos abonnés nous écrivent.</p>\n\nWe call our subscribers.', ['subscribers', 'abonnés', 'subscribers']],
    ['Markdown inside', 'Our subscribers call us.\n\n<div lang="fr-CA">\n\nNos abonnés nous écrivent.\n\n<div>Nos abonnés aussi.</div>\n\n</div>\n\nWe call our subscribers.', ['subscribers', 'abonnés', 'abonnés', 'subscribers']],
    ['words in a sentence', 'We like <span lang="it">i nostri abbonati</span> and our subscribers.', ['abbonati', 'subscribers']],
    ['the whole page', '<html lang="it">\n<body>\n<p>I nostri abbonati ci scrivono.</p>\n</body>\n</html>', ['abbonati']],
    ['words of a language that clientele does not know', 'We met <em lang="pt">nossos clientes</em>, and our subscribers.', ['subscribers']],
    ['an image says nothing of what follows', '<img src="a.png" lang="fr" alt="">\n\nOur subscribers call us.', ['subscribers']],
  ])('%s', (_, text, words) => expect(found(text)).toEqual(words))

  test('in MDX too', () => {
    expect(found('Our subscribers call us.\n\n<Box lang="fr">\n\nNos abonnés nous écrivent.\n\n</Box>\n\nWe like <i lang="it">i nostri abbonati</i>.', 'about.mdx')).toEqual(['subscribers', 'abonnés', 'abbonati'])
  })

  test('a word that is said to be English was not left untranslated', () => {
    const left = (text: string) => read(text, { options: { rules: ['untranslated-term'] } }).findings.length
    expect(left('Nous parlons avec nos customers de la nouvelle boutique et de tout ce qui va changer dans la maison.')).toBe(1)
    expect(left('Nous parlons avec nos <i lang="en">customers</i> de la nouvelle boutique et de tout ce qui va changer dans la maison.')).toBe(0)
  })
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
