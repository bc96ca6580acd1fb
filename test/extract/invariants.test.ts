import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OPAQUE, SEAM, type Format, type Prose, type Span } from '../../src/types.ts'
import { read } from './reading.ts'

// Bits of Markdown, MDX and HTML; put side by side at random they make most of what can go wrong.
const bits = [
  'our clients', 'customer', ' ', ' ', '\n', '\n', '\n\n', '\n\n', '> ', '>', '- ', '1. ', '  ', '    ', '\t', '# ', '*', '**', '_', '~~', '`', '```\n',
  '[', '](https://example.org "x")', '](', ')', '![', '[a]', '[^1]', '[^1]: ', '[a]: /b\n', '<b>', '</b>', '<code>', '</code>', '<q>', '</q>', '<blockquote>',
  '</blockquote>', '<div>', '</div>', '<br>', '<img alt="a client">', '<!--', '-->', '<!-- clientele-disable -->', '<pre>', '</pre>', '<td>', '&amp;', '&rsquo;', '&#x1F600;',
  '&#128;', '&bogus;', '&', '\\', '\\*', '|', '| a | b |\n| - | - |\n', '---\n', '---\ntitle: ', '+++\ntitle = "', '"', '\'', ': ', '{', '}', '{/* x */}', '{{ a }}',
  '<Box alt="b">', '</Box>', 'import a from "b"\n', 'client_id', 'https://a.example', 'a@b.example', '😀', 'é', '\u00A0', '[!NOTE]', '===', '- [x] ', '$5', '/a/b',
]

const documents = fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map(parts => parts.join(''))
const formats = fc.constantFrom<Format>('markdown', 'mdx', 'text')
const runs = { numRuns: 400 }

test('a span is as long as what it stands for, and inside the document', () => {
  fc.assert(fc.property(documents, formats, (text, format) => {
    for (const { start, end, text: said } of read(text, format).spans) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(said.length).toBe(end - start)
      expect(said).toMatch(/[\p{L}\p{N}]/u)
    }
  }), runs)
})

test('spans are in order, and no unit of the document is prose in two of them', () => {
  fc.assert(fc.property(documents, formats, (text, format) => {
    const { spans } = read(text, format)
    expect(spans.map(span => span.start)).toEqual(spans.map(span => span.start).sort((a, b) => a - b))
    const units = spans.flatMap(proseUnits)
    expect(new Set(units).size).toBe(units.length)
    const whole = spans.filter(span => span.kind !== 'alt text')
    whole.slice(1).forEach((span, i) => expect(span.start).toBeGreaterThanOrEqual(whole[i]!.end))
  }), runs)
})

test('every unit is the document’s own, a blank, a mark of ours, or of a reference', () => {
  fc.assert(fc.property(documents, formats, (text, format) => {
    for (const span of read(text, format).spans) {
      [...proseUnits(span)].forEach(at => {
        const unit = span.text[at - span.start]
        if (unit !== text[at]) expect(text.slice(Math.max(0, at - 1), at + 1)).toMatch(/[&\\]/)
      })
    }
  }), runs)
})

test.each([['\r\n'], ['\r']])('lines that end in %j read like lines that end in a line feed', ending => {
  fc.assert(fc.property(documents, formats, (text, format) => {
    const other = text.replaceAll('\n', ending)
    expect(unified(read(other, format), other)).toEqual(unified(read(text, format), text))
  }), runs)
})

test('comments are comments', () => {
  fc.assert(fc.property(documents, formats, (text, format) => {
    for (const { start, end } of read(text, format).comments) expect(text.slice(start, end)).toMatch(/^(<!--[\s\S]*-->|\{\s*\/\*[\s\S]*\*\/\s*\}|#.*)$/)
  }), runs)
})

/** The offsets at which a span has words or marks. */
function proseUnits(span: Span): number[] {
  return [...span.text.matchAll(/[^\s]/g)].filter(({ 0: unit }) => unit !== SEAM && unit !== OPAQUE).map(({ index }) => span.start + index)
}

/** The spans as they would be with line feeds alone. */
function unified(prose: Prose, text: string): unknown {
  const returns = [...text.matchAll(/\r(?=\n)/g)].map(({ index }) => index)
  const moved = (at: number): number => at - returns.filter(index => index < at).length
  return prose.spans.map(span => ({
    kind: span.kind, quoted: span.quoted, start: moved(span.start), end: moved(span.end),
    text: [...span.text].length && span.text.split('').filter((_, i) => !returns.includes(span.start + i)).join('').replaceAll('\r', '\n'),
  }))
}
