import type { Cue, LanguagePack, Mention, Token } from '../types.ts'
import { remembering } from '../lazily.ts'

/** The words to the left that belong to a mention, and what leads up to them. */
export interface NounPhrase {
  /** Index of its first token: the article or possessive, if it has one. */
  readonly from: number
  /** "our", "the", "' s"; none for a bare noun. */
  readonly determiner: string | undefined
}

const FAR = 6

/** "Anna's", as tokens. */
const OWNER = "' s"

/**
 * Walks left from a mention over adjectives and nouns to the word that determines it.
 * Other function words, marks and code end the way, and leave a bare noun.
 */
export function phraseAround({ tokens, from }: Mention, pack: LanguagePack): NounPhrase {
  const { determiners, owners } = wordsOf(pack)
  let at = from - 1
  for (; at >= Math.max(0, from - FAR); at--) {
    const token = tokens[at]!
    if (isElision(tokens, at)) continue
    if (token.lower === 's' && tokens[at - 1]?.lower === "'") return { from: at - 1, determiner: OWNER }
    if (token.lower === "'" && token.join === 'none' && tokens[at + 1]?.join === 'blank') return { from: at, determiner: OWNER }
    if (determiners.has(token.lower)) return owned(tokens, at, owners)
    if (token.kind !== 'word' || isStop(token, pack)) break
  }
  return { from: Math.max(at + 1, 0), determiner: undefined }
}

/** "their other clients": of two words that determine, the one that says whose. */
function owned(tokens: readonly Token[], at: number, owners: ReadonlySet<string>): NounPhrase {
  const from = owners.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at
  return { from, determiner: tokens[from]!.lower }
}

/** The apostrophe of "l'abonné", which joins an article to its noun. */
const isElision = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === "'" && tokens[at]!.join === 'none' && tokens[at + 1]?.join === 'none' && tokens[at + 1]!.lower !== 's'

/** Whether a term follows a word that must be a noun, so that both make a compound: "service client". */
export function followsNoun({ tokens, from }: Mention, pack: LanguagePack): boolean {
  const before = tokens[from - 1]
  return tokens[from]!.join !== 'none' && isPlainWord(before, pack) && !pack.adjectives.includes(before!.lower)
    && !pack.infinitives.some(ending => before!.lower.endsWith(ending))
}

/** A word that ends a noun phrase, by itself or by its ending ("-ujemy"). */
function isStop({ lower }: Token, pack: LanguagePack): boolean {
  const { stops, endings } = wordsOf(pack)
  return stops.has(lower) || endings.some(ending => lower.endsWith(ending))
}

interface Words { readonly stops: ReadonlySet<string>; readonly endings: readonly string[]; readonly determiners: ReadonlySet<string>; readonly owners: ReadonlySet<string> }

const wordsOf = remembering((pack: LanguagePack): Words => ({
  stops: new Set([...pack.stops, ...leadsOf(pack)]), endings: pack.stops.filter(stop => stop.startsWith('-')).map(stop => stop.slice(1)),
  determiners: determinersOf(pack), owners: determinersOf(pack, cue => cue.weight >= 2),
}))

/** A verb that leads up to a noun phrase is no part of it: "we advise private clients". */
const leadsOf = (pack: LanguagePack): string[] =>
  pack.cues.filter(cue => cue.position === 'led-by').flatMap(cue => cue.phrases.flatMap(phrase => phrase.length === 1 ? phrase : []))

function determinersOf(pack: LanguagePack, isMeant: (cue: Cue) => boolean = () => true): Set<string> {
  return new Set(pack.cues.filter(cue => cue.position === 'determiner' && isMeant(cue)).flatMap(cue => cue.phrases.flatMap(phrase => phrase.length === 1 ? phrase : [])))
}

/** Whether a word may end a noun phrase, so that a noun before it modifies nothing. */
export function isPlainWord(token: Token | undefined, pack: LanguagePack): boolean {
  return token?.kind === 'word' && /^\p{L}/u.test(token.text) && token.join !== 'none' && !isStop(token, pack) && !wordsOf(pack).determiners.has(token.lower)
}
