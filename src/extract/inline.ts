import { OPAQUE, SEAM, type Comment } from '../types.ts'
import { align, blank, escape, reference } from './align.ts'
import { languageNamed, roleOf } from './elements.ts'
import { attributeText, paintHtml } from './html.ts'
import { placeOf, type Nodes, type PhrasingContent } from './markdown.ts'
import { paintTag, type Alt, type Painted, type Tag } from './painted.ts'

/** What stands inside a paragraph, a heading or a cell, as it reads; nothing where it is empty. */
export function paintInline(nodes: readonly PhrasingContent[], text: string): Painted | undefined {
  const places = nodes.map(placeOf).filter(place => place !== undefined)
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return
  const page: Page = { text, tags: [], alts: [], comments: [] }
  return { ...page, start: first.start, text: paintRow(nodes, first.start, last.end, page, blank) }
}

/** The comment that an MDX expression is, if it is nothing else. */
export function commentIn(node: Nodes): Comment | undefined {
  const place = placeOf(node)
  const inside = 'value' in node && /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1]
  return place && inside ? { ...place, text: inside.trim() } : undefined
}

/** The `alt` of an MDX element, where it is plain text. */
export function altOf(node: Nodes, text: string): Alt[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  const alt = node.attributes.find(it => it.type === 'mdxJsxAttribute' && it.name === 'alt')
  const { start, end } = alt?.position ?? {}
  if (typeof alt?.value !== 'string' || start?.offset === undefined) return []
  return [attributeText(text.slice(start.offset, end?.offset), start.offset, alt.value)]
}

/** The language that an MDX element says it is in, where that is plain text. */
export function languageOf(node: Nodes): { lang?: string } {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return {}
  const said = node.attributes.find(it => it.type === 'mdxJsxAttribute' && it.name === 'lang')?.value
  const lang = typeof said === 'string' ? languageNamed(said) : undefined
  return lang === undefined ? {} : { lang }
}

/** The document, and what is met in it on the way. */
interface Page { readonly text: string; readonly tags: Tag[]; readonly alts: Alt[]; readonly comments: Comment[] }

/** Siblings from `start` to `end`; between them stand the marks of quotes and lists, which are blanks. */
function paintRow(nodes: readonly PhrasingContent[], start: number, end: number, page: Page, edge: (raw: string) => string): string {
  let painted = ''
  let at = start
  for (const node of nodes) {
    const place = placeOf(node)
    if (!place || place.start < at || place.end > end) continue
    painted += (at === start ? edge : blank)(page.text.slice(at, place.start)) + paint(node, place.start, place.end, page)
    at = place.end
  }
  return painted + edge(page.text.slice(at, end))
}

function paint(node: PhrasingContent, start: number, end: number, page: Page): string {
  const raw = page.text.slice(start, end)
  switch (node.type) {
    case 'text': return align(raw, node.value, reference, escape)
    case 'emphasis': case 'strong': case 'delete': case 'link': case 'linkReference':
      return paintRow(node.children, start, end, page, seam)
    case 'mdxJsxTextElement': return paintElement(node, start, end, page)
    case 'html': return paintTags(raw, node.value, start, page)
    case 'image': case 'imageReference': page.alts.push(altText(raw, node.alt ?? '', start)); return blank(raw)
    case 'mdxTextExpression': return paintExpression(node, raw, page)
    case 'inlineCode': return OPAQUE.repeat(raw.length)
    case 'footnoteReference': return seam(raw)
    case 'break': return blank(raw)
  }
}

const seam = (raw: string): string => SEAM.repeat(raw.length)

function paintElement(node: Extract<PhrasingContent, { type: 'mdxJsxTextElement' }>, start: number, end: number, page: Page): string {
  const name = node.name ?? 'span', role = roleOf(name)
  page.alts.push(...altOf(node, page.text))
  page.tags.push({ name, role, closing: false, at: start, ...languageOf(node) })
  const painted = paintRow(node.children, start, end, page, raw => paintTag(role, raw))
  page.tags.push({ name, role, closing: true, at: end })
  return painted
}

function paintTags(raw: string, value: string, start: number, page: Page): string {
  const painted = paintHtml(align(raw, value), start)
  page.tags.push(...painted.tags)
  page.alts.push(...painted.alts)
  page.comments.push(...painted.comments)
  return painted.text
}

function paintExpression(node: PhrasingContent, raw: string, page: Page): string {
  const comment = commentIn(node)
  if (!comment) return OPAQUE.repeat(raw.length)
  page.comments.push(comment)
  return seam(raw)
}

/** The text between `![` and what follows it; the tree says what it reads, not where it ends. */
function altText(raw: string, alt: string, start: number): Alt {
  return { start: start + 2, text: align(raw.slice(2), alt, reference, escape).trimEnd() }
}
