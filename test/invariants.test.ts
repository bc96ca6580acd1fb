import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from '../src/run.ts'
import { locate, positionsIn } from '../src/locate.ts'
import { folderOf } from './config/folder.ts'
import { documents, mdxDocuments } from './documents.ts'
import { models, pages, paths, runs } from './pages.ts'
import { packs } from './packs.ts'
import { findingsIn, read } from './reading.ts'

/** What there is to say, wherever it stands. */
const gist = (text: string, model: string, path: string) => findingsIn(text, { model, path }).map(({ rule, message, text }) => [rule, message, text.replace(/\s+/g, ' ')])

test('a mention is what stands there, and no two overlap', () => {
  fc.assert(fc.property(pages, paths, (text, path) => {
    let last = 0
    for (const { start, end, form } of read(text, { path }).usages) {
      expect(text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')).toBe(form.text)
      expect(start).toBeGreaterThanOrEqual(last)
      last = end
    }
  }), runs)
})

test('no two mentions overlap, in any document', () => {
  fc.assert(fc.property(fc.oneof(documents, mdxDocuments), paths, (text, path) => {
    const usages = read(text, { path }).usages.toSorted((a, b) => a.start - b.start)
    usages.forEach(({ start, end }, i) => {
      expect(start).toBeGreaterThanOrEqual(usages[i - 1]?.end ?? 0)
      expect(end).toBeGreaterThan(start)
    })
  }), runs)
})

test('a finding is a mention of our own people, with its place and its text', () => {
  fc.assert(fc.property(pages, models, paths, (text, model, path) => {
    const { usages, findings } = read(text, { model, path, options: { rules: ['term-mismatch'] } })
    const position = positionsIn(text)
    for (const found of locate(findings, text, path)) {
      expect(usages.find(({ start, end }) => start === found.start && end === found.end)?.sense).toBe('party')
      expect(found.text).toBe(text.slice(found.start, found.end))
      expect([found.line, found.column]).toEqual(Object.values(position(found.start)))
      expect([found.endLine, found.endColumn]).toEqual(Object.values(position(found.end)))
      expect(text.split('\n')[found.line - 1]!.slice(found.column - 1)).toMatch(new RegExp(`^${found.text.split('\n')[0]}`))
    }
    expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b))
  }), runs)
})

test('the ends of lines change no finding but its offsets', () => {
  fc.assert(fc.property(pages, models, paths, (text, model, path) => {
    const places = (text: string) => findingsIn(text, { model, path }).map(({ line, column, endLine, endColumn, fingerprint }) => [line, column, endLine, endColumn, fingerprint.length])
    for (const end of ['\r\n', '\r']) {
      const other = text.replaceAll('\n', end)
      expect(gist(other, model, path)).toEqual(gist(text, model, path))
      expect(places(other)).toEqual(places(text))
    }
  }), runs)
})

test('the same text says the same twice, and a blank line after it changes nothing', () => {
  fc.assert(fc.property(fc.oneof(documents, mdxDocuments), models, paths, (text, model, path) => {
    const findings = findingsIn(text, { model, path })
    expect(findingsIn(text, { model, path })).toEqual(findings)
    expect(findingsIn(`${text}\n`, { model, path })).toEqual(findings)
  }), runs)
})

test('a comment for the whole file leaves nothing', () => {
  fc.assert(fc.property(pages, models, (text, model) => {
    const rest = findingsIn(`${text}\n\n<!-- clientele-disable-file -- a test -->\n`, { model })
    expect(rest.filter(({ rule }) => rule !== 'unused-disable')).toEqual([])
    expect(rest.length).toBe(findingsIn(text, { model }).length ? 0 : 1)
  }), runs)
})

/** What a run says of the files of a folder, by their paths from its root. */
async function linted(root: string, paths: readonly string[], cwd = root) {
  const request = { paths, cwd, ignore: true, options: {}, needsBusiness: true }
  const { results, mistakes } = await run(request, packs, ({ path, text }, { findings }) => [path, locate(findings, text, '')] as const)
  expect(mistakes).toEqual([])
  return results
}

test('neither the order of paths, nor the other files, nor the working directory change what is said of a file', async () => {
  await fc.assert(fc.asyncProperty(fc.array(documents, { minLength: 3, maxLength: 3 }), async ([a, b, c]) => {
    const root = folderOf({ 'clientele.yml': 'business: law-firm', 'a.md': a!, 'sub/b.mdx': b!, 'sub/c.txt': c! })
    const all = await linted(root, ['.'])
    expect(all.map(([path]) => path)).toEqual(['a.md', 'sub/b.mdx', 'sub/c.txt'])
    expect(await linted(root, ['sub/c.txt', 'a.md', 'sub', 'sub/b.mdx'])).toEqual(all)
    expect((await Promise.all(all.map(([path]) => linted(root, [path])))).flat()).toEqual(all)
    expect((await linted(root, ['b.mdx', '../a.md'], join(root, 'sub'))).map(([path, found]) => [path.replace('../', ''), found]))
      .toEqual([['a.md', all[0]![1]], ['b.mdx', all[1]![1]]])
  }), { numRuns: 20 })
})

test('a byte order mark changes nothing', async () => {
  await fc.assert(fc.asyncProperty(documents, async text => {
    const root = folderOf({ 'clientele.yml': 'business: law-firm', 'a.md': text })
    const bare = await linted(root, ['.'])
    for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      writeFileSync(join(root, 'a.md'), bytes)
      expect(await linted(root, ['.'])).toEqual(bare)
    }
  }), { numRuns: 20 })
})
