import type { Audience, Concept, Finding, Packs, Rule, Sense, Severity, Term, Usage } from '../types.ts'
import { sentenceAround } from '../sentences.ts'
import type { Case } from './index.ts'
import { conceptOf, isAllowed, isNameLike, isQuoted, isSure } from './unfit.ts'
import { asList, fill } from './wording.ts'

/** The same people under two names in one document, even where both names fit. */
export function* mixedTerms(rule: Rule, severity: Severity, subject: Case): Iterable<Finding> {
  for (const { audiences, words } of passages(subject)) {
    const kept = keptOf(words, audiences)
    for (const word of words) {
      if (!kept || word === kept || !isEnough(kept, word) || mayDiffer(kept, word, audiences, subject)) continue
      const first = word.usages[0]!
      yield {
        rule: rule.id, severity, start: first.start, end: first.end,
        message: fill(rule.message, {
          kept: nameOf(kept.term), often: times(kept), text: nameOf(word.term), seldom: `${times(word)}, ${linesOf(word, subject)}`,
        }),
        concept: word.term.concept, preferred: [nameOf(kept.term)],
        evidence: [kept, word].map(it => `“${nameOf(it.term)}” ${times(it)}`),
      }
    }
  }
}

/** One word for our own buyers, and where it clearly means them. */
interface Word { readonly term: Term; readonly concept: Concept; readonly usages: readonly Usage[] }

/** What speaks to the same audiences, and the words for our own buyers in it that fit. */
interface Passage { readonly audiences: readonly Audience[]; readonly words: readonly Word[] }

/** Surer than for a word by itself: here a second word has to mean the very same people. */
const CLEAR = 0.7

function passages({ usages, audiencesAt, packs }: Case): Passage[] {
  const found = new Map<readonly Audience[] | string, { audiences: readonly Audience[]; usages: Usage[] }>()
  for (const usage of usages) {
    const audiences = audiencesAt(usage.start)
    if (!isSure(usage, CLEAR) || isNameLike(usage) || isQuoted(usage) || !audiences.some(audience => isAllowed(usage, audience))) continue
    const key = audiences.map(audience => audience.name).join(' ')
    const passage = found.get(key) ?? { audiences, usages: [] }
    passage.usages.push(usage)
    found.set(key, passage)
  }
  return [...found.values()].map(({ audiences, usages }) => ({ audiences, words: wordsIn(usages, packs) }))
}

/** A role that stands beside paying, and a word that claims nothing, may stand beside any other. */
function wordsIn(usages: readonly Usage[], packs: Packs): Word[] {
  const words = new Map<string, { term: Term; concept: Concept; usages: Usage[] }>()
  for (const usage of usages) {
    const concept = conceptOf(usage, packs)
    if (!concept || concept.beside || !concept.claims.length) continue
    const word = words.get(usage.term.id) ?? { term: usage.term, concept, usages: [] }
    word.usages.push(usage)
    words.set(usage.term.id, word)
  }
  return [...words.values()]
}

const isPreferred = ({ term }: Word, audience: Audience): boolean => audience.statuses[term.id] === 'preferred'

/** The word that the business prefers, or else the one that is there most. */
function keptOf(words: readonly Word[], audiences: readonly Audience[]): Word | undefined {
  return words.find(word => audiences.some(audience => isPreferred(word, audience)))
    ?? [...words].sort((a, b) => b.usages.length - a.usages.length)[0]
}

/** A word that is there once may be a slip or may be meant; it is a slip where the other one is the rule. */
function isEnough({ usages: kept }: Word, { usages: other }: Word): boolean {
  const [less, more] = [kept.length, other.length].sort((a, b) => a - b) as [number, number]
  return (less >= 2 || (less === 1 && more >= 5)) && kept.some(isSaidOurs) && other.some(isSaidOurs)
}

/** What says outright whose people these are; all else can deceive once in a document, and here once is enough. */
const OURS = ['our own people', 'of ours', 'of the house', 'owned by the house', 'the house by its name']

const isSaidOurs = ({ evidence }: Usage): boolean => evidence().some(sign => OURS.includes(sign.cue))

/** In doubt they are different people. */
function mayDiffer(kept: Word, other: Word, audiences: readonly Audience[], { settings: { everyone }, usages }: Case): boolean {
  return !canBeSame(kept, other, audiences)
    || audiences.some(audience => audience.byHand[other.term.id] || audience.model?.distinct?.concepts.includes(other.term.concept))
    || everyone.some(audience => isPreferred(other, audience) || audience.today?.preferred[other.term.language] === other.term.id)
    || audiences.some(audience => isAllowed(kept.usages[0]!, audience) !== isAllowed(other.usages[0]!, audience))
    || areTogether(kept.term, other.term, usages)
}

/** Two words that can name whoever buys; or one of them and the role that a trade has for all who do, where these also use it. */
function canBeSame(kept: Word, other: Word, audiences: readonly Audience[]): boolean {
  if (!other.concept.anyone) return false
  if (kept.concept.anyone) return true
  return audiences.every(audience => isPreferred(kept, audience) && (audience.traits['end-user'] ?? ['buyer']).includes('buyer'))
}

/** Whoever writes two words in one sentence, whatever they mean there, tells them apart. */
function areTogether(kept: Term, other: Term, usages: readonly Usage[]): boolean {
  const inOrder = usages.filter(({ term, sense }) => (term === kept || term === other) && !ASIDE.includes(sense))
  return inOrder.some((a, i) => {
    const b = inOrder[i + 1]
    return b !== undefined && b.term !== a.term && b.tokens === a.tokens && b.from < sentenceAround(a.tokens, a.from)[1]
  })
}

const ASIDE: readonly Sense[] = ['technical', 'fixed', 'name', 'quote']

const nameOf = ({ forms }: Term): string => (forms.find(form => form.number === 'plural') ?? forms[0]!).text

const times = ({ usages: { length } }: Word): string => length === 1 ? 'once' : length === 2 ? 'twice' : `${length} times`

const SHOWN = 5

function linesOf({ usages }: Word, { lineOf }: Case): string {
  const lines = [...new Set(usages.map(usage => lineOf(usage.start)))].map(String)
  if (lines.length === 1) return `line ${lines[0]}`
  const more = lines.length - SHOWN
  return `lines ${asList(more > 0 ? [...lines.slice(0, SHOWN), `${more} more`] : lines, 'and')}`
}
