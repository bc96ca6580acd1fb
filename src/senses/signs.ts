import type { Evidence, LanguagePack, Place, Pulls, Sense } from '../types.ts'

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

/** A sign with the pulls that were measured for it, or else those its author gave. A sign of a whole document is weighed once. */
export function weigh(sign: Sign, { weights }: LanguagePack): Evidence {
  const known = weighed.get(sign)
  if (known) return known
  const { cue, said, value, sense, place = 'built in' } = sign
  const evidence = { cue, said, pulls: pullsOf(weights[cue] ?? (sense ? { [sense]: 1 } : {}), value), place }
  weighed.set(sign, evidence)
  return evidence
}

const weighed = new WeakMap<Sign, Evidence>()

function pullsOf(pulls: Pulls, value: number): Pulls {
  return Object.fromEntries(Object.entries(pulls).map(([sense, weight]) => [sense, weight * value]))
}

/** What settles a sense outweighs all other signs together. */
export const SETTLES = 30

/** Whether a sign leaves nothing to weigh. */
export const settles = (sign: Sign): boolean => sign.value >= SETTLES
