import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configs } from '../../src/config/load.ts'
import { configFor, folderOf, mistake } from './folder.ts'
import { packs } from './packs.ts'

test('the nearest config wins', () => {
  const files = { 'clientele.yml': 'business: retail', 'legal/clientele.json': '{"business": "law-firm"}' }
  expect(configFor(files, 'legal/deep/er/a.md')?.path).toBe('legal/clientele.json')
  expect(configFor(files, 'shop/a.md')?.data.business).toBe('retail')
})

test('the search ends at the root of the repository', () => {
  expect(configFor({ 'clientele.yml': 'business: retail', 'inner/.git/HEAD': '' }, 'inner/a.md')).toBeUndefined()
})

test('a package.json counts only with a key of its own', () => {
  expect(configFor({ 'package.json': '{"name": "clientele", "dependencies": {"clientele": "1"}}' })).toBeUndefined()
  expect(configFor({ 'package.json': '{\n\t"name": "x",\n\t"clientele": {"business": "retail"}\n}' })?.data.business).toBe('retail')
})

test('places in a package.json are places in the file', () => {
  expect(mistake(() => configFor({ 'package.json': '{\n\t"name": "x",\n\t"clientele": {"business": "retial"}\n}' })))
    .toBe('package.json:3:28: ‘business’ cannot be ‘retial’.\n  Did you mean ‘retail’?')
})

test('two configs in one folder are a mistake that names both', () => {
  expect(mistake(() => configFor({ 'web/clientele.yml': '', 'web/clientele.json': '{}' }, 'web/a.md')))
    .toBe('web: This folder has two configs: clientele.yml and clientele.json.\n  Keep one of them.')
})

test('one config is read once for all its files', () => {
  const root = folderOf({ 'clientele.yml': 'business: retail' })
  const { nearest } = configs(root, packs)
  expect(nearest(join(root, 'a/b.md'))).toBe(nearest(join(root, 'c.md')))
})

test('a config named on the command line reads its patterns from the working directory', () => {
  const root = folderOf({ 'house/own.yml': 'business: retail' })
  expect(configs(root, packs).named(join(root, 'house/own.yml'))).toMatchObject({ path: 'house/own.yml', folder: root })
  expect(mistake(() => configs(root, packs).named(join(root, 'hose.yml')))).toBe('hose.yml: There is no such config.')
})

test('an empty config, and keys without a value, say nothing', () => {
  expect(configFor({ 'clientele.yml': '' })?.data).toEqual({})
  expect(configFor({ 'clientele.yml': '# only a comment' })?.data).toEqual({})
  expect(configFor({ 'clientele.yml': 'business: retail\nrules:\n' })?.data).toEqual({ business: 'retail' })
})

test.each([
  ['a: 1\na: 2', 'clientele.yml:2:1: This key is written twice; only one of them can hold.'],
  ['rules:\n\tx: off', 'clientele.yml:2:1: A line begins with a tab; YAML wants spaces.'],
  ['business: retail\n---\nfiles: []', 'clientele.yml:2:1: A config is one document; take out the line ‘---’.'],
  ['terms: &t {}\nrules: *t', 'clientele.yml:2:8: A config cannot point to another part of itself (`*`).\n  Write the value out again.'],
])('broken: %j', (text, message) => {
  expect(mistake(() => configFor({ 'clientele.yml': text }))).toBe(message)
})

test('a config lies over those it extends', () => {
  const config = configFor({
    'clientele.yml': 'extends: [./house.yml, brand]\nbusiness: law-firm\nterms: { keep: [Own Day], deprecated: [punter] }',
    'house.yml': 'business: retail\nterms: { keep: [House Day], admitted: [punter, shopper] }\nrules: { term-mismatch: warning }\nquotes: check',
    'node_modules/brand/clientele.yml': 'quotes: suggestion\naudiences: [{ name: shop, business: retail }]',
  })
  expect(config?.data).toMatchObject({
    business: 'law-firm', quotes: 'suggestion', rules: { 'term-mismatch': 'warning' },
    terms: { keep: ['House Day', 'Own Day'], admitted: ['shopper'], deprecated: ['punter'] },
    audiences: [{ name: 'shop', business: 'retail' }],
  })
})

test('an audience of the same name takes the place of the inherited one', () => {
  const config = configFor({
    'clientele.yml': 'extends: [./house.yml]\naudiences: [{ name: shop, business: retail }]',
    'house.yml': 'audiences: [{ name: shop, business: newsletter }, { name: firm, business: law-firm }]',
  })
  expect(config?.data.audiences).toEqual([{ name: 'firm', business: 'law-firm' }, { name: 'shop', business: 'retail' }])
})

test('a mistake in an extended config is placed there', () => {
  expect(mistake(() => configFor({ 'clientele.yml': 'extends: [./house/own.yml]', 'house/own.yml': 'quotes: chekc' })))
    .toBe('house/own.yml:1:9: ‘quotes’ cannot be ‘chekc’.\n  Did you mean ‘check’?')
})

test.each([
  ['extends: [./b.yml]', 'b.yml:1:11: This config extends itself: clientele.yml → b.yml → clientele.yml.\n  Take it out of one of them.'],
  ['extends: [./huose.yml]', 'clientele.yml:1:11: There is no file ‘./huose.yml’.\n  The path is read from the folder of this config.'],
  ['extends: [./secrets.txt]', 'clientele.yml:1:11: ‘./secrets.txt’ is no config.\n  Name a file that ends in .yml, .yaml or .json.'],
  ['extends: [no-such]', 'clientele.yml:1:11: No package ‘no-such’ with a clientele.yml is installed.\n  Install it, or begin a path with ‘./’.'],
  ['extends: [/etc/house.yml]', 'clientele.yml:1:11: ‘/etc/house.yml’ is neither a file nor a package.\n  Begin a path with ‘./’.'],
  ['extends: ["x/../../y"]', 'clientele.yml:1:11: ‘x/../../y’ is neither a file nor a package.\n  Begin a path with ‘./’.'],
])('cannot be extended: %s', (text, message) => {
  expect(mistake(() => configFor({ 'clientele.yml': text, 'b.yml': 'extends: [./clientele.yml]' }))).toBe(message)
})
