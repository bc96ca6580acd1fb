import type { Mention, Phrase } from '../types.ts'
import { compoundAround, type FoundCompound } from '../compounds.ts'
import type { Taught } from './index.ts'
import { settles, SETTLES, type Sign } from './signs.ts'

/** A term among the words around it. */
type Standing = Pick<Mention, 'term' | 'tokens' | 'from' | 'to'>

/** The longest compound around a mention: what the business has taught comes before what the language says. */
export function compoundSigns(mention: Standing, taught: Taught): Sign[] {
  const kept = taught.keep.find(({ phrase }) => covers(phrase, mention))
  if (kept) return [{ cue: 'kept', said: `kept by the config: ${kept.phrase.join(' ')}`, value: SETTLES, sense: 'name', place: kept.place }]
  const own = taught.compounds[mention.term.id]
  const found = own && compoundAround(mention, own) || compoundAround(mention, mention.term.compounds)
  return found ? [signOf(found)] : []
}

/** Whether the words around a term are a fixed phrase that settles what it means. */
export function isFixedPhrase(mention: Standing, taught: Taught): boolean {
  return compoundSigns(mention, taught).some(settles)
}

function covers(phrase: Phrase, { tokens, from, to }: Standing): boolean {
  for (let start = to - phrase.length; start <= from; start++) {
    if (phrase.every((word, i) => tokens[start + i]?.lower === word)) return true
  }
  return false
}

/** A compound settles the sense; one that keeps it ("client base") only says that people are meant. */
function signOf({ kind, words, place }: FoundCompound): Sign {
  return kind === 'judged'
    ? { cue: 'compound', said: `compound: ${words}`, value: 1, sense: 'party', place }
    : { cue: kind, said: `${kind}: ${words}`, value: SETTLES, sense: kind, place }
}
