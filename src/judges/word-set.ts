const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** A list of words, to look a word up in. Made once for each list. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  let set = known.get(words)
  if (!set) known.set(words, set = new Set(words))
  return set
}
