import type { Watch } from './watch.ts'

/** A word of a raw text with which a term may begin: offsets in UTF-16 units, end exclusive. */
export interface Hit { readonly word: string; readonly start: number; readonly end: number }

/** Every place of a text where a term may stand. */
export function hitsIn(text: string, { words, forms }: Watch): Hit[] {
  const hits: Hit[] = []
  words.lastIndex = 0
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const start = match.index, end = start + match[0].length, word = match[0].toLowerCase()
    if (!isWordEnd(text, start - 1) || !isWordEnd(text, end)) words.lastIndex = start + 1
    else if (forms.get(word)?.some(({ form }) => mayGoOn(text, end, form.phrase[1]))) hits.push({ word, start, end })
  }
  return hits
}

/** In UTF-16 units; markup may stand between two words of a term. */
const REACH = 80

/** Whether the second word of a term may follow, where it has one. */
const mayGoOn = (text: string, end: number, next: string | undefined): boolean =>
  next === undefined || text.slice(end, end + REACH).toLowerCase().includes(next)

/** Whether a place holds nothing that belongs to a word. */
export function isWordEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return !(code >= 0x61 && code <= 0x7A || code >= 0x41 && code <= 0x5A || code >= 0x30 && code <= 0x39 || code === 0x5F)
  return !PART.test(text.slice(Math.max(0, at - 1), at + 2)[Math.min(at, 1)] ?? '')
}

const PART = /[\p{L}\p{M}\p{N}_]/u
