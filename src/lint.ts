import type { Audience, Comment, Declare, Packs, RuleId, Settings, Severity, Source } from './types.ts'
import { extract, readFrontMatter } from './extract/index.ts'
import { mayHoldKey } from './front-matter.ts'
import { nameOfLanguage } from './language.ts'
import { positionsIn } from './locate.ts'
import { findMentions } from './mentions.ts'
import { nothingIn, type Reading } from './reading.ts'
import { roughProse } from './rough.ts'
import { tellSenses } from './senses/index.ts'
import { findStatements } from './claims.ts'
import { findDwellings } from './focus.ts'
import { judge } from './judges/index.ts'
import { skim } from './skim/index.ts'
import { audienceNamesAt, suppress } from './suppress.ts'
import { choicesFor, withEdits } from './edits/index.ts'

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
  if (!pack) return nothingIn(settings, language, [unreadNote(language)])

  const prose = extract(source, whole || settings.rules['message-focus'] !== 'off' ? () => true : isClear ? () => false : isWanted)
  const usages = tellSenses(findMentions(prose.spans, settings.terms[language] ?? pack.terms), roughProse(source.text), pack, settings)
  const comments = inline.heeded ? prose.comments : []
  const statements = once(() => findStatements(prose.spans, pack)), dwellings = once(() => findDwellings(prose.spans, pack))
  const audiencesAt = audiencesIn(settings, comments)
  const found = judge({ source, prose, pack, usages, statements, dwellings, audiencesAt, lineOf: linesIn(source.text), settings, packs })
  const page = { source, pack, usages, audiencesAt, settings, findings: suppress(found, source.text, comments, namesIn(settings, packs), inline.unused) }
  return { settings, language, prose, usages, statements, dwellings, findings: withEdits(page), choices: finding => choicesFor(finding, page), notes: prose.notes }
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

const unreadNote = (language: string): string =>
  `It is in ${nameOfLanguage(language) ?? 'another script'}, which clientele does not know; it was not linted.`

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
