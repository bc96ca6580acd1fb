import type { LanguagePack, Mention, Token } from '../types.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { sentenceAround } from '../sentences.ts'
import { SETTLES, type Sign } from './signs.ts'

/** The names of a document, in lower case, with how often each stands in the middle of a sentence; looked for when a word may be one. */
export type Names = () => ReadonlyMap<string, number>

const OFTEN = 3

/** Every word with a capital that follows a small word, headings aside: a firm, a product, a place. */
export function namesIn(rough: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const [, name] of rough.replace(/^#.*$/gm, '').matchAll(/\p{Ll},?[ \n](\p{Lu}[\p{L}\p{N}.]*[\p{L}\p{N}])/gu)) names.set(name!.toLowerCase(), (names.get(name!.toLowerCase()) ?? 0) + 1)
  return names
}

/**
 * A name that owns the people: "Acme customers", "Acme's customers", "Acme and its customers". When the document speaks of
 * that name again and again it is likely the house itself; when the config says so, it is.
 * @param brands in lower case
 */
export function houseSigns(mention: Mention, phrase: NounPhrase, names: Names, brands: ReadonlySet<string>, pack: LanguagePack): Sign[] {
  const owner = ownerOf(mention, phrase, names, brands, pack)
  if (!owner) return []
  const { how, token } = owner
  if (brands.has(token.lower)) return [{ cue: 'the house by its name', said: `${how}: ${token.text}, our brand`, value: SETTLES, sense: 'party' }]
  const often = (names().get(token.lower) ?? 0) >= OFTEN
  return [{ cue: `${how}${often ? ', a name of this document' : ''}`, said: `${how}: ${token.text}`, value: 1 }]
}

/** "Our clients' customers", "the landlord's tenants": people who have an owner of their own, unless that is the house. */
export function possessorSigns({ tokens }: Mention, { from, determiner }: NounPhrase, beside: readonly Mention[], pack: LanguagePack): Sign[] {
  const possessor = determiner === "' s" ? tokens[from - 1] : undefined
  if (!possessor || /^\p{Lu}/u.test(possessor.text)) return []
  const said = `${possessor.text}’s`
  if (beside.some(other => other.tokens === tokens && other.to === from)) return [{ cue: 'owned by people', said, value: SETTLES, sense: 'third-party' }]
  return pack.house.includes(possessor.lower)
    ? [{ cue: 'owned by the house', said, value: 3, sense: 'party' }]
    : [{ cue: 'owned by somebody', said, value: 4, sense: 'third-party' }]
}

function ownerOf({ tokens, from }: Mention, phrase: NounPhrase, names: Names, brands: ReadonlySet<string>, pack: LanguagePack): { how: string; token: Token } | undefined {
  const isName = (token: Token | undefined): token is Token =>
    token !== undefined && /^\p{Lu}/u.test(token.text) && (names().has(token.lower) || brands.has(token.lower))
  const before = tokens[from - 1]
  if (isName(before)) return { how: 'a name before it', token: before }
  if (phrase.determiner === "' s") {
    const possessor = tokens[phrase.from - 1]
    return isName(possessor) ? { how: 'a name owns it', token: possessor } : undefined
  }
  if (!isTheirs(phrase.determiner, pack)) return undefined
  const [start] = sentenceAround(tokens, from)
  const name = tokens.slice(start, phrase.from).findLast(isName)
  return name ? { how: `${phrase.determiner}, after a name`, token: name } : undefined
}

/** "its", "leurs", "i suoi": whose they are stands before. */
const isTheirs = (determiner: string | undefined, { cues }: LanguagePack): boolean =>
  determiner !== undefined && cues.some(({ id, position, phrases }) => position === 'determiner' && THEIRS.has(id) && phrases.some(([word]) => word === determiner))

const THEIRS = new Set(["somebody else's people", 'its own people'])
