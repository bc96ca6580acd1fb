import { expect, test } from 'vitest'
import { BLANK, kindOf, LETTER, MARK, WITHIN } from '../src/letters.ts'

test('every character is what Unicode says it is', () => {
  const said = (character: string) => /[\p{L}\p{N}]/u.test(character) ? LETTER : /[\p{M}_]/u.test(character) ? WITHIN : /\s/.test(character) ? BLANK : MARK
  const others = Array.from({ length: 0x20000 }, (_, code) => code).filter(code => kindOf(code) !== said(String.fromCodePoint(code)))
  expect(others.map(code => code.toString(16))).toEqual([])
})
