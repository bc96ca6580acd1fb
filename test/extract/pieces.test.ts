import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunksOf } from '../../src/chunks.ts'
import { readTree } from '../../src/extract/blocks.ts'
import { extract } from '../../src/extract/index.ts'
import { parseMarkdown } from '../../src/extract/markdown.ts'
import { maskNotProse } from '../../src/not-prose.ts'
import { documents } from '../documents.ts'

// A longer search: RUNS=5000 npx vitest run test/extract/pieces.test.ts
const runs = { numRuns: Number(process.env['RUNS'] ?? 200) }
const sources = documents.map(text => text.replace(/^\uFEFF/, ''))

test('chunks follow each other without a gap', () => {
  fc.assert(fc.property(sources, text => {
    expect(chunksOf(text).map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  }), runs)
}, 600_000)

test('a document read in chunks says what the whole of it says', () => {
  fc.assert(fc.property(sources, text => {
    const { spans, comments, frontMatter } = extract({ path: 'a.md', text, format: 'markdown' })
    const whole = readTree(parseMarkdown(text), text)
    const sound = (list: typeof spans) => list.map(span => ({ ...span, start: span.start + span.text.length - span.text.trimStart().length, text: maskNotProse(span.text.trim()) }))
      .filter(span => /[\p{L}\p{N}]/u.test(span.text)).map(({ kind, start, text, quoted }) => ({ kind, start, text, quoted })).sort((a, b) => a.start - b.start)
    expect(sound(spans)).toEqual(sound(whole.spans))
    expect(comments).toEqual([...whole.comments].sort((a, b) => a.start - b.start))
    expect(frontMatter).toEqual(whole.frontMatter)
  }), runs)
}, 600_000)
