import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml'
import type { Place } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'

/** A value in a YAML file that knows where it stands. Asking for another shape than it has is a Mistake with that place. */
export interface Node {
  /** `rules/terms/en/client.yml:12:5`. */
  readonly place: Place
  has(key: string): boolean
  get(key: string): Node
  entries(): [string, Node][]
  items(): Node[]
  string(): string
  number(): number
  boolean(): boolean
  /** A list of strings, or one string for a list of one. */
  strings(): string[]
  oneOf<T extends string>(allowed: readonly T[]): T
  /** Itself, once it is sure that it has no other keys than these. */
  only(...keys: string[]): Node
}

/** @throws Mistake at the place where the text is not YAML */
export function readYaml(text: string, path: string): Node {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const error = document.errors[0]
  if (error) throw new Mistake(`This is not YAML: ${error.message.split('\n')[0]}`, placeOf(error.pos[0]))
  return nodeOf(document.contents, placeOf, path)
}

function nodeOf(value: YamlNode | null, placeOf: (offset: number) => Place, path: string): Node {
  const place = value?.range ? placeOf(value.range[0]) : `${path}:1:1`
  const wrong = (wanted: string): never => refuse(`Expected ${wanted}.`, place)
  const entries = (): [string, Node][] => isMap(value)
    ? value.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), nodeOf(value as YamlNode, placeOf, path)])
    : wrong('a map of keys and values')
  const placeOfKey = (i: number): Place => isMap<YamlNode>(value) ? placeOf(value.items[i]!.key.range![0]) : place
  const scalar = (): unknown => isScalar(value) ? value.value : wrong('a single value')
  const node: Node = {
    place,
    has: key => entries().some(([name]) => name === key),
    get: key => entries().find(([name]) => name === key)?.[1] ?? refuse(`‘${key}’ is missing.`, place),
    entries,
    items: () => isSeq(value) ? value.items.map(item => nodeOf(item as YamlNode, placeOf, path)) : [node],
    string: () => typeof scalar() === 'string' ? scalar() as string : wrong('a text (in quotes if it looks like a number or a yes/no)'),
    number: () => typeof scalar() === 'number' ? scalar() as number : wrong('a number'),
    boolean: () => typeof scalar() === 'boolean' ? scalar() as boolean : wrong('true or false'),
    strings: () => node.items().map(item => item.string()),
    oneOf: allowed => allowed.find(word => word === node.string())
      ?? refuse(`‘${node.string()}’ is not allowed here.`, place, suggest(node.string(), allowed)),
    only: (...keys) => {
      entries().forEach(([name], i) => {
        if (!keys.includes(name)) refuse(`Unknown key ‘${name}’.`, placeOfKey(i), suggest(name, keys))
      })
      return node
    },
  }
  return node
}

/** @throws Mistake, always */
export function refuse(what: string, place: Place, next?: string): never {
  throw new Mistake(what, place, next)
}
