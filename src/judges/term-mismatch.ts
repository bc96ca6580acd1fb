import type { Audience, Confidence, Finding, Packs, Rule, Settings, Severity, Usage } from '../types.ts'
import { contradictions } from '../statuses.ts'
import type { Case } from './index.ts'
import { asList, asWritten, fill } from './wording.ts'

/** A word for our own buyers that no relationship of the business allows. */
export function* termMismatch(rule: Rule, severity: Severity, { usages, audiencesAt, settings, packs }: Case): Iterable<Finding> {
  for (const usage of usages) {
    const audiences = audiencesAt(usage.start)
    if (!isParty(usage, settings) || !audiences.length || audiences.some(audience => isAllowed(usage, audience))) continue
    yield {
      rule: rule.id, severity: isQuoted(usage) && settings.quotes === 'suggestion' ? 'suggestion' : severity,
      start: usage.start, end: usage.end,
      message: message(rule, usage, audiences, settings, packs),
      concept: usage.term.concept,
      preferred: preferredWords(usage, audiences, settings),
      evidence: usage.evidence.filter(sign => (sign.pulls.party ?? 0) > 0).map(sign => sign.said),
    }
  }
}

/** Below this share of the evidence nobody is told that a word means our own buyers. */
const ENOUGH: { readonly [level in Confidence]: number } = { low: 0.4, medium: 0.52, high: 0.85 }

const isParty = (usage: Usage, settings: Settings): boolean => usage.sense === 'party' && usage.confidence >= ENOUGH[settings.confidence]

const isQuoted = (usage: Usage): boolean => usage.evidence.some(sign => sign.cue === 'quotation')

const isAllowed = (usage: Usage, audience: Audience): boolean => audience.statuses[usage.term.id] !== 'deprecated'

function message(rule: Rule, usage: Usage, audiences: readonly Audience[], settings: Settings, packs: Packs): string {
  const [audience] = audiences as [Audience]
  const preferred = asList(preferredWords(usage, audiences, settings).map(word => `“${word}”`), 'or')
  const text = usage.tokens.slice(usage.from, usage.to).map(token => token.text).join(' ')
  const place = audience.byHand[usage.term.id]
  if (place) return `“${text}” is set aside in ${place}. Write ${preferred}.`
  const concept = packs.concepts.find(concept => concept.id === usage.term.concept)!
  const contradicted = contradictions(concept, audience.traits).slice(0, 2)
  return fill(rule.message, {
    text, preferred, business: audience.label,
    claims: asList(contradicted.map(claim => claim.says), 'and'),
    declares: asList(contradicted.map(claim => declared(claim.trait, audience, packs)), 'and'),
  })
}

function declared(id: string, audience: Audience, packs: Packs): string {
  const trait = packs.traits.find(trait => trait.id === id)!
  const values = audience.traits[trait.id] ?? []
  return trait.values.find(value => values.includes(value.id))!.declared
}

/** The preferred word of each relationship, in the form the place needs. */
function preferredWords(usage: Usage, audiences: readonly Audience[], settings: Settings): string[] {
  const terms = settings.terms[usage.term.language] ?? []
  const words = audiences.flatMap(audience => audience.preferred[usage.term.language] ?? [])
  return [...new Set(words.map(word => asWritten(word, usage, terms)))]
}
