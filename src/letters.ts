/** What a character is among words: a blank, a letter or a number, what else a word may hold (marks that combine, underscores), and all other marks. */
export const BLANK = 0, LETTER = 1, WITHIN = 2, MARK = 3

export type Kind = typeof BLANK | typeof LETTER | typeof WITHIN | typeof MARK

/** Below this unit a table tells; what lies above is seldom met, and the engine is asked, which takes far longer. */
export const TOLD = 0x250

/** @param code a code point */
export const kindOf = (code: number): Kind => code < TOLD ? KINDS[code] as Kind : isPunctuation(code) ? MARK : kindAsked(String.fromCodePoint(code))

const KINDS = new Uint8Array(TOLD).fill(MARK)
const say = (kind: Kind, ...ranges: readonly (readonly [number, number])[]): void => { for (const [first, last] of ranges) KINDS.fill(kind, first, last + 1) }
say(BLANK, [0x09, 0x0D], [0x20, 0x20], [0xA0, 0xA0])
say(LETTER, [0x30, 0x39], [0x41, 0x5A], [0x61, 0x7A], [0xAA, 0xAA], [0xB2, 0xB3], [0xB5, 0xB5], [0xB9, 0xBA], [0xBC, 0xBE], [0xC0, 0xD6], [0xD8, 0xF6], [0xF8, 0x24F])
say(WITHIN, [0x5F, 0x5F])

/** Dashes, quotation marks and the like, of which every text has some. */
export const isPunctuation = (code: number): boolean => (code >= 0x2010 && code < 0x2028) || (code >= 0x2030 && code < 0x205F)

function kindAsked(character: string): Kind {
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER
  if (/\p{M}/u.test(character)) return WITHIN
  return /\s/.test(character) ? BLANK : MARK
}
