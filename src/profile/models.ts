import type { Audience, Packs, Usage } from '../types.ts'
import { conceptStatuses } from '../statuses.ts'
import { fit, type Claimed } from './claims.ts'
import type { Fit } from './index.ts'

/** A kind of business, and how much of what is claimed it makes true. */
export interface ModelFit extends Fit {
  readonly model: string
  readonly label: string
  /** How often its preferred word is there: what tells kinds of business apart that agree with the same claims. */
  readonly preferred: number
}

/** Every kind of business, the closest first. */
export function closest(claims: readonly Claimed[], ours: readonly Usage[], audiences: readonly Audience[], { models, concepts }: Packs): ModelFit[] {
  const isDeclared = ({ model }: ModelFit) => Number(audiences.some(audience => audience.model?.id === model))
  return models.map(({ id, label, traits }): ModelFit => {
    const statuses = conceptStatuses(traits, concepts)
    return { model: id, label, ...fit(claims, [traits]), preferred: ours.filter(({ term }) => statuses[term.concept] === 'preferred').length }
  }).sort((a, b) => share(b) - share(a) || b.preferred - a.preferred || isDeclared(b) - isDeclared(a) || (a.model < b.model ? -1 : 1))
}

/** The part of the claims that holds, from 0 to 1. */
export const share = ({ holds, of }: Fit): number => of ? holds / of : 0

/** All that the words do not tell from the best. */
export const likeBest = (models: readonly ModelFit[]): ModelFit[] =>
  models.filter(model => share(model) === share(models[0]!) && model.preferred === models[0]!.preferred)
