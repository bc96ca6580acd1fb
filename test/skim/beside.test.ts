import { expect, test } from 'vitest'
import { plainlyAround } from '../../src/skim/index.ts'

const around = (text: string): string => {
  const start = text.indexOf('client'), { tokens, from } = plainlyAround({ word: 'client', start, end: start + 6 }, text)
  return tokens.map(({ lower }, i) => i === from ? `[${lower}]` : lower).join(' ')
}

test.each([
  ['The new client library is out.', 'new [client] library is out'],
  ['A thin-client machine.', 'thin [client] machine'],
  ['un nouvel élève client fidèle.', 'nouvel élève [client] fidèle'],
  ['our *client* library', '[client]'], ['our client **library**', '[client]'], ['my_client library', '[client]'],
  ['client, library', '[client]'], ['client\nlibrary', '[client]'], ['| the client | library', 'the [client]'], ['the client foo_bar', '[client]'],
])('%s', (text, words) => {
  expect(around(text)).toBe(words)
})

test('no word is cut where the look ends', () => {
  expect(around(`${'x'.repeat(80)}mail client ${'y'.repeat(80)}`)).toBe('[client]')
})
