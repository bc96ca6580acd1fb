import { describe, expect, test } from 'vitest'
import { edited, fixed } from './fixing.ts'

/** A law firm has clients and no customers; this one is asked to say something else. */
const writing = (preferred: string, deprecated = 'customer') => ({ config: `business: law-firm\nterms: { preferred: ${preferred}, deprecated: [${deprecated}] }` })

describe('number, possession, capitals', () => {
  test.each([
    ['Our customers come back.', 'Our clients come back.'],
    ['We are proud of our first customer.', 'We are proud of our first client.'],
    ['We know our customer\'s wish and our customers\' needs.', 'We know our client\'s wish and our clients\' needs.'],
    ['We know our customer’s wish and our customers’ needs.', 'We know our client’s wish and our clients’ needs.'],
    ['Customers of ours come back.', 'Clients of ours come back.'],
    ['OUR CUSTOMERS COME FIRST.', 'OUR CLIENTS COME FIRST.'],
    ['Our customer base grew.', 'Our client base grew.'],
    ['We opened a customer-facing office for our customers.', 'We opened a client-facing office for our clients.'],
    ['Our ex-customers still write to us.', 'Our ex-clients still write to us.'],
  ])('%s', (text, wanted) => expect(fixed(text)).toBe(wanted))

  test.each([
    ['Our customers come back.', 'Our account holders come back.'],
    ['Customers of ours come back.', 'Account holders of ours come back.'],
    ['OUR CUSTOMERS COME FIRST.', 'OUR ACCOUNT HOLDERS COME FIRST.'],
    ['| Our Customers | Our Staff |\n| - | - |\n| 3 | 4 |', '| Our Account Holders | Our Staff |\n| - | - |\n| 3 | 4 |'],
    ['We keep our customer list short.', 'We keep our account holder list short.'],
    ['Our customer-facing staff like our customers.', 'Our account-holder-facing staff like our customers.'],
  ])('in two words: %s', (text, wanted) => expect(edited(text, writing('account-holder'))?.[1]).toBe(wanted))

  test('from two words to one', () => {
    expect(fixed('Our account holders and our account-holder evening.', writing('client', 'account-holder'))).toBe('Our clients and our client evening.')
  })

  test('the mark of possession where the new word has another', () => {
    const people = { config: 'business: law-firm\nterms: { preferred: person, deprecated: [customer], define: { person: { en: { singular: [person], plural: [people] } } } }' }
    expect(fixed('We see our customers’ needs and our customers.', people)).toBe('We see our people’s needs and our people.')
    const back = { config: 'business: law-firm\nterms: { deprecated: [person], define: { person: { en: { singular: [person], plural: [people] } } } }' }
    expect(fixed('We see our people\'s needs.', back)).toBe('We see our clients\' needs.')
  })
})

describe('a or an', () => {
  test.each([
    ['As a customer of ours you need not wait.', 'As an attendee of ours you need not wait.', 'attendee', 'customer'],
    ['A customer of ours wrote.', 'An attendee of ours wrote.', 'attendee', 'customer'],
    ['AS A CUSTOMER OF OURS', 'AS AN ATTENDEE OF OURS', 'attendee', 'customer'],
    ['As an attendee of ours you need not wait.', 'As a client of ours you need not wait.', 'client', 'attendee'],
    ['As an unhappy customer of ours, write to us.', 'As an unhappy client of ours, write to us.', 'client', 'customer'],
    ['As a loyal customer of ours you need not wait.', 'As a loyal attendee of ours you need not wait.', 'attendee', 'customer'],
    ['As a customer of ours you need not wait.', 'As a user of ours you need not wait.', 'user', 'customer'],
    ['As a **customer** of ours you need not wait.', 'As an **attendee** of ours you need not wait.', 'attendee', 'customer'],
    ['As a\ncustomer of ours you need not wait.', 'As an\nattendee of ours you need not wait.', 'attendee', 'customer'],
  ])('%s', (text, wanted, preferred, deprecated) => expect(edited(text, writing(preferred, deprecated))?.[1]).toBe(wanted))

  test.each([['hourly', 'an hourly'], ['honest guest', 'an honest guest'], ['European', 'a European'], ['one-timer', 'a one-timer'], ['unit holder', 'a unit holder'], ['uninvited guest', 'an uninvited guest'], ['VIP', 'a VIP'], ['MVP', 'an MVP']])('%s', (word, wanted) => {
    const config = `business: law-firm\nterms: { preferred: own, deprecated: [customer], define: { own: { en: { singular: [${word}], plural: [${word}s] } } } }`
    expect(fixed('As a customer of ours you need not wait.', { config })).toBe(`As ${wanted} of ours you need not wait.`)
  })
})

describe('what is written around the word stays', () => {
  test.each([
    'Our **customers** come back.', 'Our *customers*, and our <b>customers</b>, come back.', 'Our [customers](customers.md) come back.', 'Our&nbsp;customers &mdash; ours &amp; yours &ndash; come back.',
    '> [!NOTE]\n> Our customers\n> come back.', '---\ntitle: "Our customers" # customers\n---\n\n', '![our customers](customers.png)',
  ])('%s', text => expect(fixed(text)).toBe(text.replace(/(our(?:&nbsp;|[ *["]|<b>)+)customers(?!\.(?:md|png))/gi, '$1clients')))

  test('an apostrophe that is new does not end a string', () => {
    const config = 'business: law-firm\nterms: { preferred: own, deprecated: [customer], define: { own: { en: { singular: [o\'client], plural: [o\'clients] } } } }'
    expect(fixed('---\ntitle: \'Our customers\'\n---\n\nOur customers.\n', { config })).toBe('---\ntitle: \'Our o’clients\'\n---\n\nOur o\'clients.\n')
  })
})
