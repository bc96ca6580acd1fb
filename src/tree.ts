/** Phrases as a tree of their words: a node of one's own kind, and the words with which a phrase may go on from it. */
export interface Branching<N> { next?: Map<string, N> }

/** The node that a word leads to, made where there is none. */
export function step<N extends Branching<N>>(from: N, word: string): N {
  const node = from.next?.get(word) ?? {} as N;
  (from.next ??= new Map()).set(word, node)
  return node
}
