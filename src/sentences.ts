import type { Token } from './types.ts'
import { remembering } from './lazily.ts'
import { countFirst } from './sorted.ts'

/** So far from a token its sentence is looked at, in tokens: what goes on for longer is a list, or a program's work. */
const FAR = 200

/** The tokens of the sentence that holds one: `[from, to)`. */
export function sentenceAround(tokens: readonly Token[], at: number): [number, number] {
  const ends = endsIn(tokens), i = countFirst(ends.length, i => ends[i]! <= at)
  return [Math.max(i ? ends[i - 1]! : 0, at - FAR), Math.min(ends[i]!, at + FAR)]
}

/** Where the sentences of a text end, exclusive; the last where it does. */
const endsIn = remembering((tokens: readonly Token[]): readonly number[] => {
  const ends: number[] = []
  for (let at = 0; at < tokens.length - 1; at++) if (endsSentence(tokens, at)) ends.push(at + 1)
  return [...ends, tokens.length]
})

/** Whether a token is the first word of its sentence, after a colon, or after an opening mark. */
export function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return !before || endsSentence(tokens, at - 1) || (before.kind === 'mark' && !/[.!?…,;'’&/)+]/.test(before.text))
}

/** A capital may follow these in mid-sentence. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'sr', 'sra', 'sig', 'mme', 'vs', 'z', 'b', 'd', 'h', 'bzw', 'usw', 'ca', 'nr'])
const ABBREVIATIONS = new Set(['e', 'g', 'i', 'no', 'cf', 'etc', 'p', 'ej', 'ex', 'np', 'inc', 'ltd', 'co'])

const ENDS = '.!?…'

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!, next = tokens[at + 1]
  if (token.kind !== 'mark' || !ENDS.includes(token.text)) return false
  if (!next || next.join !== 'blank') return !next
  const before = token.text === '.' ? tokens[at - 1]?.lower ?? '' : ''
  return !TITLES.has(before) && !(ABBREVIATIONS.has(before) && !/^\p{Lu}/u.test(next.text))
}
