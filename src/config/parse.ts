import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode, type YAMLError } from 'yaml'
import type { Place } from '../types.ts'
import { Mistake } from '../errors.ts'
import type { Entry, Scalar, Tree } from './tree.ts'

/**
 * A config's text (YAML, or JSON, which is YAML too) as a tree in which every key and value knows its place.
 * A key without a value counts as not written.
 * @param path what the reader is shown
 * @throws Mistake at the place where the text cannot be read
 */
export function parse(text: string, path: string): Tree {
  const lines = new LineCounter()
  // A pretty error would quote the line, and an extended file need not be ours to show.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const [error] = document.errors
  if (error) throw new Mistake(inPlainWords(error), placeOf(error.pos[0]))
  return treeOf(document.contents, placeOf, `${path}:1:1`)
}

type PlaceOf = (offset: number) => Place

function inPlainWords({ code, message }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'This key is written twice; only one of them can hold.'
  if (code === 'TAB_AS_INDENT') return 'A line begins with a tab; YAML wants spaces.'
  if (code === 'MULTIPLE_DOCS') return 'A config is one document; take out the line ‘---’.'
  return `This cannot be read as YAML: ${message}.`
}

function treeOf(node: ParsedNode | null, placeOf: PlaceOf, whole: Place): Tree {
  if (!node) return { kind: 'map', entries: new Map(), place: whole }
  const place = placeOf(node.range[0])
  if (isAlias(node)) throw new Mistake('A config cannot point to another part of itself (`*`).', place, 'Write the value out again.')
  if (isMap(node)) return { kind: 'map', place, entries: new Map(node.items.flatMap(pair => entriesOf(pair, placeOf))) }
  if (isSeq(node)) return { kind: 'list', place, items: node.items.map(item => treeOf(item, placeOf, place)) }
  return { kind: 'scalar', place, value: node.value as Scalar['value'] }
}

function entriesOf(pair: { key: ParsedNode; value: ParsedNode | null }, placeOf: PlaceOf): [string, Entry][] {
  const key = placeOf(pair.key.range[0])
  if (!isScalar(pair.key)) throw new Mistake('A key has to be a word.', key)
  if (!pair.value || (isScalar(pair.value) && pair.value.value === null)) return []
  return [[String(pair.key.value), { key, tree: treeOf(pair.value, placeOf, key) }]]
}
