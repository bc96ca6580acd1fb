import type { Place } from '../types.ts'

/** A value of a config that knows where it stands. */
export type Tree = Scalar | List | Branch

export interface Scalar { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly place: Place }
export interface List { readonly kind: 'list'; readonly items: readonly Tree[]; readonly place: Place }
/** A map; each key has a place of its own. */
export interface Branch { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Entry>; readonly place: Place }
export interface Entry { readonly key: Place; readonly tree: Tree }

/** The way to a value: keys and indexes. */
export type Path = readonly PropertyKey[]

/** The plain value. */
export function dataOf(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(dataOf)
  return Object.fromEntries([...tree.entries].map(([key, { tree }]) => [key, dataOf(tree)]))
}

/** The value at a path, or undefined where there is none. */
export function treeAt(tree: Tree, path: Path): Tree | undefined {
  const [step, ...rest] = path
  if (step === undefined) return tree
  const next = tree.kind === 'map' ? tree.entries.get(String(step))?.tree : tree.kind === 'list' ? tree.items[Number(step)] : undefined
  return next && treeAt(next, rest)
}

/** Where the value at a path stands; for a path that leads too far, where the last value on the way stands. */
export function placeAt(tree: Tree, path: Path): Place {
  return treeAt(tree, path)?.place ?? placeAt(tree, path.slice(0, -1))
}

/** Where the key at the end of a path stands; for an item of a list, the item itself. */
export function keyPlaceAt(tree: Tree, path: Path): Place {
  const holder = treeAt(tree, path.slice(0, -1))
  const entry = holder?.kind === 'map' ? holder.entries.get(String(path.at(-1))) : undefined
  return entry?.key ?? placeAt(tree, path)
}
