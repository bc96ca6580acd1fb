import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../src/packs/yaml.ts'
import { unmarked } from './examples.ts'
import { packs, project } from './packs.ts'
import { findingsIn, read, told } from './reading.ts'

const asked = { config: 'business: law-firm\nrules: { message-focus: suggestion, term-mismatch: off, claim-mismatch: off }\n' }
const filler = Array.from({ length: 30 }, (_, i) => `Room ${i} has a view of the old yard.`).join(' ')
const cheap = 'Low prices, more features, a discount, another discount, a special offer and a coupon.'

describe('every theme counts what its examples mark, and nothing else', () => {
  const files = readdirSync(join(project, 'rules/focus')).sort()

  test('all languages have all themes', () => {
    expect(files.map(file => file.replace('.yml', ''))).toEqual(Object.keys(packs.languages).sort())
    for (const { code, themes = [] } of Object.values(packs.languages)) expect(themes.map(({ id }) => id), code).toEqual(['price and features', 'people and proof'])
  })

  test.each(files)('%s', file => {
    const language = file.replace('.yml', ''), path = `rules/focus/${file}`
    const wrong = readYaml(readFileSync(join(project, path), 'utf8'), path).items().flatMap(theme => theme.get('examples').items().flatMap(example => {
      const { text, marks } = unmarked(example.string())
      const seen = read(text, { options: { language } }).dwellings().map(({ theme, start, end }) => `${theme.id}: ${text.slice(start, end)}`)
      const meant = marks.map(({ start, end }) => `${theme.get('theme').string()}: ${text.slice(start, end)}`)
      return String(seen) === String(meant) ? [] : [`${example.place} counted ${seen.join(' + ')}`]
    }))
    expect(wrong).toEqual([])
  })
})

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
