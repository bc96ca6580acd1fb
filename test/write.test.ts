import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode, encodeAs } from '../src/encoding.ts'
import { replaceText } from '../src/write.ts'
import { folderOf } from './config/folder.ts'

const BEFORE = 'Our customers: 🎉 é \r\n\r\n', AFTER = 'Our clients: 🎉 é \r\n\r\n'

describe('the encoding and its mark stay', () => {
  const bytesOf = (text: string): readonly [string, Buffer][] => [
    ['UTF-8', Buffer.from(text)], ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')], ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ]
  const after = new Map(bytesOf(AFTER))

  test.each(bytesOf(BEFORE))('%s', (name, before) => {
    const file = join(folderOf({ 'a.md': '' }), 'a.md')
    writeFileSync(file, before)
    replaceText(file, 'a.md', decode(before, 'a.md'), AFTER)
    expect(readFileSync(file)).toEqual(after.get(name))
    expect(Buffer.from(encodeAs(before, BEFORE))).toEqual(before)
  })
})

test('the mode stays', () => {
  const file = join(folderOf({ 'a.md': BEFORE }), 'a.md')
  for (const mode of [0o640, 0o755, 0o666]) {
    chmodSync(file, mode)
    replaceText(file, 'a.md', readFileSync(file, 'utf8'), `${mode}`)
    expect(statSync(file).mode & 0o7777).toBe(mode)
  }
})

test('a link stays a link, and what it leads to is written', () => {
  const root = folderOf({ 'real/a.md': BEFORE })
  symlinkSync('real/a.md', join(root, 'link.md'))
  replaceText(join(root, 'link.md'), 'link.md', BEFORE, AFTER)
  expect(lstatSync(join(root, 'link.md')).isSymbolicLink()).toBe(true)
  expect(readlinkSync(join(root, 'link.md'))).toBe('real/a.md')
  expect(readFileSync(join(root, 'real/a.md'), 'utf8')).toBe(AFTER)
})

describe('nothing is lost', () => {
  test('a file that says something else by now is left alone', () => {
    const root = folderOf({ 'a.md': 'Somebody wrote this.\n' })
    expect(() => replaceText(join(root, 'a.md'), 'docs/a.md', BEFORE, AFTER))
      .toThrow('docs/a.md: This file changed while it was being fixed; it was left as it is.\n  Run the command again.')
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('Somebody wrote this.\n')
  })

  test('nor is one that is gone', () => {
    expect(() => replaceText(join(folderOf({}), 'a.md'), 'a.md', BEFORE, AFTER)).toThrow('a.md: This file cannot be written (ENOENT).')
  })

  test('no other file is left, nor taken for one of ours', () => {
    const root = folderOf({ 'a.md': BEFORE, '.a.md.1.clientele': 'left behind' })
    replaceText(join(root, 'a.md'), 'a.md', BEFORE, AFTER)
    expect(readdirSync(root).sort()).toEqual(['.a.md.1.clientele', '.git', 'a.md'])
    expect(readFileSync(join(root, '.a.md.1.clientele'), 'utf8')).toBe('left behind')
  })

  test('when it fails, the old file is there and nothing else', () => {
    const root = folderOf({ 'a.md': BEFORE })
    for (let i = 1; i <= 100; i++) mkdirSync(join(root, `.a.md.${i}.clientele`))
    expect(() => replaceText(join(root, 'a.md'), 'a.md', BEFORE, AFTER)).toThrow('a.md: This file cannot be written (EEXIST).')
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(BEFORE)
    expect(readdirSync(root)).toHaveLength(102)
  })
})
