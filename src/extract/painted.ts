import { OPAQUE, SEAM, type Comment, type Span, type SpanKind } from '../types.ts'
import type { Role } from './elements.ts'
import { blank } from './align.ts'

/** Stands in painted text where one text ends and another begins; never in a span. */
export const BREAK = '\0'

/** Where an element opens or closes: an offset into the document. */
export interface Tag { readonly role: Role; readonly closing: boolean; readonly at: number }

/** A stretch of the document as it reads, unit for unit, and what was met on the way. */
export interface Painted {
  readonly start: number
  readonly text: string
  readonly tags: readonly Tag[]
  readonly alts: readonly Alt[]
  readonly comments: readonly Comment[]
}

/** The text that stands for an image. */
export interface Alt { readonly start: number; readonly text: string }

/** How the ends of an element are painted. */
export function paintTag(role: Role, raw: string): string {
  if (role === 'inline' || role === 'code' || role === 'quote') return SEAM.repeat(raw.length)
  return role === 'block' ? BREAK.repeat(raw.length) : blank(raw)
}

/**
 * The spans and comments of a painted stretch: code made opaque, cut where a quotation or another block begins or ends.
 * @param quotes how many quotations are open where it starts
 */
export function settle(painted: Painted, kind: SpanKind, quotes: number): { spans: Span[]; comments: Comment[] } {
  const text = overlay(painted.text, painted.start, ranges(painted, 'code'))
  const isCode = ({ start }: { readonly start: number }): boolean => text[start - painted.start] === OPAQUE
  const spans = cuts(painted, quotes).flatMap(({ start, end, quoted }) =>
    pieces(text.slice(start - painted.start, end - painted.start), start).map(piece => spanOf(piece, kind, quoted)))
  const alts = painted.alts.filter(alt => !isCode(alt)).map(alt => spanOf(alt, 'alt text', quotes > 0))
  return { spans: [...spans, ...alts], comments: painted.comments.filter(comment => !isCode(comment)) }
}

/** A stretch of text as a span. */
export const spanOf = ({ start, text }: Alt, kind: SpanKind, quoted: boolean): Span =>
  ({ kind, start, end: start + text.length, text, quoted })

/** How many quotations are open where a painted stretch ends. */
export function openQuotes(painted: Painted, before: number): number {
  return painted.tags.filter(tag => tag.role === 'quote').reduce((depth, tag) => Math.max(0, depth + (tag.closing ? -1 : 1)), before)
}

interface Range { readonly start: number; readonly end: number }

/** Where an element of a role is open, as offsets into the document. What is never closed reaches to the end. */
function ranges({ start, text, tags }: Painted, role: Role, before = 0): Range[] {
  const found: Range[] = []
  let depth = before
  let from = start
  for (const tag of tags.filter(tag => tag.role === role)) {
    const after = Math.max(0, depth + (tag.closing ? -1 : 1))
    if (depth === 0 && after > 0) from = tag.at
    if (depth > 0 && after === 0) found.push({ start: from, end: tag.at })
    depth = after
  }
  if (depth > 0) found.push({ start: from, end: start + text.length })
  return found
}

function overlay(text: string, at: number, code: readonly Range[]): string {
  let painted = ''
  for (const { start, end } of code) painted += text.slice(painted.length, start - at) + OPAQUE.repeat(end - start)
  return painted + text.slice(painted.length)
}

/** The stretch, cut where it changes between one's own words and somebody else's. */
function cuts(painted: Painted, quotes: number): (Range & { quoted: boolean })[] {
  const cuts: (Range & { quoted: boolean })[] = []
  let from = painted.start
  for (const { start, end } of ranges(painted, 'quote', quotes)) {
    cuts.push({ start: from, end: start, quoted: false }, { start, end, quoted: true })
    from = end
  }
  cuts.push({ start: from, end: painted.start + painted.text.length, quoted: false })
  return cuts
}

function pieces(text: string, start: number): Alt[] {
  return [...text.matchAll(/[^\0]+/g)].map(piece => ({ start: start + piece.index, text: piece[0] }))
}
