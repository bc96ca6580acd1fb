import { describe, expect, test } from 'vitest'
import { resolveSettings } from '../src/config/resolve.ts'
import { lint } from '../src/lint.ts'
import { fileReport } from '../src/locate.ts'
import type { FrontMatter } from '../src/types.ts'
import { packs } from './packs.ts'
import { findingsIn, places, read, told } from './reading.ts'

const lines = (...texts: string[]) => texts.join('\n')

describe('what a finding says', () => {
  test.each([
    ['law-firm', 'We wrote to all our customers.',
      '“customers” claims single transactions and the same thing for everyone; a law firm serves the same people over time and tailors its work to each one. Write “clients”.'],
    ['grocery', 'Our clients can return bottles at the till.',
      '“clients” claims a lasting relationship and work made for each one; a grocery shop deals with people one visit or purchase at a time and offers the same thing to everyone. Write “customers”.'],
    ['newsletter', 'Our clients get the new issue every Tuesday.',
      '“clients” claims work made for each one and advice or personal services; a newsletter offers the same thing to everyone and publishes things to read, watch or listen to. Write “subscribers”.'],
    ['hotel', 'Our customers wake up to the sea.',
      '“customers” claims goods or everyday services; a hotel offers a place to stay. Write “guests”.'],
    ['saas', 'Our clients ask us for a button.',
      '“clients” claims a lasting relationship and work made for each one; a SaaS company deals with people one visit or purchase at a time and offers the same thing to everyone. Write “customers”.'],
    ['gym', 'Our customers train at night.',
      '“customers” claims single transactions and goods or everyday services; a gym serves the same people over time and is something people join. Write “members”.'],
    ['hospital', 'Our customers get a bed by the window.',
      '“customers” claims the same thing for everyone and goods or everyday services; a hospital tailors its work to each one and gives care. Write “patients”.'],
  ])('%s: %s', (model, text, message) => {
    expect(findingsIn(text, { model }).map(finding => finding.message)).toEqual([message])
  })

  test('number and capitals are those of the word', () => {
    const words = (text: string) => findingsIn(text).map(finding => finding.preferred)
    expect(words('Each of our customers is heard.')).toEqual([['clients']])
    expect(words('Thank you for being our customer.')).toEqual([['client']])
    expect(words('Customers of ours get a card.')).toEqual([['Clients']])
    expect(words('# OUR CUSTOMERS TRUST US')).toEqual([['CLIENTS']])
  })

  test('evidence, concept and text', () => {
    const [finding] = findingsIn('We wrote to our *best* customers.')
    expect(finding).toMatchObject({ rule: 'term-mismatch', concept: 'customer', text: 'customers', start: 23, end: 32, severity: 'error' })
    expect(finding?.evidence).toContain('possessive or article: our')
  })

  test('a word that is not ours, or that fits, is not reported', () => {
    expect(places('Send your customers a card.')).toEqual([])
    expect(places('Our clients come back.')).toEqual([])
    expect(places('Our readers write to us.')).toEqual([])
  })
})

