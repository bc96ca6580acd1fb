import type { Chunk } from './types.ts'
import { frontMatterEnd, hasLoneReturn } from './front-matter.ts'

/**
 * A Markdown document, cut where what follows reads the same by itself: before a line that begins at the margin after a blank
 * line, before the next item of a list, and after a fence. Where a fence or a comment may or may not be open, nothing is cut.
 * Definitions of links and footnotes are the only thing that reaches over a cut. One pass over the lines.
 * @returns chunks without a gap between them, in order; none of them empty
 */
export function chunksOf(text: string): Chunk[] {
  const body = hasLoneReturn(text) ? -1 : frontMatterEnd(text)
  const state: State = { text, chunks: [], from: 0, begun: true, open: undefined, isLost: body < 0, hasList: false, hasHtml: false, isList: false, afterBlank: true, isDeep: false }
  if (body > 0) cut(state, body, 'front matter')
  for (let start = body; start < text.length && !state.isLost;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline + 1
    readLine(state, start, end)
    start = end
  }
  cut(state, text.length, state.open?.isWhole ? 'code' : 'prose')
  return state.chunks
}

/** A fence, or HTML that ends only at a mark of its own. */
interface Opened {
  readonly closes: (line: string) => boolean
  /** Whether it surely stands in no list and in no other HTML. */
  readonly isSure: boolean
  /** With less before a line (in UTF-16 units), a list in which it may stand has ended. */
  readonly margin: number
  /** Whether it is a fence with which its chunk begins. */
  readonly isWhole: boolean
}

/** What is known before a line. */
interface State {
  readonly text: string
  readonly chunks: Chunk[]
  /** Where the chunk began that is being read. */
  from: number
  /** Whether its first line is still to come. */
  begun: boolean
  open: Opened | undefined
  /** Whether it is uncertain what the rest of the document is. */
  isLost: boolean
  /** Whether lines of the chunk may belong to a list or a footnote, to HTML, to one list and nothing else. */
  hasList: boolean
  hasHtml: boolean
  isList: boolean
  afterBlank: boolean
  /** Whether the last line that is not blank may be indented code. */
  isDeep: boolean
}

function cut(state: State, end: number, kind: Chunk['kind']): void {
  if (end > state.from) state.chunks.push({ kind, start: state.from, end })
  state.from = end
  state.begun = true
  state.open = undefined
  state.hasList = state.hasHtml = state.isList = false
}

function readLine(state: State, start: number, end: number): void {
  const at = firstOf(state.text, start, end)
  if (at === end) {
    state.afterBlank = true
    if (state.open && !state.open.isSure && state.hasHtml) state.isLost = true
    if (!state.open) state.hasHtml = false
    return
  }
  const isMargin = at === start && state.afterBlank && !(state.isDeep && !PLAIN.test(state.text[at]!))
  state.afterBlank = false
  state.isDeep = at - start > 3 || state.text.slice(start, at).includes('\t')
  if (state.open) readOpen(state, start, at, end)
  else {
    if (!state.begun && (isMargin || isNextItem(state, at, start))) cut(state, start, 'prose')
    readBlock(state, start, at, end)
  }
}

/** The first place of a line that holds no blank, or its end. */
function firstOf(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0A || code === 0x0D

/** Where a list may have ended, it cannot be told whether what was open in it is open still. */
function readOpen(state: State, start: number, at: number, end: number): void {
  const { closes, isSure, isWhole, margin } = state.open!
  if (!isSure && at - start < margin) state.isLost = true
  else if (closes(state.text.slice(start, end))) {
    if (isSure) cut(state, end, isWhole ? 'code' : 'prose')
    else state.open = undefined
  }
}

/** A list that is nothing but one may be cut between its items. */
function isNextItem({ isList, text }: State, at: number, start: number): boolean {
  return isList && at === start && BULLET.test(text.slice(at, at + 2))
}

const BULLET = /^[-*+][ \t]$/
// After code that is indented, the parser takes what begins otherwise for more of the text before.
const PLAIN = /[\p{L}#]/u
const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\r?\n|$)|^\[\^/
const RULE = /^([-*_])(?:[ \t]*\1)+[ \t\r\n]*$/

function readBlock(state: State, start: number, at: number, end: number): void {
  const { text, begun } = state
  const line = text.slice(at, end), indent = at - start
  const isMarked = MARKER.test(line)
  state.isList = indent === 0 ? (begun || state.isList) && BULLET.test(line.slice(0, 2)) && !RULE.test(line) : state.isList && (indent >= 2 || text[start] === '\t')
  if (isMarked) state.hasList = true
  const closes = text.slice(start, at).includes('\t') || indent > 3 ? undefined : closingOf(line, isMarked)
  if (closes) {
    const isSure = !state.hasHtml && !isMarked && (indent === 0 || !state.hasList)
    state.open = { closes, isSure, isWhole: isSure && begun && FENCE.test(line), margin: isMarked ? indent + marginOf(line) : Math.max(1, indent) }
  } else if (line.charCodeAt(0) === 0x3C && !HTML.some(({ opens }) => opens.test(line))) state.hasHtml = true
  state.begun = false
}

/** Where the fence of an item begins that begins with one. */
const marginOf = (line: string): number => line.includes('\t') ? Infinity : line.search(/[`~]/)

const FENCE = /^(?:(`{3,})[^`]*$|(~{3,}))/
const MARKED_FENCE = /^(?:(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]*\]:)[ \t]+)+(?:(`{3,})[^`]*$|(~{3,}))/

/** What would close that which a line opens and leaves open. */
function closingOf(line: string, isMarked: boolean): ((line: string) => boolean) | undefined {
  const fence = (isMarked ? MARKED_FENCE : FENCE).exec(line.trimEnd())
  if (fence) {
    const mark = (fence[1] ?? fence[2])!
    const closing = new RegExp(`^ {0,3}${mark}${mark[0]}*[ \\t]*\\r?\\n?$`)
    return line => closing.test(line)
  }
  const html = line.charCodeAt(0) === 0x3C ? HTML.find(({ opens }) => opens.test(line)) : undefined
  return html && !html.closes.test(line.slice(html.skip)) ? line => html.closes.test(line) : undefined
}

// Of the seven kinds of HTML in CommonMark, the five that a blank line does not end.
const HTML = [
  { opens: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, closes: /<\/(?:script|pre|style|textarea)>/i, skip: 1 },
  { opens: /^<!--/, closes: /-->/, skip: 2 },
  { opens: /^<\?/, closes: /\?>/, skip: 2 },
  { opens: /^<!\[CDATA\[/, closes: /\]\]>/, skip: 9 },
  { opens: /^<![A-Za-z]/, closes: />/, skip: 2 },
] as const
