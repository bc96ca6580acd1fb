import type { Mention, Token } from '../types.ts'
import { isSentenceStart } from './sentences.ts'
import type { Sign } from './signs.ts'

/** A capital in the middle of a sentence that is not all capitals: a title, a product, a defined term. */
export function nameSigns(mention: Mention): Sign[] {
  if (mention.span.kind === 'heading' || !isCapital(mention.tokens[mention.from]!)) return []
  if (isSentenceStart(mention.tokens, mention.from)) return []
  const neighbour = [mention.tokens[mention.from - 1], mention.tokens[mention.to]].find(token => token && isCapital(token))
  return neighbour
    ? [{ cue: 'capitals beside it', said: `capitals beside ${neighbour.text}`, value: 3, sense: 'name' }]
    : [{ cue: 'capital in mid-sentence', said: 'capital in mid-sentence', value: 3, sense: 'name' }]
}

const isCapital = (token: Token): boolean => /^\p{Lu}\p{Ll}/u.test(token.text)
