import { expect, test } from 'vitest'
import { formatNames, loadFormat } from '../../src/report/index.ts'
import { about, awkward, clean, empty, plainFinding, quiet, report } from './reports.ts'

test('lists the formats', () => {
  expect(formatNames).toEqual(['pretty', 'line', 'json', 'sarif', 'github'])
})

test.each(formatNames)('%s says the same twice, and ends with a line break', async name => {
  const format = await loadFormat(name)
  expect(format(awkward, about)).toBe(format(structuredClone(awkward), about))
  for (const report of [awkward, quiet, empty]) expect(format(report, about)).toMatch(/^$|\n$/)
})

test.each(['pretty', 'line'] as const)('%s holds nothing that a terminal would obey', async name => {
  const format = await loadFormat(name)
  const finding = { ...plainFinding, message: 'red \u001b[31m, \u009b2J, \u202eback\u2028on\ttwo lines' }
  const written = format(report([{ ...clean, path: 'a\u001b[2J\nb.md', findings: [finding] }]), about)
  expect(written.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/)
  expect(written).toContain('a␛[2J b.md')
  expect(written).toContain('red ␛[31m, �2J, �back on two lines')
})
