/** What is made when it is first asked for, and once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** A record whose values are made when they are first asked for, and once. */
export function lazily<T>(keys: readonly string[], make: (key: string) => T): { readonly [key: string]: T } {
  const record = {}
  for (const key of keys) Object.defineProperty(record, key, { enumerable: true, get: once(() => make(key)) })
  return record
}

/** What is made of a thing when it is first asked for, and kept as long as the thing is. */
export function remembering<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return key => {
    let found = known.get(key)
    if (!found) known.set(key, found = { value: make(key) })
    return found.value
  }
}
