const PRIME = 0x01000193

/** The hash of a word that goes on with one more letter, as Fowler, Noll and Vo do it; 0 is that of none. In UTF-16 units. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME)

export function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at))
  return hash
}
