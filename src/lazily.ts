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
