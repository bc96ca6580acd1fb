import { expect, test } from 'vitest'
import { format } from '../../src/report/json.ts'
import { about, awkward, empty, plain, plainFinding, quiet, report } from './reports.ts'

test('the documented shape, in the documented order', () => {
  expect(format(plain, about)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "files": [
        {
          "path": "docs/about.md",
          "language": "en",
          "audience": "default",
          "model": "law-firm",
          "audiences": [
            {
              "name": "default",
              "model": "law-firm"
            }
          ],
          "findings": [
            {
              "rule": "term-mismatch",
              "severity": "error",
              "message": "“customers” claims single, standard transactions; a law firm works for each person over time. Write “clients”.",
              "line": 3,
              "column": 5,
              "endLine": 3,
              "endColumn": 14,
              "start": 27,
              "end": 36,
              "text": "customers",
              "concept": "customer",
              "preferred": [
                "client"
              ],
              "evidence": [
                "possessive: our"
              ],
              "edit": {
                "start": 27,
                "end": 36,
                "insert": "clients",
                "safety": "safe"
              },
              "fingerprint": "f00d"
            }
          ]
        }
      ],
      "summary": {
        "files": 1,
        "errors": 1,
        "warnings": 0,
        "suggestions": 0,
        "fixable": 1
      }
    }
    "
  `)
})

test('the order of keys does not depend on how the finding was made', () => {
  const backwards = <T extends object>(thing: T) => Object.fromEntries(Object.entries(thing).reverse()) as T
  const files = plain.files.map(file => backwards({ ...file, findings: [backwards(plainFinding)] }))
  expect(format(backwards(report(files)), about)).toBe(format(plain, about))
})

test('everything survives the round trip', () => {
  expect(JSON.parse(format(awkward, about))).toEqual(awkward)
})

test('an absent edit, concept or preferred word has no key', () => {
  expect(Object.keys(JSON.parse(format(awkward, about)).files[0].findings[0])).toEqual([
    'rule', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn', 'start', 'end', 'text', 'evidence', 'fingerprint',
  ])
})

test('files without findings are listed; no files is an empty list', () => {
  expect(JSON.parse(format(quiet, about)).files).toHaveLength(1)
  expect(format(empty, about)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "files": [],
      "summary": {
        "files": 0,
        "errors": 0,
        "warnings": 0,
        "suggestions": 0,
        "fixable": 0
      }
    }
    "
  `)
})
