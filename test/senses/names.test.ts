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
