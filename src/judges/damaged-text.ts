import { OPAQUE, SEAM, type Finding, type LanguagePack, type Rule, type Severity, type Span } from '../types.ts'
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

const LONG = /[\p{L}\p{M}]{20}/u
const LONG_WORDS = new RegExp(`(?<![\\p{L}\\p{N}_@#/=&-])[\\p{L}\\p{M}]{12,}(?![\\p{N}_@/=&-])`, 'gu')

/** Words of the language stuck together: several that are long in one place, or one that is too long to be anything else. */
function gluedIn({ text, start }: Span, pack: LanguagePack): Damage | undefined {
  if (!LONG.test(text)) return undefined
  const glued = [...text.matchAll(LONG_WORDS)].filter(([word]) => isGlued(word, pack))
  const [first] = glued, last = glued.at(-1)
  return first && last && isSure(glued.map(([word]) => word), text, pack) ? { kind: 'spaces', start: start + first.index, end: start + last.index + last[0].length } : undefined
}

/** Most of the passage is such words; or there is one that no compound is as long as. Compounds too are made of words, so that each needs its share of small ones. */
function isSure(glued: readonly string[], text: string, pack: LanguagePack): boolean {
  const long = glued.filter(word => word.length >= 20)
  const letters = text.replace(/[^\p{L}]/gu, '').length
  const isMost = new Set(long).size >= SEVERAL && long.join('').length >= MOST * letters && shareOfSmall(long.join(' '), pack) >= SMALL
  return isMost || long.some(word => word.length >= 44 && smallWordsIn(word, pack).length >= 4 && shareOfSmall(word, pack) >= 0.3)
}

const SEVERAL = 5
const MOST = 0.4
const SMALL = 0.25

const shareOfSmall = (word: string, pack: LanguagePack): number => smallWordsIn(word, pack).join('').length / word.length

/** Latin letters, no name of code (getUserById), and small words inside. */
const isGlued = (word: string, pack: LanguagePack): boolean =>
  /^[\p{Script=Latin}\p{M}]+$/u.test(word) && !/\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(word) && smallWordsIn(word, pack).length >= (word.length < 20 ? 1 : 2)

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

// What UTF-8 looks like when it is read as Windows-1252: a lead byte, then what was a following one. Closing quotation marks may follow a capital in sound text.
const AFTER = '\\u0080-\\u00BA\\u00BC-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122'
const PAIR = `[\\u00C2-\\u00C5\\u00CE\\u00CF\\u00D0\\u00D1\\u0102\\u0139][${AFTER}\\u015A\\u015B\\u0104\\u0105\\u017C\\u0141\\u0142\\u2018-\\u201E]`
const GARBLED = new RegExp(`â€[\\u0080-\\u00BF\\u0153\\u017E\\u02DC\\u2018-\\u2026\\u2122]|(?<=\\p{L})${PAIR}(?=\\p{L})|(?:${PAIR}){2}|\\uFFFD+`, 'gu')

/** Seen in the document itself, since “Ã©” looks like a name with its mark; code in the span is no text. */
function garbledIn({ text, start, end }: Span, document: string): Damage | undefined {
  const found = [...document.slice(start, end).matchAll(GARBLED)].filter(({ 0: signs, index }) => ![OPAQUE, SEAM].includes(text[index + signs.length - 1]!))
  const [first] = found, last = found.at(-1)
  return first && last ? { kind: 'letters', start: start + first.index, end: start + last.index + last[0].length } : undefined
}
