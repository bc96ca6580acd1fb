import type { CompoundKind, Compounds, Form, Mention, Phrase, Place, Token } from './types.ts'
import { remembering } from './lazily.ts'
import { keyOf, phraseOf } from './tokens.ts'
import { step, type Branching } from './tree.ts'

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

/** A name goes before a phrase of the same words. */
const KINDS: readonly CompoundKind[] = ['name', 'technical', 'fixed', 'other', 'judged']

/** The longest fixed phrase around a mention; of two as long, the one with more of it after the mention. */
export function compoundAround(mention: Standing, compounds: Compounds): FoundCompound | undefined {
  const best = longest(treeOf(compounds), mention.to, mention, undefined)
  return best && { kind: best.kind, place: best.place, words: mention.tokens.slice(best.start, best.end).map(token => token.text).join(' ') }
}

/** Of a phrase that was found and all that go on from a word to the right: the longest. The last word may be a regular plural of what is listed. */
function longest({ left, next }: Right, end: number, mention: Standing, found: Met | undefined): Met | undefined {
  const word = mention.tokens[end]?.lower
  let best = longestLeft(left, end, mention, found)
  if (!next || word === undefined) return best
  const reached = next.get(word)
  if (reached) best = longest(reached, end + 1, mention, best)
  for (const singular of singularsOf(word)) best = longestLeft(next.get(singular)?.left, end + 1, mention, best)
  return best
}

function longestLeft(from: Left | undefined, end: number, { tokens, from: start }: Standing, found: Met | undefined): Met | undefined {
  let best = found
  for (let left = from, at = start; left; left = left.next?.get(tokens[--at]?.lower ?? '')) {
    for (const { kind, place } of left.meant ?? NONE) best = closer({ kind, place, start: at, end }, best, tokens)
  }
  return best
}

/** A fixed phrase with the tokens it takes: `[start, end)`. */
interface Met extends Meant { readonly start: number; readonly end: number }

function closer(met: Met, best: Met | undefined, tokens: readonly Token[]): Met | undefined {
  const lead = best ? (met.end - met.start) - (best.end - best.start) || met.start - best.start || KINDS.indexOf(best.kind) - KINDS.indexOf(met.kind) : 1
  return lead > 0 && (met.kind !== 'name' || tokens.slice(met.start, met.end).every(isCapital)) ? met : best
}

function singularsOf(word: string): readonly string[] {
  if (!word.endsWith('s') || word.length < 4) return NONE
  return [word.slice(0, -1), ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : word.endsWith('es') ? [word.slice(0, -2)] : [])]
}

const NONE: readonly never[] = []

/** In a name every word but the small ones has its capital. */
const isCapital = (token: Token): boolean => token.kind !== 'word' || token.lower.length < 4 || /^[\p{Lu}\p{N}]/u.test(token.text)

// ---- How compounds are kept

type Meant = Omit<FoundCompound, 'words'>

/** What stands to the right of a term, word by word; and at each place what may stand to its left, from the term on. */
interface Right extends Branching<Right> { left?: Left }
interface Left extends Branching<Left> { meant?: Meant[] }

const treeOf = remembering((compounds: Compounds): Right => {
  const root: Right = {}
  for (const kind of KINDS) for (const [key, place] of Object.entries(compounds[kind] ?? {})) {
    const [left = [], right = []] = key.split(' _ ').map(side => side.split(' ').filter(Boolean))
    const start = left.reduceRight(step<Left>, right.reduce(step<Right>, root).left ??= {});
    (start.meant ??= []).push({ kind, place })
  }
  return root
})
