import type { Evidence, LanguagePack, Mention, Sense, Settings, Usage } from '../types.ts'
import { compoundEvidence } from './compounds.ts'
import { contrastEvidence } from './contrast.ts'
import { cueEvidence, topicEvidence } from './cues.ts'
import { discourseEvidence } from './discourse.ts'
import { nameEvidence } from './names.ts'
import { ownerEvidence } from './owners.ts'
import { quoteEvidence } from './quotes.ts'

/** What the business has taught about its words. */
export type Taught = Pick<Settings, 'keep' | 'compounds' | 'readers' | 'quotes'>

/**
 * What every mention of a document means, with the reasons. Each sign adds its weight to a sense;
 * the heaviest sense wins, and its lead over the others is the confidence.
 * A second look lets the clear mentions of a word speak for the unclear ones.
 */
export function tellSenses(mentions: readonly Mention[], text: string, pack: LanguagePack, taught: Taught): Usage[] {
  const topics = topicEvidence(mentions, text, pack)
  const first = mentions.map((mention, i) =>
    decide(mention, [...localEvidence(mention, beside(mentions, i), pack, taught), ...topics(mention)]))
  const discourse = discourseEvidence(first)
  return first.map(usage => decide(usage, [...usage.evidence, ...discourse(usage)]))
}

const beside = (mentions: readonly Mention[], i: number): Mention[] => [...mentions.slice(Math.max(0, i - 2), i), ...mentions.slice(i + 1, i + 3)]

function localEvidence(mention: Mention, beside: readonly Mention[], pack: LanguagePack, taught: Taught): Evidence[] {
  return [
    ...compoundEvidence(mention, taught),
    ...quoteEvidence(mention, taught.quotes),
    ...contrastEvidence(mention, beside, pack),
    ...nameEvidence(mention),
    ...ownerEvidence(mention, pack, taught),
    ...cueEvidence(mention, pack),
  ]
}

const SENSES: readonly Sense[] = ['party', 'third-party', 'technical', 'fixed', 'name', 'quote', 'other']

function decide(mention: Mention, evidence: readonly Evidence[]): Usage {
  const scores = SENSES.map(sense => evidence.reduce((sum, sign) => sum + (sign.sense === sense ? sign.weight : 0), 0))
  const shares = scores.map(score => Math.exp(score - Math.max(...scores)))
  const best = shares.indexOf(Math.max(...shares))
  return {
    ...mention,
    sense: scores[best]! > 0 ? SENSES[best]! : 'other',
    confidence: shares[best]! / shares.reduce((sum, share) => sum + share, 0),
    evidence: [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }
}
