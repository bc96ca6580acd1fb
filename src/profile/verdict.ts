import { likeBest, share, type ModelFit } from './models.ts'
import type { Claimed } from './claims.ts'
import type { Fit, Progress } from './index.ts'

/** With fewer claims anything could be read into the copy. */
const FEW = 6

/** Shares of the claims. */
const CLEARLY = 0.8, CLOSE = 0.1

export const isEnough = (claims: readonly Claimed[]): boolean => claims.length >= FEW

export interface Known {
  readonly claims: readonly Claimed[]
  readonly models: readonly ModelFit[]
  readonly declared: string | null
  readonly own: Fit | undefined
  readonly progress: Progress | null
  readonly today: string | null
}

/** What the copy sounds like, in a sentence. */
export function verdict({ claims, models, declared, own, progress, today }: Known): string {
  if (!isEnough(claims)) return 'There is too little here to say what it sounds like: few words for your own buyers, and no wording that claims much.'
  if (progress && declared !== null) return `On the way from ${today} to ${declared}: ${progress.target.holds} of ${progress.target.of} claims hold for ${declared}, and ${progress.today.holds} of ${progress.today.of} for ${today}.`
  const best = models[0]!
  if (!own || declared === null) return `Reads like ${oneOfThem(likeBest(models))}: ${best.holds} of ${best.of} claims.`
  const held = `${own.holds} of ${own.of} claims hold`
  if (share(own) >= CLEARLY) return `Reads like what you declared, ${declared}: ${held}.`
  if (share(own) >= share(best)) return `Reads most like what you declared, ${declared}, but not throughout: ${held}.`
  if (share(own) >= share(best) - CLOSE) return `Speaks with two voices: ${held} for ${declared}, as you declared, and ${best.holds} of ${best.of} for ${best.label}.`
  return `Reads like ${oneOfThem(likeBest(models))}: ${best.holds} of ${best.of} claims; you declared ${declared}, for which ${own.holds} of ${own.of} hold.`
}

const NAMED = 3

function oneOfThem(models: readonly ModelFit[]): string {
  const labels = models.slice(0, NAMED).map(({ label }) => label)
  return models.length > NAMED ? `${labels.join(', ')} or the like` : labels.join(' or ')
}
