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

/**
 * What is made of a thing when it is first asked for, and kept with it: hidden, so that no copy of the thing has it. A weak map
 * would do the same at the cost of being searched at each collection of garbage.
 */
export function remembering<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const kept = Symbol('kept')
  return key => {
    const known = (key as { readonly [kept]?: { readonly value: V } })[kept]
    if (known) return known.value
    const value = make(key)
    Object.defineProperty(key, kept, { value: { value } })
    return value
  }
}
