import type { CompoundKind, Compounds, Form, Mention, Phrase, Place, Token } from './types.ts'
import { grouped } from './grouped.ts'
import { remembering } from './lazily.ts'
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
  const { tokens, from, to } = mention, known = keysOf(compounds)
  const reach = reachOf(mention, known)
  for (let length = Math.min(LONGEST, reach.left + reach.right); length > 0; length--) {
    for (let left = Math.max(0, length - reach.right); left <= Math.min(length, reach.left); left++) {
      const start = from - left, end = to + length - left
      const found = lookUp(known, words(tokens, start, from), words(tokens, to, end), () => tokens.slice(start, end))
      if (found) return found
    }
  }
  return undefined
}

const words = (tokens: readonly Token[], from: number, to: number): string[] => tokens.slice(from, to).map(token => token.lower)

function lookUp({ meant }: Keys, left: Phrase, right: Phrase, written: () => readonly Token[]): FoundCompound | undefined {
  const found = [right, ...singularsOf(right)].flatMap(right => meant.get(keyAround(left, right)) ?? [])
  const first = found.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)).find(({ kind }) => kind !== 'name' || written().every(isCapital))
  return first && { ...first, words: written().map(token => token.text).join(' ') }
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
function reachOf({ tokens, from, to }: Standing, { left, right }: Keys): { left: number; right: number } {
  const next = tokens[to]?.lower
  const isFollowed = next !== undefined && (right.nearest.has(next) || singularsOf([next]).some(([word]) => right.nearest.has(word!)))
  return { left: left.nearest.has(tokens[from - 1]?.lower ?? '') ? Math.min(left.longest, from) : 0, right: isFollowed ? Math.min(right.longest, tokens.length - to) : 0 }
}

/** Compounds by their keys; and for each side of the term the words that any has next to it, and how many at most. */
interface Keys { readonly meant: ReadonlyMap<string, readonly Omit<FoundCompound, 'words'>[]>; readonly left: Side; readonly right: Side }
interface Side { readonly nearest: ReadonlySet<string>; readonly longest: number }

const keysOf = remembering((compounds: Compounds): Keys => {
  const meant = grouped(KINDS.flatMap(kind => Object.entries(compounds[kind] ?? {}).map(([key, place]) => [key, { kind, place }] as const)))
  const sides = [...meant.keys()].map(key => key.split(' _ ').map(side => side.split(' ').filter(Boolean)))
  return { meant, left: sideOf(sides.map(([left]) => left!), -1), right: sideOf(sides.map(([, right]) => right!), 0) }
})

const sideOf = (phrases: readonly Phrase[], nearest: number): Side =>
  ({ nearest: new Set(phrases.flatMap(phrase => phrase.at(nearest) ?? [])), longest: Math.min(LONGEST, Math.max(0, ...phrases.map(({ length }) => length))) })
