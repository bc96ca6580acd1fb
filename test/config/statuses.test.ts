import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conceptStatuses, contradictions } from '../../src/statuses.ts'
import { loadPacks } from '../../src/packs/load.ts'
import type { Concept, Status, Traits } from '../../src/types.ts'

const { traits, concepts, models } = loadPacks(fileURLToPath(new URL('../../rules', import.meta.url)))

const statusesOf = (id: string) => conceptStatuses(models.find(model => model.id === id)!.traits, concepts)

const wordsOf = (statuses: { readonly [concept: string]: Status }, status: Status): string[] =>
  concepts.map(concept => concept.id).filter(id => statuses[id] === status)

const preferredBy = (declared: Traits): string[] => wordsOf(conceptStatuses(declared, concepts), 'preferred')

test('the whole table', async () => {
  await expect(table()).toMatchFileSnapshot('statuses.md')
})

function table(): string {
  const marks: { [S in Status]: string } = { preferred: '●', admitted: '○', deprecated: '·' }
  const ids = concepts.map(concept => concept.id)
  const rows = models.map(model => {
    const statuses = conceptStatuses(model.traits, concepts)
    return [model.id, ...ids.map(id => marks[statuses[id]!])]
  })
  const lines = [['model', ...ids], ['---', ...ids.map(() => ':-:')], ...rows].map(cells => `| ${cells.join(' | ')} |`)
  return `● preferred, ○ admitted, · deprecated\n\n${lines.join('\n')}\n`
}

describe.each(models)('$id', ({ id }) => {
  test('prefers exactly one word, and not against its own traits', () => {
    const preferred = wordsOf(statusesOf(id), 'preferred')
    expect(preferred).toHaveLength(1)
    expect(reasonsAgainst(preferred[0]!, id)).toEqual([])
  })
})

function reasonsAgainst(concept: string, model: string): string[] {
  const declared = models.find(({ id }) => id === model)!.traits
  return contradictions(concepts.find(({ id }) => id === concept)!, declared).map(claim => claim.says)
}

const CLIENTS = ['law-firm', 'accounting', 'consultancy', 'agency', 'pr-consultancy', 'freelancer', 'financial-advice', 'real-estate-agency', 'therapy-practice']
const SHOPS = ['retail', 'grocery', 'pharmacy', 'clothing', 'bakery', 'petrol-station', 'ecommerce', 'marketplace']
const CUSTOMERS = [...SHOPS, 'restaurant', 'salon', 'wedding-planner', 'utility', 'manufacturing-b2b', 'wholesale', 'saas', 'software-vendor']

interface Wanted { readonly prefers: string; readonly admits?: string[]; readonly deprecates?: string[] }

const one = (prefers: string, admits: string[] = [], deprecates: string[] = []): Wanted => ({ prefers, admits, deprecates })

const WANTED: [string, Wanted][] = [
  ...CLIENTS.map((id): [string, Wanted] =>
    [id, one('client', ['user', 'reader', 'visitor', 'follower', 'clientele'], ['customer', 'shopper', 'patron', 'consumer', 'donor', 'passenger'])]),
  ...CUSTOMERS.map((id): [string, Wanted] => [id, one('customer', ['user', 'clientele'], ['client', 'student', 'tenant'])]),
  ...SHOPS.map((id): [string, Wanted] => [id, one('customer', ['shopper', 'buyer', 'consumer'])]),
  ['law-firm', one('client', [], ['subscriber', 'member', 'patient', 'guest', 'buyer'])],
  ['therapy-practice', one('client', ['patient'])],
  ['real-estate-agency', one('client', ['buyer', 'tenant'])],
  ['grocery', one('customer', [], ['subscriber', 'member', 'patient', 'guest'])],
  ['pharmacy', one('customer', ['patient'])],
  ['restaurant', one('customer', ['guest', 'patron'], ['shopper', 'subscriber'])],
  ['manufacturing-b2b', one('customer', ['buyer'], ['consumer', 'shopper'])],
  ['wholesale', one('customer', ['buyer'], ['consumer', 'shopper'])],
  ['saas', one('customer', ['user', 'subscriber', 'account-holder'], ['client', 'shopper', 'patron', 'guest', 'consumer'])],
  ['software-vendor', one('customer', ['user', 'subscriber'], ['client', 'consumer'])],
  ['app', one('user', [], ['client'])],
  ['streaming', one('subscriber', ['member', 'customer'], ['client'])],
  ['newspaper', one('subscriber', ['reader'], ['customer', 'client'])],
  ['newsletter', one('subscriber', ['reader'], ['customer', 'client'])],
  ['paid-community', one('member', ['subscriber'], ['customer', 'client'])],
  ['gym', one('member', ['subscriber'], ['customer', 'client'])],
  ['association', one('member', [], ['customer', 'client', 'subscriber'])],
  ['cooperative', one('member', ['customer', 'shopper'], ['client'])],
  ['credit-union', one('member', ['account-holder'], ['customer', 'client'])],
  ['hotel', one('guest', ['visitor', 'member'], ['customer', 'client', 'tenant'])],
  ['airline', one('passenger', ['customer'], ['client', 'consumer'])],
  ['hospital', one('patient', ['visitor', 'guest'], ['customer', 'client'])],
  ['school', one('student', [], ['customer', 'client'])],
  ['museum', one('visitor', ['member', 'patron', 'donor'], ['customer', 'client'])],
  ['library', one('patron', ['member', 'reader', 'user'], ['customer', 'client'])],
  ['charity', one('donor', ['member'], ['customer', 'client', 'subscriber', 'consumer'])],
  ['telecom', one('subscriber', ['customer', 'account-holder'], ['client'])],
  ['insurance', one('policyholder', ['customer'], ['client'])],
  ['public-service', one('user', ['citizen'], ['customer', 'client'])],
]