describe('several audiences', () => {
  const config = lines('business: law-firm', 'audiences:', '  - { name: shop, files: ["shop/**"], business: retail }', '  - { name: letter, frontMatter: { for: readers }, business: newsletter }')
  const both = lines('Our customers come back.', '', 'Our clients come back.')

  test('by path', () => {
    expect(places(both, { config, path: 'about.md' })).toEqual(['1:5 customers'])
    expect(places(both, { config, path: 'shop/about.md' })).toEqual(['3:5 clients'])
  })

  test('by front matter', () => {
    expect(places(`---\nfor: readers\n---\n\n${both}`, { config })).toEqual(['5:5 customers', '7:5 clients'])
  })

  test('by a comment, until another', () => {
    const text = lines('<!-- clientele-audience shop -->', '', both, '', '<!-- clientele-audience default -->', '', both)
    expect(places(text, { config })).toEqual(['5:5 clients', '9:5 customers'])
  })

  test('an unknown name is told, and changes nothing', () => {
    expect(told(lines('<!-- clientele-audience shpo -->', '', 'Our customers come back.'), { config })).toMatchInlineSnapshot(`
      "1:1 unknown-directive warning: “shpo” is no audience. Did you mean ‘shop’?
      3:5 term-mismatch error: “customers” claims single transactions and the same thing for everyone; a law firm serves the same people over time and tailors its work to each one. Write “clients”."
    `)
  })

  test('a word is right when one of two relationships allows it', () => {
    const two = config.replace('"shop/**"', '"both/**"').replace('{ for: readers }', '{ for: readers }, files: ["both/**"]')
    expect(places('Our customers, our subscribers and our clients.', { config: two, path: 'both/a.md' })).toEqual(['1:40 clients'])
  })

  const market = lines(
    'business: marketplace', 'audiences:', '  - { name: sellers, files: ["sell/**"], frontMatter: { audience: sellers }, business: agency }',
    '  - { name: readers, frontMatter: { audience: readers }, business: newsletter }', 'overrides:', '  - { files: ["all/**"], audience: [default, sellers] }')
  const three = lines('Our customers pay.', '', 'Our clients sell.', '', 'Our patients wait.')

  test.each([
    ['an audience by its path takes the place of the business', three, 'sell/a.md', ['1:5 customers', '5:5 patients']],
    ['an override names both', three, 'all/a.md', ['5:5 patients']],
    ['the front matter names both', `---\naudience: [default, sellers]\n---\n\n${three}`, 'a.md', ['9:5 patients']],
    ['the front matter names the business alone', `---\naudience: default\n---\n\n${three}`, 'a.md', ['7:5 clients', '9:5 patients']],
    ['a comment names both', `<!-- clientele-audience default sellers -->\n\n${three}`, 'a.md', ['7:5 patients']],
    ['a comment with commas', `<!-- clientele-audience default, sellers -- all of them -->\n\n${three}`, 'a.md', ['7:5 patients']],
  ])('%s', (_, text, path, found) => {
    expect(places(text, { config: market, path })).toEqual(found)
  })

  test('the message says what each of them has against a word', () => {
    const text = (names: string) => `<!-- clientele-audience ${names} -->\n\nOur patients wait.`
    expect(told(text('default sellers'), { config: market })).toMatchInlineSnapshot(`"3:5 term-mismatch error: “patients” fits neither of the two audiences here: it claims health care, but a marketplace sells goods (default) and an agency offers services (sellers). Write “customers” or “clients”."`)
    expect(told(text('default sellers readers'), { config: market })).toMatchInlineSnapshot(`"3:5 term-mismatch error: “patients” fits none of the 3 audiences here: it claims health care, but a marketplace sells goods (default), an agency offers services (sellers) and a newsletter publishes things to read, watch or listen to (readers). Write “customers”, “clients” or “subscribers”."`)
    expect(told(text('default sellers'), { config: `${market}\nterms: { deprecated: [patient] }` })).toMatchInlineSnapshot(`"3:5 term-mismatch error: “patients” fits neither of the two audiences here: it claims health care, but clientele.yml:7:23 sets it aside (default) and an agency offers services (sellers). Write “customers” or “clients”."`)
  })

  test('a report lists every audience of a page, and the first by itself', () => {
    const source = { path: 'all/a.md', text: three, format: 'markdown' as const }
    expect(fileReport(source, read(three, { config: market, path: 'all/a.md' }))).toMatchObject({
      audience: 'default', model: 'marketplace', audiences: [{ name: 'default', model: 'marketplace' }, { name: 'sellers', model: 'agency' }],
    })
  })

  test('an unknown name among several is told', () => {
    expect(told(`<!-- clientele-audience default selers -->\n\nOur patients wait.`, { config: market })).toContain('“selers” is no audience. Did you mean ‘sellers’?')
  })
})

