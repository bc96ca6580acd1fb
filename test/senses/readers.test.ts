import { expect, test } from 'vitest'
import { read } from '../reading.ts'

const TEXT = 'You can send a customer the receipt by e-mail, and the customer can reply to it.'

function sensesWith(line: string): string[] {
  return read(TEXT, { config: `business: saas\n${line}` }).usages.map(({ sense }) => sense)
}

test('to businesses one speaks of their customers', () => {
  expect(sensesWith('readers: businesses')).toEqual(['third-party', 'third-party'])
})

test('the config is named among the reasons', () => {
  const { usages } = read(TEXT, { config: 'business: saas\nreaders: businesses' })
  expect(usages[0]!.evidence().map(sign => sign.said)).toContain('the config says that the readers are businesses')
})

test('people are spoken to as customers themselves, unless a possessive says otherwise', () => {
  const said = (text: string) => read(text, { config: 'business: grocery\nreaders: people' }).usages.map(({ sense }) => sense)
  expect(said('As a customer you can return the bottles at the till.')).toEqual(['party'])
  expect(said('A bank must know its customers before you can open an account.')).toEqual(['third-party'])
})
