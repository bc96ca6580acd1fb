import { expect, test } from 'vitest'
import { told } from '../reading.ts'

const said = (text: string, config = 'business: retail') => told(text, { config, options: { rules: ['mixed-terms'] } })
const customers = (times: number) => 'Our customers come back. '.repeat(times)
const shoppers = (times: number) => 'Our shoppers look around. '.repeat(times)

test('what it says: how often each, which to keep, and where', () => {
  expect(said(`${customers(6)}\n\n${shoppers(1)}\n\n${shoppers(1)}`)).toMatchInlineSnapshot(`"3:5 mixed-terms warning: The same people are called “customers” (6 times) and “shoppers” (twice, lines 3 and 5) here, and readers look for a difference that is not meant. Write “customers” each time."`)
  expect(said(`${customers(2)}\n\n${'Our shoppers look around.\n\n'.repeat(8)}`)).toMatchInlineSnapshot(`"3:5 mixed-terms warning: The same people are called “customers” (twice) and “shoppers” (8 times, lines 3, 5, 7, 9, 11 and 3 more) here, and readers look for a difference that is not meant. Write “customers” each time."`)
})

test.each([[2, 2, 1], [5, 1, 1], [1, 5, 1], [4, 1, 0], [1, 1, 0], [0, 9, 0]])('%i customers and %i shoppers: %i', (most, few, found) => {
  expect(said(`${customers(most)}${shoppers(few)}`).split('\n').filter(Boolean).length).toBe(found)
})

test.each([
  ['set against each other', 'Some of our customers are shoppers only.'],
  ['in one sentence', 'We thank our customers and our shoppers.'],
])('words %s are two kinds of people', (_, sentence) => {
  expect(said(`${customers(6)}${shoppers(3)}${sentence}`)).toBe('')
})

test('the words of others, other people’s, roles and what is reported already do not count', () => {
  expect(said(`${customers(6)}\n\n> ${shoppers(3)}`)).toBe('')
  expect(said(`${customers(6)}${'Your shoppers look around. '.repeat(3)}`)).toBe('')
  expect(said(`${customers(6)}${'Our visitors look around. '.repeat(3)}`)).toBe('')
  expect(said(`${customers(6)}${'Our clients look around. '.repeat(3)}`)).toBe('')
})

test('a word that the config allows by hand, or that is the word of another audience, is meant', () => {
  const mixed = `${customers(6)}${shoppers(3)}`
  expect(said(mixed, 'business: retail\nterms: { admitted: [shopper] }')).toBe('')
  expect(said(mixed, 'business: retail\naudiences: [{ name: market, files: [m.md], business: retail, terms: { preferred: shopper } }]')).toBe('')
  expect(said(`${mixed}\n\n${'Our clients sell. '.repeat(3)}`, 'business: retail\nbecoming: agency')).toBe('')
})

test('each audience is judged by itself', () => {
  const config = 'business: retail\naudiences: [{ name: web, frontMatter: { for: web }, business: ecommerce }]'
  expect(said(`${customers(6)}\n\n<!-- clientele-audience web -->\n\n${shoppers(3)}`, config)).toBe('')
  expect(said(`<!-- clientele-audience web default -->\n\n${customers(6)}\n\n${shoppers(3)}`, config)).toContain('mixed-terms')
})
