import type { Form, Phrase } from './types.ts'
import { keyOf, phraseOf } from './tokens.ts'

/**
 * A fixed phrase, seen from the term it holds: the words to its left and right as one key, `left _ right`.
 * Any form of the term stands for it, so "customer service" and "customers service" have one key.
 * @returns undefined where the phrase holds no form of the term
 */
export function compoundKey(text: string, forms: readonly Form[]): string | undefined {
  const words = phraseOf(text)
  const place = forms.map(({ phrase }) => ({ from: placeOf(phrase, words), length: phrase.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => b.length - a.length)[0]
  return place && keyAround(words.slice(0, place.from), words.slice(place.from + place.length))
}

export const keyAround = (left: Phrase, right: Phrase): string => `${keyOf(left)} _ ${keyOf(right)}`

function placeOf(part: Phrase, words: Phrase): number {
  return words.findIndex((_, i) => part.every((word, j) => words[i + j] === word))
}
