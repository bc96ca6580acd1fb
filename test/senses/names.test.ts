import { expect, test } from 'vitest'
import { senses } from '../reading.ts'

test.each([
  ['We read it in Consumer Reports.'],
  ['Write to the Consumer Financial Protection Bureau.'],
  ['The tool is called Customer.io.'],
  ['He is Head of Customer Success at Acme.'],
  ['We won the Golden Customer Award.'],
])('a name is nobody’s buyer: %s', text => {
  expect(senses(text).filter(sense => sense.endsWith(': party'))).toEqual([])
})

test.each([
  ['Customers of ours come back.', 'Customers: party'],
  ['# Our Customers Love Us', 'Customers: party'],
  ['We wrote at once. Customers of ours wrote back.', 'Customers: party'],
  ['OUR CUSTOMERS COME FIRST.', 'CUSTOMERS: party'],
])('a capital for another reason: %s', (text, told) => {
  expect(senses(text)).toEqual([told])
})

test('where every noun has a capital, a capital says nothing', () => {
  expect(senses('Im Mai haben wir alle Kunden angerufen.', { options: { language: 'de' } })).toEqual(['Kunden: party'])
})

test('a verb in “-ujemy” is our own, whichever it is', () => {
  const told = (verb: string) => senses(`Raz w roku ${verb} klientów do źródeł Wisły.`, { options: { language: 'pl' } })
  expect([told('podprowadzają'), told('odeskortowujemy')].flat()).toEqual(['klientów: third-party', 'klientów: party'])
})
