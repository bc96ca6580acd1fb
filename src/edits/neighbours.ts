import type { Finding, Usage } from '../types.ts'
import { remembering } from '../lazily.ts'
import type { Page } from './index.ts'

/** The mentions around one in the same paragraph, heading or cell, itself among them, in order. */
export function around(usage: Usage, { usages }: Page): readonly Usage[] {
  const row = rows(usages).get(usage.tokens) ?? []
  const at = places(row).get(usage) ?? 0
  return row.slice(Math.max(0, at - FAR), at + FAR + 1)
}

/** More than a sentence holds. */
const FAR = 20

/** The mentions of the same term in the whole document, as its raw text shows them, in order. */
export const sameTerm = ({ term }: Usage, { document }: Page): readonly Usage[] => byTerm(document.guesses()).get(term) ?? []

/** The mention that a finding is about. */
export const usageAt = ({ start, end }: Finding, { usages }: Page): Usage | undefined => starts(usages).get(`${start} ${end}`)

/** What is found at a mention, if anything is. */
export const findingAt = ({ start, end }: Usage, { findings }: Page): Finding | undefined => found(findings).get(`${start} ${end}`)

const places = remembering((row: readonly Usage[]) => new Map(row.map((usage, i) => [usage, i])))
const starts = remembering((usages: readonly Usage[]) => new Map(usages.map(usage => [`${usage.start} ${usage.end}`, usage])))
const found = remembering((findings: readonly Finding[]) => new Map(findings.flatMap(finding => finding.instead ? [[`${finding.start} ${finding.end}`, finding]] : [])))
const rows = remembering((usages: readonly Usage[]) => grouped(usages, usage => usage.tokens))
const byTerm = remembering((usages: readonly Usage[]) => grouped(usages, usage => usage.term))

function grouped<K>(usages: readonly Usage[], keyOf: (usage: Usage) => K): ReadonlyMap<K, readonly Usage[]> {
  const made = new Map<K, Usage[]>()
  for (const usage of usages) if (!made.get(keyOf(usage))?.push(usage)) made.set(keyOf(usage), [usage])
  return made
}
