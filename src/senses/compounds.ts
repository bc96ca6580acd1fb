import type { Compound, Evidence, Mention, Phrase, Token } from '../types.ts'
import { keyOf } from '../tokens.ts'
import type { Taught } from './index.ts'

/** A compound settles the sense; one that keeps it ("client base") only says that people are meant. */
const SETTLES = 8
const HINTS = 1
const LONGEST = 4

/** The longest compound around a mention: what the business has taught comes before what the language says. */
export function compoundEvidence(mention: Mention, taught: Taught): Evidence[] {
  const kept = taught.keep.find(({ phrase }) => covers(phrase, mention))
  if (kept) return [{ cue: `kept by the config: ${kept.phrase.join(' ')}`, sense: 'name', weight: SETTLES, place: kept.place }]
  const found = longest(mention, taught.compounds) ?? longest(mention, mention.term.compounds)
  return found ? [evidenceOf(found, mention)] : []
}

function covers(phrase: Phrase, { tokens, from, to }: Mention): boolean {
  for (let start = to - phrase.length; start <= from; start++) {
    if (phrase.every((word, i) => tokens[start + i]?.lower === word)) return true
  }
  return false
}

function evidenceOf(compound: Compound, mention: Mention): Evidence {
  const judged = compound.kind === 'judged'
  const words = [...compound.left, mention.form.text, ...compound.right].join(' ')
  return { cue: `${judged ? 'compound' : compound.kind}: ${words}`, sense: compound.kind === 'judged' ? 'party' : compound.kind, weight: judged ? HINTS : SETTLES, place: compound.place }
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
