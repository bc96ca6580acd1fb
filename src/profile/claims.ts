import type { Audience, Concept, Packs, Statement, TraitId, Traits, Usage } from '../types.ts'
import { sentenceAround } from '../sentences.ts'
import type { ClaimCount, Fit, Heard } from './index.ts'

/** One claim made in one place. */
export interface Claimed {
  readonly trait: TraitId
  readonly values: readonly string[]
  readonly says: string
  /** It comes with a role beside paying: it says something where it holds, and nothing where it does not. */
  readonly beside: boolean
}

/** All claims of the documents: by nouns for our own buyers, and by other wording. */
export function claimsOf(ours: readonly Usage[], heard: readonly Heard[], { concepts }: Packs): Claimed[] {
  const byId = new Map(concepts.map(concept => [concept.id, concept]))
  const ofWords = ours.flatMap(({ term }) => {
    const senses = [term.concept, ...term.also].map(id => byId.get(id)).filter((it): it is Concept => it !== undefined)
    return senses.length === 1 ? senses[0]!.claims.map(claim => ({ ...claim, beside: senses[0]!.beside })) : []
  })
  const ofWordings = heard.flatMap(({ statements, usages }) => statements.filter(it => !it.quoted && !isOfOthers(it, usages)))
  return [...ofWords, ...ofWordings.flatMap(({ wordings }) => wordings.map(wording => ({ ...wording, beside: false })))]
}

/** What is said in one sentence with somebody else's people is not said of ours. */
function isOfOthers({ tokens, from }: Statement, usages: readonly Usage[]): boolean {
  const others = usages.filter(usage => usage.tokens === tokens && usage.sense === 'third-party')
  if (!others.length) return false
  const [start, end] = sentenceAround(tokens, from)
  return others.some(other => other.from >= start && other.to <= end)
}

/** The same claims together, with whether the business makes them true. */
export function claimCounts(claims: readonly Claimed[], audiences: readonly Audience[], { traits }: Packs): ClaimCount[] {
  const found = new Map<string, ClaimCount>()
  for (const { trait, values, says } of claims) {
    const known: ClaimCount = found.get(`${trait} ${says}`) ?? { trait, values, says, count: 0, holds: verdictOn({ trait, values }, audiences.map(audience => audience.traits)) }
    found.set(`${trait} ${says}`, { ...known, count: known.count + 1 })
  }
  const order = traits.map(trait => trait.id)
  return [...found.values()].sort((a, b) => order.indexOf(a.trait) - order.indexOf(b.trait) || b.count - a.count)
}

/** Whether one of several relationships makes a claim true; null where none of them says so and one says nothing of it. */
function verdictOn({ trait, values }: Pick<Claimed, 'trait' | 'values'>, businesses: readonly Traits[]): boolean | null {
  if (businesses.some(traits => traits[trait]?.some(value => values.includes(value)))) return true
  return businesses.length && businesses.every(traits => traits[trait]) ? false : null
}

/** How many of the claims hold for a business that is one or several of these. */
export function fit(claims: readonly Claimed[], businesses: readonly Traits[]): Fit {
  const told = claims.map(claim => ({ beside: claim.beside, holds: verdictOn(claim, businesses) })).filter(({ beside, holds }) => !beside || holds)
  return { holds: told.filter(it => it.holds === true).length, contradicts: told.filter(it => it.holds === false).length, of: told.length }
}
