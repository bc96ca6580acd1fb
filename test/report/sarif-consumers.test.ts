import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { type Json, logOf, runOf } from './read-sarif.ts'
import { awkward, empty, plain, quiet } from './reports.ts'

const everyKind = { awkward, plain, quiet, empty }

test.each(Object.entries(everyKind))('the official schema accepts it: %s', (_, report) => {
  const validate = schema()
  validate(logOf(report))
  expect(validate.errors).toBeNull()
})

test('the official schema is no yes-man', () => {
  const validate = schema()
  expect(validate({ ...logOf(plain), version: '2.0.0' })).toBe(false)
  expect(validate({ ...logOf(plain), runs: [{ ...runOf(plain), columnKind: 'bytes' }] })).toBe(false)
})

describe.each(Object.entries(everyKind))('what GitHub asks beyond the schema: %s', (_, report) => {
  const run = runOf(report)
  const { driver } = run.tool

  test('the log', () => {
    expect(logOf(report)).toMatchObject({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' })
    expect(driver).toMatchObject({ name: 'clientele', semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) })
    expect(run.columnKind).toBe('utf16CodeUnits')
  })

  test('the rules', () => {
    const ids = driver.rules.map(({ id }: Json) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of driver.rules) expectRuleForGitHub(rule)
  })

  test('the results', () => {
    expect(run.results.length).toBeLessThanOrEqual(25_000)
    for (const result of run.results) expectResultForGitHub(result, driver.rules)
  })
})

function expectRuleForGitHub(rule: Json): void {
  expect(rule.id).toMatch(/^[a-z-]+$/)
  for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown]) {
    expect(text.trim()).not.toBe('')
  }
  expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024)
  expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024)
  expect(['note', 'warning', 'error']).toContain(rule.defaultConfiguration.level)
  expect(['very-high', 'high', 'medium', 'low']).toContain(rule.properties.precision)
  expect(['error', 'warning', 'recommendation']).toContain(rule.properties['problem.severity'])
  expect(rule.properties.tags.length).toBeLessThanOrEqual(10)
}

function expectResultForGitHub(result: Json, rules: Json): void {
  expect(rules[result.ruleIndex].id).toBe(result.ruleId)
  expect(result.message.text.trim()).not.toBe('')
  expect(result.locations).toHaveLength(1)
  const { artifactLocation, region } = result.locations[0].physicalLocation
  expect(artifactLocation.uri).toMatch(/^(?!\/)(?:[\w.~!'()*/-]|%[0-9A-F]{2})+$/)
  expect(Object.keys(region)).toEqual(['startLine', 'startColumn', 'endLine', 'endColumn'])
  for (const number of Object.values(region)) expect(number).toBeGreaterThanOrEqual(1)
  expect(result.partialFingerprints['clientele/v1']).not.toBe('')
  expect(result.partialFingerprints).not.toHaveProperty('primaryLocationLineHash')
}

/**
 * It is written in draft 4, whose `id` and `$schema` ajv does not know (nothing else in it differs from draft 7),
 * and holds a pattern that no Unicode regular expression may be.
 */
function schema() {
  const { $schema, id, ...draft7 } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(draft7)
}
