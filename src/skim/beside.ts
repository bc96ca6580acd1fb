import type { Token } from '../types.ts'
import type { Hit } from '../scan.ts'
import { tokenise } from '../tokens.ts'

/** In UTF-16 units. */
const FAR = 60

/** A word of a raw text among the plain words right beside it on its line; markup and marks end the way. */
export function plainlyAround({ start, end }: Hit, text: string): { tokens: readonly Token[]; from: number; to: number } {
  const [left] = LEFT.exec(text.slice(Math.max(0, start - FAR), start))!, [right] = RIGHT.exec(text.slice(end, end + FAR))!
  const tokens = tokenise(left + text.slice(start, end) + right), from = tokens.findIndex(token => token.start === left.length)
  return { tokens, from, to: from + 1 }
}

// Whole words of Latin letters only; to ask the engine what is a letter takes longer than all the rest.
const LEFT = /(?:(?<=[^\w\u00C0-\u024F])[0-9A-Za-z\u00C0-\u024F]+[ -])*$/
const RIGHT = /^(?:[ -][0-9A-Za-z\u00C0-\u024F]+(?=[^\w\u00C0-\u024F]))*/
