import { expect, test } from 'vitest'
import { format } from '../../src/report/github.ts'
import { about, awkward, empty, quiet } from './reports.ts'

test('errors first, everything escaped, no columns over two lines', () => {
  expect(format(awkward, about)).toMatchInlineSnapshot(`
    "::error file=docs/about.md,line=2,endLine=2,col=1,endColumn=30,title=clientele (unused-disable)::This comment silences nothing. Delete it.
    ::error file=docs/about.md,line=3,endLine=3,col=5,endColumn=14,title=clientele (term-mismatch)::“customers” claims single, standard transactions; a law firm works for each person over time. Write “clients”.
    ::warning file=100%25 new/a%2C b%3Ac “d”.md,line=120,endLine=121,title=clientele (term-mismatch)::“account holders” claims an account. Write “a client”.
    ::notice file=100%25 new/a%2C b%3Ac “d”.md,line=7,endLine=7,col=1,endColumn=7,title=clientele (term-mismatch)::100 %25 of “guests”::notice, they say%0D%0Aand more: [a](1), {0}.
    "
  `)
})

test('what the runner reads is what was said', () => {
  const [, message] = /::notice .*?::(.*)/.exec(format(awkward, about)) ?? []
  const read = message?.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  expect(read).toBe(awkward.files[0]?.findings[0]?.message)
})

test('nothing for nothing', () => {
  expect(format(quiet, about)).toBe('')
  expect(format(empty, about)).toBe('')
})
