import { expect, test } from 'vitest'
import { read } from './reading.ts'

const many = (text: string, times: number): string => `Our customers ${text.repeat(times)}`

test.each([
  ['emphasis that does not match', many('*a_ ', 5000)],
  ['emphasis inside words', many('a**b', 20_000)],
  ['code that is never closed', many('\\``', 10_000)],
  ['CDATA', many('<![CDATA[', 10_000)],
  ['comments', many('<!--', 10_000)],
  ['instructions', many('<?', 10_000)],
  ['links that are never closed', many('[a](', 20_000)],
  ['brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['headings without a blank line', many('\n=\na', 10_000)],
  ['lines that go on after a quotation', `> Our customers${'\na'.repeat(20_000)}`],
  ['short lines', many('\na b c', 170_000)],
])('what would take too long is refused, with its place: %s', (_, text) => {
  expect(() => read(text)).toThrow(/^about\.md:\d+: From here on there is more markup without a blank line than can be read in good time\.\n {2}Part it/)
})

test.each([
  ['a table', `| a | b |\n| - | - |\n${'| our **customers** | `x` |\n'.repeat(500)}`, 'customers'],
  ['a list', Array.from({ length: 1000 }, (_, i) => `${i + 1}. our **customers**\n`).join(''), 'customers'],
])('what people write is read: %s', (_, text, word) => {
  expect(read(text).spans.some(span => span.text.includes(word))).toBe(true)
})
