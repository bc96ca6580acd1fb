import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../src/types.ts'
import { locate, offsetOf, positionsIn } from '../src/locate.ts'

const finding = (start: number, end: number): Finding => ({ rule: 'term-mismatch', severity: 'error', message: '', start, end, evidence: [] })

test.each([
  ['one\ntwo', 4, '2:1'],
  ['one\r\ntwo', 5, '2:1'],
  ['one\rtwo', 4, '2:1'],
  ['one\n\ntwo', 5, '3:1'],
  ['one\n\rtwo', 5, '3:1'],
  ['one\ntwo', 3, '1:4'],
  ['one\r\ntwo', 3, '1:4'],
  ['one\n', 4, '2:1'],
  ['', 0, '1:1'],
  ['😀 one', 3, '1:4'],
  ['é\u2028one', 2, '1:3'],
])('%j at %i is %s', (text, offset, place) => {
  const { line, column } = positionsIn(text)(offset)
  expect(`${line}:${column}`).toBe(place)
})

test.each([
  ['one\ntwo', 2, 3, 6],
  ['one\r\ntwo', 2, 1, 5],
  ['one', 1, 4, 3],
  ['one', 1, 5, undefined],
  ['one\ntwo', 1, 5, undefined],
  ['one', 2, 1, undefined],
  ['one\n', 2, 1, 4],
  ['', 1, 1, 0],
])('%j has %i:%i at %s', (text, line, column, offset) => {
  expect(offsetOf(text, { line, column })).toBe(offset)
})

test('there and back again', () => {
  const texts = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', ' '), { maxLength: 30 }).map(parts => parts.join(''))
  fc.assert(fc.property(texts, text => {
    const position = positionsIn(text)
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue
      expect(offsetOf(text, position(offset))).toBe(offset)
    }
  }), { numRuns: 200 })
})

test('a finding has its lines, its columns and its text', () => {
  const [found] = locate([finding(4, 19)], 'our account\nholders', 'a.md')
  expect(found).toMatchObject({ line: 1, column: 5, endLine: 2, endColumn: 8, text: 'account\nholders' })
})

test('a fingerprint is the finding’s own: path, rule, text and the how-manieth', () => {
  const prints = (text: string, path: string, ...places: [number, number][]) => locate(places.map(place => finding(...place)), text, path).map(it => it.fingerprint)
  const [first, second] = prints('guest guest', 'a.md', [0, 5], [6, 11])
  expect(first).toMatch(/^[0-9a-f]{16}$/)
  expect(second).not.toBe(first)
  expect(prints('\n\nmore guest\nguest', 'a.md', [7, 12], [13, 18])).toEqual([first, second])
  expect(prints('Guest', 'a.md', [0, 5])).toEqual([first])
  expect(prints('guest', 'b.md', [0, 5])).not.toEqual([first])
})
