import { expect, test } from 'vitest'
import { format } from '../../src/report/line.ts'
import { about, awkward, empty, quiet } from './reports.ts'

test('one finding per line, whatever the message holds', () => {
  expect(format(awkward, about)).toMatchInlineSnapshot(`
    "100% new/a, b:c “d”.md:7:1: suggestion: 100 % of “guests”::notice, they say and more: [a](1), {0}. [term-mismatch]
    100% new/a, b:c “d”.md:120:71: warning: “account holders” claims an account. Write “a client”. [term-mismatch]
    docs/about.md:2:1: error: This comment silences nothing. Delete it. [unused-disable]
    docs/about.md:3:5: error: “customers” claims single, standard transactions; a law firm works for each person over time. Write “clients”. [term-mismatch]
    "
  `)
})

test('nothing for nothing', () => {
  expect(format(quiet, about)).toBe('')
  expect(format(empty, about)).toBe('')
})
