import type { LanguagePack, Mention, Token } from '../types.ts'
import { isSentenceStart } from '../sentences.ts'
import { SETTLES, type Sign } from './signs.ts'

/** A capital in the middle of a sentence that is not all capitals: a title, a product, a defined term. */
export function nameSigns({ span, tokens, from, to }: Mention, { capitalNouns }: LanguagePack): Sign[] {
  if (capitalNouns || span.kind === 'heading' || !isCapital(tokens[from]) || isSentenceStart(tokens, from)) return []
  const before = isCapital(tokens[from - 1]) && !isSentenceStart(tokens, from - 1), after = isCapital(tokens[to])
  const said = before && after ? 'capitals on both sides' : before || after ? 'capitals beside it' : 'capital in mid-sentence'
  return [{ cue: said, said, value: before && after ? SETTLES : 3, sense: 'name' }]
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)
