import type { Watch } from './watch.ts'

/** A word of a raw text with which a term may begin: offsets in UTF-16 units, end exclusive. */
export interface Hit { readonly word: string; readonly start: number; readonly end: number }

/** Every whole word of a text with which a term may begin. */
export function hitsIn(text: string, { words }: Watch): Hit[] {
  const hits: Hit[] = []
  words.lastIndex = 0
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const start = match.index, end = start + match[0].length
    if (isWordEnd(text, start - 1) && isWordEnd(text, end)) hits.push({ word: match[0].toLowerCase(), start, end })
    else words.lastIndex = start + 1
  }
  return hits
}

/** Whether a place holds nothing that belongs to a word. */
function isWordEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return !(code >= 0x61 && code <= 0x7A || code >= 0x41 && code <= 0x5A || code >= 0x30 && code <= 0x39 || code === 0x5F)
  return !PART.test(text.slice(Math.max(0, at - 1), at + 2)[Math.min(at, 1)] ?? '')
}

const PART = /[\p{L}\p{M}\p{N}_]/u
