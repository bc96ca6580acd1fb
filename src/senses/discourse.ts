import type { Evidence, Sense, Usage } from '../types.ts'

const CLEAR = 0.8
const STRONGEST = 2.5

/**
 * One sense per document: mentions of a word whose sense is clear speak for the others.
 * Compounds do not vote: "client-side" says nothing about the clients beside it.
 */
export function discourseEvidence(usages: readonly Usage[]): (usage: Usage) => Evidence[] {
  const votes = new Map<string, Map<Sense, number>>()
  for (const usage of usages) if (mayVote(usage)) count(votes, usage)
  return usage => mayHear(usage) ? ballot(usage, votes.get(usage.term.id)) : []
}

const VOTING: readonly Sense[] = ['party', 'third-party', 'technical']

const mayVote = (usage: Usage): boolean => VOTING.includes(usage.sense) && usage.confidence >= CLEAR && !isCompound(usage)

const mayHear = (usage: Usage): boolean => usage.confidence < CLEAR && !isCompound(usage)

const isCompound = (usage: Usage): boolean => /^(technical|fixed|name|other): /.test(usage.evidence[0]?.cue ?? '')

function count(votes: Map<string, Map<Sense, number>>, { term, sense }: Usage): void {
  const senses = votes.get(term.id) ?? new Map<Sense, number>()
  senses.set(sense, (senses.get(sense) ?? 0) + 1)
  votes.set(term.id, senses)
}

function ballot({ term }: Usage, senses: ReadonlyMap<Sense, number> | undefined): Evidence[] {
  const total = [...senses?.values() ?? []].reduce((sum, votes) => sum + votes, 0)
  return [...senses ?? []].map(([sense, votes]) => ({
    cue: `${votes} of ${total} clear mentions of ${term.id} here`, sense, weight: STRONGEST * (votes / total) * Math.min(1, votes / 2), place: 'built in',
  }))
}
