import type { Chunk, Prose, Span } from '../types.ts'
import { saysLanguage } from '../language.ts'
import { readTree, type Page } from './blocks.ts'
import { parsingAt } from './budget.ts'
import { parseMarkdown, placeOf, type Nodes } from './markdown.ts'
import { NOTHING_OPEN, type Open } from './painted.ts'

/**
 * The prose of some chunks of a Markdown document, each parsed by itself: what the whole document would give for them,
 * at a cost that grows with what is read.
 * @param text   the document
 * @param chunks all of it (see chunks.ts)
 */
export function readPieces(text: string, chunks: readonly Chunk[], isWanted: (chunk: Chunk) => boolean): Prose {
  const reaches = saysLanguage(text) ? TAG : QUOTE
  const wanted = chunks.filter(chunk => chunk.kind !== 'code' && (isWanted(chunk) || reaches.test(sliceOf(text, chunk))))
  const labels = wanted.some(chunk => sliceOf(text, chunk).includes('[')) ? labelsIn(text, chunks) : []
  const prose = { spans: [] as Prose['spans'][number][], comments: [] as Prose['comments'][number][], notes: [] as string[], frontMatter: {} as Prose['frontMatter'] }
  let open = NOTHING_OPEN
  for (const chunk of wanted) {
    const { page, shift } = readPiece(text, chunk, labels, open)
    prose.spans.push(...page.spans.map(span => moved(span, shift)).filter(isIn(chunk)))
    prose.comments.push(...page.comments.map(comment => moved(comment, shift)).filter(isIn(chunk)))
    prose.notes.push(...page.notes)
    if (chunk.start === 0) prose.frontMatter = page.frontMatter
    open = page.open
  }
  return { ...prose, chunks: { all: chunks.length, parsed: wanted.length } }
}

// An element that begins in one chunk may end in another: a quotation, or any that says its language.
const QUOTE = /<\/?(?:blockquote|q)\b/i
const TAG = /<\/?[a-z]/i

const sliceOf = (text: string, { start, end }: Chunk): string => text.slice(start, end)

/** A chunk that is not the first must not look like one; and it has to know what is defined elsewhere. */
function readPiece(text: string, chunk: Chunk, labels: readonly string[], open: Open): { page: Page; shift: number } {
  const own = sliceOf(text, chunk)
  const isWhole = chunk.kind === 'front matter' || own.length === text.length
  const head = isWhole ? '' : `${definitions(own, labels)}\n`
  parsingAt(chunk.start - head.length, own)
  return { page: readTree(parseMarkdown(head + own), head + own, open), shift: chunk.start - head.length }
}

/** Blanks and capitals in a label may differ where it is used, so its first word has to do. */
function definitions(text: string, labels: readonly string[]): string {
  if (!text.includes('[')) return ''
  const lower = text.toLowerCase()
  const known = labels.filter(label => lower.includes(/[^\s[\]]*/.exec(label.slice(1))![0].toLowerCase()))
  // A paragraph after them, so that none of the text belongs to the last.
  return known.length ? `${known.map(label => `${label}: x\n\n`).join('')}x\n\n` : ''
}

/** The labels that any chunk defines, as they are written: `[our site]`, `[^1]`. */
function labelsIn(text: string, chunks: readonly Chunk[]): string[] {
  return chunks.filter(chunk => chunk.kind === 'prose' && sliceOf(text, chunk).includes(']:')).flatMap(chunk => {
    const own = `\n${sliceOf(text, chunk)}`
    parsingAt(chunk.start - 1, own)
    return definedBy(parseMarkdown(own)).map(at => LABEL.exec(own.slice(at))?.[0] ?? '').filter(Boolean)
  })
}

const LABEL = /^\[(?:[^[\]\\]|\\[\s\S])+\]/

/** Where the definitions in a tree begin. */
function definedBy(node: Nodes): number[] {
  const own = node.type === 'definition' || node.type === 'footnoteDefinition' ? placeOf(node) : undefined
  return [...own ? [own.start] : [], ...'children' in node ? node.children.flatMap(definedBy) : []]
}

const moved = <T extends Pick<Span, 'start' | 'end'>>(it: T, by: number): T => ({ ...it, start: it.start + by, end: it.end + by })

const isIn = ({ start, end }: Chunk) => (it: Pick<Span, 'start' | 'end'>): boolean => it.start >= start && it.end <= end
