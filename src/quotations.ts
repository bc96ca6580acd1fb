import type { Token } from './types.ts'
import { remembering } from './lazily.ts'
import { countFirst } from './sorted.ts'

/** Whether a stretch of tokens stands between an opening quotation mark and its closing one. */
export function isBetweenQuotes({ tokens, from, to }: { readonly tokens: readonly Token[]; readonly from: number; readonly to: number }): boolean {
  const ranges = quotations(tokens), [, closer] = ranges[countFirst(ranges.length, i => ranges[i]![0] < from) - 1] ?? [0, 0]
  return to <= closer
}

/** Token ranges that stand between an opening mark and its closing one. */
const quotations = remembering(findQuotations)

function findQuotations(tokens: readonly Token[]): [number, number][] {
  const ranges: [number, number][] = []
  const unclosed = new Set<string>()
  for (let from = 0; from < tokens.length; from++) {
    const closer = opens(tokens, from)
    if (!closer) continue
    const to = unclosed.has(closer) ? -1 : closingOf(tokens, from, closer)
    if (to < 0) unclosed.add(closer)
    else ranges.push([from, from = to])
  }
  return ranges
}

function closingOf(tokens: readonly Token[], from: number, closer: string): number {
  for (let at = from + 1; at < tokens.length; at++) if (closes(tokens, at, closer)) return at
  return -1
}

const CLOSERS: ReadonlyMap<string, string> = new Map([['“', '”'], ['„', '“”"'], ['«', '»'], ['"', '"'], ['‘', '’']])

/** A straight mark opens where a blank stands before it and none after. */
function opens(tokens: readonly Token[], at: number): string | undefined {
  const closer = tokens[at]!.kind === 'mark' ? CLOSERS.get(tokens[at]!.text) : undefined
  if (!closer) return undefined
  const stuckToNext = tokens[at + 1]?.join === 'none' || tokens[at]!.text === '«'
  return stuckToNext && (at === 0 || tokens[at]!.join === 'blank' || tokens[at - 1]!.kind === 'mark') ? closer : undefined
}

/** An apostrophe inside a word closes nothing. */
function closes(tokens: readonly Token[], at: number, closer: string): boolean {
  const next = tokens[at + 1]
  return closer.includes(tokens[at]!.text) && !(next?.join === 'none' && next.kind === 'word')
}
