import { OPAQUE, SEAM, type Phrase, type Span, type Token } from './types.ts'
import { remembering } from './lazily.ts'

/**
 * The words and marks of a stretch of prose. What renders as nothing is passed over, so that a word
 * may be longer in the document than as it reads; a hyphen inside a word is a way of joining two.
 * @param text the text of a Span
 * @param at   the offset at which it starts (UTF-16 units)
 */
export function tokenise(text: string, at = 0): Token[] {
  const { plain, placeOf } = rendered(text)
  const tokens: Token[] = []
  let end = -1
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(plain); match; match = TOKEN.exec(plain)) {
    const [text, word, opaque] = match, from = match.index, to = from + text.length
    tokens.push({
      kind: word !== undefined ? 'word' : opaque !== undefined ? 'opaque' : 'mark',
      start: at + placeOf(from), end: at + placeOf(to - 1) + 1,
      text, lower: word !== undefined ? text.toLowerCase() : text < '’' ? text : ONE_FORM[text] ?? text,
      join: end < 0 ? 'blank' : joinOf(plain, end, from),
    })
    end = to
  }
  return tokens
}

/** The words and marks of a span: the same list whoever asks, and made once. */
export const tokensOf: (span: Span) => readonly Token[] = remembering(span => tokenise(span.text, span.start))

/** The words of a phrase as data writes it: "attorney-client privilege" is three. */
export function phraseOf(text: string): Phrase {
  return tokenise(text).map(token => token.lower)
}

/** The same phrase as one string, for looking it up. */
export const keyOf = (phrase: Phrase): string => phrase.join(' ')

// A word is letters, digits and underscores; a hyphen between two words is no token; all else stands alone.
const TOKEN = new RegExp(`([\\p{L}\\p{M}\\p{N}_]+)|(${OPAQUE}+)|(?!(?<=[\\p{L}\\p{N}])[-\u2010\u2011](?=[\\p{L}\\p{N}]))[^\\s\\p{L}\\p{M}\\p{N}_${OPAQUE}]`, 'gu')
const HYPHENS = '-\u2010\u2011'
const NOTHING = new RegExp(`[${SEAM}\u00AD\u200B-\u200D\u2060\uFEFF]`)

/** Marks that are written in several ways: the apostrophe, and the point of inclusive French. */
const ONE_FORM: { readonly [mark: string]: string } = { '’': "'", '‧': '·', '⋅': '·', '∙': '·' }

/** What stands between two tokens. */
function joinOf(plain: string, end: number, from: number): Token['join'] {
  if (end === from) return 'none'
  return from === end + 1 && HYPHENS.includes(plain[end]!) ? 'hyphen' : 'blank'
}

/** The text as it reads, and where each of its units stands. */
function rendered(text: string): { plain: string; placeOf: (unit: number) => number } {
  if (!NOTHING.test(text)) return { plain: text, placeOf: unit => unit }
  const places: number[] = []
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    if (NOTHING.test(text[i]!)) continue
    plain += text[i]
    places.push(i)
  }
  return { plain, placeOf: unit => places[unit]! }
}
