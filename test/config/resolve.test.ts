import { expect, test } from 'vitest'
import type { FrontMatter, Settings } from '../../src/types.ts'
import { audienceNamed } from '../../src/config/audiences.ts'
import { resolveSettings, selection, type Options } from '../../src/config/resolve.ts'
import { configOf, mistake } from './folder.ts'
import { packs } from './packs.ts'

const settings = (text: string, path = 'about.md', frontMatter: FrontMatter = {}, options: Options = {}): Settings =>
  resolveSettings(configOf(text), options, packs)(path, frontMatter)

const names = (it: Settings): string[] => it.audiences.map(audience => audience.name)

const shops = 'business: law-firm\naudiences:\n  - { name: shop, files: [shop/**], frontMatter: { for: shop }, business: retail }\n'

test('the words follow from the business', () => {
  const [audience] = settings('business: law-firm').audiences
  expect(audience).toMatchObject({
    name: 'default', label: 'a law firm', model: { id: 'law-firm' }, preferred: { en: 'client', it: 'cliente' }, byHand: {},
    statuses: { client: 'preferred', cliente: 'preferred', customer: 'deprecated', punter: 'deprecated', subscriber: 'deprecated' },
  })
})

test('a second word for what is preferred is admitted', () => {
  expect(settings('business: retail').audiences[0]?.statuses).toMatchObject({ customer: 'preferred', punter: 'admitted' })
})

test('a business may differ from its model, or have none', () => {
  const like = settings('business: { like: law-firm, payment: subscription }').audiences[0]
  expect(like).toMatchObject({ label: 'a law firm', traits: { relationship: ['ongoing'], payment: ['subscription'] }, statuses: { subscriber: 'admitted' } })
  const bare = settings('business: { relationship: repeat, offering: standard }').audiences[0]
  expect(bare).toMatchObject({ label: 'your business', preferred: { en: 'customer' } })
  expect(bare).not.toHaveProperty('model')
})

test('a business that is on its way is judged by its target and may use the words of today', () => {
  const [audience] = settings('business: retail\nbecoming: law-firm').audiences
  expect(audience).toMatchObject({ label: 'a law firm', statuses: { client: 'preferred', customer: 'admitted', punter: 'deprecated' } })
})

test('an audience is chosen by path, by front matter, and else is the business itself', () => {
  expect(names(settings(shops))).toEqual(['default'])
  expect(names(settings(shops, 'shop/a/b.md'))).toEqual(['shop'])
  expect(names(settings(shops, 'a.md', { for: 'shop' }))).toEqual(['shop'])
  expect(names(settings(shops, 'a.md', { for: ['press', 'shop'] }))).toEqual(['shop'])
  expect(names(settings(shops, 'a.md', { for: 'press' }))).toEqual(['default'])
  expect(settings(shops, 'shop/a.md').origins.audience).toBe('clientele.yml:3:5')
})

test('several audiences may share a page', () => {
  const both = `${shops}  - { name: firm, files: ["**/prices.md"], business: law-firm }`
  expect(names(settings(both, 'shop/prices.md'))).toEqual(['shop', 'firm'])
})

test('absolute paths are seen from the folder of the config', () => {
  const config = configOf(shops)
  expect(names(resolveSettings(config, {}, packs)(`${config.folder}/shop/a.md`, {}))).toEqual(['shop'])
})

test('a comment can ask for any audience by its name', () => {
  const found = settings(shops)
  expect(audienceNamed(found, 'shop')?.label).toBe('a shop')
  expect(audienceNamed(found, 'shpo')).toBeUndefined()
})

test('an audience without a business has that of the whole, with words of its own', () => {
  const found = settings('business: law-firm\naudiences: [{ name: vip, terms: { preferred: shopper } }, { name: like }]\nterms: { preferred: customer }')
  expect(audienceNamed(found, 'vip')?.preferred).toMatchObject({ en: 'shopper' })
  expect(audienceNamed(found, 'like')?.preferred).toMatchObject({ en: 'customer' })
})

test('a config without a business has no audience', () => {
  expect(settings('quotes: check')).toMatchObject({ audiences: [], everyone: [], quotes: 'check' })
  expect(names(settings('audiences: [{ name: shop, files: [shop], business: retail }]'))).toEqual([])
})

