import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintFiles, lintText, loadConfig } from '../../src/index.ts'
import { folderOf } from '../config/folder.ts'

const TEXT = 'Our customers wrote to us.\n'

test('files are linted by their nearest config', async () => {
  const cwd = folderOf({ 'clientele.yml': 'business: law-firm', 'about.md': TEXT, 'shop/clientele.yml': 'business: retail', 'shop/about.md': TEXT })
  const report = await lintFiles(['.'], { cwd })
  expect(report).toMatchObject({ version: 1, summary: { files: 2, errors: 1, warnings: 0, suggestions: 0 }, mistakes: [], notes: [] })
  expect(report.files.map(file => [file.path, file.model, file.findings.length])).toEqual([['about.md', 'law-firm', 1], ['shop/about.md', 'retail', 0]])
})

test('what stands in the way of one file is among the mistakes, and stops no other', async () => {
  const cwd = folderOf({ 'about.md': TEXT })
  const { files, mistakes } = await lintFiles(['about.md', 'abuot.md'], { cwd, model: 'law-firm' })
  expect(files.map(file => file.path)).toEqual(['about.md'])
  expect(mistakes.map(mistake => mistake.message)).toEqual(['abuot.md: There is no such file or folder.\n  Did you mean ‘about.md’?'])
  expect((await lintFiles(['about.md'], { cwd })).mistakes.map(mistake => mistake.what)).toEqual(['No clientele.yml holds for this file.'])
})

test('a config that was read serves any number of texts, with patterns from its own folder', () => {
  const cwd = folderOf({ 'clientele.yml': 'extends: [./house.yml]\naudiences: [{ name: shop, files: ["shop/**"], business: retail }]', 'house.yml': 'business: law-firm' })
  const config = loadConfig(join(cwd, 'clientele.yml'))
  const found = (path: string) => lintText(TEXT, { config, path }).findings.length
  expect([found('about.md'), found('shop/about.md'), found(join(cwd, 'shop/about.md'))]).toEqual([1, 0, 0])
})

test('a config that is not there or is broken is a mistake with a place', () => {
  const cwd = folderOf({ 'clientele.yml': 'busines: law-firm' })
  expect(() => loadConfig(join(cwd, 'clientele.yml'))).toThrow(/clientele\.yml:1:1: There is no key ‘busines’/)
  expect(() => loadConfig(join(cwd, 'other.yml'))).toThrow(/There is no such config/)
})
