import type { CompoundKind, Compounds, Form, Mention, Phrase, Place, Token } from './types.ts'
import { keyOf, phraseOf } from './tokens.ts'

/**
 * A fixed phrase, seen from the term it holds: the words to its left and right as one key, `left _ right`.
 * Any form of the term stands for it, so "customer service" and "customers service" have one key.
 * @returns undefined where the phrase holds no form of the term
 */
export function compoundKey(text: string, forms: readonly Form[]): string | undefined {
  const words = phraseOf(text)
  const place = forms.map(({ phrase }) => ({ from: placeOf(phrase, words), length: phrase.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => b.length - a.length)[0]
  return place && keyAround(words.slice(0, place.from), words.slice(place.from + place.length))
}

export const keyAround = (left: Phrase, right: Phrase): string => `${keyOf(left)} _ ${keyOf(right)}`

function placeOf(part: Phrase, words: Phrase): number {
  return words.findIndex((_, i) => part.every((word, j) => words[i + j] === word))
}

/** A fixed phrase that stands in a text: what kind it is of, as it is written, and the line of data that has it. */
export interface FoundCompound { readonly kind: CompoundKind; readonly words: string; readonly place: Place }

/** A term among the words around it. */
type Standing = Pick<Mention, 'tokens' | 'from' | 'to'>

const LONGEST = 6

/** A name goes before a phrase of the same words. */
const KINDS: readonly CompoundKind[] = ['name', 'technical', 'fixed', 'other', 'judged']

/** The longest fixed phrase around a mention. */
export function compoundAround(mention: Standing, compounds: Compounds): FoundCompound | undefined {
  const { tokens, from, to } = mention
  const reach = reachOf(mention, compounds)
  for (let length = Math.min(LONGEST, reach.left + reach.right); length > 0; length--) {
    for (let left = Math.max(0, length - reach.right); left <= Math.min(length, reach.left); left++) {
      const start = from - left, end = to + length - left
      const found = lookUp(compounds, words(tokens, start, from), words(tokens, to, end), tokens.slice(start, end))
      if (found) return found
    }
  }
  return undefined
}

const words = (tokens: readonly Token[], from: number, to: number): string[] => tokens.slice(from, to).map(token => token.lower)

function lookUp(compounds: Compounds, left: Phrase, right: Phrase, written: readonly Token[]): FoundCompound | undefined {
  const keys = [keyAround(left, right), ...singularsOf(right).map(right => keyAround(left, right))]
  for (const kind of KINDS) for (const key of keys) {
    const place = compounds[kind]?.[key]
    if (place && (kind !== 'name' || written.every(isCapital))) return { kind, words: written.map(token => token.text).join(' '), place }
  }
  return undefined
}

/** The right side may end in a regular plural of what is listed. */
function singularsOf(right: Phrase): Phrase[] {
  const last = right.at(-1)
  if (!last?.endsWith('s') || last.length < 4) return []
  const singulars = [last.slice(0, -1), ...(last.endsWith('ies') ? [`${last.slice(0, -3)}y`] : last.endsWith('es') ? [last.slice(0, -2)] : [])]
  return singulars.map(word => [...right.slice(0, -1), word])
}

/** In a name every word but the small ones has its capital. */
const isCapital = (token: Token): boolean => token.kind !== 'word' || token.lower.length < 4 || /^[\p{Lu}\p{N}]/u.test(token.text)

/** How many words to each side can belong to a compound: none where the nearest is in no compound of the term. */
function reachOf({ tokens, from, to }: Standing, compounds: Compounds): { left: number; right: number } {
  const known = neighbours.get(compounds) ?? neighboursOf(compounds)
  neighbours.set(compounds, known)
  const after = tokens[to] ? [tokens[to].lower, ...singularsOf([tokens[to].lower]).flat()] : []
  return {
    left: known.has(`${tokens[from - 1]?.lower} _`) ? Math.min(LONGEST, from) : 0,
    right: after.some(word => known.has(`_ ${word}`)) ? Math.min(LONGEST, tokens.length - to) : 0,
  }
}

/** The words that any compound has right before or after its term. */
const neighbours = new WeakMap<Compounds, ReadonlySet<string>>()

function neighboursOf(compounds: Compounds): Set<string> {
  return new Set(Object.values(compounds).flatMap(keys => Object.keys(keys)).flatMap(key => {
    const [left = '', right = ''] = key.split(' _ ')
    return [`${left.split(' ').at(-1)} _`, `_ ${right.split(' ')[0]}`]
  }))
}
