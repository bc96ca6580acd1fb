import type { Token } from '../types.ts'
import type { Hit } from '../scan.ts'
import { tokenise } from '../tokens.ts'

/** In UTF-16 units. */
const FAR = 60

/** A word of a raw text among the plain words right beside it on its line; markup and marks end the way. */
export function plainlyAround({ start, end }: Hit, text: string): { tokens: readonly Token[]; from: number; to: number } {
  const [left] = LEFT.exec(text.slice(Math.max(0, start - FAR), start))!, [right] = RIGHT.exec(text.slice(end, end + FAR))!
  const from = tokenise(left).length
  return { tokens: tokenise(left + text.slice(start, end) + right), from, to: from + 1 }
}

/** Whole words only. */
const LEFT = /(?:(?<=[^\p{L}\p{N}_])[\p{L}\p{N}]+[ -])*$/u
const RIGHT = /^(?:[ -][\p{L}\p{N}]+(?![\p{L}\p{N}_]))*/u
