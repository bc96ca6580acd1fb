import type { LanguagePack, Mention, Token } from '../types.ts'
import { remembering } from '../lazily.ts'
import { lineEnd } from '../rough.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { sentenceAround } from '../sentences.ts'
import { SETTLES, type Sign } from './signs.ts'

/** The names of a document, in lower case, with how often each stands in the middle of a sentence; looked for when a word may be one. */
export type Names = () => ReadonlyMap<string, number>

const OFTEN = 3

/** Every word with a capital that follows a small word, headings aside: a firm, a product, a place. Of several in a row, the first. */
export function namesIn(rough: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (let at = 0, taken = 0; at < rough.length; at++) {
    const unit = rough.charCodeAt(at)
    if (unit === HEADING && (at === 0 || rough.charCodeAt(at - 1) === NEWLINE)) taken = at = lineEnd(rough, at)
    if (unit !== BLANK && unit !== NEWLINE || !isCapital(rough.charCodeAt(at + 1))) continue
    const before = rough.charCodeAt(at - 1) === COMMA ? at - 2 : at - 1, name = nameAt(rough, at + 1).toLowerCase()
    if (before < taken || !isSmall(rough.charCodeAt(before)) || name.length < 2) continue
    names.set(name, (names.get(name) ?? 0) + 1)
    taken = at + 1 + name.length
  }
  return names
}

const BLANK = 0x20, NEWLINE = 0x0A, HEADING = 0x23, COMMA = 0x2C, LAST_ASCII = 0x7F

/** What is no letter of plain English is asked of the engine, which takes longer. */
const isCapital = (unit: number): boolean => unit <= LAST_ASCII ? unit >= 0x41 && unit <= 0x5A : /\p{Lu}/u.test(String.fromCharCode(unit))
const isSmall = (unit: number): boolean => unit <= LAST_ASCII ? unit >= 0x61 && unit <= 0x7A : /\p{Ll}/u.test(String.fromCharCode(unit))

function nameAt(rough: string, at: number): string {
  NAME.lastIndex = at
  return NAME.exec(rough)![0]
}

const NAME = /[\p{L}\p{N}.]*[\p{L}\p{N}]/yu

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
const isTheirs = (determiner: string | undefined, pack: LanguagePack): boolean => determiner !== undefined && theirsIn(pack).has(determiner)

const theirsIn = remembering(({ cues }: LanguagePack): ReadonlySet<string | undefined> =>
  new Set(cues.filter(({ id, position }) => position === 'determiner' && THEIRS.has(id)).flatMap(({ phrases }) => phrases.map(([word]) => word))))

/** The signs of a possessive that says: not ours, or ours as others see us. */
export const THEIRS: ReadonlySet<string> = new Set(["somebody else's people", 'its own people'])
