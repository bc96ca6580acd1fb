/** A record whose values are made when they are first asked for, and once. */
export function lazily<T>(keys: readonly string[], make: (key: string) => T): { readonly [key: string]: T } {
  const record = {}
  for (const key of keys) {
    let made: { readonly value: T } | undefined
    Object.defineProperty(record, key, { enumerable: true, get: () => (made ??= { value: make(key) }).value })
  }
  return record
}
