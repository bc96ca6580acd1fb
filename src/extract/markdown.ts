import { unified, type Plugin, type Processor } from 'unified'
import remarkParse from 'remark-parse'
import remarkFrontmatter from 'remark-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import type { Literal, Nodes, Root } from 'mdast'
import { counted, countedContainers, countedSpans } from './limits.ts'

export type { Nodes, Parents, PhrasingContent, Root } from 'mdast'

declare module 'mdast' {
  interface RootContentMap { toml: Toml }
}

/** Front matter between `+++`, as remark-frontmatter makes it. */
interface Toml extends Literal { type: 'toml' }

/** Markdown as a tree: CommonMark, tables, footnotes, strikethrough, task lists, front matter. */
export function parseMarkdown(text: string): Root {
  return (processor ??= markdown()).parse(text)
}

/** A parser like that of Markdown, with one more plugin. */
export function parserWith(plugin: Plugin): (text: string) => Root {
  const more = markdown().use(plugin)
  return text => more.parse(text)
}

/** Where a node stands: offsets into the text, end exclusive. */
export function placeOf(node: Nodes): { start: number; end: number } | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}

let processor: ReturnType<typeof markdown> | undefined

const markdown = () => unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(gfm)

/** Without literal autolinks, which are slow and make nodes that stand nowhere. */
function gfm(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...data.micromarkExtensions ?? [], counted(), gfmTable(), countedContainers(gfmFootnote()), countedSpans(gfmStrikethrough()), gfmTaskListItem(),
  ]
  data.fromMarkdownExtensions = [
    ...data.fromMarkdownExtensions ?? [],
    gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown(),
  ]
}
