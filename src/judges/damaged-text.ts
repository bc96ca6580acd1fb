import { OPAQUE, SEAM, type Finding, type LanguagePack, type Rule, type Severity, type Span } from '../types.ts'
import { ENDLESS, GARBLED, isGlued, LONG, SEVERAL, smallWordsIn } from '../damage.ts'
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

/** Seen in the document itself, since “Ã©” looks like a name with its mark; code in the span is no text. */
function garbledIn({ text, start, end }: Span, document: string): Damage | undefined {
  const found = [...document.slice(start, end).matchAll(GARBLED)].filter(({ 0: signs, index }) => ![OPAQUE, SEAM].includes(text[index + signs.length - 1]!))
  const [first] = found, last = found.at(-1)
  return first && last ? { kind: 'letters', start: start + first.index, end: start + last.index + last[0].length } : undefined
}
