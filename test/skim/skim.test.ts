import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveSettings } from '../../src/config/resolve.ts'
import { formatOf } from '../../src/format.ts'
import { lint } from '../../src/lint.ts'
import { documents, mdxDocuments } from '../documents.ts'
import { packs, project } from '../packs.ts'

// A longer search: RUNS=5000 npx vitest run test/skim; other texts: TEXTS=folder.
const runs = { numRuns: Number(process.env['RUNS'] ?? 150) }

const declared = new Map(['law-firm', 'saas', 'retail', 'newsletter', 'hotel', 'credit-union'].map(model => [model, resolveSettings(undefined, { model }, packs)]))
const models = fc.constantFrom(...declared.keys())

/** What is said of a text when all of it is read, and when only what a look at it asks for is. */
function bothWays(text: string, path: string, model: string) {
  const source = { path, text, format: formatOf(path) }, resolve = declared.get(model)!
  const declare = Object.assign((frontMatter: object) => resolve(path, frontMatter as never), { keys: resolve.keys })
  return [true, false].map(whole => lint(source, declare, packs, { whole })).map(({ language, findings }) => ({ language, findings }))
}

test('what is left out after a look at the raw text would have said nothing: Markdown', () => {
  fc.assert(fc.property(documents, models, (text, model) => {
    const [plain, fast] = bothWays(text.replace(/^\uFEFF/, ''), 'a.md', model)
    expect(fast).toEqual(plain)
  }), runs)
}, 600_000)

test('… MDX and plain text', () => {
  fc.assert(fc.property(mdxDocuments, fc.constantFrom('a.mdx', 'a.txt'), models, (text, path, model) => {
    const [plain, fast] = bothWays(text.replace(/^\uFEFF/, ''), path, model)
    expect(fast).toEqual(plain)
  }), runs)
}, 600_000)

test('… and real text', () => {
  const folder = process.env['TEXTS'] ?? join(project, 'fixtures')
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && /\.(md|mdx|txt)$/.test(entry.name)).map(entry => join(entry.parentPath, entry.name))
  for (const path of paths) for (const model of process.env['TEXTS'] ? ['saas'] : ['law-firm', 'newsletter']) {
    const [plain, fast] = bothWays(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), path, model)
    expect({ path, ...fast }).toEqual({ path, ...plain })
  }
}, 600_000)

test.each([
  ['a term of two words heads two items', '- Account holder – whoever has an account.\n- Account holder – whoever pays for it.\n'],
  ['… in two numbers', '- **End users**: those who pay.\n- **End users**: those who do not.\n'],
  ['… is defined twice', 'An end user is a person who pays.\n\nAn end user is a person who looks.\n'],
  ['… heads two columns', '| Account holder | Account holder |\n| --- | --- |\n| a | b |\n'],
  ['a comment stands between the two', 'Client <!-- the client --> versus client.\n'],
])('what stands for two is seen at a look: %s', (_, text) => {
  const [plain, fast] = bothWays(`${text}\nOur customers like it.\n`, 'a.md', 'law-firm')
  expect(plain!.findings.map(({ rule }) => rule)).toContain('lost-distinction')
  expect(fast).toEqual(plain)
})
