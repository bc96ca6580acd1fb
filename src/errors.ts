/**
 * Something the user can mend: what is wrong, where, and what to do about it.
 * Whatever else is thrown is a bug of ours and is shown whole.
 */
export class Mistake extends Error {
  /**
   * @param what  one sentence: what is wrong
   * @param where a path, or `path:line:column` (1-based)
   * @param next  one sentence: what to do
   */
  constructor(readonly what: string, readonly where?: string, readonly next?: string) {
    super([where, what].filter(Boolean).join(': ') + (next ? `\n  ${next}` : ''))
    this.name = 'Mistake'
  }
}

/** "‘retial’ is no model. Did you mean ‘retail’?", or the list of what is allowed where nothing is near. */
export function suggest(found: string, allowed: readonly string[]): string {
  const near = nearest(found, allowed)
  return near ? `Did you mean ‘${near}’?` : `Allowed: ${allowed.join(', ')}.`
}

/** The allowed word that is fewest letters away, when that is near enough to be meant. */
export function nearest(found: string, allowed: readonly string[]): string | undefined {
  const ranked = allowed
    .map(word => ({ word, away: distance(found.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best && best.away <= Math.max(1, Math.floor(found.length / 3)) ? best.word : undefined
}

/** Letters to change, add, drop or swap with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
