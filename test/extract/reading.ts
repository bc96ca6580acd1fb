import { extract } from '../../src/extract/index.ts'
import { OPAQUE, SEAM, type Format, type Prose, type Span } from '../../src/types.ts'

export const read = (text: string, format: Format = 'markdown'): Prose => extract({ path: 'about.md', text, format })

/** A span for the eye: `·` renders as nothing, `█` is no prose. */
export const show = (span: Span): string => span.text.replaceAll(SEAM, '·').replaceAll(OPAQUE, '█')

/** All spans of a document for the eye. */
export const shown = (text: string, format?: Format): string[] => read(text, format).spans.map(show)

/** Each with its kind, and `quoted` where it is. */
export const kinds = (text: string, format?: Format): string[] =>
  read(text, format).spans.map(span => `${span.kind}${span.quoted ? ' (quoted)' : ''}: ${show(span).trim().replace(/\s+/g, ' ')}`)

/** Where a word of the rendered text stands in the document: `line:column`, and what stands there. */
export function places(text: string, word: string, format?: Format): string[] {
  return read(text, format).spans.flatMap(span => [...span.text.matchAll(new RegExp(word, 'g'))].map(match => {
    const at = span.start + match.index
    const before = text.slice(0, at).split(/\r\n|\r|\n/)
    return `${before.length}:${before.at(-1)!.length + 1} ${text.slice(at, at + word.length)}`
  }))
}
