import { expect, test } from 'vitest'
import { format } from '../../src/report/pretty.ts'
import { about, awkward, clean, empty, plain, plainFinding, quiet, report } from './reports.ts'

test('long messages hang under their beginning; clean files are not listed', () => {
  expect(format(awkward, about)).toMatchInlineSnapshot(`
    "100% new/a, b:c “d”.md
      7:1     suggestion  100 % of “guests”::notice, they say and more: [a](1), {0}.
                          term-mismatch
      120:71  warning     “account holders” claims an account. Write “a client”.
                          term-mismatch

    docs/about.md
      2:1     error       This comment silences nothing. Delete it.  unused-disable
      3:5     error       “customers” claims single, standard transactions; a law
                          firm works for each person over time. Write “clients”.
                          term-mismatch

    ✖ 2 errors, 1 warning and 1 suggestion in 3 files.
      1 of them can be fixed with --fix.
    "
  `)
})

test('fits 80 columns', () => {
  const widths = format(awkward, about).split('\n').map(line => line.length)
  expect(Math.max(...widths)).toBeLessThanOrEqual(80)
})

test('one of everything is singular', () => {
  expect(format(plain, about)).toMatchInlineSnapshot(`
    "docs/about.md
      3:5  error  “customers” claims single, standard transactions; a law firm works
                  for each person over time. Write “clients”.  term-mismatch

    ✖ 1 error, 0 warnings and 0 suggestions in 1 file.
      It can be fixed with --fix.
    "
  `)
})

test('a word longer than the line is not cut', () => {
  const message = `See ${'long/'.repeat(20)} for it.`
  const long = report([{ ...clean, findings: [{ ...plainFinding, message }] }])
  expect(format(long, about)).toContain(`\n${' '.repeat(14)}${'long/'.repeat(20)}\n`)
})

test('fixes are spoken of only where there are some', () => {
  const { edit: _, ...bare } = plainFinding
  expect(format(report([{ ...clean, findings: [bare] }]), about)).not.toContain('--fix')
  expect(format(report([{ ...clean, findings: [plainFinding, plainFinding] }]), about)).toContain('All of them can be fixed')
})

test('nothing to report', () => {
  expect(format(quiet, about)).toBe('✔ Nothing to report in 1 file.\n')
  expect(format(empty, about)).toBe('No file was linted.\n')
})

test('in colour, the same words', () => {
  const colored = format(plain, { ...about, color: true })
  expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(format(plain, about))
  expect(JSON.stringify(colored.split('\n').slice(0, 2), null, 1)).toMatchInlineSnapshot(`
    "[
     "\\u001b[4mdocs/about.md\\u001b[24m",
     "  \\u001b[2m3:5\\u001b[22m  \\u001b[31merror\\u001b[39m  “customers” claims single, standard transactions; a law firm works"
    ]"
  `)
  expect(format(quiet, { ...about, color: true })).toBe('\u001b[32m✔ Nothing to report in 1 file.\u001b[39m\n')
})
