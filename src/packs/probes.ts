import { ANY, type Pattern, type Phrase } from '../types.ts'

/**
 * By what some phrases are found in a raw text: of each way to write each of them two words that follow each other, those that are
 * met together least by chance, or one where it has no two. "add to (cart|basket)" → "to cart", "to basket".
 */
export function probesOf(patterns: readonly Pattern[]): string[] {
  return [...new Set(patterns.flatMap(spelledOut).map(probeOf))].sort()
}

/** A pattern with its alternatives laid out one by one. */
function spelledOut(pattern: Pattern): Phrase[] {
  const at = pattern.findIndex(part => typeof part !== 'string')
  if (at < 0) return [pattern as Phrase]
  return (pattern[at] as readonly Pattern[]).flatMap(inner => spelledOut([...pattern.slice(0, at), ...inner, ...pattern.slice(at + 1)]))
}

function probeOf(phrase: Phrase): string {
  const words = phrase.filter(word => word === ANY || isWord(word))
  const pairs = words.slice(1).map((word, i) => [words[i]!, word] as const).filter(pair => !pair.includes(ANY))
  const best = pairs.sort((a, b) => b.join('').length - a.join('').length)[0] ?? words.filter(isWord).sort((a, b) => b.length - a.length).slice(0, 1)
  return best.join(' ')
}

const isWord = (word: string): boolean => word !== ANY && /[\p{L}\p{N}]/u.test(word)
