import { OPAQUE, SEAM, type Comment, type Span, type SpanKind } from '../types.ts'
import type { Role } from './elements.ts'
import { blank } from './align.ts'

/** Stands in painted text where one text ends and another begins; never in a span. */
export const BREAK = '\0'

/** Where an element opens or closes: an offset into the document. */
export interface Tag { readonly name: string; readonly role: Role; readonly closing: boolean; readonly at: number; readonly lang?: string }

/** What is open at a place: how many quotations, and the elements that say their language, the innermost last. */
export interface Open {
  readonly quotes: number
  /** With how many elements of the same name are open since. */
  readonly languages: readonly { readonly name: string; readonly lang: string; readonly depth: number }[]
}

export const NOTHING_OPEN: Open = { quotes: 0, languages: [] }

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
 * The spans and comments of a painted stretch: code made opaque, cut where a quotation, another language or another block
 * begins or ends.
 * @param open what is open where it starts
 */
export function settle(painted: Painted, kind: SpanKind, open: Open): { spans: Span[]; comments: Comment[] } {
  const text = overlay(painted.text, painted.start, ranges(painted, 'code'))
  const isCode = ({ start }: { readonly start: number }): boolean => text[start - painted.start] === OPAQUE
  const spans = cuts(painted, open).flatMap(({ start, end, open }) =>
    pieces(text.slice(start - painted.start, end - painted.start), start).map(piece => spanIn(open, piece, kind)))
  const alts = painted.alts.filter(alt => !isCode(alt)).map(alt => spanIn(open, alt, 'alt text'))
  return { spans: [...spans, ...alts], comments: painted.comments.filter(comment => !isCode(comment)) }
}

/** A stretch of text as a span. */
export const spanOf = ({ start, text }: Alt, kind: SpanKind, quoted: boolean): Span =>
  ({ kind, start, end: start + text.length, text, quoted })

/** A stretch of text as a span, in the voice and the language of the elements around it. */
export function spanIn({ quotes, languages }: Open, text: Alt, kind: SpanKind): Span {
  const lang = languages.at(-1)?.lang
  return { ...spanOf(text, kind, quotes > 0), ...(lang !== undefined && { lang }) }
}

/** What is open after some tags. */
export function openAfter(tags: readonly Tag[], before: Open): Open {
  return tags.reduce((open, tag) => ({ quotes: quotesAfter(tag, open), languages: languagesAfter(tag, open) }), before)
}

const quotesAfter = ({ role, closing }: Tag, { quotes }: Open): number => role === 'quote' ? Math.max(0, quotes + (closing ? -1 : 1)) : quotes

function languagesAfter({ name, lang, closing }: Tag, { languages }: Open): Open['languages'] {
  if (lang !== undefined && !closing) return [...languages, { name, lang, depth: 1 }]
  const last = languages.at(-1)
  if (last?.name !== name) return languages
  const depth = last.depth + (closing ? -1 : 1)
  return [...languages.slice(0, -1), ...depth > 0 ? [{ ...last, depth }] : []]
}

interface Range { readonly start: number; readonly end: number }

/** Where an element of a role is open, as offsets into the document. What is never closed reaches to the end. */
function ranges({ start, text, tags }: Painted, role: Role): Range[] {
  const found: Range[] = []
  let depth = 0
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

/** The stretch, cut where it changes between one's own words and somebody else's, or between languages. */
function cuts(painted: Painted, open: Open): (Range & { open: Open })[] {
  const cuts: (Range & { open: Open })[] = []
  let from = painted.start, now = open
  for (const tag of painted.tags) {
    const next = openAfter([tag], now)
    if (!isAlike(now, next)) {
      cuts.push({ start: from, end: tag.at, open: now })
      from = tag.at
    }
    now = next
  }
  return [...cuts, { start: from, end: painted.start + painted.text.length, open: now }]
}

const isAlike = (a: Open, b: Open): boolean => a.quotes > 0 === b.quotes > 0 && a.languages.at(-1)?.lang === b.languages.at(-1)?.lang

function pieces(text: string, start: number): Alt[] {
  return [...text.matchAll(/[^\0]+/g)].map(piece => ({ start: start + piece.index, text: piece[0] }))
}
