import type { Place } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import type { Issue } from './schema.ts'
import { keyPlaceAt, placeAt, treeAt, type Path, type Tree } from './tree.ts'

/**
 * What is wrong with a config, in sentences a person can act on, each with its place. One Mistake carries them all.
 * @param shape the JSON Schema, which knows the keys that are allowed where
 */
export function complain(issues: readonly Issue[], tree: Tree, shape: object): Mistake {
  return together(issues.flatMap(issue => told(issue, [], tree, shape)))
}

interface Complaint { readonly what: string; readonly where: Place; readonly next?: string | undefined }

function together(complaints: Complaint[]): Mistake {
  const [first, ...more] = complaints.sort((a, b) => a.where.localeCompare(b.where, 'en', { numeric: true }))
  if (first && more.length === 0) return new Mistake(first.what, first.where, first.next)
  const lines = complaints.map(({ what, where, next }) => `\n  ${where}: ${what}${next ? ` ${next}` : ''}`)
  return new Mistake(`${complaints.length} things to mend in this config.${lines.join('')}`)
}

function told(issue: Issue, above: Path, tree: Tree, shape: object): Complaint[] {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'invalid_union': return union(issue.errors, path, tree, shape)
    case 'unrecognized_keys': return issue.keys.map(key => unknownKey(key, path, tree, shape))
    case 'invalid_value': return [wrongValue(issue.values.map(String), path, tree)]
    case 'invalid_type': return [wrongShape([issue.expected], path, tree)]
    case 'too_small': return [{ what: `${name(path)} is empty.`, where: placeAt(tree, path), next: 'Fill it in or take the key out.' }]
    default: return [{ what: `${name(path)} cannot be read: ${issue.message}.`, where: placeAt(tree, path) }]
  }
}

/** Of several allowed shapes, only the one that was meant is worth talking about. */
function union(branches: readonly (readonly Issue[])[], path: Path, tree: Tree, shape: object): Complaint[] {
  const found = treeAt(tree, path)
  const meant = branches.find(issues => !issues.some(issue => isOtherShape(issue, found)))
  if (meant) return meant.flatMap(issue => told(issue, path, tree, shape))
  return [wrongShape(branches.flatMap(([issue]) => issue?.code === 'invalid_type' ? issue.expected : 'string'), path, tree)]
}

function isOtherShape(issue: Issue, found: Tree | undefined): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && found?.kind !== 'scalar'))
}

function unknownKey(key: string, path: Path, tree: Tree, shape: object): Complaint {
  const holder = path.length ? ` in ${name(path)}` : ''
  return { what: `There is no key ‘${key}’${holder}.`, where: keyPlaceAt(tree, [...path, key]), next: suggest(key, keysAt(shape, path)) }
}

function wrongValue(allowed: readonly string[], path: Path, tree: Tree): Complaint {
  const found = treeAt(tree, path)
  if (found?.kind !== 'scalar') return wrongShape(['string'], path, tree)
  const text = String(found.value)
  return { what: `${name(path)} cannot be ‘${text}’.`, where: found.place, next: suggest(text, allowed) }
}

function wrongShape(expected: readonly string[], path: Path, tree: Tree): Complaint {
  const found = treeAt(tree, path)
  if (!found) return { what: `The key ${name(path)} is missing here.`, where: placeAt(tree, path) }
  const wanted = [...new Set(expected.map(kind => SHAPES[kind] ?? kind))].join(' or ')
  return { what: `${name(path)} has to be ${wanted}, and is ${foundShape(found)}.`, where: found.place, next: advice(expected, found) }
}

const SHAPES: { readonly [kind: string]: string } = {
  string: 'a text', array: 'a list', object: 'a map of keys and values', record: 'a map of keys and values', number: 'a number', boolean: 'yes or no',
}

const foundShape = (found: Tree): string =>
  (found.kind === 'scalar' ? SHAPES[typeof found.value] : SHAPES[found.kind === 'list' ? 'array' : 'object']) ?? 'nothing'

function advice(expected: readonly string[], found: Tree): string | undefined {
  if (found.kind !== 'scalar') return undefined
  if (expected.includes('array')) return `Write it as a list: ["${found.value}"].`
  return expected.includes('string') ? `Put it in quotes: "${found.value}".` : undefined
}

/** The nearest key: an item of a list is called by the list. */
function name(path: Path): string {
  const key = path.findLast(step => typeof step === 'string')
  return key === undefined ? 'A config' : `‘${key}’`
}

interface Shape {
  readonly properties?: { readonly [key: string]: Shape }
  readonly additionalProperties?: Shape | false
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

function keysAt(shape: Shape, path: Path): string[] {
  const [step, ...rest] = path
  if (shape.anyOf) return shape.anyOf.flatMap(branch => keysAt(branch, path))
  if (step === undefined) return Object.keys(shape.properties ?? {})
  const next = shape.properties?.[String(step)] ?? shape.items ?? (shape.additionalProperties || undefined)
  return next ? keysAt(next, rest) : []
}
