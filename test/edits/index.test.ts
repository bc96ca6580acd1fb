import { describe, expect, test } from 'vitest'
import { choicesOf, edited, fixed } from './fixing.ts'
import { findingsIn } from '../reading.ts'

describe('a list never says the same twice', () => {
  test.each([
    ['Our customers and clients trust us.', 'Our clients trust us.'],
    ['Our clients and customers trust us.', 'Our clients trust us.'],
    ['Our customers, clients and visitors trust us.', 'Our clients and visitors trust us.'],
    ['Our customers, clients, and visitors trust us.', 'Our clients and visitors trust us.'],
    ['Our clients, customers, and visitors trust us.', 'Our clients and visitors trust us.'],
    ['We serve our customers and our clients with care.', 'We serve our clients with care.'],
    ['We know our customers’ and clients’ needs.', 'We know our clients’ needs.'],
  ])('%s', (text, wanted) => {
    const [safety, result, note] = edited(text)!
    expect([safety, result]).toEqual(['review', wanted])
    expect(note).toMatch(/The two words named the same people, so one is left out\.$/)
  })

  test.each(['Our visitors, customers and clients trust us.', 'Our clients, visitors and customers trust us.', 'Our customers, visitors and clients trust us.', 'Both our customers and clients trust us.', 'Our *customers* and clients trust us.'])('%s', text => {
    expect(findingsIn(text).map(({ text }) => text)).toContain('customers')
    expect(edited(text)).toBeUndefined()
  })

  test('two wrong words of a list become one', () => {
    expect(edited('Our customers and patrons trust us.')?.[1]).toBe('Our clients trust us.')
  })
})

describe('never edited', () => {
  test.each<[string, string, object?]>([
    ['a quotation', '“Our customers come first,” she said.', { config: 'business: law-firm\nquotes: check' }],
    ['a block quote', '> Our customers come first.', { config: 'business: law-firm\nquotes: check' }],
    ['a defined term', 'Our Customers pay within 30 days. This agreement is between us and whoever orders (“Customer”).'],
    ['a defined term without its marks', 'What Customer owes, Customer pays. The fees of Customer are due. Customers of ours pay.'],
    ['a definition', 'A customer is someone who has ordered from us. We welcome our customers.'.replace('We welcome our customers.', '')],
    ['an entry of a glossary', '- Customers: our own people, who pay us.'],
    ['a title in running text', 'We wrote *All About Our Customers* for our readers.'],
    ['a word with markup inside', 'Our account **holders** come back.', { config: 'business: law-firm' }],
    ['a label that leads somewhere', 'Ask [our customers].\n\n[our customers]: customers.md'],
    ['a collapsed one', 'Ask [all of *our customers*][] and [others].\n\n[all of *our customers*]: customers.md'],
    ['a word over a line end', 'Our account\nholders come back.', { config: 'business: law-firm' }],
    ['people whom the law tells apart', 'Our customers come back.', { model: 'real-estate-agency' }],
    ['the same, by hand', 'Our clients come back.', { config: 'business: insurance\nterms: { preferred: policyholder, deprecated: [client] }' }],
  ])('%s', (_, text, given) => {
    expect(findingsIn(text, given)).not.toEqual([])
    expect(edited(text, given)).toBeUndefined()
  })

  test('what a config writes with signs of Markdown', () => {
    const config = 'business: law-firm\nterms: { preferred: star, deprecated: [customer], define: { star: { en: { singular: ["*star*"], plural: ["*stars*"] } } } }'
    expect(edited('Our customers come back.', { config })).toBeUndefined()
  })
})

describe('for a person to look at', () => {
  test.each<[string, string, string, object?]>([
    ['# What our customers say', '# What our clients say', 'A heading makes an anchor, and links to it break when it changes.'],
    ['See [what our customers say](about.md#customers).', 'See [what our clients say](about.md#customers).', 'This links to a heading, which may have the same words.'],
    ['We thank our Customers.', 'We thank our Clients.', 'It has a capital here: make sure that it is no name.'],
    ['[Customer Training Days](a.md) are for customers of ours.', '[Client Training Days](a.md) are for customers of ours.', 'It has a capital here: make sure that it is no name.'],
    ['The fees Customer owes are due. Customers of ours pay.', 'The fees Customer owes are due. Clients of ours pay.', 'It has a capital here: make sure that it is no name.'],
    ['Customers of ours know what a customer is.', 'Clients of ours know what a customer is.', '“customers” stands in this sentence again, and stays.'],
    [`${'Your customers left. '.repeat(5)}Our customers stayed.`, `${'Your customers left. '.repeat(5)}Our clients stayed.`, 'Make sure that these are your own buyers.'],
    ['We serve customers in Leeds. Ask your customers.', 'We serve clients in Leeds. Ask your customers.', 'Make sure that these are your own buyers.'],
    ['A client who works for our customers.', 'A client who works for our clients.', '“client” is in this sentence already.'],
    ['Our customer library grew.', 'Our client library grew.', '“client” has a meaning of its own in this phrase.'],
  ])('%s', (text, wanted, note, given) => expect(edited(text, given)).toEqual(['review', wanted, note]))

  test('several audiences: the word of the first, and that there is a choice', () => {
    const config = 'business: marketplace\naudiences: [{ name: sellers, files: ["**"], business: agency }, { name: buyers, files: ["**"], business: retail }]'
    expect(edited('Our guests come back.', { config })).toEqual(['review', 'Our clients come back.', 'Choose the word for those who are meant.'])
  })
})

test('brackets that are no label, and links that say where they lead', () => {
  const text = 'Ask [our customers](a.md), [our customers][b] and [our customers]. [x] Our customers know.\n\n'
  expect(fixed(text)).toBe(text.replaceAll('customers', 'clients'))
  expect(fixed(`${text}[b]: b.md\n`)).toBe(`${text.replace('[our customers](', '[our clients](').replace('[our customers][', '[our clients][').replace('Our customers', 'Our clients')}[b]: b.md\n`)
})

test('the choices: the preferred word, then those that are admitted', () => {
  expect(choicesOf('As a customer of ours you need not wait.').slice(0, 3)).toEqual([
    ['client', 'As a client of ours you need not wait.'], ['attendee', 'As an attendee of ours you need not wait.'], ['citizen', 'As a citizen of ours you need not wait.'],
  ])
})

test('all mentions of a page at once', () => {
  expect(fixed('As a customer of ours you need not wait. Our customers come back, and our customers’ friends too.\n'))
    .toBe('As a client of ours you need not wait. Our clients come back, and our clients’ friends too.\n')
})
