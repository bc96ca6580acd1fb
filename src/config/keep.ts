import { isMap, isScalar, isSeq, parseDocument, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml'
import { Mistake } from '../errors.ts'

/**
 * A config's text with one more phrase under `terms.keep`. All else in it, comments and layout too, stays as it is.
 * @param path the config as the reader is shown it; of a package.json the key `clientele` is meant
 * @throws Mistake where the text is laid out so that nothing can be put in
 */
export function withKept(text: string, phrase: string, path: string): string {
  const keys = [...(/(^|\/)package\.json$/.test(path) ? ['clientele'] : []), 'terms', 'keep']
  const write = { phrase: JSON.stringify(phrase), isJson: path.endsWith('.json'), lineEnd: text.includes('\r\n') ? '\r\n' : '\n' }
  const root = parseDocument(text).contents
  const made = root ? put(text, root, keys, write) : `${text}${blockEntry(keys, '', write)}${write.lineEnd}`
  if (String(keptIn(made, keys)) !== String([...keptIn(text, keys), phrase])) throw unplaced(phrase, path)
  return made
}

/** How the phrase and the keys that it needs are written. */
interface Write { readonly phrase: string; readonly isJson: boolean; readonly lineEnd: string }

/** Follows the keys as far as they are there, and puts in what is missing. */
function put(text: string, node: ParsedNode, [key, ...rest]: readonly string[], write: Write): string {
  if (key === undefined) return isSeq(node) ? withItem(text, node as YAMLSeq.Parsed, write) : text
  if (!isMap(node)) return text
  const pair = (node as YAMLMap.Parsed).items.find(pair => isScalar(pair.key) && pair.key.value === key)
  if (!pair) return withEntry(text, node as YAMLMap.Parsed, [key, ...rest], write)
  if (pair.value && !(isScalar(pair.value) && pair.value.value === null)) return put(text, pair.value, rest, write)
  const colon = text.indexOf(':', pair.key.range[1]) + 1
  return insert(text, colon, ` ${flowValue(rest, write)}`, pair.value?.source ? pair.value.range[1] : colon)
}

function withItem(text: string, { items, flow, range }: YAMLSeq.Parsed, { phrase, lineEnd }: Write): string {
  const last = items.at(-1)
  if (!last) return insert(text, range[0] + 1, phrase)
  if (flow) return insert(text, last.range[1], `,${blankBefore(text, last.range[0])}${phrase}`)
  const dash = text.lastIndexOf('-', last.range[0] - 1)
  return insert(text, endOfLine(text, last.range[1]), `${lineEnd}${text.slice(startOfLine(text, dash), dash)}- ${phrase}`)
}

function withEntry(text: string, { items, flow, range }: YAMLMap.Parsed, keys: readonly string[], write: Write): string {
  const first = items[0]?.key.range[0]
  if (first === undefined) return insert(text, range[0] + 1, ` ${flowEntry(keys, write)} `)
  if (flow) return insert(text, first, `${flowEntry(keys, write)},${blankBefore(text, first)}`)
  const entry = blockEntry(keys, text.slice(startOfLine(text, first), first), write)
  const isAfterBreak = text[range[1] - 1] === '\n'
  return isAfterBreak ? insert(text, range[1], entry + write.lineEnd) : insert(text, endOfLine(text, range[1]), write.lineEnd + entry)
}

const blockEntry = ([key, ...rest]: readonly string[], indent: string, write: Write): string =>
  rest.length ? `${indent}${key}:${write.lineEnd}${blockEntry(rest, `${indent}  `, write)}` : `${indent}${key}: [${write.phrase}]`

const flowEntry = ([key, ...rest]: readonly string[], write: Write): string => `${write.isJson ? `"${key}"` : key}: ${flowValue(rest, write)}`

const flowValue = (keys: readonly string[], write: Write): string => keys.length ? `{ ${flowEntry(keys, write)} }` : `[${write.phrase}]`

const insert = (text: string, at: number, what: string, end = at): string => text.slice(0, at) + what + text.slice(end)

const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

const endOfLine = (text: string, at: number): number => at + /\r?\n|$/.exec(text.slice(at))!.index

const blankBefore = (text: string, at: number): string => /\s*$/.exec(text.slice(0, at))![0] || ' '

function keptIn(text: string, keys: readonly string[]): readonly unknown[] {
  const document = parseDocument(text)
  const list = document.errors.length ? undefined : document.getIn(keys)
  return isSeq(list) ? list.toJSON() as unknown[] : []
}

const unplaced = (phrase: string, path: string): Mistake =>
  new Mistake(`“${phrase}” could not be put into this config; it was left as it is.`, path, 'Add it under ‘terms.keep’ by hand.')
