import { OPAQUE, SEAM, type Chunk, type Prose, type Source, type Span } from '../types.ts'
import { chunksOf } from '../chunks.ts'
import { Mistake } from '../errors.ts'
import { withinBudget } from './budget.ts'
import { readMdx } from './mdx.ts'
import { maskNotProse } from '../not-prose.ts'
import { readPieces } from './pieces.ts'
import { readPlainText } from './plain-text.ts'

/**
 * The prose of a document: spans and comments by their start. A span's text is as long as what it stands for
 * (UTF-16 units). The alt text of an image inside a paragraph is a span of its own, where the paragraph has blanks.
 * @param isWanted the chunks of a Markdown document to read; what stands in the others is left out
 * @throws Mistake where the document is nested too deeply, or holds too much markup in one place, to be read
 */
export function extract(source: Source, isWanted: (chunk: Chunk) => boolean = () => true): Prose {
  try {
    return finish(withinBudget(source, () => read(source, isWanted)))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Mistake('its lists, quotes or brackets are nested too deeply to be read.', source.path, 'Flatten them, or leave the file out with “ignore”.')
  }
}

/** What a document says before its text, whatever else is in it; a note where that cannot be read. */
export function readHead(source: Source): Pick<Prose, 'frontMatter' | 'notes'> {
  return extract(source, chunk => chunk.start === 0)
}

function read(source: Source, isWanted: (chunk: Chunk) => boolean): Prose {
  const text = withoutMarks(source.text)
  switch (source.format) {
    case 'markdown': return readPieces(text, chunksOf(text), isWanted)
    case 'mdx': return readMdx(text)
    case 'text': return readPlainText(text)
  }
}

/** What means something in a span's text, or moves a parser's offsets, is read as a blank. */
function withoutMarks(text: string): string {
  return text.replace(MARKS, ' ')
}

const MARKS = new RegExp(`^\uFEFF|[\\0${SEAM}${OPAQUE}]`, 'g')

function finish(prose: Prose): Prose {
  const spans = prose.spans.map(trimmed).map(span => ({ ...span, text: maskNotProse(span.text) })).filter(hasWords)
  return { ...prose, spans: byStart(spans), comments: byStart(prose.comments) }
}

/** The span without the blanks at its ends. */
function trimmed(span: Span): Span {
  const text = span.text.trimStart()
  const start = span.end - text.length
  const end = start + text.trimEnd().length
  return { ...span, start, end, text: text.trimEnd() }
}

const hasWords = (span: Span): boolean => /[\p{L}\p{N}]/u.test(span.text)

function byStart<T extends { readonly start: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.start - b.start)
}
