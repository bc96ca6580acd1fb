import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/profile/index.ts'
import { inFolder } from './command.ts'

const shop = 'Our customers know us. Our customers wrote to us. We thank our customers.\n'
const firm = 'Our clients know us. Our clients wrote to us. We thank our clients.\n'

describe('profile', () => {
  test('what a terminal shows', () => {
    const { status, out, err } = inFolder({ 'clientele.yml': 'business: retail\n', 'a.md': firm, 'b.md': 'Send your customers a card. Our customers like it.\n' })(['profile', '.'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatchSnapshot()
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([])
  })

  const verdict = (files: { readonly [path: string]: string }, ...more: string[]): string => {
    const { out } = inFolder(files)(['profile', '.', '--format', 'json', ...more])
    return (JSON.parse(out) as { profiles: Profile[] }).profiles.map(profile => profile.verdict).join('\n')
  }

  test('what it sounds like, in a sentence', () => {
    const config = (business: string) => ({ 'clientele.yml': `business: ${business}\n` })
    expect(verdict({ ...config('law-firm'), 'a.md': firm })).toBe('Reads like what you declared, a law firm: 12 of 12 claims hold.')
    expect(verdict({ ...config('law-firm'), 'a.md': shop })).toMatch(/^Reads like .*: 9 of 9 claims; you declared a law firm, for which 3 of 9 hold\.$/)
    expect(verdict({ ...config('law-firm'), 'a.md': 'The weather is fine.\n' })).toMatch(/^There is too little here/)
    expect(verdict({ 'a.md': firm })).toMatch(/^Reads like .*: 12 of 12 claims\.$/)
    expect(verdict({ 'a.md': firm }, '--model', 'retail')).toMatch(/you declared a shop/)
  })

  test('how far a business has come', () => {
    const files = { 'clientele.yml': 'business: retail\nbecoming: agency\n', 'a.md': firm + shop }
    const [profile] = (JSON.parse(inFolder(files)(['profile', '.', '-f', 'json']).out) as { profiles: Profile[] }).profiles
    expect(profile).toMatchObject({ declared: 'an agency', today: 'a shop', progress: { words: { target: 3, today: 3 } } })
    expect(profile?.verdict).toBe('On the way from a shop to an agency: 15 of 21 claims hold for an agency, and 12 of 21 for a shop.')
    expect(inFolder(files)(['profile', '.']).out).toContain('1 file: a shop, becoming an agency\n')
  })

  test('with no config, one that fits', () => {
    const { out } = inFolder({ 'a.md': `${firm}\n${firm}` })(['profile', '.'])
    expect(out).toMatch(/^1 file: no business is declared\n/)
    expect(out).toMatch(/\nA clientele\.yml that fits\n {2}business: [a-z-]+ {2}# or [a-z, -]+\n$/)
  })

  test('each set of audiences by itself', () => {
    const { out } = inFolder({
      'clientele.yml': 'business: law-firm\naudiences: [{ name: shop, files: ["shop/**"], business: retail }]\n', 'a.md': firm, 'shop/a.md': shop,
    })(['profile', '.'])
    expect(out).toContain('1 file: a law firm\n')
    expect(out).toContain('\n1 file, for shop: a shop\n')
  })

  test('whose people the words name', () => {
    const { out } = inFolder({ 'a.md': 'Our customers pay. Send your customers a card. Banks know their customers. The HTTP client waits.\n' })(['profile', '.', '-f', 'json'])
    const [profile] = (JSON.parse(out) as { profiles: Profile[] }).profiles
    expect(profile?.terms.map(({ concept, ours, readers, others, silent }) => [concept, ours, readers, others, silent])).toEqual([['customer', 1, 1, 1, 0], ['client', 0, 0, 0, 1]])
  })
})
