import { describe, expect, test } from 'vitest'
import { withKept } from '../../src/config/keep.ts'
import { configOf, mistake } from './folder.ts'

const kept = (text: string, path = 'clientele.yml') => withKept(text, 'Client Desk', path)

describe('a phrase is put where the config has room for it; nothing else changes', () => {
  test.each<[string, string, string]>([
    ['no terms', 'business: law-firm # ours\n\n# more\n', 'business: law-firm # ours\nterms:\n  keep: ["Client Desk"]\n\n# more\n'],
    ['no line end', 'business: law-firm', 'business: law-firm\nterms:\n  keep: ["Client Desk"]'],
    ['a list at the end', 'business: law-firm\nignore:\n  - a.md\n  - b.md   # old\n', 'business: law-firm\nignore:\n  - a.md\n  - b.md   # old\nterms:\n  keep: ["Client Desk"]\n'],
    ['terms without keep', 'terms:\n    # by hand\n    preferred: client     # over all\n\nquotes:   skip\n', 'terms:\n    # by hand\n    preferred: client     # over all\n    keep: ["Client Desk"]\n\nquotes:   skip\n'],
    ['a list in brackets', 'terms:\n  keep: [ "Client Portal" ]   # names\n', 'terms:\n  keep: [ "Client Portal", "Client Desk" ]   # names\n'],
    ['a list in brackets, line by line', 'terms: {\n  keep: [\n    A, # one\n    B\n  ]\n}\n', 'terms: {\n  keep: [\n    A, # one\n    B,\n    "Client Desk"\n  ]\n}\n'],
    ['a list with dashes', 'terms:\n  keep:\n  - Client Portal # the old one\n  # and more\n\nquotes: skip\n', 'terms:\n  keep:\n  - Client Portal # the old one\n  - "Client Desk"\n  # and more\n\nquotes: skip\n'],
    ['an empty list', 'terms: { keep: [] }\n', 'terms: { keep: ["Client Desk"] }\n'],
    ['braces', 'terms: { preferred: client }\n', 'terms: { keep: ["Client Desk"], preferred: client }\n'],
    ['a key without a value', 'terms:\n  keep: # later\n', 'terms:\n  keep: ["Client Desk"] # later\n'],
    ['a key with null', 'terms: null\nquotes: skip\n', 'terms: { keep: ["Client Desk"] }\nquotes: skip\n'],
    ['line ends of Windows', 'business: law-firm\r\nquotes: skip\r\n', 'business: law-firm\r\nquotes: skip\r\nterms:\r\n  keep: ["Client Desk"]\r\n'],
    ['nothing but a comment', '# ours\n', '# ours\nterms:\n  keep: ["Client Desk"]\n'],
  ])('%s', (_, before, after) => {
    expect(kept(before)).toBe(after)
  })

  test('JSON stays JSON', () => {
    expect(kept('{\n  "business": "law-firm"\n}\n', 'clientele.json')).toBe('{\n  "terms": { "keep": ["Client Desk"] },\n  "business": "law-firm"\n}\n')
    const { clientele, name } = JSON.parse(kept('{ "name": "a", "clientele": { "terms": { "keep": ["A"] } } }', 'web/package.json'))
    expect([clientele, name]).toEqual([{ terms: { keep: ['A', 'Client Desk'] } }, 'a'])
  })
})

test('the config holds, and what YAML would take for something else is quoted', () => {
  const text = withKept(withKept('business: law-firm\n', 'the client: “no”', 'clientele.yml'), 'client\\s # 1', 'clientele.yml')
  expect(configOf(text).data.terms?.keep).toEqual(['the client: “no”', 'client\\s # 1'])
})

test('a config that is no map is left alone', () => {
  expect(mistake(() => kept('- a\n'))).toBe('clientele.yml: “Client Desk” could not be put into this config; it was left as it is.\n  Add it under ‘terms.keep’ by hand.')
})
