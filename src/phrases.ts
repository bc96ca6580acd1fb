import { ANY, type Pattern, type Token } from './types.ts'
import { grouped } from './grouped.ts'
import { step, type Branching } from './tree.ts'

/** Many patterns, by the words with which they begin; what begins with a word is laid out as a tree when the word is first met. */
export interface PhraseTree<T> {
  readonly starts: ReadonlyMap<string, readonly Pair<T>[]>
  readonly grown: Map<string, Node<T>>
}

interface Pair<T> { readonly thing: T; readonly pattern: Pattern }

/** Where a pattern ends, a node has what it stands for. */
interface Node<T> extends Branching<Node<T>> { meant?: T[] }

/** A phrase that was found: what it stands for, and its first and last token; `to` is exclusive. */
export interface FoundPhrase<T> {
  readonly meant: readonly T[]
  readonly from: number
  readonly to: number
}

/** All phrases of some things that can be written in several ways, ready for looking up. */
export function phraseTree<T extends { readonly patterns: readonly Pattern[] }>(things: readonly T[]): PhraseTree<T> {
  const pairs = things.flatMap(thing => thing.patterns.flatMap(pattern => [...firstWords(pattern)].map(word => [word, { thing, pattern }] as const)))
  return { starts: grouped(pairs), grown: new Map() }
}

/** The phrases among some words, in order; where one holds another, the longest. A word with markup inside is in none. One pass over the words, however many phrases there are. */
export function findPhrases<T>(tree: PhraseTree<T>, tokens: readonly Token[]): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = []
  for (let from = 0; from < tokens.length; from++) {
    const phrase = tree.starts.has(tokens[from]!.lower) ? longest(rootFor(tokens[from]!.lower, tree), tokens, from) : undefined
    if (!phrase) continue
    found.push(phrase)
    from = phrase.to - 1
  }
  return found
}

/** The words with which a pattern may begin. */
function firstWords([first, ...rest]: Pattern): Set<string> {
  if (first === undefined) return new Set()
  if (typeof first === 'string') return new Set([first])
  return new Set(first.flatMap(inner => [...firstWords(inner.length ? inner : rest)]))
}

function rootFor<T>(word: string, { starts, grown }: PhraseTree<T>): Node<T> {
  let root = grown.get(word)
  if (root) return root
  root = {}
  for (const { thing, pattern } of starts.get(word)!) for (const end of laid([root], pattern)) if (!end.meant?.includes(thing)) (end.meant ??= []).push(thing)
  grown.set(word, root)
  return root
}

function longest<T>(root: Node<T>, tokens: readonly Token[], from: number): FoundPhrase<T> | undefined {
  let found: FoundPhrase<T> | undefined
  let reached = [root]
  for (let at = from; at < tokens.length && reached.length; at++) {
    reached = reached.flatMap(node => onward(node, tokens[at]!))
    if (reached.some(node => node.meant)) found = { meant: [...new Set(reached.flatMap(node => node.meant ?? []))], from, to: at + 1 }
  }
  return found
}

function onward<T>({ next }: Node<T>, token: Token): Node<T>[] {
  if (!next) return []
  const ways = [token.end - token.start === token.text.length ? next.get(token.lower) : undefined, token.kind === 'word' ? next.get(ANY) : undefined]
  return ways.filter(node => node !== undefined)
}

/** Where a pattern ends when it is laid from these nodes on. */
function laid<T>(from: readonly Node<T>[], pattern: Pattern): readonly Node<T>[] {
  return pattern.reduce<readonly Node<T>[]>((nodes, part) => typeof part === 'string'
    ? nodes.map(node => step(node, part))
    : [...new Set(part.flatMap(pattern => laid(nodes, pattern)))], from)
}
