import { SEAM, type Comment } from '../types.ts'
import type { Notation, Written } from './align.ts'

/** `\"`, `\n`, `\u2019` as YAML and TOML write them between double quotes; a backslash before a line end joins the lines. */
export const doubleQuoted: Notation = (raw, at) => {
  if (raw[at] !== '\\') return
  ESCAPE.lastIndex = at
  const [written, x, u, U, mark = ''] = ESCAPE.exec(raw) ?? []
  if (!written) return
  if (mark === '\n' || mark === '\r\n') return { reads: '', painted: ` ${mark}` }
  const code = x ?? u ?? U
  return code ? coded(Number.parseInt(code, 16), written.length) : marked(MARKS[mark] ?? mark)
}

/** `# clientele-…`, to the end of its line. */
export function hashComments(text: string, start: number): Comment[] {
  return [...text.matchAll(/(?<=^|[ \t])#[ \t]*(clientele-[^\r\n]*)/gm)].map(match =>
    ({ start: start + match.index, end: start + match.index + match[0].length, text: match[1]!.trim() }))
}

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r\n|[\s\S]))/y
const MARKS: { readonly [mark: string]: string } = {
  n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', N: '\x85', _: '\xA0', L: '\u2028', P: '\u2029',
}

function coded(code: number, width: number): Written | undefined {
  if (code > 0x10FFFF) return
  const reads = String.fromCodePoint(code)
  return { reads, painted: reads.padEnd(width, SEAM) }
}

/** What renders as a line end or a tab stands as a blank of the same kind. */
const marked = (reads: string): Written => ({ reads, painted: SEAM + reads })
