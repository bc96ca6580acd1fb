import type { Loans, Twice } from '../types.ts'
import { phraseOf } from '../tokens.ts'
import type { Node } from './yaml.ts'

/** How a language tells the same word twice from two words. */
export function twice(node: Node): Twice {
  node.only('small', 'who', 'modify', 'verbs', 'asks', 'defines')
  return {
    small: node.get('small').strings(), who: node.get('who').strings(), modify: node.get('modify').strings(), verbs: node.get('verbs').strings(),
    asks: node.get('asks').strings().map(phraseOf), defines: node.get('defines').strings().map(phraseOf),
  }
}

/** The English words for people that a language has taken in, and those it has its own words for. */
export function loans(node: Node): Loans {
  node.only('taken', 'left', 'bent', 'beside', 'after', 'verbs')
  const own = (key: string): { readonly [word: string]: string } =>
    node.has(key) ? Object.fromEntries(node.get(key).entries().map(([word, it]) => [word, it.string()])) : {}
  return {
    taken: node.get('taken').strings(), left: own('left'), bent: own('bent'), beside: own('beside'), after: node.get('after').strings(), verbs: node.get('verbs').strings(),
  }
}
