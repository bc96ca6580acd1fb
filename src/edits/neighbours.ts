import type { Finding, Usage } from '../types.ts'
import type { Page } from './index.ts'

/** The mentions around one in the same paragraph, heading or cell, itself among them, in order. */
export function around(usage: Usage, { usages }: Page): readonly Usage[] {
  const row = grouped(usages).get(usage.tokens) ?? []
  const at = remembered(places, row, () => new Map(row.map((usage, i) => [usage, i]))).get(usage) ?? 0
  return row.slice(Math.max(0, at - FAR), at + FAR + 1)
}

/** More than a sentence holds. */
const FAR = 20

/** The mentions of the same term in the whole document, in order. */
export const sameTerm = ({ term }: Usage, { usages }: Page): readonly Usage[] => grouped(usages).get(term) ?? []

/** The mention that a finding is about. */
export const usageAt = ({ start, end }: Finding, { usages }: Page): Usage | undefined =>
  remembered(starts, usages, () => new Map(usages.map(usage => [`${usage.start} ${usage.end}`, usage]))).get(`${start} ${end}`)

/** What is found at a mention, if anything is. */
export const findingAt = ({ start, end }: Usage, { findings }: Page): Finding | undefined =>
  remembered(found, findings, () => new Map(findings.flatMap(finding => finding.instead ? [[`${finding.start} ${finding.end}`, finding]] : []))).get(`${start} ${end}`)

/** What follows from a list, worked out once for each. */
export function remembered<K extends object, V>(memo: WeakMap<K, V>, list: K, make: () => V): V {
  const known = memo.get(list) ?? make()
  memo.set(list, known)
  return known
}

const places = new WeakMap<readonly Usage[], ReadonlyMap<Usage, number>>()
const starts = new WeakMap<readonly Usage[], ReadonlyMap<string, Usage>>()
const found = new WeakMap<readonly Finding[], ReadonlyMap<string, Finding>>()
const groups = new WeakMap<readonly Usage[], ReadonlyMap<object, readonly Usage[]>>()

/** By their tokens and by their terms. */
const grouped = (usages: readonly Usage[]): ReadonlyMap<object, readonly Usage[]> => remembered(groups, usages, () => {
  const made = new Map<object, Usage[]>()
  const add = (key: object, usage: Usage): void => { if (!made.get(key)?.push(usage)) made.set(key, [usage]) }
  for (const usage of usages) [usage.tokens, usage.term].forEach(key => add(key, usage))
  return made
})
