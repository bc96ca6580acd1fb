import { describe, expect, test } from 'vitest'
import type { Edit, Finding, Safety } from '../src/types.ts'
import { fix, splice } from '../src/fix.ts'

const edit = (start: number, end: number, insert: string, safety: Safety = 'safe'): Edit => ({ start, end, insert, safety })

describe('splice', () => {
  test('in any order; all else stays', () => {
    expect(splice('a b c\r\n', [edit(4, 5, 'C!'), edit(0, 1, '')])).toBe(' b C!\r\n')
    expect(splice('', [])).toBe('')
  })

  test('of two that overlap the first is made; two that touch are both', () => {
    expect(splice('abcd', [edit(2, 4, 'Y'), edit(1, 3, 'X')])).toBe('aXd')
    expect(splice('abcd', [edit(0, 2, 'X'), edit(2, 4, 'Y')])).toBe('XY')
  })
})

describe('fix', () => {
  const finding = (edit: Edit, severity: Finding['severity'] = 'error'): Finding => ({ rule: 'term-mismatch', severity, message: '', start: edit.start, end: edit.end, evidence: [], edit })
  const read = (text: string) => ({ findings: [...text.matchAll(/a+/g)].map(({ index }) => finding(edit(index, index + 1, 'b'))) })

  test('until nothing is left, round after round', () => {
    const { text, reading, rounds } = fix('aa ca', read('aa ca'), read)
    expect([text, reading.findings]).toEqual(['bb cb', []])
    expect(rounds).toEqual([{ text: 'aa ca', edits: [edit(0, 1, 'b'), edit(4, 5, 'b')] }, { text: 'ba cb', edits: [edit(1, 2, 'b')] }])
  })

  test('not what is for review, and not what is not meant', () => {
    const reading = { findings: [finding(edit(0, 1, 'x', 'review')), finding(edit(1, 2, 'x'), 'warning')] }
    expect(fix('ab', reading, () => reading, ({ severity }) => severity === 'error')).toEqual({ text: 'ab', reading, rounds: [] })
  })

  test('an edit that calls for itself comes to an end', () => {
    const again = () => ({ findings: [finding(edit(0, 0, 'x'))] })
    expect(fix('', again(), again).text).toMatch(/^x+$/)
  })
})