describe('what a native marketer expects', () => {
  test.each(WANTED)('%s', (id, { prefers, admits = [], deprecates = [] }) => {
    const statuses = statusesOf(id)
    expect(wordsOf(statuses, 'preferred')).toEqual([prefers])
    expect(wordsOf(statuses, 'admitted')).toEqual(expect.arrayContaining(admits))
    expect(wordsOf(statuses, 'deprecated')).toEqual(expect.arrayContaining(deprecates))
  })

  test('where the words are different people in law, the model says why', () => {
    expect(models.filter(model => model.distinct).map(model => model.id)).toEqual(['financial-advice', 'insurance', 'real-estate-agency'])
  })
})

describe('a business that declares little, or what pulls two ways', () => {
  const cases: [string, Traits, string][] = [
    ['a lasting, tailored relationship on a retainer', { relationship: ['ongoing'], offering: ['tailored'], payment: ['retainer'], buyer: ['businesses'] }, 'client'],
    ['goods for private people', { sells: ['goods'], buyer: ['individuals'], 'end-user': ['buyer'] }, 'customer'],
    ['the same thing, again and again', { relationship: ['repeat'], offering: ['standard'] }, 'customer'],
    ['nothing but a subscription', { payment: ['subscription'] }, 'subscriber'],
    ['nothing but donations', { payment: ['donation'] }, 'donor'],
    ['a place to stay', { sells: ['lodging'] }, 'guest'],
    ['an event for everyone', { offering: ['standard'], sells: ['events'] }, 'attendee'],
    ['a free magazine', { relationship: ['repeat'], offering: ['standard'], sells: ['content'], payment: ['free'] }, 'reader'],
    ['a lasting account at a bank', { relationship: ['ongoing'], offering: ['standard'], sells: ['banking'] }, 'account-holder'],
    ['advice given once', { relationship: ['one-off'], offering: ['tailored'], sells: ['advice'] }, 'client'],
  ]
  test.each(cases)('%s', (_, declared, preferred) => {
    expect(preferredBy(declared)).toEqual([preferred])
  })

  test('a business that declares nothing deprecates nothing', () => {
    expect(wordsOf(conceptStatuses({}, concepts), 'deprecated')).toEqual([])
  })

  test('work made for each one but bought once leaves both client and customer alone', () => {
    const { client, customer } = conceptStatuses({ relationship: ['one-off'], offering: ['tailored'], sells: ['services'] }, concepts)
    expect([client, customer]).not.toContain('deprecated')
  })

  test('whatever is declared, one word is preferred and none is deprecated without a contradiction', () => {
    fc.assert(fc.property(anyTraits(), declared => {
      const statuses = conceptStatuses(declared, concepts)
      expect(wordsOf(statuses, 'preferred')).toHaveLength(1)
      for (const concept of concepts.filter(isDeprecatedIn(statuses))) expect(contradictions(concept, declared)).not.toEqual([])
    }))
  })
})

const isDeprecatedIn = (statuses: { readonly [concept: string]: Status }) => (concept: Concept) => statuses[concept.id] === 'deprecated'

function anyTraits(): fc.Arbitrary<Traits> {
  const answers = Object.fromEntries(traits.map(trait =>
    [trait.id, fc.subarray(trait.values.map(value => value.id), { minLength: 1, maxLength: trait.several ? 3 : 1 })]))
  return fc.record(answers, { requiredKeys: [] })
}

describe('contradictions', () => {
  const saysOf = (concept: string, declared: Traits) => contradictions(concepts.find(({ id }) => id === concept)!, declared).map(claim => claim.says)

  test('are the claims that share no value with what is declared, in their order', () => {
    expect(saysOf('customer', { offering: ['tailored'], relationship: ['ongoing'] })).toEqual(['single transactions', 'the same thing for everyone'])
  })

  test('one of several values is enough to agree', () => {
    expect(saysOf('patient', { sells: ['advice', 'care'] })).toEqual([])
  })

  test('need a declaration', () => {
    expect(saysOf('client', {})).toEqual([])
  })
})

describe('the data', () => {
  const known = (declared: Traits): boolean => (Object.entries(declared) as [string, readonly string[]][]).every(([id, values]) =>
    values.length > 0 && values.every(value => traits.find(trait => trait.id === id)?.values.some(it => it.id === value)))

  test.each(concepts)('$id claims known traits and values', ({ claims, home }) => {
    expect(claims.every(claim => known({ [claim.trait]: claim.values }))).toBe(true)
    expect(known(home)).toBe(true)
  })

  test.each(models)('$id declares known traits and values, several only where several are allowed', ({ traits: declared, distinct }) => {
    expect(known(declared)).toBe(true)
    expect(traits.filter(trait => !trait.several && (declared[trait.id]?.length ?? 0) > 1)).toEqual([])
    expect(concepts.map(concept => concept.id)).toEqual(expect.arrayContaining([...distinct?.concepts ?? []]))
  })
})
