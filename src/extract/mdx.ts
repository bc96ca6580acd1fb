import remarkMdx from 'remark-mdx'
import { OPAQUE, type Comment, type Prose } from '../types.ts'
import { Mistake } from '../errors.ts'
import { readTree } from './blocks.ts'
import { parsingAt } from './budget.ts'
import { parseMarkdown, parserWith, type Root } from './markdown.ts'

/** MDX; where it is broken it is read as Markdown, without its imports, exports and expressions, and a note says so. */
export function readMdx(text: string): Prose {
  parsingAt(0, text)
  const parsed = parseMdx(text)
  return 'tree' in parsed ? readTree(parsed.tree, text) : readBroken(text, parsed.line)
}

function parseMdx(text: string): { tree: Root } | { line: number | undefined } {
  try {
    return { tree: (parse ??= parserWith(remarkMdx))(text) }
  } catch (error) {
    if (error instanceof RangeError || error instanceof Mistake) throw error
    return { line: lineOf(error) }
  }
}

let parse: ReturnType<typeof parserWith> | undefined

function lineOf(error: unknown): number | undefined {
  return error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : undefined
}

function readBroken(text: string, line: number | undefined): Prose {
  const { plain, comments } = withoutCode(text)
  const prose = readTree(parseMarkdown(plain), plain)
  const where = line ? `Line ${line} is` : 'It is'
  const note = `${where} not valid MDX, so the file was read as Markdown; imports, exports and what stands in braces were skipped.`
  return { ...prose, comments: [...prose.comments, ...comments], notes: [...prose.notes, note] }
}

/** The text with its expressions, imports and exports made opaque, unit for unit. */
function withoutCode(text: string): { plain: string; comments: Comment[] } {
  const expressions = expressionsIn(text)
  let plain = ''
  for (const { start, end } of expressions) plain += text.slice(plain.length, start) + OPAQUE.repeat(end - start)
  plain = (plain + text.slice(plain.length)).replace(MODULE, line => line.replace(/[^\r\n]/g, ' '))
  const comments = expressions.flatMap(({ start, end }) => {
    const inside = /^\{\s*\/\*([\s\S]*)\*\/\s*\}$/.exec(text.slice(start, end))?.[1]
    return inside === undefined ? [] : [{ start, end, text: inside.trim() }]
  })
  return { plain, comments }
}

/** The outermost `{…}` that close, after the front matter. */
function expressionsIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const open: number[] = []
  TOKENS.lastIndex = FRONT_MATTER.exec(text)?.[0].length ?? 0
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === '{') open.push(index)
    const start = token === '}' ? open.pop() : undefined
    if (start === undefined) continue
    while (found.length && found.at(-1)!.start > start) found.pop()
    found.push({ start, end: index + 1 })
  }
  return found
}

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?:\r\n|\r|\n)\1/
// A brace; or what may hold braces that are none: a comment, an escape.
const TOKENS = /[{}]|\\[\s\S]|<!--(?:[^<-]|<(?!!--)|-(?!->))*-->/g
const MODULE = new RegExp(`^(?:import[ \\t]+(?:["']|[^\\r\\n]*[ \\t]from[ \\t]*["'])|export[ \\t]+(?:default|const|let|var|function|async|class|type|\\*|${OPAQUE})).*$`, 'gm')
