import type { Edit, Finding } from './types.ts'

/** What was done to a text, one round after another, and what is said of it now. */
export interface Fixed<R> {
  readonly text: string
  readonly reading: R
  readonly rounds: readonly Round[]
}

/** Edits that were made at once, in the text as it then was. */
export interface Round { readonly text: string; readonly edits: readonly Edit[] }

/** More than any text needs: a round follows another only where edits overlap, or where one word speaks for the next. */
const ENOUGH = 10

/**
 * Makes the safe edits of a text until none is left, so that fixing twice is fixing once.
 * @param reading  what is said of the text
 * @param read     what is said of another
 * @param isMeant  which of the findings may be mended
 */
export function fix<R extends { readonly findings: readonly Finding[] }>(text: string, reading: R, read: (text: string) => R, isMeant: (finding: Finding) => boolean = () => true): Fixed<R> {
  const rounds: Round[] = []
  let now = text
  while (rounds.length < ENOUGH) {
    const edits = apart(reading.findings.flatMap(finding => finding.edit?.safety === 'safe' && isMeant(finding) ? [finding.edit] : []))
    if (!edits.length) break
    rounds.push({ text: now, edits })
    now = splice(now, edits)
    reading = read(now)
  }
  return { text: now, reading, rounds }
}

/** A text with some edits made; all else in it stays as it is. Of two that overlap the first is made. */
export function splice(text: string, edits: readonly Edit[]): string {
  let made = '', at = 0
  for (const { start, end, insert } of apart(edits)) {
    made += text.slice(at, start) + insert
    at = end
  }
  return made + text.slice(at)
}

function apart(edits: readonly Edit[]): Edit[] {
  let end = 0
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end).filter(edit => {
    const isApart = edit.start >= end
    if (isApart) end = edit.end
    return isApart
  })
}
