import fc from 'fast-check'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileReport } from '../src/types.ts'
import { openCache, type Cache } from '../src/cache.ts'
import { fileReport } from '../src/locate.ts'
import { run, type Made, type Outcome } from '../src/run.ts'
import { folderOf } from './config/folder.ts'
import { documents } from './documents.ts'
import { packs } from './packs.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const fileIn = (folder: string): string => join(folder, readdirSync(folder)[0]!)

describe('what was kept', () => {
  const kept = (change: { text?: string; path?: string; grounds?: string; build?: string; cwd?: string } = {}) => {
    const folder = join(folderOf({}), 'deep/cache'), cwd = '/site'
    const first = openCache<string[]>(folder, cwd, 'build')
    first.at('a.md', bytes('Hello.'), 'grounds').keep(['found'])
    expect(first.save()).toBe(true)
    const { text = 'Hello.', path = 'a.md', grounds = 'grounds', build = 'build' } = change
    return openCache<string[]>(folder, change.cwd ?? cwd, build).at(path, bytes(text), grounds).kept
  }

  test('comes back for the same text in the same place on the same grounds', () => {
    expect(kept()).toEqual(['found'])
  })

  test.each([{ text: 'Hello!' }, { path: 'b.md' }, { grounds: 'others' }, { build: 'other' }, { cwd: '/other' }])('and not where anything is another: %j', change => {
    expect(kept(change)).toBeUndefined()
  })

  test('stays when another run keeps something else at the same time', () => {
    const folder = folderOf({})
    const [one, other] = ['a.md', 'b.md'].map(path => {
      const cache = openCache<string>(folder, '/site', 'build')
      cache.at(path, bytes('Hello.'), '').keep(path)
      return cache
    })
    expect([one!.save(), other!.save()]).toEqual([true, true])
    const after = openCache<string>(folder, '/site', 'build')
    expect(['a.md', 'b.md'].map(path => after.at(path, bytes('Hello.'), '').kept)).toEqual(['a.md', 'b.md'])
  })

  test('takes no more room for every change of a document, and not without end', () => {
    const folder = folderOf({}), letters = 'x'.repeat(1_000_000)
    const keep = (text: string, path: string, made = '') => {
      const cache = openCache<string>(folder, '/site', 'build')
      cache.at(path, bytes(text), '').keep(made)
      cache.save()
    }
    keep('One.', 'a.md')
    const { size } = statSync(join(folder, readdirSync(folder).find(name => name.startsWith('results'))!))
    keep('Two.', 'a.md')
    expect(statSync(join(folder, readdirSync(folder).find(name => name.startsWith('results'))!)).size).toBe(size)
    for (let i = 0; i < 10; i++) keep('One.', `${i}.md`, letters)
    const after = openCache<string>(folder, '/site', 'build')
    const found = ['a.md', ...Array.from({ length: 10 }, (_, i) => `${i}.md`)].map(path => after.at(path, bytes(path === 'a.md' ? 'Two.' : 'One.'), '').kept !== undefined)
    expect([found.at(-1), found[0], found.filter(Boolean).length]).toEqual([true, false, 7])
  })

  test('is nothing where it cannot be written', () => {
    const folder = folderOf({ file: '' })
    const cache = openCache<string>(join(folder, 'file'), folder, 'build')
    cache.at('a.md', bytes('Hello.'), '').keep('x')
    expect(cache.save()).toBe(false)
  })
})

describe('a run says the same with a cache and without', () => {
  const runIn = (cwd: string, cache?: Cache<Made<FileReport>>): Promise<Outcome<FileReport>> =>
    run({ paths: ['.'], cwd, ignore: true, options: {}, needsBusiness: false }, packs, fileReport, cache && { cache: async () => cache })
  const said = (outcome: Outcome<FileReport>): string => JSON.stringify([outcome.results, outcome.notes, outcome.mistakes.map(mistake => mistake.message)])
  const config = 'business: law-firm\naudiences: [{ name: sellers, files: ["b.md"], business: retail }]\n'

  test('any documents: the first time, the second, and after a change', async () => {
    await fc.assert(fc.asyncProperty(documents, documents, documents, async (a, b, c) => {
      const cwd = folderOf({ 'clientele.yml': config, 'a.md': a, 'b.md': b, 'fr/c.mdx': b }), folder = join(cwd, '.cache')
      const both = async () => {
        const cache = openCache<Made<FileReport>>(folder, cwd, 'build')
        expect(said(await runIn(cwd, cache))).toBe(said(await runIn(cwd)))
        cache.save()
      }
      await both()
      await both()
      writeFileSync(join(cwd, 'a.md'), c)
      await both()
    }), { numRuns: 30 })
  })

  test('however its file is broken', async () => {
    const cwd = folderOf({ 'clientele.yml': config, 'a.md': 'Our customers wrote to us.\n', 'b.md': 'Our clients wrote to us.\n' }), folder = join(cwd, '.cache')
    const open = () => openCache<Made<FileReport>>(folder, cwd, 'build')
    const first = open(), right = said(await runIn(cwd, first))
    first.save()
    const file = fileIn(folder), whole = readFileSync(file)
    await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.nat(40), fc.oneof(fc.constant(''), fc.string(), fc.constantFrom('0', '1', '\n', '{}', 'null')), async (from, length, mark) => {
      writeFileSync(file, Buffer.concat([whole.subarray(0, from), Buffer.from(mark), whole.subarray(from + length)]))
      expect(said(await runIn(cwd, open()))).toBe(right)
    }), { numRuns: 100 })
  })
})
