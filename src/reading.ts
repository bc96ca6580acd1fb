import type { Choice, Dwelling, Finding, Prose, Settings, Statement, Usage } from './types.ts'

/** What one document says: its mentions with their senses, and the findings that stand. */
export interface Reading {
  readonly settings: Settings
  readonly language: string
  readonly prose: Prose
  readonly usages: readonly Usage[]
  /** Wording that claims something; looked for when it is asked for, once. */
  readonly statements: () => readonly Statement[]
  /** What the document dwells on; looked for when it is asked for, once. */
  readonly dwellings: () => readonly Dwelling[]
  readonly findings: readonly Finding[]
  /** What may be written in place of what a finding is about, the preferred words first. */
  readonly choices: (finding: Finding) => readonly Choice[]
  readonly notes: readonly string[]
}

/** A document in which there is nothing to judge. */
export function nothingIn(settings: Settings, language: string, notes: readonly string[] = []): Reading {
  return { settings, language, prose: NOTHING, usages: [], statements: () => [], dwellings: () => [], findings: [], choices: () => [], notes }
}

const NOTHING: Prose = { spans: [], comments: [], frontMatter: {}, notes: [] }
