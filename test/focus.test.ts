import { describe, expect, test } from 'vitest'
import { findingsIn, read, told } from './reading.ts'

const asked = { config: 'business: law-firm\nrules: { message-focus: suggestion, term-mismatch: off, claim-mismatch: off }\n' }
const filler = Array.from({ length: 30 }, (_, i) => `Room ${i} has a view of the old yard.`).join(' ')
const cheap = 'Low prices, more features, a discount, another discount, a special offer and a coupon.'

describe('what a document dwells on', () => {
  test('is counted by theme, and the words of others are not', () => {
    const { dwellings } = read(`${cheap}\n\n> Cheap!\n\nOur partners have experience.`)
    const ids = dwellings().map(({ theme }) => theme.id)
    expect(ids.filter(id => id === 'price and features').length).toBe(6)
    expect(ids.filter(id => id === 'people and proof').length).toBe(2)
  })

  test('is told with figures and lines, at the first heading', () => {
    expect(told(`# Employment law\n\n${cheap}\n\n${filler}`, asked)).toBe('1:3 message-focus suggestion: This dwells on price and features (6 times: line 3), and hardly on people and proof (0); '
      + 'a law firm serves the same people over time and tailors its work to each one. Say who does the work, since when, and what came of it for others.')
  })

  test.each([
    ['a short text', `# Law\n\n${cheap}`], ['a text with both', `# Law\n\n${cheap}\n\nOur partners have experience and a good reputation.\n\n${filler}`],
    ['a text with neither', `# Law\n\n${filler}`],
  ])('%s is left alone', (_, text) => {
    expect(findingsIn(text, asked)).toEqual([])
  })

  test('is nobody’s business until it is asked for, or where it suits', () => {
    expect(findingsIn(`# Law\n\n${cheap}\n\n${filler}`).filter(({ rule }) => rule === 'message-focus')).toEqual([])
    expect(findingsIn(`# Lamps\n\n${cheap}\n\n${filler}`, { config: asked.config.replace('law-firm', 'retail') })).toEqual([])
  })
})
