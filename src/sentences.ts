import type { Token } from './types.ts'

/** The tokens of the sentence that holds one: `[from, to)`. */
export function sentenceAround(tokens: readonly Token[], at: number): [number, number] {
  let from = at, to = at + 1
  while (from > 0 && !endsSentence(tokens, from - 1)) from--
  while (to < tokens.length && !endsSentence(tokens, to - 1)) to++
  return [from, to]
}

/** Whether a token is the first word of its sentence, after a colon, or after an opening mark. */
export function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return !before || endsSentence(tokens, at - 1) || (before.kind === 'mark' && !/[.!?…,;'’&/)+]/.test(before.text))
}

/** A capital may follow these in mid-sentence. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'sr', 'sra', 'sig', 'mme', 'vs', 'z', 'b', 'd', 'h', 'bzw', 'usw', 'ca', 'nr'])
const ABBREVIATIONS = new Set(['e', 'g', 'i', 'no', 'cf', 'etc', 'p', 'ej', 'ex', 'np', 'inc', 'ltd', 'co'])

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!, next = tokens[at + 1]
  if (!/^[.!?…]$/.test(token.text)) return false
  if (!next || next.join !== 'blank') return !next
  const before = token.text === '.' ? tokens[at - 1]?.lower ?? '' : ''
  return !TITLES.has(before) && !(ABBREVIATIONS.has(before) && !/^\p{Lu}/u.test(next.text))
}
