import { describe, expect, test } from 'vitest'
import { type Json, runOf } from './read-sarif.ts'
import { about, awkward, clean, empty, plain, plainFinding, report, rule } from './reports.ts'

test('one finding, written out', () => {
  expect(runOf(plain).results).toMatchInlineSnapshot(`
    [
      {
        "fixes": [
          {
            "artifactChanges": [
              {
                "artifactLocation": {
                  "uri": "docs/about.md",
                },
                "replacements": [
                  {
                    "deletedRegion": {
                      "endColumn": 14,
                      "endLine": 3,
                      "startColumn": 5,
                      "startLine": 3,
                    },
                    "insertedContent": {
                      "text": "clients",
                    },
                  },
                ],
              },
            ],
            "description": {
              "text": "Replace the words; nothing else in the sentence changes.",
            },
          },
        ],
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "docs/about.md",
              },
              "region": {
                "endColumn": 14,
                "endLine": 3,
                "startColumn": 5,
                "startLine": 3,
              },
            },
          },
        ],
        "message": {
          "text": "“customers” claims single, standard transactions; a law firm works for each person over time. Write “clients”.",
        },
        "partialFingerprints": {
          "clientele/v1": "f00d",
        },
        "ruleId": "term-mismatch",
        "ruleIndex": 0,
      },
    ]
  `)
})

test('every rule is listed, whatever was found', () => {
  expect(runOf(awkward).tool).toEqual(runOf(empty).tool)
  const { rules, ...driver } = runOf(empty).tool.driver
  expect(driver).toEqual({ name: 'clientele', version: '1.2.3', semanticVersion: '1.2.3' })
  expect(rules.map(({ id }: Json) => id)).toEqual(['term-mismatch', 'unused-disable', 'unknown-directive'])
  expect(rules[0]).toMatchInlineSnapshot(`
    {
      "defaultConfiguration": {
        "level": "error",
      },
      "fullDescription": {
        "text": "A word for the people who buy from you claims a trait that your business does not have.",
      },
      "help": {
        "markdown": "A word for the people who buy from you claims a trait that your business does not have.

    **Why:** Readers take the word at its word.

    **Instead:** Write the preferred word.",
        "text": "A word for the people who buy from you claims a trait that your business does not have.

    Why: Readers take the word at its word.

    Instead: Write the preferred word.",
      },
      "id": "term-mismatch",
      "properties": {
        "precision": "high",
        "problem.severity": "error",
        "tags": [
          "copywriting",
          "terminology",
        ],
      },
      "shortDescription": {
        "text": "A word claims what the business does not declare",
      },
    }
  `)
})

test('a rule that is off until it is asked for', () => {
  const off = runOf(empty, { ...about, rules: [{ ...rule, severity: 'off' }] })
  expect(off.tool.driver.rules[0].defaultConfiguration).toEqual({ enabled: false })
})

test('suggestions are notes', () => {
  expect(runOf(awkward).results.map(({ level }: Json) => level)).toEqual(['note', 'warning', 'error', 'error'])
})

describe('paths are URIs', () => {
  test.each([
    ['docs/about.md', 'docs/about.md'],
    ['100% new/a, b:c “d”.md', '100%25%20new/a%2C%20b%3Ac%20%E2%80%9Cd%E2%80%9D.md'],
    ['a#b?c.md', 'a%23b%3Fc.md'],
    ['../zażółć.md', '../za%C5%BC%C3%B3%C5%82%C4%87.md'],
  ])('%s', (path, uri) => {
    const { results } = runOf(report([{ ...clean, path, findings: [plainFinding] }]))
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
    expect(results[0].fixes[0].artifactChanges[0].artifactLocation.uri).toBe(uri)
    expect(uri.split('/').map(decodeURIComponent).join('/')).toBe(path)
  })
})

describe('fixes', () => {
  const deleted = (start: number, end: number) => {
    const edit = { start, end, insert: 'x', safety: 'safe' } as const
    const { results } = runOf(report([{ ...clean, findings: [{ ...plainFinding, edit }] }]))
    return results[0].fixes[0].artifactChanges[0].replacements[0].deletedRegion
  }

  test('the finding itself, in columns', () => {
    expect(deleted(27, 36)).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 14 })
  })
  test('a part of it, in columns', () => {
    expect(deleted(30, 36)).toEqual({ startLine: 3, startColumn: 8, endLine: 3, endColumn: 14 })
  })
  test('more than it, in offsets', () => {
    expect(deleted(25, 36)).toEqual({ charOffset: 25, charLength: 11 })
  })
  test('over two lines, in offsets, with a warning to read again', () => {
    expect(runOf(awkward).results[1].fixes).toMatchInlineSnapshot(`
      [
        {
          "artifactChanges": [
            {
              "artifactLocation": {
                "uri": "100%25%20new/a%2C%20b%3Ac%20%E2%80%9Cd%E2%80%9D.md",
              },
              "replacements": [
                {
                  "deletedRegion": {
                    "charLength": 18,
                    "charOffset": 3997,
                  },
                  "insertedContent": {
                    "text": "a client",
                  },
                },
              ],
            },
          ],
          "description": {
            "text": "Replace the words, then read the sentence again: something around them may have to change too.",
          },
        },
      ]
    `)
  })
  test('none where there is no edit', () => {
    expect(runOf(awkward).results[0]).not.toHaveProperty('fixes')
  })
})
