import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Mistake } from '../src/errors.ts'
import { formatOf } from '../src/format.ts'
import { decode } from '../src/encoding.ts'
import { readSource } from '../src/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'clientele-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => typeof part === 'string' ? [...Buffer.from(part)] : part))

function mistakeOf(act: () => unknown): Mistake {
  try {
    act()
  } catch (error) {
    if (error instanceof Mistake) return error
    throw error
  }
  throw new Error('no mistake was made')
}

describe('decode', () => {
  it('reads UTF-8 and leaves line ends alone', () => {
    expect(decode(bytes('Nos abonnés\r\nsont 🎉\n'), 'a.md')).toBe('Nos abonnés\r\nsont 🎉\n')
  })

  it('reads an empty file', () => {
    expect(decode(bytes(), 'a.md')).toBe('')
  })

  it('drops one byte order mark and no more', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Hello'), 'a.md')).toBe('Hello')
    expect(decode(bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'Hello'), 'a.md')).toBe('\uFEFFHello')
  })

  it('reads UTF-16 of either order when its mark says so', () => {
    const little = Buffer.from('\uFEFFOur guests: 🎉\r\n', 'utf16le')
    expect(decode(little, 'a.txt')).toBe('Our guests: 🎉\r\n')
    expect(decode(Buffer.from(little).swap16(), 'a.txt')).toBe('Our guests: 🎉\r\n')
  })

  it.each([
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 10, 0, 0, 0, 13])],
    ['text with a NUL', bytes('Our guests\0')],
    ['UTF-16 without its mark', Buffer.from('Our guests', 'utf16le')],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x4f, 0, 0, 0])],
  ])('refuses %s', (_, content) => {
    expect(mistakeOf(() => decode(content, 'docs/a.md')).message)
      .toBe('docs/a.md: This is not a text file.\n  Leave it out. If it is text, save it as UTF-8.')
  })

  it('refuses UTF-16 that breaks off', () => {
    expect(mistakeOf(() => decode(bytes([0xff, 0xfe, 0x4f]), 'a.md')).what).toBe('This file begins like UTF-16 and is not.')
  })

  it.each([
    ['a Latin-1 letter', bytes('One\nCaf', [0xe9], ' two'), 2, 4, 8],
    ['the first byte', bytes([0xe9], ' two'), 1, 1, 1],
    ['a character cut off by the end', bytes('é\né', [0xef, 0xbf]), 2, 2, 6],
    ['a character cut off by a letter', bytes('é', [0xef, 0xbf], 'A'), 1, 2, 3],
    ['what comes after a replacement character', bytes('\uFFFD', [0xff]), 1, 2, 4],
    ['a lone surrogate', bytes('a', [0xed, 0xa0, 0x80]), 1, 2, 2],
    ['a byte after the mark, which is no part of the text', bytes([0xef, 0xbb, 0xbf], 'ab', [0xff]), 1, 3, 6],
  ])('says where UTF-8 breaks: %s', (_, content, line, column, byte) => {
    const { where, what, next } = mistakeOf(() => decode(content, 'a.md'))
    expect(where).toBe(`a.md:${line}:${column}`)
    expect(what).toBe(`This file is not UTF-8: it breaks in line ${line}, at byte ${byte} of the file.`)
    expect(next).toBe('Save it as UTF-8.')
  })
})

describe('formatOf', () => {
  it.each([
    ['a.md', 'markdown'], ['a.markdown', 'markdown'], ['a.mdown', 'markdown'], ['a.mkd', 'markdown'], ['README.MD', 'markdown'],
    ['a.mdx', 'mdx'], ['a.txt', 'text'], ['a.rst', 'text'], ['LICENSE', 'text'], ['a.md.txt', 'text'],
  ])('%s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })
})

describe('readSource', () => {
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  it('gives the text under the path that is shown', () => {
    expect(readSource(file('a.mdx', '\uFEFF# Hi'), 'docs/a.mdx')).toEqual({ path: 'docs/a.mdx', text: '# Hi', format: 'mdx' })
  })

  it('follows a link', () => {
    symlinkSync(file('target.md', 'Hi'), join(folder, 'link.md'))
    expect(readSource(join(folder, 'link.md'), 'link.md').text).toBe('Hi')
  })

  it('refuses what is larger than the limit, and says how to raise it', () => {
    const path = file('long.md', 'x'.repeat(1_200))
    expect(readSource(path, 'long.md', 1_200).text).toHaveLength(1_200)
    expect(mistakeOf(() => readSource(path, 'long.md', 1_199)).message).toBe(
      'long.md: This file has 1,200 bytes; the limit is 1,199.\n  Split it, leave it out, or raise the limit: --max-file-size 1200.')
  })

  it('refuses one byte over a MiB when nobody says otherwise', () => {
    expect(mistakeOf(() => readSource(file('mib.md', 'x'.repeat(1024 * 1024 + 1)), 'mib.md')).what).toContain('1,048,577')
  })

  it('says why a path cannot be read', () => {
    mkdirSync(join(folder, 'sub.md'))
    symlinkSync('loop.md', join(folder, 'loop.md'))
    const why = (name: string): string => mistakeOf(() => readSource(join(folder, name), name)).message
    expect(why('none.md')).toMatch(/^none\.md: There is no such file.*\n {2}Check the spelling/)
    expect(why('sub.md')).toMatch(/^sub\.md: This is a folder/)
    expect(why('loop.md')).toMatch(/^loop\.md: This link leads back to itself\./)
    expect(why('a.mdx/b.md')).toMatch(/^a\.mdx\/b\.md: .*a part of its path is no folder\./)
  })
})
