import { expect, test } from 'vitest'
import { read, senses, type Given } from '../reading.ts'

const silent = (text: string, given?: Given) => senses(text, given).every(sense => !sense.endsWith(': party'))

test.each([
  ['Ask our customer service.', 'customer: fixed'],
  ['Our team members wear green.', 'members: fixed'],
  ['All of it is checked client-side.', 'client: technical'],
  ['Our email client is old.', 'client: technical'],
  ['Our HTTP clients retry.', 'clients: technical'],
  ['We sell consumer goods.', 'consumer: fixed'],
])('a fixed phrase settles what its word means, whosever it is: %s', (text, told) => {
  expect(senses(text)).toEqual([told])
})

test.each(['Our client base grows.', 'Our client-facing staff is kind.', 'We keep our client list in a safe.', 'Customer satisfaction is our pride; our customer list grows.'])(
  'a phrase about the people keeps them: %s', text => {
    expect(silent(text)).toBe(false)
  })

test('the longest phrase wins', () => {
  const config = (judge: string, keep: string): Given => ({ config: `business: law-firm\nterms: { compounds: { judge: [${judge}], keep: [${keep}] } }` })
  const text = 'Our customer service desk is open.'
  expect(silent(text, config('customer service desk', 'customer service'))).toBe(false)
  expect(silent(text, config('customer service', 'customer service desk'))).toBe(true)
})

test('what a business teaches comes before what the language says', () => {
  expect(silent('Our client base grows.', { config: 'business: retail\nterms: { compounds: { keep: [client base] } }' })).toBe(true)
  expect(silent('Our client portal is open.', { config: 'business: retail\nterms: { keep: [Client Portal] }' })).toBe(true)
})

test('a phrase ends where its sentence does', () => {
  expect(senses('We met our customer. Service is good.')).toEqual(['customer: party'])
  expect(senses('We wrote to our customer; service is our pride.')).toEqual(['customer: party'])
})

test('the evidence names the phrase and the line of data', () => {
  const [reason] = read('All of it is checked client-side.').usages[0]!.evidence()
  expect(reason?.said).toMatch(/^technical: .*client.*side/)
  expect(reason?.place).toMatch(/^rules\/terms\/en\/client\.yml:\d+/)
})