test('a word preferred by hand leaves the other admitted', () => {
  const [audience] = settings('business: law-firm\nterms:\n  preferred: customers\n  deprecated: [punter]').audiences
  expect(audience).toMatchObject({
    preferred: { en: 'customer', it: 'cliente' }, statuses: { customer: 'preferred', client: 'admitted', cliente: 'preferred', punter: 'deprecated' },
    byHand: { customer: 'clientele.yml:3:14', punter: 'clientele.yml:4:16' },
  })
})

test('the name of a concept stands for its word in languages where it is no word', () => {
  expect(settings('business: newsletter\nterms: { preferred: client }').audiences[0]?.preferred).toEqual({ en: 'client', it: 'cliente' })
})

test('a word of one’s own is admitted unless it is said otherwise', () => {
  const define = 'define: { partner: { en: { singular: [trading partner], plural: [trading partners] } } }'
  const found = settings(`business: law-firm\nterms: { ${define} }`)
  expect(found.terms.en?.at(-1)).toMatchObject({ id: 'partner', language: 'en', concept: 'partner', place: 'clientele.yml:2:20', forms: [{ text: 'trading partner', phrase: ['trading', 'partner'] }, {}] })
  expect(found.terms.it).toBe(packs.languages.it?.terms)
  expect(found.audiences[0]?.statuses.partner).toBe('admitted')
  expect(settings(`business: law-firm\nterms: { ${define}, preferred: partner }`).audiences[0]?.preferred).toEqual({ en: 'partner', it: 'cliente' })
})

test('names and fixed phrases', () => {
  const { keep, compounds } = settings('terms: { keep: [Client Portal], compounds: { judge: [customer service], keep: [the client lounge] } }')
  expect(keep).toEqual([{ phrase: ['client', 'portal'], place: 'clientele.yml:1:17' }])
  expect(compounds).toEqual({
    customer: { judged: { ' _ service': 'clientele.yml:1:54' }, fixed: {} },
    client: { judged: {}, fixed: { 'the _ lounge': 'clientele.yml:1:80' } },
  })
})

test('the later override wins, and every value knows where it was said', () => {
  const text = 'rules: { term-mismatch: warning }\nlanguage: en\noverrides:\n  - { files: [docs/**], rules: { term-mismatch: off }, quotes: check }\n  - { files: ["*.it.md"], language: it, rules: { term-mismatch: { severity: suggestion } } }'
  expect(settings(text)).toMatchObject({ rules: { 'term-mismatch': 'warning' }, language: 'en', quotes: 'skip' })
  const found = settings(text, 'docs/a.it.md')
  expect(found).toMatchObject({ rules: { 'term-mismatch': 'suggestion' }, language: 'it', quotes: 'check' })
  expect(found.origins).toEqual({
    audience: 'default', 'rules.term-mismatch': 'clientele.yml:5:65', language: 'clientele.yml:5:37', quotes: 'clientele.yml:4:64', confidence: 'default',
  })
})

test('an override may name the audience', () => {
  const text = `${shops}overrides: [{ files: [shop/legal.md], audience: default }, { files: [press], audience: shop }]`
  expect(names(settings(text, 'shop/legal.md'))).toEqual(['default'])
  expect(names(settings(text, 'press/a.md', { for: 'nobody' }))).toEqual(['shop'])
})

test('the language: option, front matter, config, text', () => {
  expect(settings('language: it', 'a.md', { lang: 'en-GB' }, { language: 'it' }).language).toBe('it')
  expect(settings('language: it', 'a.md', { lang: 'en-GB' }).language).toBe('en')
  expect(settings('language: it', 'a.md', { language: 'English' }).language).toBe('it')
  expect(settings('').language).toBe('auto')
  expect(settings('', 'a.md', { lang: 'de' }).language).toBe('de')
})

