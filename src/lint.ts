import type { Audience, Comment, Declare, Dwelling, FileReport, Finding, Packs, Prose, RuleId, Settings, Severity, Source, Statement, Usage } from './types.ts'
import { extract, readFrontMatter } from './extract/index.ts'
import { mayHoldKey } from './front-matter.ts'
import { nameOfLanguage } from './language.ts'
import { locate, positionsIn } from './locate.ts'
import { findMentions } from './mentions.ts'
import { roughProse } from './rough.ts'
import { tellSenses } from './senses/index.ts'
import { findStatements } from './claims.ts'
import { findDwellings } from './focus.ts'
import { judge } from './judges/index.ts'
import { skim } from './skim/index.ts'
import { audienceNamesAt, suppress } from './suppress.ts'

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
  readonly notes: readonly string[]
}

/** What the comments in a text may do. */
export interface Inline {
  readonly heeded: boolean
  /** How much a comment that switches nothing off matters. */
  readonly unused: Severity | 'off'
}

/** How a document is read. */
export interface How {
  readonly inline?: Inline
  /** Whether all of it is read, and not only what can lead to a finding. The findings are the same. */
  readonly whole?: boolean
}

const HEEDED: Inline = { heeded: true, unused: 'suggestion' }

/**
 * ONE document: text in, findings out. Pure: reads no files, prints nothing, runs in a browser.
 * @param declare what holds for the document, given its front matter
 * @throws Mistake where the document cannot be read
 */
export function lint(source: Source, declare: Declare, packs: Packs, { inline = HEEDED, whole = false }: How = {}): Reading {
  const settings = declare(mayHoldKey(source.text, declare.keys) ? readFrontMatter(source) : {})
  const { language, isClear, isWanted } = skim(source, settings, packs)
  const pack = packs.languages[language]
  if (!pack) return unread(settings, language)

  const prose = extract(source, whole || settings.rules['message-focus'] !== 'off' ? () => true : isClear ? () => false : isWanted)
  const usages = tellSenses(findMentions(prose.spans, settings.terms[language] ?? pack.terms), roughProse(source.text), pack, settings)
  const comments = inline.heeded ? prose.comments : []
  const statements = once(() => findStatements(prose.spans, pack)), dwellings = once(() => findDwellings(prose.spans, pack))
  const found = judge({ source, prose, pack, usages, statements, dwellings, audiencesAt: audiencesIn(settings, comments), lineOf: linesIn(source.text), settings, packs })
  const findings = suppress(found, source.text, comments, namesIn(settings, packs), inline.unused)
  return { settings, language, prose, usages, statements, dwellings, findings, notes: prose.notes }
}

/** Those that hold by path and front matter, until a comment in the text names others. */
function audiencesIn(settings: Settings, comments: readonly Comment[]): (offset: number) => readonly Audience[] {
  return offset => {
    const said = audienceNamesAt(comments, offset)
    const named = settings.everyone.filter(audience => said.includes(audience.name))
    return named.length ? named : settings.audiences
  }
}

/** One document as every report lists it. */
export function fileReport(source: Source, { settings, language, findings }: Pick<Reading, 'settings' | 'language' | 'findings'>): FileReport {
  const audiences = settings.audiences.map(({ name, model }) => ({ name, model: model?.id ?? null }))
  return {
    path: source.path, language, audience: audiences[0]?.name ?? 'default', model: audiences[0]?.model ?? null, audiences,
    findings: locate(findings, source.text, source.path),
  }
}

function linesIn(text: string): (offset: number) => number {
  const position = once(() => positionsIn(text))
  return offset => position()(offset).line
}

function namesIn(settings: Settings, packs: Packs): { rules: RuleId[]; audiences: string[] } {
  return { rules: packs.rules.map(rule => rule.id), audiences: settings.everyone.map(audience => audience.name) }
}

const NOTHING: Prose = { spans: [], comments: [], frontMatter: {}, notes: [] }

function unread(settings: Settings, language: string): Reading {
  const note = `It is in ${nameOfLanguage(language) ?? 'another script'}, which clientele does not know; it was not linted.`
  return { settings, language, prose: NOTHING, usages: [], statements: () => [], dwellings: () => [], findings: [], notes: [note] }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
