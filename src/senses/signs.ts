import type { Evidence, LanguagePack, Place, Sense } from '../types.ts'

/** What was seen at a mention, before it is weighed. */
export interface Sign {
  readonly cue: string
  readonly said: string
  /** How much of it there is: 1 for most, more for a sign that its author called strong. */
  readonly value: number
  /** What its author took it for; absent where only measuring can say. */
  readonly sense?: Sense
  readonly place?: Place
}

/** A sign with the pulls that were measured for it, or else those its author gave. */
export function weigh({ cue, said, value, sense, place = 'built in' }: Sign, { weights }: LanguagePack): Evidence {
  const measured = weights[cue]
  const pulls = measured
    ? Object.fromEntries(Object.entries(measured).map(([sense, weight]) => [sense, weight * value]))
    : sense ? { [sense]: value } : {}
  return { cue, said, pulls, place }
}

/** What settles a sense outweighs all other signs together. */
export const SETTLES = 30

/** Whether a sign leaves nothing to weigh. */
export const settles = (sign: Sign): boolean => sign.value >= SETTLES
