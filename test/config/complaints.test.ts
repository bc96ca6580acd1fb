import Ajv from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { jsonSchema } from '../../src/config/schema.ts'
import { configOf, mistake } from './folder.ts'
import { packs } from './packs.ts'

test.each([
  ['busines: retail', '1:1: There is no key ‘busines’.\n  Did you mean ‘business’?'],
  ['business: { pay: retainer }', '1:13: There is no key ‘pay’ in ‘business’.\n  Allowed: relationship, offering, sells, payment, like.'],
  ['business: { payment: retaner }', '1:22: ‘payment’ cannot be ‘retaner’.\n  Did you mean ‘retainer’?'],
  ['business: { payment: [retainer, purchase] }', '1:22: ‘payment’ has to be a text, and is a list.'],
  ['business: { sells: [goods, advise] }', '1:28: ‘sells’ cannot be ‘advise’.\n  Did you mean ‘advice’?'],
  ['business: [retail]', '1:11: ‘business’ has to be a text or a map of keys and values, and is a list.'],
  ['business: { like: retial }', '1:19: ‘like’ cannot be ‘retial’.\n  Did you mean ‘retail’?'],
  ['files: docs/**', '1:8: ‘files’ has to be a list, and is a text.\n  Write it as a list: ["docs/**"].'],
  ['terms: { preferred: 2024 }', '1:21: ‘preferred’ has to be a text, and is a number.\n  Put it in quotes: "2024".'],
  ['terms: { admitted: [{ a: b }] }', '1:21: ‘admitted’ has to be a text, and is a map of keys and values.'],
  ['terms: { define: { pal: { de: {} } } }', '1:27: There is no key ‘de’ in ‘pal’.\n  Allowed: en, it.'],
  ['terms: { define: { pal: { en: { plural: [pals] } } } }', '1:31: The key ‘singular’ is missing here.'],
  ['audiences: [{ files: [a] }]', '1:13: The key ‘name’ is missing here.'],
  ['audiences: [{ name: a, file: [a] }]', '1:24: There is no key ‘file’ in ‘audiences’.\n  Did you mean ‘files’?'],
  ['overrides: [{ files: [], language: en }]', '1:22: ‘files’ is empty.\n  Fill it in or take the key out.'],
  ['rules: { term-missmatch: off }', '1:10: There is no key ‘term-missmatch’ in ‘rules’.\n  Did you mean ‘term-mismatch’?'],
  ['rules: { term-mismatch: eror }', '1:25: ‘term-mismatch’ cannot be ‘eror’.\n  Did you mean ‘error’?'],
  ['rules: { term-mismatch: { severity: warn } }', '1:37: ‘severity’ cannot be ‘warn’.\n  Allowed: off, suggestion, warning, error.'],
  ['language: xx', '1:11: ‘language’ cannot be ‘xx’.\n  Allowed: auto, en, it.'],
  ['__proto__: { x: 1 }', '1:1: There is no key ‘__proto__’.\n  Allowed: $schema, extends, business, becoming, audiences, brand, terms, language, rules, readers, quotes, confidence, files, ignore, overrides.'],
  ['just text', '1:1: A config has to be a map of keys and values, and is a text.'],
  ['[]', '1:1: A config has to be a map of keys and values, and is a list.'],
])('%s', (text, message) => {
  expect(mistake(() => configOf(text))).toBe(`clientele.yml:${message}`)
})

test('all mistakes are told at once, in the order of the file', () => {
  expect(mistake(() => configOf('quotes: chekc\nbusiness: retial\nruls: {}'))).toBe([
    '3 things to mend in this config.',
    'clientele.yml:1:9: ‘quotes’ cannot be ‘chekc’. Did you mean ‘check’?',
    'clientele.yml:2:11: ‘business’ cannot be ‘retial’. Did you mean ‘retail’?',
    'clientele.yml:3:1: There is no key ‘ruls’. Did you mean ‘rules’?',
  ].join('\n  '))
})

const everything = {
  $schema: 'x', extends: ['./house.yml'], business: { like: 'law-firm', sells: ['advice', 'goods'] }, becoming: 'newsletter', language: 'auto',
  audiences: [{ name: 'shop', files: ['shop/**'], frontMatter: { audience: 'shop' }, business: 'retail', terms: { admitted: ['punter'] } }],
  terms: {
    preferred: 'client', admitted: ['partner'], deprecated: ['punter'], keep: ['Client Portal'],
    define: { partner: { en: { singular: ['partner'], plural: ['partners'] } } }, compounds: { judge: ['customer service'], keep: ['client lounge'] },
  },
  rules: { 'term-mismatch': { severity: 'warning' } }, readers: 'businesses', quotes: 'skip', confidence: 'high', files: ['**/*.md'], ignore: ['a.md'],
  overrides: [{ files: ['docs/**'], rules: { 'term-mismatch': 'off' }, language: 'it', audience: 'shop' }],
}

test('the schema for editors takes what clientele takes, and describes every key', () => {
  const schema = jsonSchema(packs) as { properties: { [key: string]: { description?: string } } }
  const validate = new Ajv.default({ strict: false }).compile(schema)
  expect(validate(everything), JSON.stringify(validate.errors)).toBe(true)
  expect(mistake(() => configOf(JSON.stringify({ ...everything, extends: [] })))).toBe('no mistake')
  expect(validate({ business: 'retial' })).toBe(false)
  const bare = Object.entries(schema.properties).filter(([key, it]) => key !== '$schema' && !it.description)
  expect(bare).toEqual([])
})
