import type { CompoundKind, Compounds, Mention, Phrase, Place, Token } from '../types.ts'
import { keyAround } from '../compounds.ts'
import type { Taught } from './index.ts'
import { SETTLES, type Sign } from './signs.ts'

const LONGEST = 6

/** A name goes before a phrase of the same words. */
const KINDS: readonly CompoundKind[] = ['name', 'technical', 'fixed', 'other', 'judged']

/** The longest compound around a mention: what the business has taught comes before what the language says. */
export function compoundSigns(mention: Mention, taught: Taught): Sign[] {
  const kept = taught.keep.find(({ phrase }) => covers(phrase, mention))
  if (kept) return [{ cue: 'kept', said: `kept by the config: ${kept.phrase.join(' ')}`, value: SETTLES, sense: 'name', place: kept.place }]
  const own = taught.compounds[mention.term.id]
  const found = own && longest(mention, own) || longest(mention, mention.term.compounds)
  return found ? [signOf(found)] : []
}

function covers(phrase: Phrase, { tokens, from, to }: Mention): boolean {
  for (let start = to - phrase.length; start <= from; start++) {
    if (phrase.every((word, i) => tokens[start + i]?.lower === word)) return true
  }
  return false
}

interface Found { readonly kind: CompoundKind; readonly words: string; readonly place: Place }

/** A compound settles the sense; one that keeps it ("client base") only says that people are meant. */
function signOf({ kind, words, place }: Found): Sign {
  return kind === 'judged'
    ? { cue: 'compound', said: `compound: ${words}`, value: 1, sense: 'party', place }
    : { cue: kind, said: `${kind}: ${words}`, value: SETTLES, sense: kind, place }
}

function longest(mention: Mention, compounds: Compounds): Found | undefined {
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

function lookUp(compounds: Compounds, left: Phrase, right: Phrase, written: readonly Token[]): Found | undefined {
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
function reachOf({ tokens, from, to }: Mention, compounds: Compounds): { left: number; right: number } {
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
