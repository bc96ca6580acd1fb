import { OPAQUE, SEAM, type Span } from './types.ts'
import { frontMatterEnd, hasLoneReturn } from './front-matter.ts'
import { maskNotProse } from './not-prose.ts'

/**
 * The prose of a raw text, roughly and unit for unit, at the cost of one look: comments and tags are blank, code and
 * addresses opaque, fences gone. What a document says as a whole – its language, its topic, who speaks – is told from this, however much of
 * it is parsed.
 */
export function roughProse(text: string): string {
  if (hasLoneReturn(text)) return roughProse(text.replace(/\r(?!\n)/g, '\n'))
  return PASSAGES.reduce((rough, { hint, passage, paint }) => rough.includes(hint) ? rough.replace(passage, paint) : rough, withoutComments(text))
}

/**
 * The paragraphs, items, headings and cells in which some places stand, as a look sees them; each once, in order.
 * @param rough  rough prose
 * @param places offsets into it
 */
export function roughSpans(rough: string, places: readonly number[]): Span[] {
  const matter = Math.max(0, frontMatterEnd(rough)), spans: Span[] = []
  let end = -1
  for (const at of [...places].sort((a, b) => a - b)) {
    if (at < end) continue
    const span = spanAround(rough, at, matter)
    spans.push(span)
    end = span.end
  }
  return spans
}

const blank = (passage: string): string => passage.replace(/[^\r\n]+/g, line => ' '.repeat(line.length))
const opaque = (passage: string): string => OPAQUE.repeat(passage.length)
const seam = (passage: string): string => SEAM.repeat(passage.length)
/** Lines remain lines. */
const gone = (passage: string): string => passage.replace(/[^\r\n]+/g, seam)

interface Passage { readonly hint: string; readonly passage: RegExp; readonly paint: (passage: string) => string }

// None looks farther than it has to when what it begins is never closed.
const PASSAGES: readonly Passage[] = [
  { hint: '```', passage: /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(`{3,})[^`\n]*(?![^\n])(?:\n(?![ \t>]*\1)[^\n]*)*(?:\n[^\n]*)?/gm, paint: gone },
  // In plain text a line of these underlines a heading.
  { hint: '~~~', passage: /\n[ \t]*\n(~{3,})[^\n]*(?:\n(?!\1)[^\n]*)*(?:\n[^\n]*)?/g, paint: gone },
  { hint: '`', passage: /`[^`\n]{1,200}`/g, paint: opaque },
  { hint: '](', passage: /\]\([^)\n]{0,500}\)/g, paint: seam },
  { hint: '<', passage: /<[a-zA-Z/][^<>]{0,500}>/g, paint: blank },
  { hint: '://', passage: /\b[a-z]{2,12}:\/\/\S{1,500}/g, paint: opaque },
]

function withoutComments(text: string): string {
  let rough = ''
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', rough.length)) {
    const end = text.indexOf('-->', at)
    if (end < 0) break
    rough += text.slice(rough.length, at) + blank(text.slice(at, end + 3))
  }
  return rough + text.slice(rough.length)
}

function spanAround(rough: string, at: number, matter: number): Span {
  const isMatter = at < matter, block = blockAround(rough, at, isMatter ? BEGINS_ENTRY : BEGINS)
  const [lead] = (isMatter && KEY.exec(rough.slice(block.start, block.end))) || LEAD.exec(rough.slice(block.start, block.end))!
  const isCell = lead.includes('|') && block.start + lead.length <= at
  const { start, end } = isCell ? cellAround(rough, at, block.end) : { start: block.start + Math.min(lead.length, at - block.start), end: block.end }
  const text = maskNotProse(unmarked(rough.slice(start, end)))
  return { kind: isCell ? 'cell' : isMatter ? 'front matter' : lead.includes('#') ? 'heading' : 'paragraph', start, end, text, quoted: lead.includes('>') && !isAlert(rough, block.start) }
}

/** What stands before the text of a block: the marks of quotes, items, headings and rows; in front matter, a key. */
const LEAD = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+|\|)?/
const KEY = /^[ \t]*(?:-[ \t]+)?[\w-]+:[ \t]+["']?/
const BEGINS = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]|\|)/y
const BEGINS_ENTRY = /[ \t]*(?:-[ \t]+|[\w-]+:|---|\+\+\+)/y
const EMPTY = /[ \t>]*\r?$/my

/** From the line that begins it, or comes after a blank one, to where the next does. */
function blockAround(rough: string, at: number, begins: RegExp): { start: number; end: number } {
  let start = rough.lastIndexOf('\n', at - 1) + 1
  while (start > 0 && !isAt(begins, rough, start)) {
    const before = start > 1 ? rough.lastIndexOf('\n', start - 2) + 1 : 0
    if (isAt(EMPTY, rough, before) || isAt(HEADING, rough, before)) break
    start = before
  }
  let end = lineEnd(rough, at)
  while (end < rough.length && !isAt(EMPTY, rough, end + 1) && !isAt(begins, rough, end + 1) && !isAt(HEADING, rough, start)) end = lineEnd(rough, end + 1)
  return { start, end }
}

const HEADING = /[ \t>]*#{1,6}[ \t]/y

/** Whether the quote in which a line stands is a box of the author's own: `> [!NOTE]`. */
function isAlert(rough: string, at: number): boolean {
  let start = at
  while (start > 1 && isAt(QUOTED, rough, rough.lastIndexOf('\n', start - 2) + 1)) start = rough.lastIndexOf('\n', start - 2) + 1
  return isAt(ALERT, rough, start)
}

const QUOTED = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>/y
const ALERT = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>[ \t]*\[!(?!quote|cite)[\w-]+\]/iy

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Where the line of an offset ends, its line break excluded. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline < 0 ? text.length : newline
}

function cellAround(rough: string, at: number, limit: number): { start: number; end: number } {
  const bar = rough.indexOf('|', at)
  return { start: rough.lastIndexOf('|', at) + 1, end: bar < 0 || bar > limit ? limit : bar }
}

/** Without the marks of emphasis, links and escapes; unit for unit. */
function unmarked(text: string): string {
  return text.replace(ENTITY, blank).replace(MARKS, seam).replace(/\n[ \t>]+/g, blank)
}

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g
const MARKS = new RegExp(`\\*+|~~|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])|\\\\(?=[!-/:-@[-\`{-~])|\\[\\^[^[\\]\\n]*\\]|\\]\\[[^[\\]\\n]*\\]|!?\\[(?=[^[\\]\\n]*(?:${SEAM}|\\]\\[))`, 'gu')
