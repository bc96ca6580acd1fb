import { ANY, type Pattern, type Token } from './types.ts'

/** Many patterns as one tree of words; where a pattern ends, a node has what it stands for. */
export interface PhraseTree<T> {
  readonly next: Map<string, PhraseTree<T>>
  readonly meant: Set<T>
}

/** A phrase that was found: what it stands for, and its first and last token; `to` is exclusive. */
export interface FoundPhrase<T> {
  readonly meant: readonly T[]
  readonly from: number
  readonly to: number
}

/** All phrases of some things that can be written in several ways, ready for looking up. */
export function phraseTree<T extends { readonly patterns: readonly Pattern[] }>(things: readonly T[]): PhraseTree<T> {
  const root = empty<T>()
  for (const thing of things) for (const pattern of thing.patterns) for (const end of grown([root], pattern)) end.meant.add(thing)
  return root
}

/** The phrases among some words, in order; where one holds another, the longest. A word with markup inside is in none. One pass over the words, however many phrases there are. */
export function findPhrases<T>(tree: PhraseTree<T>, tokens: readonly Token[]): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = []
  for (let from = 0; from < tokens.length; from++) {
    const phrase = tree.next.has(tokens[from]!.lower) ? longest(tree, tokens, from) : undefined
    if (!phrase) continue
    found.push(phrase)
    from = phrase.to - 1
  }
  return found
}

const empty = <T>(): PhraseTree<T> => ({ next: new Map(), meant: new Set() })

function longest<T>(tree: PhraseTree<T>, tokens: readonly Token[], from: number): FoundPhrase<T> | undefined {
  let found: FoundPhrase<T> | undefined
  let reached = [tree]
  for (let at = from; at < tokens.length && reached.length; at++) {
    reached = reached.flatMap(node => onward(node, tokens[at]!))
    const meant = new Set(reached.flatMap(node => [...node.meant]))
    if (meant.size) found = { meant: [...meant], from, to: at + 1 }
  }
  return found
}

function onward<T>({ next }: PhraseTree<T>, token: Token): PhraseTree<T>[] {
  const ways = [token.end - token.start === token.text.length ? next.get(token.lower) : undefined, token.kind === 'word' ? next.get(ANY) : undefined]
  return ways.filter(node => node !== undefined)
}

/** Where a pattern ends when it is laid from these nodes on. */
function grown<T>(from: readonly PhraseTree<T>[], pattern: Pattern): readonly PhraseTree<T>[] {
  return pattern.reduce<readonly PhraseTree<T>[]>((nodes, part) => typeof part === 'string'
    ? nodes.map(node => step(node, part))
    : [...new Set(part.flatMap(pattern => grown(nodes, pattern)))], from)
}

function step<T>({ next }: PhraseTree<T>, word: string): PhraseTree<T> {
  const node = next.get(word) ?? empty<T>()
  next.set(word, node)
  return node
}