test('options go before the config', () => {
  const found = settings('business: retail\nterms: { keep: [x] }', 'a.md', {}, { model: 'law-firm', confidence: 'high' })
  expect(found).toMatchObject({ audiences: [{ label: 'a law firm' }], keep: [], confidence: 'high', origins: { business: '--model', confidence: '--confidence' } })
  expect(settings('rules: { term-mismatch: off }', 'a.md', {}, { rules: ['term-mismatch'] }).rules['term-mismatch']).toBe('warning')
  expect(settings('', 'a.md', {}, { rules: [] }).rules['term-mismatch']).toBe('off')
})

test('documents for which the same holds share their settings', () => {
  const resolve = resolveSettings(configOf(shops), {}, packs)
  expect(resolve('a.md', { title: 'A' })).toBe(resolve('b/c.md', {}))
  expect(resolve('a.md', {})).not.toBe(resolve('shop/a.md', {}))
})

test('which files a config means', () => {
  const isSelected = selection(configOf('files: ["**/*.md", "!old/**"]\nignore: [CHANGELOG.md, drafts/, /tmp, "!drafts/keep.md"]'))
  const meant = ['a.md', 'a/.b/c.md', 'a.txt', 'old/a.md', 'x/CHANGELOG.md', 'x/drafts/a.md', 'tmp/a.md', 'x/tmp/a.md', 'drafts/keep.md'].filter(isSelected)
  expect(meant).toEqual(['a.md', 'a/.b/c.md', 'x/tmp/a.md', 'drafts/keep.md'])
  expect(selection(configOf(''))('any.thing')).toBe(true)
})

test.each([
  ['business: {}', '1:1: ‘business’ says nothing yet.\n  Name a model (see `clientele models`) or say what is true of your business.'],
  ['business: retail\nterms: { preferred: custmer }', '2:21: clientele knows no word ‘custmer’ for people.\n  Did you mean ‘customer’?'],
  ['business: retail\nterms: { admitted: [zebra] }', '2:21: clientele knows no word ‘zebra’ for people.\n  Add it under ‘terms.define’ with its singular and plural.'],
  ['business: retail\nterms: { deprecated: [customer] }', '2:23: ‘customer’ is the word your business prefers, so something has to take its place.\n  Say which with ‘preferred’.'],
  ['business: retail\nterms: { admitted: [shopper], deprecated: [shoppers] }', '2:44: ‘shoppers’ has a status already.\n  Keep this or clientele.yml:2:21.'],
  ['terms: { define: { pal: { en: { singular: [client] } } } }', '1:20: ‘client’ is a word that clientele knows already.\n  Take it out of ‘define’; the other keys of ‘terms’ work without it.'],
  ['terms: { compounds: { judge: [help desk] } }', '1:31: ‘help desk’ holds no word for the people who buy from you.\n  To leave any phrase alone, list it in ‘terms.keep’.'],
  ['business: retail\naudiences: [{ name: a }, { name: a }]', '2:34: There is an audience ‘a’ already.\n  Give this one another name.'],
  ['business: retail\naudiences: [{ name: default }]', '2:21: There is an audience ‘default’ already.\n  Give this one another name.'],
  ['becoming: law-firm', '1:1: ‘becoming’ says where a business is going, and nothing here says what it is.\n  Add the key ‘business’: what it is today.'],
  ['audiences: [{ name: a }]', '1:13: The audience ‘a’ says nothing of your business.\n  Add the key ‘business’ to it, or to the whole config.'],
  [`${shops}overrides: [{ files: [a], audience: shpo }]`, '4:37: There is no audience ‘shpo’.\n  Did you mean ‘shop’?'],
])('what a config cannot say: %s', (text, message) => {
  expect(mistake(() => settings(text))).toBe(`clientele.yml:${message}`)
})

test('what an option cannot say', () => {
  expect(mistake(() => settings('', 'a.md', {}, { model: 'retial' }))).toBe('--model: There is no model ‘retial’.\n  Did you mean ‘retail’?')
  expect(mistake(() => settings('', 'a.md', {}, { language: 'xx' }))).toBe('--language: There is no language ‘xx’.\n  Allowed: auto, en, it.')
  expect(mistake(() => settings('', 'a.md', {}, { rules: ['x'] }))).toBe('--rules: There is no rule ‘x’.\n  Allowed: term-mismatch.')
})
