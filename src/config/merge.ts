import type { Branch, Entry, List, Tree } from './tree.ts'

/** A config laid over the one it extends: maps are joined key by key, the lists below are joined, all else is replaced. */
export function merge(base: Tree, own: Tree, key = ''): Tree {
  if (base.kind === 'map' && own.kind === 'map') return mergeMaps(key === 'terms' ? withoutWordsOf(own, base) : base, own)
  if (base.kind === 'list' && own.kind === 'list' && JOINED.has(key)) return mergeLists(base, own)
  return own
}

const JOINED = new Set(['admitted', 'deprecated', 'keep', 'judge', 'ignore', 'brand', 'overrides', 'audiences'])

function mergeMaps(base: Branch, own: Branch): Branch {
  const entries = new Map(base.entries)
  for (const [key, entry] of own.entries) entries.set(key, mergeEntries(base.entries.get(key), entry, key))
  return { ...own, entries }
}

const mergeEntries = (base: Entry | undefined, own: Entry, key: string): Entry =>
  base ? { key: own.key, tree: merge(base.tree, own.tree, key) } : own

/** The base's items come first; an audience of the same name is replaced. */
function mergeLists(base: List, own: List): List {
  const names = new Set(own.items.map(nameOf))
  return { ...own, items: [...base.items.filter(item => item.kind !== 'map' || !names.has(nameOf(item))), ...own.items] }
}

/** The name of an audience; an override has none and equals nothing but itself. */
function nameOf(item: Tree): unknown {
  const name = item.kind === 'map' ? item.entries.get('name')?.tree : undefined
  return name?.kind === 'scalar' ? name.value : item
}

/** What a config says of a word takes the place of what its base says of it. */
function withoutWordsOf(own: Branch, base: Branch): Branch {
  const said = new Set(STATUSES.flatMap(status => wordsIn(own.entries.get(status)?.tree)))
  const kept = [...base.entries].map(([key, entry]): [string, Entry | undefined] =>
    [key, STATUSES.includes(key) ? withoutWords(entry, said) : entry])
  return { ...base, entries: new Map(kept.filter((pair): pair is [string, Entry] => pair[1] !== undefined)) }
}

const STATUSES = ['preferred', 'admitted', 'deprecated']

function wordsIn(tree: Tree | undefined): string[] {
  if (tree?.kind === 'scalar') return [String(tree.value).toLowerCase()]
  return tree?.kind === 'list' ? tree.items.flatMap(wordsIn) : []
}

function withoutWords({ key, tree }: Entry, said: ReadonlySet<string>): Entry | undefined {
  const isSaid = (tree: Tree) => wordsIn(tree).some(word => said.has(word))
  if (tree.kind === 'list') return { key, tree: { ...tree, items: tree.items.filter(item => !isSaid(item)) } }
  return isSaid(tree) ? undefined : { key, tree }
}
