import type { Comment, FrontMatter, Prose, Span, SpanKind } from '../types.ts'
import { align } from './align.ts'
import { roleOf } from './elements.ts'
import { readYaml } from './front-matter.ts'
import { paintHtml } from './html.ts'
import { altOf, commentIn, languageOf, paintInline } from './inline.ts'
import { placeOf, type Nodes, type Parents, type PhrasingContent, type Root } from './markdown.ts'
import { NOTHING_OPEN, openAfter, settle, spanIn, type Open, type Painted } from './painted.ts'
import { readToml } from './toml.ts'

/**
 * The prose of a Markdown or MDX tree, in the order of the tree.
 * @param open what is open where it begins
 */
export function readTree(tree: Root, text: string, open = NOTHING_OPEN): Page {
  const page: Page = { text, spans: [], comments: [], notes: [], frontMatter: {}, open }
  readBlock(tree, page)
  return page
}

/** What has been read so far. */
export interface Page extends Prose {
  readonly text: string
  readonly spans: Span[]
  readonly comments: Comment[]
  readonly notes: string[]
  frontMatter: FrontMatter
  /** What is open here, in Markdown or in HTML. */
  open: Open
}

function readBlock(node: Nodes, page: Page): void {
  switch (node.type) {
    case 'paragraph': return readInline(node.children, 'paragraph', page)
    case 'heading': return readInline(node.children, 'heading', page)
    case 'tableCell': return readInline(node.children, 'cell', page)
    case 'blockquote': return isAlert(node) ? readBlocks(node, page) : readQuote(node, page)
    case 'html': return readHtml(node, node.value, page)
    case 'yaml': case 'toml': return readFrontMatter(node, page)
    case 'mdxJsxFlowElement': return readElement(node, page)
    case 'mdxFlowExpression': page.comments.push(...[commentIn(node)].filter(it => it !== undefined)); return
    case 'root': case 'list': case 'listItem': case 'footnoteDefinition': case 'table': case 'tableRow': return readBlocks(node, page)
  }
}

function readBlocks(node: Parents, page: Page): void {
  for (const child of node.children) readBlock(child, page)
}

function readQuote(node: Parents, page: Page): void {
  const before = page.open
  page.open = { ...before, quotes: before.quotes + 1 }
  readBlocks(node, page)
  page.open = before
}

/** `> [!NOTE]` is a box the author draws round words of their own. */
function isAlert(node: Parents): boolean {
  const first = node.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' && /^\[!(?!quote|cite)[\w-]+\]/i.test(text.value)
}

function readInline(nodes: readonly PhrasingContent[], kind: SpanKind, page: Page): void {
  const painted = paintInline(nodes, page.text)
  if (painted) keep(painted, kind, page)
}

function readHtml(node: Nodes, value: string, page: Page): void {
  const place = placeOf(node)
  if (!place) return
  const painted = paintHtml(align(page.text.slice(place.start, place.end), value), place.start)
  keep(painted, 'html', page)
  page.open = openAfter(painted.tags, page.open)
}

function keep(painted: Painted, kind: SpanKind, page: Page): void {
  const { spans, comments } = settle(painted, kind, page.open)
  page.spans.push(...spans)
  page.comments.push(...comments)
}

function readElement(node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>, page: Page): void {
  const name = node.name ?? '', role = roleOf(name)
  if (role === 'code') return
  const before = page.open
  page.open = openAfter([{ name, role, closing: false, at: 0, ...languageOf(node) }], before)
  page.spans.push(...altOf(node, page.text).map(alt => spanIn(page.open, alt, 'alt text')))
  readBlocks(node, page)
  page.open = before
}

function readFrontMatter(node: Nodes, page: Page): void {
  const place = placeOf(node)
  if (!place) return
  const raw = page.text.slice(place.start, place.end)
  const from = /\r\n|\r|\n/.exec(raw)
  const inside = raw.slice(0, Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r')) + 1)
  const begin = from ? from.index + from[0].length : 0
  const read = (node.type === 'toml' ? readToml : readYaml)(inside.slice(begin), place.start + begin)
  page.spans.push(...read.spans)
  page.comments.push(...read.comments)
  page.notes.push(...read.notes)
  page.frontMatter = read.frontMatter
}
