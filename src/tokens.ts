import { OPAQUE, SEAM, type Phrase, type Span, type Token } from './types.ts'
import { remembering } from './lazily.ts'
import { BLANK, kindOf, LETTER, WITHIN, type Kind } from './letters.ts'

/**
 * The words and marks of a stretch of prose: a word is letters, numbers and underscores, all else stands alone. What renders as
 * nothing is passed over, so that a word may be longer in the document than as it reads; a hyphen inside a word is no mark, but a
 * way of joining two.
 * @param text the text of a Span
 * @param at   the offset at which it starts (UTF-16 units)
 */
export function tokenise(text: string, at = 0): Token[] {
  const { plain, placeOf } = rendered(text), tokens: Token[] = []
  for (let from = 0, end = -1, before: Kind = BLANK; from < plain.length;) {
    const code = plain.codePointAt(from)!, kind = kindOf(code), isWord = kind === LETTER || kind === WITHIN
    const to = isWord ? wordEnd(plain, from) : code === CODE ? codeEnd(plain, from) : from + lengthOf(code)
    if (kind !== BLANK && !(before === LETTER && isJoint(code, plain, to))) {
      const said = plain.slice(from, to)
      tokens.push({
        kind: isWord ? 'word' : code === CODE ? 'opaque' : 'mark',
        start: at + placeOf(from), end: at + placeOf(to - 1) + 1,
        text: said, lower: isWord ? said.toLowerCase() : ONE_FORM[said] ?? said,
        join: end < 0 ? 'blank' : joinOf(plain, end, from),
      })
      end = to
    }
    before = isWord ? kindBefore(plain, to) : kind
    from = to
  }
  return tokens
}

function wordEnd(plain: string, from: number): number {
  let to = from
  for (let code = plain.codePointAt(to); code !== undefined; code = plain.codePointAt(to += lengthOf(code))) {
    const kind = kindOf(code)
    if (kind !== LETTER && kind !== WITHIN) break
  }
  return to
}

function codeEnd(plain: string, from: number): number {
  let to = from
  while (plain.charCodeAt(to) === CODE) to++
  return to
}

const CODE = OPAQUE.charCodeAt(0)
const lengthOf = (code: number): number => code > 0xFFFF ? 2 : 1

/** Whether a hyphen after a letter stands before one too. */
const isJoint = (code: number, plain: string, to: number): boolean =>
  (code === 0x2D || code === 0x2010 || code === 0x2011) && to < plain.length && kindOf(plain.codePointAt(to)!) === LETTER

const kindBefore = (plain: string, to: number): Kind => {
  const unit = plain.charCodeAt(to - 1), isSecond = unit >= 0xDC00 && unit < 0xE000
  return kindOf(isSecond ? plain.codePointAt(to - 2)! : unit)
}

/** The words and marks of a span: the same list whoever asks, and made once. */
export const tokensOf: (span: Span) => readonly Token[] = remembering(span => tokenise(span.text, span.start))

/** The words of a phrase as data writes it: "attorney-client privilege" is three. */
export function phraseOf(text: string): Phrase {
  return tokenise(text).map(token => token.lower)
}

/** The same phrase as one string, for looking it up. */
export const keyOf = (phrase: Phrase): string => phrase.join(' ')

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
