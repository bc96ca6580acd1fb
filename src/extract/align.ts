import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { SEAM } from '../types.ts'

/** Something written in one way and read in another: `&amp;`, `\*`. `painted` is as wide as what is written. */
export interface Written { readonly reads: string; readonly painted: string }

/** Tells what stands at a place of the raw text, if it is not to be read as it is. */
export type Notation = (raw: string, at: number) => Written | undefined

/**
 * Lays what a parser read over what is written: a text as long as `raw` (UTF-16 units) in which each unit
 * of `value` stands where it came from. What has no counterpart becomes a blank; line ends stay.
 */
export function align(raw: string, value: string, ...notations: Notation[]): string {
  if (raw === value) return raw
  let painted = ''
  let read = 0
  while (painted.length < raw.length) {
    const step = stepAt(raw, painted.length, value, read, notations)
    painted += step.painted
    read += step.read
  }
  return painted
}

/** `&rsquo;`, `&#8217;`, `&#x2019;`. */
export const reference: Notation = (raw, at) => {
  if (raw[at] !== '&') return
  REFERENCE.lastIndex = at
  const found = REFERENCE.exec(raw)
  const reads = found && decoded(found[1]!)
  return reads ? { reads, painted: reads.padEnd(found[0].length, SEAM) } : undefined
}

/** A backslash before a mark of punctuation. */
export const escape: Notation = (raw, at) => {
  const next = raw[at + 1]
  return raw[at] === '\\' && next && PUNCTUATION.test(next) ? { reads: next, painted: SEAM + next } : undefined
}

/** As many blanks; line ends stay, so that lines remain lines. */
export function blank(raw: string): string {
  return raw.replace(/[^\r\n]+/g, line => ' '.repeat(line.length))
}

/** How far ahead a character is looked for before it is taken for lost. */
const HORIZON = 200
const REFERENCE = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/y
const PUNCTUATION = /[!-/:-@[-`{-~]/

function stepAt(raw: string, at: number, value: string, read: number, notations: readonly Notation[]): { painted: string; read: number } {
  const written = writtenAt(raw, at, notations)
  if (written && value.startsWith(written.reads, read)) return { painted: written.painted, read: written.reads.length }
  const unit = raw[at]!
  if (unit === value[read]) return { painted: unit, read: 1 }
  // A line end may be read as a line feed or, where lines are folded, as a blank.
  if (unit === '\r' || unit === '\n') return { painted: unit, read: value[read] === '\n' || value[read] === ' ' ? 1 : 0 }
  return { painted: ' ', read: lost(raw, at, value, read) }
}

function writtenAt(raw: string, at: number, notations: readonly Notation[]): Written | undefined {
  for (const notation of notations) {
    const written = notation(raw, at)
    if (written) return written
  }
  return undefined
}

/** How much of the value to give up: what does not stand anywhere near. */
function lost(raw: string, at: number, value: string, read: number): number {
  const next = value[read]
  return next !== undefined && !raw.slice(at, at + HORIZON).includes(next) ? 1 : 0
}

function decoded(name: string): string | false {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name)
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code <= 0x10FFFF && String.fromCodePoint(code)
}
