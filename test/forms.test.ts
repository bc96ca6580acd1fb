import { expect, test } from 'vitest'
import { findingsIn } from './reading.ts'

/** What is proposed for the first word that is reported. */
function proposed(text: string, config: string): readonly string[] | undefined {
  return findingsIn(text, { config })[0]?.preferred
}

test.each([
  ['pl', 'Dziękujemy naszym klientom.', 'pl', 'abonent', 'klient', 'abonentom'],
  ['pl', 'Pomagamy naszemu klientowi.', 'pl', 'abonent', 'klient', 'abonentowi'],
  ['pl', 'Rozmawiamy z naszymi klientkami.', 'pl', 'abonent', 'klient', 'abonentkami'],
  ['fr', 'Nous écrivons à nos clientes.', 'fr', 'abonné', 'client', 'abonnées'],
  ['it', 'Scriviamo ai nostri clienti.', 'it', 'abbonato', 'cliente', 'abbonati'],
  ['de', 'Wir schreiben unseren Kunden.', 'de', 'Mandant', 'Kunde', 'Mandanten'],
  ['de', 'Wir reden mit unseren Kunden.', 'de', 'Käufer', 'Kunde', 'Käufern'],
  ['it', 'La nostra cliente ci scrive.', 'it', 'abbonato', 'cliente', 'abbonata'],
  ['pl', 'Dzwonimy do naszego klienta.', 'pl', 'zleceniodawca', 'klient', 'zleceniodawcy'],
])('%s: %s', (_, text, language, preferred, deprecated, form) => {
  const config = `business: telecom\nlanguage: ${language}\nterms: { preferred: ${preferred}, deprecated: [${deprecated}] }`
  expect(proposed(text, config)).toEqual([form])
})

test.each([
  ['telecom', 'pl', 'Naszych gości łączymy z technikiem.', 'abonentów'],
  ['newsletter', 'pl', 'Naszych pacjentów witamy listem.', 'subskrybentów'],
  ['newspaper', 'pl', 'Naszych pacjentów witamy listem.', 'prenumeratorów'],
  ['law-firm', 'de', 'Wir schreiben unseren Fahrgästen.', 'Mandanten'],
  ['agency', 'de', 'Wir schreiben unseren Fahrgästen.', 'Kunden'],
])('the word that leads in a %s, %s', (business, language, text, form) => {
  expect(proposed(text, `business: ${business}\nlanguage: ${language}`)).toEqual([form])
})
