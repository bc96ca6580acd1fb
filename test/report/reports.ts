import type { About } from '../../src/report/index.ts'
import type { FileReport, Located, Report, Rule, Severity } from '../../src/types.ts'

export const rule: Rule = {
  id: 'term-mismatch',
  title: 'A word claims what the business does not declare',
  severity: 'error',
  message: '{claim}',
  what: 'A word for the people who buy from you claims a trait that your business does not have.',
  why: 'Readers take the word at its word.',
  instead: 'Write the preferred word.',
  needsModel: true,
  place: 'rules/term-mismatch.yml:1',
}

export const about: About = { version: '1.2.3', rules: [rule], color: false }

export const clean: FileReport = {
  path: 'docs/clean.md', language: 'en', audience: 'default', model: 'law-firm', audiences: [{ name: 'default', model: 'law-firm' }], findings: [],
}

/** As in the documentation: one error with one safe edit. */
export const plainFinding: Located = {
  rule: 'term-mismatch', severity: 'error',
  message: '“customers” claims single, standard transactions; a law firm works for each person over time. Write “clients”.',
  line: 3, column: 5, endLine: 3, endColumn: 14, start: 27, end: 36, text: 'customers',
  concept: 'customer', preferred: ['client'], evidence: ['possessive: our'],
  edit: { start: 27, end: 36, insert: 'clients', safety: 'safe' },
  fingerprint: 'f00d',
}

const suggestion: Located = {
  rule: 'term-mismatch', severity: 'suggestion', message: '100 % of “guests”::notice, they say\r\nand more: [a](1), {0}.',
  line: 7, column: 1, endLine: 7, endColumn: 7, start: 90, end: 96, text: 'guests',
  evidence: [], fingerprint: 'cafe',
}

const overTwoLines: Located = {
  rule: 'term-mismatch', severity: 'warning', message: '“account holders” claims an account. Write “a client”.',
  line: 120, column: 71, endLine: 121, endColumn: 8, start: 4000, end: 4015, text: 'account\nholders',
  concept: 'account-holder', preferred: ['client'], evidence: ['before: become'],
  edit: { start: 3997, end: 4015, insert: 'a client', safety: 'review' },
  fingerprint: 'beef',
}

const directive: Located = {
  rule: 'unused-disable', severity: 'error', message: 'This comment silences nothing. Delete it.',
  line: 2, column: 1, endLine: 2, endColumn: 30, start: 5, end: 34, text: '<!-- clientele-disable-line -->',
  evidence: [], fingerprint: 'd00d',
}

/** Paths and messages with all the signs that mean something to a format. */
export const awkward = report([
  { path: '100% new/a, b:c “d”.md', language: 'fr', audience: 'shop', model: null, audiences: [{ name: 'shop', model: null }], findings: [suggestion, overTwoLines] },
  clean,
  { path: 'docs/about.md', language: 'en', audience: 'default', model: 'law-firm', audiences: [{ name: 'default', model: 'law-firm' }], findings: [directive, plainFinding] },
])

export const plain = report([{ ...clean, path: 'docs/about.md', findings: [plainFinding] }])
export const quiet = report([clean])
export const empty = report([])

/** A report with its sums done. */
export function report(files: readonly FileReport[]): Report {
  const findings = files.flatMap(file => file.findings)
  const number = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return {
    version: 1, files,
    summary: {
      files: files.length, errors: number('error'), warnings: number('warning'), suggestions: number('suggestion'),
      fixable: findings.filter(finding => finding.edit?.safety === 'safe').length,
    },
  }
}
