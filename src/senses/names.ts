import type { Evidence, Mention, Token } from '../types.ts'
import { isSentenceStart } from './sentences.ts'

const STRONG = 3

/** A capital in the middle of a sentence that is not all capitals: a title, a product, a defined term. */
export function nameEvidence(mention: Mention): Evidence[] {
  if (mention.span.kind === 'heading' || !isCapital(mention.tokens[mention.from]!)) return []
  if (isSentenceStart(mention.tokens, mention.from)) return []
  const neighbour = [mention.tokens[mention.from - 1], mention.tokens[mention.to]].find(token => token && isCapital(token))
  const cue = neighbour ? `capitals beside ${neighbour.text}` : 'capital in mid-sentence'
  return [{ cue, sense: 'name', weight: STRONG, place: 'built in' }]
}

const isCapital = (token: Token): boolean => /^\p{Lu}\p{Ll}/u.test(token.text)
