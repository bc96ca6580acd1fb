import type { Mention, Settings } from '../types.ts'
import { isBetweenQuotes } from '../quotations.ts'
import { SETTLES, type Sign } from './signs.ts'

/** Somebody else's words: a block quote, or a passage between quotation marks. */
export function quoteSigns(mention: Mention, quotes: Settings['quotes']): Sign[] {
  const where = mention.span.quoted ? 'block quote' : isBetweenQuotes(mention) ? 'quotation marks' : undefined
  return where ? [{ cue: 'quotation', said: where, value: quotes === 'skip' ? SETTLES : 0, sense: 'quote' }] : []
}
