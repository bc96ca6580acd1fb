import type { Audience, Comment, Dwelling, FileReport, Finding, FrontMatter, Packs, Prose, RuleId, Settings, Severity, Source, Statement, Usage } from './types.ts'
import { extract } from './extract/index.ts'
import { nameOfLanguage, tellLanguage } from './language.ts'
import { locate, positionsIn } from './locate.ts'
import { findMentions } from './mentions.ts'
import { tellSenses } from './senses/index.ts'
import { findStatements } from './claims.ts'
import { findDwellings } from './focus.ts'
import { judge } from './judges/index.ts'
import { audienceNamesAt, suppress } from './suppress.ts'
import { choicesFor, withEdits, type Choice } from './edits/index.ts'

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

/** What the comments in a text may do. */
export interface Inline {
  readonly heeded: boolean
  /** How much a comment that switches nothing off matters. */
  readonly unused: Severity | 'off'
}

const HEEDED: Inline = { heeded: true, unused: 'suggestion' }

/**
 * ONE document: text in, findings out. Pure: reads no files, prints nothing, runs in a browser.
 * @param declare what holds for the document, given its front matter
 * @throws Mistake where the document cannot be read
 */
export function lint(source: Source, declare: (frontMatter: FrontMatter) => Settings, packs: Packs, inline: Inline = HEEDED): Reading {
  const prose = extract(source)
  const settings = declare(prose.frontMatter)
  const language = settings.language === 'auto' ? tellLanguage(source.path, prose.spans, packs) : settings.language
  const pack = packs.languages[language]
  if (!pack) return unread(settings, language, prose)

  const mentions = findMentions(prose.spans, settings.terms[language] ?? pack.terms)
  const usages = tellSenses(mentions, prose, pack, settings)
  const comments = inline.heeded ? prose.comments : []
  const statements = once(() => findStatements(prose.spans, pack)), dwellings = once(() => findDwellings(prose.spans, pack))
  const audiencesAt = audiencesIn(settings, comments)
  const found = judge({ source, prose, pack, usages, statements, dwellings, audiencesAt, lineOf: linesIn(source.text), settings, packs })
  const page = { source, pack, usages, audiencesAt, settings, findings: suppress(found, source.text, comments, namesIn(settings, packs), inline.unused) }
  return { settings, language, prose, usages, statements, dwellings, findings: withEdits(page), choices: finding => choicesFor(finding, page), notes: prose.notes }
}

/** One document as every report lists it. */
export function fileReport(source: Source, { settings, language, findings }: Reading): FileReport {
  const [audience] = settings.audiences
  return {
    path: source.path, language, audience: audience?.name ?? 'default', model: audience?.model?.id ?? null,
    findings: locate(findings, source.text, source.path),
  }
}

/** Those that hold by path and front matter, until a comment in the text names others. */
function audiencesIn(settings: Settings, comments: readonly Comment[]): (offset: number) => readonly Audience[] {
  return offset => {
    const said = audienceNamesAt(comments, offset)
    const named = settings.everyone.filter(audience => said.includes(audience.name))
    return named.length ? named : settings.audiences
  }
}

function linesIn(text: string): (offset: number) => number {
  const position = once(() => positionsIn(text))
  return offset => position()(offset).line
}

function namesIn(settings: Settings, packs: Packs): { rules: RuleId[]; audiences: string[] } {
  return { rules: packs.rules.map(rule => rule.id), audiences: settings.everyone.map(audience => audience.name) }
}

function unread(settings: Settings, language: string, prose: Prose): Reading {
  const note = `It is in ${nameOfLanguage(language) ?? 'another script'}, which clientele does not know; it was not linted.`
  return { settings, language, prose, usages: [], statements: () => [], dwellings: () => [], findings: [], choices: () => [], notes: [...prose.notes, note] }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
