import { describe, expect, test } from 'vitest'
import { maskNotProse } from '../src/not-prose.ts'
import { OPAQUE } from '../src/types.ts'
import { shown } from './extract/reading.ts'

const masked = (text: string): string => maskNotProse(text).replaceAll(OPAQUE, '█')

describe('code to a reader', () => {
  test.each([
    'client_id', 'our_client_list', 'clientId', 'getClients', 'client2', 'client.connect', 'customers.csv', 'www.example.org', 'example.com',
    'https://example.org/our/clients?x=1', 'mailto:client@example.org', 'client.list@example.org', 'client()', '/clients/new', './client', '../client',
    '~/clients', 'a/client/c', '--client', '@client', '#client', ':client', '$CLIENT', '.client', 'Client::Base', 'client->id', 'client=3', 'C:\\clients',
    '{{ client.name }}', '{% if client %}', '${client}', '{client}', '{{< client name="x" >}}', '{#our-clients}', '{: .client }', '<%= client %>', '[!INCLUDE[client](client.md)]',
  ])('%s', code => {
    const opaque = '█'.repeat(code.length)
    expect(masked(code)).toBe(opaque)
    expect(masked(`our ${code}, and (${code}).`)).toBe(`our ${opaque}, and (${opaque}).`)
  })
})

describe('prose to a reader', () => {
  test.each([
    'client/customer', 'and/or', 'client’s', "clients'", 'client-facing', 'The end.Next clients', 'e.g. clients, i.e. customers', 'B2B clients', 'our clients: all',
    'JavaScript clients', 'iPhone owners', '24/7', '1st client', 'client(s)', '$5 per client', '50% of clients…and more', 'client.e.s', 'consommateur.rices',
    'clients -- all of them', 'clients—customers', 'client #1', 'client & co', 'well-known / known', 'Q3', 'McDonald', 'clients...and more', 'a client, a b.',
  ])('%s', text => expect(masked(text)).toBe(text))
})

test('only the target of a wiki link is code', () => {
  expect(masked('See [[Client List|our clients]] and [[clients]].')).toBe('See ██████████████our clients]] and ███████████.')
})

test('directive lines', () => {
  expect(shown(':::note Our clients\nOur clients\n:::')).toEqual(['███████████████████\nOur clients\n███'])
})

test('identifiers are seen through the marks of Markdown', () => {
  expect(shown('our client\\_list and **client.connect** and &#99;lient_id')).toEqual(['our ████████████ and ··██████████████·· and █████████████'])
})

test.each(['{{', '{%', '<%', '[!a', '[[', 'a@', 'www.', 'a.', '{#', '://', 'a/', '()', '[!a[b](c)'])('%s a hundred thousand times is no burden', part => {
  const begin = performance.now()
  maskNotProse(part.repeat(100_000))
  expect(performance.now() - begin).toBeLessThan(2000)
})
