import { expect, test } from 'vitest'
import { fixed } from './fixing.ts'

test.each([
  ['fr', 'abonné', 'client', 'Le client de notre maison lit.', 'L’abonné de notre maison lit.'],
  ['it', 'abbonato', 'cliente', 'I nostri clienti leggono.', 'I nostri abbonati leggono.'],
  ['pl', 'abonent', 'klient', 'Dziękujemy naszym klientom.', 'Dziękujemy naszym abonentom.'],
  ['de', 'Käufer', 'Kunde', 'Wir reden mit unseren Kunden.', 'Wir reden mit unseren Käufern.'],
  ['es', 'suscriptor', 'cliente', 'Escribimos a nuestros clientes.', 'Escribimos a nuestros suscriptores.'],
])('--fix in %s: %s', (language, preferred, deprecated, before, after) => {
  const config = `business: telecom\nlanguage: ${language}\nterms: { preferred: ${preferred}, deprecated: [${deprecated}] }`
  expect(fixed(before, { config })).toBe(after)
})
