import { expect, test } from 'vitest'
import { OPAQUE, SEAM, type Span } from '../src/types.ts'
import { findMentions } from '../src/mentions.ts'
import { packs } from './packs.ts'
import { read } from './reading.ts'

const { terms } = packs.languages['en']!

const span = (text: string, start = 0): Span => ({ kind: 'paragraph', start, end: start + text.length, text, quoted: false })

/** Each mention as `term: text`. */
const found = (text: string) => findMentions([span(text)], terms).map(({ term, start, end }) => `${term.id}: ${text.slice(start, end)}`)

test.each([
  ['Our clients and one customer.', ['client: clients', 'customer: customer']],
  ['CLIENTS, Clients, clients', ['client: CLIENTS', 'client: Clients', 'client: clients']],
  ['clientless subclients clientele', ['clientele: clientele']],
  ['client-facing', ['client: client']],
  ['the client’s needs, the clients’ needs', ['client: client', 'client: clients']],
  ['account holders and account\nholders', ['account-holder: account holders', 'account-holder: account\nholders']],
  ['account-holders', ['account-holder: account-holders']],
  ['an end user and a user', ['end-user: end user', 'user: user']],
  ['client_id clientId', []],
  ['😀clients😀', ['client: clients']],
  ['客clients客', []],
  ['no one here', []],
])('%j', (text, mentions) => {
  expect(found(text)).toEqual(mentions)
})

test('offsets count from the start of the document', () => {
  const [mention] = findMentions([span('our clients', 100)], terms)
  expect([mention?.start, mention?.end, mention?.from, mention?.to]).toEqual([104, 111, 1, 2])
})

test('a word with markup inside is left alone, one with markup around it is not', () => {
  expect(found(`cli${SEAM}${SEAM}ents`)).toEqual([])
  expect(found(`${SEAM}clients${SEAM}`)).toEqual(['client: clients'])
  expect(found(`account ${OPAQUE} holder`)).toEqual([])
})

test('no two mentions share a word, and they come in order', () => {
  const { usages } = read('Our account holders, end users and service users: all our users. The client’s clients’ customers.')
  usages.slice(1).forEach((usage, i) => expect(usage.start).toBeGreaterThanOrEqual(usages[i]!.end))
  expect(usages.length).toBe(7)
})
