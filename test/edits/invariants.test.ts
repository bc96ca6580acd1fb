import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '../../src/types.ts'
import { treatment } from '../../src/cli/fixing.ts'
import { parseMarkdown, type Nodes } from '../../src/extract/markdown.ts'
import { fix, splice } from '../../src/fix.ts'
import { run } from '../../src/run.ts'
import { folderOf } from '../config/folder.ts'
import { documents as anyDocuments, mdxDocuments } from '../documents.ts'
import { models, pages, paths, runs } from '../pages.ts'
import { packs } from '../packs.ts'
import { read } from '../reading.ts'
import { fixed } from './fixing.ts'

const documents = fc.oneof(pages, anyDocuments, mdxDocuments)

const editsOf = (text: string, model: string, path: string): Edit[] => read(text, { model, path }).findings.flatMap(({ edit }) => edit ? [edit] : [])

test('an edit covers its mention; a safe one nothing else but the article and the mark of possession that agree with it', () => {
  fc.assert(fc.property(documents, models, paths, (text, model, path) => {
    for (const { start, end, edit } of read(text, { model, path }).findings) {
      if (!edit) continue
      expect(edit.end).toBeGreaterThanOrEqual(end)
      if (edit.safety === 'review') continue
      expect(text.slice(end, edit.end)).toMatch(/^(?:['’]s?)?$/)
      expect(text.slice(edit.start, start)).toMatch(/^(?:an?\W+)?$/i)
    }
  }), runs)
})

test('what no edit covers stays, unit for unit', () => {
  fc.assert(fc.property(documents, models, paths, (text, model, path) => {
    const edits = editsOf(text, model, path).filter(({ safety }) => safety === 'safe'), done = splice(text, edits)
    const between = edits.reduce<{ kept: string; done: string; at: number; moved: number }>(({ kept, done: rest, at, moved }, { start, end, insert }) => ({
      kept: kept + text.slice(at, start), done: rest + done.slice(at + moved, start + moved), at: end, moved: moved + insert.length - (end - start),
    }), { kept: '', done: '', at: 0, moved: 0 })
    expect(done.slice(between.at + between.moved)).toBe(text.slice(between.at))
    expect(between.done).toBe(between.kept)
  }), runs)
})

test('the document is built as before: only words differ, whichever edits are made', () => {
  fc.assert(fc.property(documents, models, (text, model) => {
    for (const edit of editsOf(text, model, 'about.md')) if (edit.insert) expect(shape(splice(text, [edit]))).toEqual(shape(text))
    expect(shape(fixed(text, { model }))).toEqual(shape(text))
  }), runs)
})

test('fixing twice is fixing once, and no safe edit is left', () => {
  fc.assert(fc.property(documents, models, paths, (text, model, path) => {
    const once = fixed(text, { model, path })
    expect(editsOf(once, model, path).filter(({ safety }) => safety === 'safe')).toEqual([])
    expect(fixed(once, { model, path })).toBe(once)
    expect(fix(text, read(text, { model, path }), text => read(text, { model, path })).rounds.length).toBeLessThan(4)
  }), runs)
})

test('neither the order of files nor who else is fixed changes what is written', async () => {
  await fc.assert(fc.asyncProperty(fc.tuple(documents, documents, documents), async texts => {
    const names = ['a.md', 'b.md', 'c.txt']
    const root = folderOf({ 'clientele.yml': 'business: law-firm' })
    const after = async (...orders: string[][]): Promise<string[]> => {
      names.forEach((name, i) => writeFileSync(join(root, name), texts[i]!))
      for (const paths of orders) {
        const request = { paths, cwd: root, ignore: true, options: {}, needsBusiness: true }
        expect((await run(request, packs, await treatment({ fix: true }, request))).mistakes).toEqual([])
      }
      return names.map(name => readFileSync(join(root, name), 'utf8'))
    }
    const all = await after(['.'])
    expect(await after(['c.txt', 'a.md', 'b.md'])).toEqual(all)
    expect(await after(['b.md'], ['c.txt'], ['a.md'])).toEqual(all)
    expect(await after(['.'], ['.'])).toEqual(all)
  }), { numRuns: 10 })
})

/** What a document is made of, without the words for people. */
function shape(text: string): unknown {
  const without = (value: string): string => value.replace(WORDS, '@')
  const bare = (node: Nodes): unknown => Object.fromEntries(Object.entries(node).flatMap(([key, value]): [string, unknown][] =>
    key === 'position' ? [] : [[key, key === 'children' ? (value as Nodes[]).map(bare) : typeof value === 'string' ? without(value) : value]]))
  return bare(parseMarkdown(text))
}

const forms = Object.values(packs.languages).flatMap(({ terms }) => terms.flatMap(term => term.forms.map(form => form.text).filter(text => /^[\p{L} ]+$/u.test(text))))
/** A list may have become shorter. */
const WORDS = new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:an? )?(?:${[...new Set(forms)].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])(?:['’]s?)?(?:, | (?:and|und|et|e) (?:our |unsere )?)?)+`, 'giu')
