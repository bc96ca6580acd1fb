import { expect, test } from 'vitest'
import { senses } from '../reading.ts'

test.each([
  'We turn customers into clients.',
  'We turn our best customers into lifelong clients.',
  'Client vs. customer: who is who?',
  'You are not a customer but a client.',
  'You aren’t a customer, you’re a client.',
  'What is the difference between a client and a customer?',
  'Every client is a customer, not every customer is a client.',
  'From customer to client in five steps.',
  'We say clients rather than customers.',
  'Our customers (or, as we say, clients) stay.',
])('two words set against each other are about the words: %s', text => {
  expect(senses(text).filter(sense => sense.endsWith(': party'))).toEqual([])
})

test.each([
  ['Our customers are not our conscience.', ['customers: party']],
  ['Our customers came. Our clients stayed.', ['customers: party', 'clients: party']],
  ['We wrote to our customers and to our clients.', ['customers: party', 'clients: party']],
  ['We help our customers turn ideas into products.', ['customers: party']],
])('no contrast: %s', (text, told) => {
  expect(senses(text)).toEqual(told)
})
