import type { Cue, Evidence, LanguagePack, Mention, Token } from '../types.ts'
import { keyOf } from '../tokens.ts'
import type { Taught } from './index.ts'
import { cuesFor } from './cues.ts'

const FAR = 6

/** Whose people: the possessive or article that governs the noun phrase of a mention. */
export function ownerEvidence(mention: Mention, pack: LanguagePack, taught: Taught): Evidence[] {
  const found = governor(mention, pack)
  if (!found) return []
  const evidence = found.cues.map(cue => ({ cue: `possessive: ${found.words}`, sense: cue.sense, weight: cue.weight, place: cue.place }))
  return taught.readers === 'people' ? evidence.filter(sign => sign.sense !== 'third-party') : evidence
}

/** Walks left from the mention to the first word that says whose; other determiners, verbs and marks end the way. */
function governor(mention: Mention, pack: LanguagePack): { words: string; cues: readonly Cue[] } | undefined {
  const index = cuesFor(mention.term, pack).determiner
  const stops = stopsOf(pack)
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - FAR); at--) {
    const pair = at > 0 ? keyOf([mention.tokens[at - 1]!.lower, mention.tokens[at]!.lower]) : ''
    const cues = index.get(pair) ?? index.get(mention.tokens[at]!.lower)
    if (cues) return { words: index.has(pair) ? pair : mention.tokens[at]!.lower, cues }
    if (ends(mention.tokens[at]!, stops)) return undefined
  }
  return undefined
}

const ends = (token: Token, stops: ReadonlySet<string>): boolean => token.kind !== 'word' || stops.has(token.lower)

const stops = new WeakMap<LanguagePack, ReadonlySet<string>>()

function stopsOf(pack: LanguagePack): ReadonlySet<string> {
  const known = stops.get(pack) ?? new Set(pack.stops)
  stops.set(pack, known)
  return known
}
