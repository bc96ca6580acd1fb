import { OPAQUE, SEAM, type Finding, type LanguagePack, type Rule, type Severity, type Span } from '../types.ts'
import { ENDLESS, GARBLED, isCamel, LONG, SEVERAL } from '../damage.ts'
import type { Case } from './index.ts'
import { fill } from './wording.ts'

/** Text that was broken before it came here: words cannot be told in it, so that silence about it would mislead. */
export function* damagedText(rule: Rule, severity: Severity, { prose, pack, source }: Case): Iterable<Finding> {
  for (const { kind, start, end } of passages(prose.spans, source.text, pack)) {
    yield { rule: rule.id, severity, start, end, evidence: [], message: fill(rule.message, { damage: SAID[kind] }) }
  }
}

type Kind = 'spaces' | 'letters'

const SAID: { readonly [K in Kind]: string } = {
  spaces: 'The blanks between words are lost here',
  letters: 'Letters are garbled here (the text was decoded as what it is not)',
}

interface Damage { readonly kind: Kind; readonly start: number; readonly end: number }

/** Damage of one kind in one neighbourhood is one passage. */
function passages(spans: readonly Span[], document: string, pack: LanguagePack): Damage[] {
  const found: Damage[] = []
  for (const span of spans) for (const damage of [gluedIn(span, pack), garbledIn(span, document)]) if (damage) {
    const before = found.findLastIndex(({ kind }) => kind === damage.kind)
    if (before >= 0 && damage.start - found[before]!.end <= NEAR) found[before] = { ...found[before]!, end: Math.max(found[before]!.end, damage.end) }
    else found.push(damage)
  }
  return found
}

/** How much sound text a passage may hold, in UTF-16 units. */
const NEAR = 400

const LONG_RUN = new RegExp(`[\\p{L}\\p{M}]{${LONG}}`, 'u')
const LONG_WORDS = new RegExp(`(?<![\\p{L}\\p{N}_@#/=&-])[\\p{L}\\p{M}]{12,}(?![\\p{N}_@/=&-])`, 'gu')

/** Words of the language stuck together: several that are long in one place, or one that is too long to be anything else. */
function gluedIn({ text, start }: Span, pack: LanguagePack): Damage | undefined {
  if (!LONG_RUN.test(text)) return undefined
  const glued = [...text.matchAll(LONG_WORDS)].filter(([word]) => isGlued(word, pack))
  const [first] = glued, last = glued.at(-1)
  return first && last && isSure(glued.map(([word]) => word), text, pack) ? { kind: 'spaces', start: start + first.index, end: start + last.index + last[0].length } : undefined
}

/** Most of the passage is such words; or there is one that no compound is as long as. Compounds too are made of words, so that each needs its share of small ones. */
function isSure(glued: readonly string[], text: string, pack: LanguagePack): boolean {
  const long = glued.filter(word => word.length >= LONG)
  const letters = text.replace(/[^\p{L}]/gu, '').length
  const isMost = new Set(long).size >= SEVERAL && long.join('').length >= MOST * letters && shareOfSmall(long.join(' '), pack) >= SMALL
  return isMost || long.some(word => word.length >= ENDLESS && smallWordsIn(word, pack).length >= 4 && shareOfSmall(word, pack) >= 0.3)
}

const MOST = 0.4
const SMALL = 0.25

const shareOfSmall = (word: string, pack: LanguagePack): number => smallWordsIn(word, pack).join('').length / word.length

/** Latin letters, no name of code (getUserById), and small words inside. */
const isGlued = (word: string, pack: LanguagePack): boolean =>
  /^[\p{Script=Latin}\p{M}]+$/u.test(word) && !isCamel(word) && smallWordsIn(word, pack).length >= (word.length < LONG ? 1 : 2)

/** The small words of the language that stand in a word without overlapping. */
function smallWordsIn(word: string, pack: LanguagePack): string[] {
  const small = smallWords(pack)
  const found: string[] = []
  for (let at = 0; at < word.length; at++) {
    const length = LENGTHS.find(length => small.has(word.slice(at, at + length)))
    if (length === undefined) continue
    found.push(word.slice(at, at + length))
    at += length - 1
  }
  return found
}

const LENGTHS = [7, 6, 5, 4, 3]

const known = new WeakMap<LanguagePack, ReadonlySet<string>>()

function smallWords(pack: LanguagePack): ReadonlySet<string> {
  const { stops, twice } = pack
  const words = known.get(pack) ?? new Set([...stops, ...twice?.small ?? [], ...twice?.who ?? [], ...twice?.modify ?? []])
  known.set(pack, words)
  return words
}

/** Seen in the document itself, since “Ã©” looks like a name with its mark; code in the span is no text. */
function garbledIn({ text, start, end }: Span, document: string): Damage | undefined {
  const found = [...document.slice(start, end).matchAll(GARBLED)].filter(({ 0: signs, index }) => ![OPAQUE, SEAM].includes(text[index + signs.length - 1]!))
  const [first] = found, last = found.at(-1)
  return first && last ? { kind: 'letters', start: start + first.index, end: start + last.index + last[0].length } : undefined
}
