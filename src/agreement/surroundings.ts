import type { Agreement, Mention, Token } from '../types.ts'
import { isSentenceStart } from '../sentences.ts'
import { hasEnding, isEnding, type AgreeingWord } from './words.ts'

/** What stands before a mention. */
export interface Surroundings {
  /** Words that may have to change with it, from the nearest to the farthest. */
  readonly agreeing: readonly Agreeing[]
  /** What leads up to all of these: a preposition, a verb. */
  readonly lead: Token | undefined
  readonly startsSentence: boolean
}

/** Words of the text that are one agreeing word, `[from, to)` among the tokens; the same letters may be several words. */
export interface Agreeing {
  readonly from: number
  readonly to: number
  /** In lower case, with `'`. */
  readonly written: string
  readonly words: readonly AgreeingWord[]
}

/** So many words that the tables do not know may stand between a mention and the first that they do. */
const FAR = 2

/** Walks left from a mention, over adjectives, as long as something agrees with it. */
export function surroundingsOf({ tokens, from }: Mention, stops: readonly string[], agreement: Agreement): Surroundings {
  const agreeing: Agreeing[] = []
  let at = from
  for (let strange = 0; at > 0;) {
    const found = agreeingAt(tokens, at, agreement, stops)
    if (found) agreeing.push(found), at = found.from
    else if (agreeing.length === 0 && strange < FAR && isPlain(tokens[at - 1]!, tokens[at]!, stops)) strange++, at--
    else break
  }
  const start = agreeing.at(-1)?.from ?? from
  return { agreeing, lead: tokens[start - 1], startsSentence: isSentenceStart(tokens, start) }
}

/** The longest agreeing word that ends before a token. */
function agreeingAt(tokens: readonly Token[], to: number, agreement: Agreement, stops: readonly string[]): Agreeing | undefined {
  for (let length = 3; length > 0; length--) {
    const from = to - length
    if (from < 0) continue
    const words = agreement.words.filter(word => word.some(({ phrase, text }) => !isEnding(text) && phrase.length === length && phrase.every((it, i) => tokens[from + i]!.lower === it)))
    if (words.length) return { from, to, written: lettersOf(tokens, from, to), words }
  }
  return bentAt(tokens, to, agreement, stops)
}

/** A word that only its ending tells: Polish "-ego". */
function bentAt(tokens: readonly Token[], to: number, { words, governs }: Agreement, stops: readonly string[]): Agreeing | undefined {
  const token = tokens[to - 1]!
  if (!isPlain(token, tokens[to]!, stops) || governs[token.lower]) return undefined
  const fitting = words.filter(word => word.some(({ text }) => isEnding(text) && hasEnding(token.lower, text)))
  return fitting.length ? { from: to - 1, to, written: token.lower, words: fitting } : undefined
}

/** An adjective, for all that can be seen. */
function isPlain(token: Token, next: Token, stops: readonly string[]): boolean {
  return token.kind === 'word' && next.join === 'blank' && !stops.includes(token.lower)
}

/** As tables write it: "de l'". */
function lettersOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).map(({ lower, join }, i) => (i > 0 && join === 'blank' ? ' ' : '') + lower).join('')
}
