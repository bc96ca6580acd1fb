import { SEAM, type Comment, type Prose, type Span } from '../types.ts'
import { spanOf } from './painted.ts'

/** Text without markup: paragraphs between blank lines, quoted where their lines begin with `>`. */
export function readPlainText(text: string): Prose {
  const comments = commentsIn(text)
  const spans = paragraphs(withoutComments(text, comments))
  return { spans, comments, frontMatter: {}, notes: [] }
}

/** Each `<!-- … -->`. */
function commentsIn(text: string): Comment[] {
  const comments: Comment[] = []
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start + 4)
    if (close < 0) break
    comments.push({ start, end: close + 3, text: text.slice(start + 4, close).trim() })
    start = text.indexOf('<!--', close + 3)
  }
  return comments
}

function withoutComments(text: string, comments: readonly Comment[]): string {
  let plain = ''
  for (const { start, end } of comments) plain += text.slice(plain.length, start) + SEAM.repeat(end - start)
  return plain + text.slice(plain.length)
}

function paragraphs(text: string): Span[] {
  const spans: Span[] = []
  let open: { start: number; text: string; quoted: boolean } | undefined
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+(?:\r\n|\r|\n)?|\r\n|\r|\n/g)) {
    const { quoted, painted } = unquoted(line)
    const isBlank = painted.trim() === ''
    if (open && (isBlank || open.quoted !== quoted)) open = void spans.push(spanOf(open, 'paragraph', open.quoted))
    if (open) open.text += painted
    else if (!isBlank) open = { start: index, text: painted, quoted }
  }
  if (open) spans.push(spanOf(open, 'paragraph', open.quoted))
  return spans
}

/** The line with its `>` as blanks. */
function unquoted(line: string): { quoted: boolean; painted: string } {
  const marks = /^(?:[ \t]*>)+/.exec(line)?.[0].length ?? 0
  return { quoted: marks > 0, painted: ' '.repeat(marks) + line.slice(marks) }
}
