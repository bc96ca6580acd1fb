import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'

const file = new URL('../../dist/browser.js', import.meta.url).pathname

test('the browser bundle names nothing that only Node has', () => {
  const code = readFileSync(file, 'utf8')
  expect(code).not.toMatch(/["']node:|\brequire\(|\bprocess\.(env|cwd)/)
  expect(code).not.toMatch(/\bdocument\.createElement|\bwindow\./)
})

test('it lints where there is nothing but the language itself', async () => {
  const { outputFiles: [bundle] } = await build({ entryPoints: [file], bundle: true, write: false, format: 'iife', globalName: 'clientele', platform: 'neutral', logLevel: 'error' })
  const page = createContext({})
  runInContext(bundle!.text, page)
  const lint = (text: string, options: object): unknown => JSON.parse(runInContext(
    `JSON.stringify(clientele.lintText(${JSON.stringify(text)}, ${JSON.stringify(options)}).findings.map(it => [it.line, it.column, it.text, it.preferred]))`, page) as string)
  const front = '---\ntitle: "Our customers"\n---\n\nOur *customers* trust us &amp; stay.\n'
  expect(lint(front, { model: 'law-firm' })).toEqual([[2, 13, 'customers', ['clients']], [5, 6, 'customers', ['clients']]])
  expect(lint('Our <b>clients</b> love our bread.\n', { config: { business: 'bakery' }, path: 'index.mdx' })).toEqual([[1, 8, 'clients', ['customers']]])
  expect(runInContext('clientele.fixText("Our customers trust us.", { model: "law-firm" }).text', page)).toBe('Our clients trust us.')
  expect(runInContext('typeof clientele.lintFiles', page)).toBe('undefined')
})
