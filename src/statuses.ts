import type { Claim, Concept, Status, TraitId, Traits } from './types.ts'

/**
 * What a business may call the people who pay it, by concept id: one word is preferred, the words that its traits
 * contradict are deprecated, all others are admitted. A trait that is not declared contradicts nothing.
 * Of several words that fit, the first in the order of `concepts` is preferred.
 */
export function conceptStatuses(traits: Traits, concepts: readonly Concept[]): { readonly [concept: string]: Status } {
  const preferred = concepts.find(concept => isNatural(concept, traits)) ?? likeliest(concepts, traits)
  const statusOf = (concept: Concept): Status => {
    if (concept === preferred) return 'preferred'
    return isWorse(concept, preferred, traits) ? 'deprecated' : 'admitted'
  }
  return Object.fromEntries(concepts.map(concept => [concept.id, statusOf(concept)]))
}

/** The claims of a word that the declared traits contradict, in the order in which the concept makes them. */
export function contradictions(concept: Concept, traits: Traits): Claim[] {
  return concept.claims.filter(({ trait, values }) => traits[trait] && !holds(trait, values, traits))
}

/** Whether a business declares all that is asked for: of every trait, one of its values. */
export function declares(traits: Traits, asked: Traits): boolean {
  return (Object.keys(asked) as TraitId[]).every(trait => holds(trait, asked[trait] ?? [], traits))
}

/** All that the word claims is declared, and so is all that makes it the word of the trade. */
function isNatural(concept: Concept, traits: Traits): boolean {
  return concept.claims.length > 0 && confirmations(concept, traits) === concept.claims.length && declares(traits, concept.home)
}

/** Where too little is declared, or what is declared pulls two ways: the word with the most for it and the least against it. */
function likeliest(concepts: readonly Concept[], traits: Traits): Concept | undefined {
  const isLikely = (concept: Concept) =>
    declares(traits, concept.home) && confirmations(concept, traits) > 0 && contradictions(concept, traits).length === 0
  const score = (concept: Concept) => confirmations(concept, traits) - contradictions(concept, traits).length
  return concepts
    .filter(concept => !concept.beside && concept.claims.length > 0)
    .sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)) || score(b) - score(a))[0]
}

/** A word no more at odds with the business than the preferred one is not worth a complaint. */
function isWorse(concept: Concept, preferred: Concept | undefined, traits: Traits): boolean {
  const allowed = preferred ? contradictions(preferred, traits).length : 0
  return !concept.beside && contradictions(concept, traits).length > allowed
}

function confirmations(concept: Concept, traits: Traits): number {
  return concept.claims.filter(({ trait, values }) => holds(trait, values, traits)).length
}

function holds(trait: TraitId, values: readonly string[], traits: Traits): boolean {
  return traits[trait]?.some(value => values.includes(value)) ?? false
}
