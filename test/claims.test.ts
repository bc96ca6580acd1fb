import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Pattern, TraitId } from '../src/types.ts'
import { patternOf } from '../src/packs/pattern.ts'
import { readYaml, type Node } from '../src/packs/yaml.ts'
import { wordings } from '../src/packs/wordings.ts'
import { resolveSettings } from '../src/config/resolve.ts'
import { givenConfig } from '../src/config/given.ts'
import { lint } from '../src/lint.ts'
import { unmarked } from './examples.ts'
import { packs, project } from './packs.ts'
import { findingsIn, places, told } from './reading.ts'

const files = readdirSync(join(project, 'rules/claims'), { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.yml')).sort()

describe('every claim reports what its wrong examples mark, and nothing in the right ones', () => {
  test.each(files)('%s', path => {
    const [language, trait] = path.replace('.yml', '').split('/') as [string, TraitId]
    const found = (text: string, values: readonly string[]) => reported(text, language, trait, values)
    const wrong = examplesIn(path).flatMap(({ place, values, kind, text: sentence }) => {
      const { text, marks } = unmarked(sentence)
      const expected = kind === 'wrong' ? marks.map(({ start, end }) => text.slice(start, end)) : []
      const seen = found(text, values)
      return String(seen) === String(expected) ? [] : [`${place} expected ${expected.join(' + ') || 'nothing'}, found ${seen.join(' + ') || 'nothing'} in: ${text}`]
    })
    expect(wrong).toEqual([])
  })
})

test('a claim has a name of its own in its language, and an example each way', () => {
  for (const { code, wordings } of Object.values(packs.languages)) {
    const names = wordings.map(({ id }) => id)
    expect(names.filter((name, i) => names.indexOf(name) < i), code).toEqual([])
  }
  expect(files.flatMap(path => claimsIn(path).filter(claim => ['wrong', 'right'].some(kind => !claim.get('examples').items().some(it => it.has(kind)))).map(claim => claim.place))).toEqual([])
})

describe('a phrase', () => {
  const words = (text: string): Pattern => patternOf(text, 'here')

  test('is words, choices, and places for anything', () => {
    expect(words('add to cart')).toEqual(['add', 'to', 'cart'])
    expect(words('tailor-made')).toEqual(['tailor', 'made'])
    expect(words('(a|b c) d')).toEqual([[['a'], ['b', 'c']], 'd'])
    expect(words('a (b)? c')).toEqual(['a', [['b'], []], 'c'])
    expect(words('a * c')).toEqual(['a', '*', 'c'])
    expect(words('a (b (c|d)|e)')).toEqual(['a', [['b', [['c'], ['d']]], ['e']]])
  })

  test.each(['(a|b', 'a)', 'a | b', 'a?', 'a (b|) c', '* a', '… a', '(a)? * b'])('cannot be %s', text => {
    expect(() => words(text)).toThrow(/^here: ‘.*’ is no phrase/)
  })
})

test('a value that the trait does not have is refused where it stands', () => {
  const file = readYaml('- claim: x\n  value: hourly\n  says: y\n  phrases: [z]\n', 'rules/claims/en/payment.yml')
  expect(() => wordings(file, packs.traits.find(({ id }) => id === 'payment')!)).toThrow('rules/claims/en/payment.yml:2:10: ‘hourly’ is not allowed here.')
})

describe('wording in a document', () => {
  test('is reported with what it claims and what is declared', () => {
    expect(told('Pick a contract and add to cart.')).toBe(
      '1:21 claim-mismatch warning: “add to cart” claims goods in a basket; a law firm gives professional advice. Say it another way, or change what you declared.')
  })

  test('may be written with hyphens, capitals, emphasis and line ends', () => {
    expect(places('Add-to-Cart')).toEqual(['1:1 Add-to-Cart'])
    expect(places('Now *add to*\n**cart** it.')).toEqual(['1:6 add to*\n**cart'])
  })

  test.each([
    ['denied', 'You will never have to add to cart.'], ['quoted', 'They wrote “add to cart” on a button.'], ['in a block quote', '> Add to cart.'],
    ['code', 'Press `add to cart`.'], ['of other people', 'Your customers add to cart what they like.'],
  ])('is silent where it is %s', (_, text) => {
    expect(places(text)).toEqual([])
  })

  test.each([
    ['asked', 'Did you say add to cart, or did I?'], ['left open', 'Tell us if you want to add to cart.'], ['set apart', 'Unlike shops where you add to cart, we write.'],
    ['denied from afar', 'We do not ask anybody who comes to us to add to cart.'], ['the name of something', 'We design the add-to-cart button of your shop.'],
  ])('is silent where it is %s', (_, text) => {
    expect(places(text)).toEqual([])
  })

  test('counts a denial of its own clause alone', () => {
    expect(places('No waiting: add to cart.')).toEqual(['1:13 add to cart'])
    expect(places('No need to add to cart.')).toEqual([])
  })

  test('is the longest there is', () => {
    expect(places('Now on a monthly retainer fee.', { model: 'grocery' })).toEqual(['1:5 on a monthly retainer'])
  })

  test('is right when it fits one of the relationships that hold', () => {
    const config = 'business: law-firm\naudiences:\n  - { name: shop, business: retail, files: ["shop/**"] }\n'
    expect(places('Add to cart.', { config, path: 'shop/index.md' })).toEqual([])
    expect(places('Add to cart.', { config, path: 'about.md' })).toEqual(['1:1 Add to cart'])
  })

  test('in quotes follows the key ‘quotes’', () => {
    const config = (quotes: string) => `business: law-firm\nquotes: ${quotes}\n`
    expect(findingsIn('> Add to cart.', { config: config('suggestion') }).map(({ severity }) => severity)).toEqual(['suggestion'])
    expect(findingsIn('> Add to cart.', { config: config('check') }).map(({ severity }) => severity)).toEqual(['warning'])
  })
})

interface Shown { readonly place: string; readonly values: readonly string[]; readonly kind: 'wrong' | 'right'; readonly text: string }

function claimsIn(path: string): Node[] {
  return readYaml(readFileSync(join(project, 'rules/claims', path), 'utf8'), `rules/claims/${path}`).items()
}

function examplesIn(path: string): Shown[] {
  return claimsIn(path).flatMap(claim => claim.get('examples').items().flatMap(item => item.entries().map(([kind, text]) =>
    ({ place: text.place, values: claim.get('value').strings(), kind: kind as Shown['kind'], text: text.string() }))))
}

/** What is reported to a business that declares another value of the trait, and nothing else. */
function reported(text: string, language: string, trait: TraitId, values: readonly string[]): string[] {
  const other = packs.traits.find(({ id }) => id === trait)!.values.find(({ id }) => !values.includes(id))!.id
  const settings = resolveSettings(givenConfig({ business: { [trait]: other } }, packs), { language, rules: ['claim-mismatch'] }, packs)
  const { findings } = lint({ path: 'a.md', text, format: 'markdown' }, () => settings('a.md', {}), packs)
  return findings.filter(({ rule }) => rule === 'claim-mismatch').map(({ start, end }) => text.slice(start, end))
}
