import type { Confidence } from './types.ts'

/** Below this share of the evidence nobody is told that a word means our own buyers. */
export const ENOUGH: { readonly [level in Confidence]: number } = { low: 0.4, medium: 0.52, high: 0.8 }
