import type { Evidence, LanguagePack, Place, Pulls, Sense } from '../types.ts'
import { remembering } from '../lazily.ts'

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

export const SENSES: readonly Sense[] = ['party', 'third-party', 'technical', 'fixed', 'name', 'quote', 'other']

/** A sign with the pulls that were measured for it, or else those its author gave. */
export function weigh({ cue, said, value, sense, place = 'built in' }: Sign, { weights }: LanguagePack): Evidence {
  const pulls = Object.entries(weights[cue] ?? (sense ? { [sense]: 1 } : {})) as [Sense, number][]
  return { cue, said, place, pulls: Object.fromEntries(pulls.map(([it, pull]) => [it, pull * value])) }
}

/**
 * How much some signs together pull towards each of the SENSES.
 * @param shared more signs, the same list for many mentions
 */
export function pullOf(signs: readonly Sign[], pack: LanguagePack, shared: readonly Sign[]): number[] {
  const sums = sumsOf(shared)
  if (!sums.has(pack)) sums.set(pack, summed(shared, pack, SENSES.map(() => 0)))
  return summed(signs, pack, [...sums.get(pack)!])
}

function summed(signs: readonly Sign[], pack: LanguagePack, sum: number[]): number[] {
  const known = measured(pack)
  for (const sign of signs) {
    const pulls = pullsOf(sign, pack, known)
    if (pulls !== NOWHERE) for (let i = 0; i < sum.length; i++) sum[i]! += pulls[i]! * sign.value
  }
  return sum
}

const sumsOf = remembering((_: readonly Sign[]) => new Map<LanguagePack, readonly number[]>())

/**
 * For each of the SENSES, what one unit of a sign pulls towards it. Asked sign by sign, and never listed: who learns weights has
 * one for any sign there may be. What was measured is kept, and what an author has said goes with the sign.
 */
function pullsOf({ cue, sense }: Sign, { weights }: LanguagePack, known: Map<string, readonly number[]>): readonly number[] {
  const kept = known.get(cue)
  if (kept) return kept
  const weight = weights[cue], pulls = weight ? vectorOf(weight) : sense ? UNITS[sense] : NOWHERE
  if (weight) known.set(cue, pulls)
  return pulls
}

const measured = remembering((_: LanguagePack) => new Map<string, readonly number[]>())

const vectorOf = (pulls: Pulls): readonly number[] => SENSES.map(sense => pulls[sense] ?? 0)

const UNITS = Object.fromEntries(SENSES.map(sense => [sense, vectorOf({ [sense]: 1 })])) as { readonly [S in Sense]: readonly number[] }
const NOWHERE = vectorOf({})

/** What settles a sense outweighs all other signs together. */
export const SETTLES = 30

/** Whether a sign leaves nothing to weigh. */
export const settles = (sign: Sign): boolean => sign.value >= SETTLES
