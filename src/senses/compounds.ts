import type { Compound, Mention, Phrase, Token } from '../types.ts'
import { keyOf } from '../tokens.ts'
import type { Taught } from './index.ts'
import { SETTLES, type Sign } from './signs.ts'

const LONGEST = 4

/** The longest compound around a mention: what the business has taught comes before what the language says. */
export function compoundSigns(mention: Mention, taught: Taught): Sign[] {
  const kept = taught.keep.find(({ phrase }) => covers(phrase, mention))
  if (kept) return [{ cue: 'kept', said: `kept by the config: ${kept.phrase.join(' ')}`, value: SETTLES, sense: 'name', place: kept.place }]
  const found = longest(mention, taught.compounds) ?? longest(mention, mention.term.compounds)
  return found ? [signOf(found, mention)] : []
}

/** A compound settles the sense; one that keeps it ("client base") only says that people are meant. */
function signOf({ left, right, kind, place }: Compound, { form }: Mention): Sign {
  const words = [...left, form.text, ...right].join(' ')
  return kind === 'judged'
    ? { cue: 'compound', said: `compound: ${words}`, value: 1, sense: 'party', place }
    : { cue: kind, said: `${kind}: ${words}`, value: SETTLES, sense: kind, place }
}

function covers(phrase: Phrase, { tokens, from, to }: Mention): boolean {
  for (let start = to - phrase.length; start <= from; start++) {
    if (phrase.every((word, i) => tokens[start + i]?.lower === word)) return true
  }
  return false
}

function longest(mention: Mention, compounds: readonly Compound[]): Compound | undefined {
  const index = indexOf(compounds)
  let best: Compound | undefined, length = 0
  for (let left = 0; left <= LONGEST; left++) for (let right = 0; right <= LONGEST; right++) {
    if (left + right <= length) continue
    const found = index.get(keyAround(mention, left, right))?.find(compound => isFor(compound, mention) && hasCase(compound, mention))
    if (found) { best = found; length = left + right }
  }
  return best
}

function keyAround({ tokens, from, to }: Mention, left: number, right: number): string {
  return `${keyOf(words(tokens, from - left, from))} _ ${keyOf(words(tokens, to, to + right))}`
}

const words = (tokens: readonly Token[], from: number, to: number): string[] =>
  from < 0 || to > tokens.length ? ['\n'] : tokens.slice(from, to).map(token => token.lower)

/** A compound of the config's is about one term; one of the language stands under its term. */
const isFor = (compound: Compound & { readonly term?: string }, mention: Mention): boolean =>
  compound.term === undefined || compound.term === mention.term.id

function hasCase(compound: Compound, { tokens, from, to }: Mention): boolean {
  const written = tokens.slice(from - compound.left.length, to + compound.right.length)
  return !compound.cased || compound.cased.every((word, i) => !isCapital(word) || isCapital(written[i]?.text ?? ''))
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const indexes = new WeakMap<readonly Compound[], Map<string, Compound[]>>()

function indexOf(compounds: readonly Compound[]): Map<string, Compound[]> {
  let index = indexes.get(compounds)
  if (!index) {
    index = new Map()
    for (const compound of compounds) {
      const key = `${keyOf(compound.left)} _ ${keyOf(compound.right)}`
      index.set(key, [...index.get(key) ?? [], compound])
    }
    indexes.set(compounds, index)
  }
  return index
}
