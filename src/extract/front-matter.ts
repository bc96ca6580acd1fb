import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Scalar } from 'yaml'
import { SEAM, type FrontMatter, type Prose, type Span } from '../types.ts'
import { align, type Notation } from './align.ts'
import { isCopyKey, isQuoteKey } from '../copy-keys.ts'
import { doubleQuoted, hashComments } from './data-text.ts'
import { spanOf } from './painted.ts'

/**
 * YAML front matter: its data, and a span for each text under a key that holds copy. Where it is broken, a note and nothing else.
 * @param start where `yaml` stands in the document (UTF-16 units)
 */
export function readYaml(yaml: string, start: number): Prose {
  const text = yaml.replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' })
  const frontMatter = document.errors.length ? undefined : dataOf(document)
  const comments = hashComments(text, start)
  if (!frontMatter) return { spans: [], comments, frontMatter: {}, notes: [brokenNote(document)] }
  return { spans: spansIn(document.contents, '', { yaml: text, start, quoted: false }), comments, frontMatter, notes: [] }
}

/** Where a value stands: in which YAML, and in whose mouth. */
interface Setting { readonly yaml: string; readonly start: number; readonly quoted: boolean }

function dataOf(document: Document): FrontMatter | undefined {
  try {
    const data: unknown = document.toJS()
    return isMap(document.contents) ? data as FrontMatter : {}
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

function brokenNote(document: Document): string {
  const line = document.errors[0]?.linePos?.[0].line
  const where = line ? ` (see line ${line + 1})` : ''
  return `The front matter could not be read as YAML${where}, so its titles and descriptions were not checked.`
}

/** The texts under a node; what a key says of it holds for the items of a list as well. */
function spansIn(node: unknown, key: string, setting: Setting): Span[] {
  if (isAlias(node)) return []
  if (isSeq(node)) return node.items.flatMap(item => spansIn(item, key, setting))
  if (isMap(node)) {
    return node.items.flatMap(pair => {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      return spansIn(pair.value, name, { ...setting, quoted: setting.quoted || isQuoteKey(name) })
    })
  }
  return isScalar(node) && typeof node.value === 'string' && isCopyKey(key) ? spanOfScalar(node, node.value, setting) : []
}

function spanOfScalar(scalar: Scalar, value: string, { yaml, start, quoted }: Setting): Span[] {
  const [from, to] = scalar.range ?? []
  if (from === undefined || to === undefined) return []
  const { skip, notations } = styleOf(scalar, yaml, from)
  const close = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? 1 : 0
  const text = align(yaml.slice(from + skip, to - close), value, ...notations).trimEnd()
  return [spanOf({ start: start + from + skip, text }, 'front matter', quoted)]
}

/** How much stands before the text of a scalar, and how the text is written. */
function styleOf(scalar: Scalar, yaml: string, from: number): { skip: number; notations: Notation[] } {
  switch (scalar.type) {
    case 'QUOTE_DOUBLE': return { skip: 1, notations: [doubleQuoted] }
    case 'QUOTE_SINGLE': return { skip: 1, notations: [doubled] }
    case 'BLOCK_FOLDED': case 'BLOCK_LITERAL': return { skip: yaml.indexOf('\n', from) + 1 - from, notations: [] }
    default: return { skip: 0, notations: [] }
  }
}

/** `''` between single quotes. */
const doubled: Notation = (raw, at) => raw.startsWith("''", at) ? { reads: "'", painted: `${SEAM}'` } : undefined
