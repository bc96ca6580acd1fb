import type { Mention, Settings, Token } from '../types.ts'
import { SETTLES, type Sign } from './signs.ts'

/** Somebody else's words: a block quote, or a passage between quotation marks. */
export function quoteSigns(mention: Mention, quotes: Settings['quotes']): Sign[] {
  const where = mention.span.quoted ? 'block quote' : isBetweenQuotes(mention) ? 'quotation marks' : undefined
  return where ? [{ cue: 'quotation', said: where, value: quotes === 'skip' ? SETTLES : 0, sense: 'quote' }] : []
}

const CLOSERS: { readonly [opener: string]: string } = { '“': '”', '„': '“', '«': '»', '"': '"', '‘': '’' }

function isBetweenQuotes(mention: Mention): boolean {
  return quotations(mention.tokens).some(([from, to]) => from < mention.from && mention.to <= to)
}

const known = new WeakMap<readonly Token[], [number, number][]>()

/** Token ranges that stand between an opening mark and its closing one. */
function quotations(tokens: readonly Token[]): [number, number][] {
  let ranges = known.get(tokens)
  if (!ranges) known.set(tokens, ranges = findQuotations(tokens))
  return ranges
}

function findQuotations(tokens: readonly Token[]): [number, number][] {
  const ranges: [number, number][] = []
  for (let from = 0; from < tokens.length; from++) {
    const closer = opens(tokens, from)
    if (!closer) continue
    const to = tokens.findIndex((_, i) => i > from && closes(tokens, i, closer))
    if (to < 0) continue
    ranges.push([from, to])
    from = to
  }
  return ranges
}

/** A straight mark opens where a blank stands before it and none after. */
function opens(tokens: readonly Token[], at: number): string | undefined {
  const closer = CLOSERS[tokens[at]!.text]
  if (!closer) return undefined
  const stuckToNext = tokens[at + 1]?.join === 'none' || tokens[at]!.text === '«'
  return stuckToNext && (at === 0 || tokens[at]!.join === 'blank' || tokens[at - 1]!.kind === 'mark') ? closer : undefined
}

/** An apostrophe inside a word closes nothing. */
function closes(tokens: readonly Token[], at: number, closer: string): boolean {
  const next = tokens[at + 1]
  return tokens[at]!.text === closer && !(next?.join === 'none' && next.kind === 'word')
}