describe('what a config says', () => {
  const law = 'business: law-firm\n'

  test.each(['Our Customer Day is in May.', 'Come to our customer day!', 'The Customer\nDay comes.'])('a phrase that is kept is a name: %j', text => {
    expect(places(text, { config: `${law}terms: { keep: ["Customer Day"] }` })).toEqual([])
  })

  test('a fixed phrase can be judged, and another kept', () => {
    const text = lines('Our customer service is good.', '', 'Our customers come to the customer lounge.', '', 'Our customer base grows.')
    expect(places(text)).not.toContain('1:5 customer')
    expect(places(text, { config: `${law}terms: { compounds: { judge: ["customer service"] } }` })).toContain('1:5 customer')
    expect(places(text)).toContain('5:5 customer')
    expect(places(text, { config: `${law}terms: { compounds: { keep: ["customer base"] } }` })).not.toContain('5:5 customer')
  })

  test('words set by hand', () => {
    expect(told('Our clients and our customers.', { config: `${law}terms: { preferred: customer, deprecated: [client] }` })).toMatchInlineSnapshot(`"1:5 term-mismatch error: “clients” is set aside in clientele.yml:2:44. Write “customers”."`)
    expect(places('Our customers come back.', { config: `${law}terms: { admitted: [customer] }` })).toEqual([])
  })

  test('a word of one’s own', () => {
    const define = 'define: { friend: { en: { singular: [house friend], plural: [house friends] } } }'
    expect(told('Our customers and our house friends.', { config: `${law}terms: { preferred: friend, ${define} }` })).toMatchInlineSnapshot(`"1:5 term-mismatch error: “customers” claims single transactions and the same thing for everyone; a law firm serves the same people over time and tailors its work to each one. Write “house friends”."`)
  })

  test('severities, and off', () => {
    const severity = (level: string) => findingsIn('Our customers come back.', { config: `${law}rules: { term-mismatch: ${level} }` }).map(finding => finding.severity)
    expect(['suggestion', 'warning', 'error', 'off'].map(severity)).toEqual([['suggestion'], ['warning'], ['error'], []])
  })

  test('where the business is going', () => {
    expect(places('Our customers and our clients.', { config: 'business: retail\nbecoming: law-firm' })).toEqual([])
    expect(places('Our customers and our clients.', { config: 'business: retail' })).toEqual(['1:23 clients'])
    expect(told('Our shoppers come back.', { config: 'business: retail\nbecoming: agency' })).toMatchInlineSnapshot(`"1:5 term-mismatch error: “shoppers” claims goods in a shop and private people; you are becoming an agency, which offers services and sells to businesses. Write “clients”."`)
    expect(told('Our shoppers come back.', { config: 'business: retail\nbecoming: { relationship: ongoing, offering: tailored, sells: advice }' })).toMatchInlineSnapshot(`"1:5 term-mismatch error: “shoppers” claims goods in a shop; you are becoming a business that gives professional advice. Write “clients”."`)
  })
})

describe('the words of others', () => {
  const text = lines('> Our customers come back.', '', '“Our customers come back,” she said.')
  const severities = (quotes: string) => findingsIn(text, { config: `business: law-firm\nquotes: ${quotes}` }).map(({ line, severity }) => `${line} ${severity}`)

  test('are left alone', () => expect(severities('skip')).toEqual([]))
  test('can be suggestions', () => expect(severities('suggestion')).toEqual(['1 suggestion', '3 suggestion']))
  test('can be checked', () => expect(severities('check')).toEqual(['1 error', '3 error']))
})

describe('confidence', () => {
  const text = lines('Our customers tell us that they trust us.', '', 'Customers came.', '', 'Since May we have had new customers.')
  const at = (confidence: 'low' | 'medium' | 'high') => places(text, { options: { model: 'law-firm', confidence } })

  test('the surer one wants to be, the less is reported', () => {
    expect(at('low')).toEqual(expect.arrayContaining(at('medium')))
    expect(at('medium')).toEqual(expect.arrayContaining(at('high')))
    expect(at('high')).toContain('1:5 customers')
  })

  test('every mention has a share of certainty', () => {
    for (const { confidence, sense } of read(text).usages) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(sense).toBeTypeOf('string')
    }
  })
})

describe('what cannot be linted', () => {
  test('a language that is not known is told', () => {
    const { findings, notes } = read('---\nlang: ja\n---\n\nOur customers.')
    expect([findings, notes]).toEqual([[], ['It is in Japanese, which clientele does not know; it was not linted.']])
  })

  test('a broken head is told, and the body linted', () => {
    const { findings, notes } = read('---\ntitle: [\n---\n\nOur customers come back.')
    expect(findings.length).toBe(1)
    expect(notes.join()).toMatch(/^The front matter could not be read as YAML/)
  })

  test.each(['', 'Nothing of note.', 'Our customers come back.', '字'.repeat(99)])('a broken head is told once, though nothing in it is judged: %j', body => {
    const settings = resolveSettings(undefined, { model: 'law-firm' }, packs), declare = Object.assign((head: FrontMatter) => settings('about.md', head), { keys: settings.keys })
    const { notes } = lint({ path: 'about.md', text: `---\nlang: [fr\n---\n\n${body}`, format: 'markdown' }, declare, packs)
    expect(notes.filter(note => note.startsWith('The front matter could not be read')).length).toBe(1)
  })

  test.each(['', '\n', '---\n---\n', '```\n', '<!--'])('nothing in %j', text => {
    expect(read(text).findings).toEqual([])
  })
})
