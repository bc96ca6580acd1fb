import type { Packs, Place } from '../types.ts'
import { Mistake } from '../errors.ts'
import { checked } from './checked.ts'
import type { Config } from './load.ts'
import { keyPlaceAt, type Entry, type Scalar, type Tree } from './tree.ts'

/**
 * A config that a program hands over as data, with the keys of clientele.yml. Its patterns hold for paths as they are given.
 * @throws Mistake where it says what a config cannot; places read like `config.terms.keep[0]`
 */
export function givenConfig(data: unknown, packs: Packs): Config {
  const tree = treeOf(data, WHOLE)
  const config = { path: WHOLE, folder: '', data: checked(tree, packs), tree }
  if (config.data.extends) throw new Mistake('A config that is no file cannot build on others.', keyPlaceAt(tree, ['extends']), 'Write it to a file and read it with loadConfig.')
  return config
}

const WHOLE = 'config'

function treeOf(value: unknown, place: Place): Tree {
  if (Array.isArray(value)) return { kind: 'list', place, items: value.map((item, i) => treeOf(item, `${place}[${i}]`)) }
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', place, value: value as Scalar['value'] }
  return { kind: 'map', place, entries: new Map(Object.entries(value).flatMap(entry => entriesOf(entry, place))) }
}

/** A key without a value counts as not written. */
function entriesOf([key, value]: [string, unknown], holder: Place): [string, Entry][] {
  const place = `${holder}.${key}`
  return value === undefined || value === null ? [] : [[key, { key: place, tree: treeOf(value, place) }]]
}
