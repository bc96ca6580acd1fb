import { expect, test } from 'vitest'
import { fixText, lintText } from '../../src/browser.ts'
import { mistake } from '../config/folder.ts'

test('a model is enough', () => {
  expect(lintText('Our customers trust us.', { model: 'law-firm' })).toMatchObject({
    path: 'text.md', language: 'en', audience: 'default', model: 'law-firm', notes: [],
    findings: [{ rule: 'term-mismatch', line: 1, column: 5, text: 'customers', preferred: ['clients'] }],
  })
})

test('a config is data with the keys of clientele.yml, and its patterns hold for the path', () => {
  const config = { business: 'law-firm', audiences: [{ name: 'shop', files: ['shop/**'], business: 'retail' }], readers: undefined }
  const found = (path: string) => lintText('Our customers wrote to us.', { config, path }).findings.map(it => it.text)
  expect(found('about.md')).toEqual(['customers'])
  expect(found('shop/index.md')).toEqual([])
})

test('the path says how the text is written', () => {
  const text = '<!-- clientele-disable-file -->\n\nOur customers wrote to us.'
  expect(lintText(text, { model: 'law-firm' }).findings).toEqual([])
  expect(lintText('{/* clientele-disable-file */}\n\nOur customers wrote to us.', { model: 'law-firm', path: 'index.mdx' }).findings).toEqual([])
})

test('a byte order mark is not part of the text', () => {
  expect(lintText('\uFEFFOur customers wrote to us.', { model: 'law-firm' }).findings[0]).toMatchObject({ start: 4, column: 5 })
})

test('a mistake has a place in the data and a next step', () => {
  expect(mistake(() => lintText('', { config: { business: 'law-frim' } }))).toBe('config.business: ‘business’ cannot be ‘law-frim’.\n  Did you mean ‘law-firm’?')
  expect(mistake(() => lintText('', { config: { business: 'law-firm', terms: { keep: ['Client Day', 7] } } })))
    .toBe('config.terms.keep[1]: ‘keep’ has to be a text, and is a number.\n  Put it in quotes: "7".')
  expect(mistake(() => lintText('', { config: { extends: ['./house.yml'] } })))
    .toBe('config.extends: A config that is no file cannot build on others.\n  Write it to a file and read it with loadConfig.')
})

test('nothing is linted for nobody', () => {
  expect(mistake(() => lintText('Our customers.', {}))).toBe('text.md: Nothing says what the business is.\n  Add the key ‘business’ to the config, or name a model: { model: \'law-firm\' }.')
  expect(mistake(() => lintText('Our customers.', { model: 'lawfirm' }))).toContain('Did you mean ‘law-firm’?')
})

test('fixing gives the new text, with what is left to report in it', () => {
  const { text, fixed, findings } = fixText('# What our customers say\n\nAs a customer of ours you need not wait.\n', { model: 'law-firm' })
  expect([text, fixed]).toEqual(['# What our customers say\n\nAs a client of ours you need not wait.\n', 1])
  expect(findings).toMatchObject([{ line: 1, text: 'customers', edit: { insert: 'clients', safety: 'review' } }])
  expect(fixText(text, { model: 'law-firm' })).toMatchObject({ text, fixed: 0 })
  expect(fixText('\uFEFFOur customers.', { model: 'law-firm' }).text).toBe('\uFEFFOur clients.')
})
