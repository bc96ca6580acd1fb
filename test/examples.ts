import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place, Sense } from '../src/types.ts'
import { readYaml, type Node } from '../src/packs/yaml.ts'
import { project } from './packs.ts'

/** A text in rules/, of one sentence or several, that says what the word in brackets means. */
export interface Example extends Marked {
  readonly place: Place
  /** The term, cue or contrast that it is an example of. */
  readonly holder: Place
  /** The file under rules/. */
  readonly path: string
  readonly language: string
  readonly sense: Sense
}

/** A sentence without its brackets, and where they were (UTF-16 units). */
export interface Marked { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number }[] }

/** `Our [clients] came.` → the sentence and where "clients" stands in it. */
export function unmarked(sentence: string): Marked {
  const marks = [...sentence.matchAll(/\[([^\]]+)\]/g)].map(({ index, 1: word }, i) => ({ start: index - 2 * i, end: index - 2 * i + word!.length }))
  return { text: sentence.replace(/[[\]]/g, ''), marks }
}

/** All examples of terms, cues and contrasts, in the order of the files. */
export const examples: readonly Example[] = filesUnder('terms', 'senses').flatMap(path =>
  holdersIn(path, read(path)).flatMap(node => node.has('examples') ? node.get('examples').items().map(item => exampleOf(path, node, item)) : []))

/** The files of terms, and the fixed phrases that each lists, by their kinds. */
export const terms: readonly { readonly path: string; readonly compounds: { readonly [kind: string]: readonly string[] } }[] = filesUnder('terms').map(path => {
  const file = read(path)
  const kinds = file.has('compounds') ? file.get('compounds').entries() : []
  return { path, compounds: Object.fromEntries(kinds.map(([kind, list]) => [kind, list.strings()])) }
})

/** The pages of the checks, by their ids. */
export const checks: readonly [string, Node][] = filesUnder('checks').map(path => [path.slice('checks/'.length, -'.yml'.length), read(path)])

/** The files of some rooms of rules/, seen from there. */
function filesUnder(...rooms: readonly string[]): string[] {
  const paths = rooms.flatMap(room => readdirSync(join(project, 'rules', room), { recursive: true, encoding: 'utf8' }).map(path => `${room}/${path}`))
  return paths.filter(path => path.endsWith('.yml') && !path.endsWith('.weights.yml')).sort()
}

function read(path: string): Node {
  return readYaml(readFileSync(join(project, 'rules', path), 'utf8'), `rules/${path}`)
}

/** What has examples: a term as a whole, each cue, each contrast. */
function holdersIn(path: string, file: Node): Node[] {
  if (path.startsWith('terms/')) return [file, ...file.has('cues') ? file.get('cues').items() : []]
  return [...file.get('contrasts').items(), ...file.get('cues').items()]
}

function exampleOf(path: string, holder: Node, item: Node): Example {
  const [sense, sentence] = sides(item)
  return { path, language: path.split(/[/.]/)[1]!, place: item.place, holder: holder.place, sense: sense as Sense, ...unmarked(sentence) }
}

/** `party: Our [clients] came.`, as a key and its value or as one text. */
function sides(item: Node): [string, string] {
  const text = textOf(item)
  if (text === undefined) return item.entries().map(([sense, it]): [string, string] => [sense, it.string()])[0]!
  const colon = text.indexOf(': ')
  return [text.slice(0, colon), text.slice(colon + 2)]
}

function textOf(item: Node): string | undefined {
  try {
    return item.string()
  } catch {
    return undefined
  }
}
