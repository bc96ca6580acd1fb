import type { Audience, Comment, Declare, Finding, LanguagePack, Packs, Prose, RuleId, Settings, Severity, Source } from './types.ts'
import { extract, readHead } from './extract/index.ts'
import { mayHoldKey } from './front-matter.ts'
import { nameOfLanguage, saysOtherLanguage } from './language.ts'
import { once } from './lazily.ts'
import { positionsIn } from './locate.ts'
import { hear, languageOf, look, type Hearing } from './look.ts'
import { findMentions } from './mentions.ts'
import { nothingIn, type Reading } from './reading.ts'
import { tellSenses } from './senses/index.ts'
import { findStatements } from './claims.ts'
import { findDwellings } from './focus.ts'
import { judge } from './judges/index.ts'
import { audienceNames, suppress } from './suppress.ts'
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
  const head = mayHoldKey(source.text, declare.keys) ? readHead(source) : undefined
  const settings = declare(head?.frontMatter ?? {})
  const language = languageOf(source, settings, packs), pack = packs.languages[language]
  if (!pack) return nothingIn(settings, language, [...head?.notes ?? [], unreadNote(language)])

  const looked = look(source, settings, pack, packs)
  const isAll = whole || settings.rules['message-focus'] !== 'off' || saysOtherLanguage(source.text, pack.code)
  const prose = extract(source, isAll ? () => true : looked.isWanted)
  const parts = partsOf(prose, pack, looked, settings, packs).map(part => readPart(part, settings))
  const comments = inline.heeded ? prose.comments : []
  const around = { source, audiencesAt: audiencesIn(settings, comments), lineOf: linesIn(source.text), settings, packs }
  const found = parts.flatMap(part => judge({ ...around, ...part }, rule => isAll || looked.rules.includes(rule)))
  const kept = suppress(found, source.text, comments, namesIn(settings, packs), inline.unused)
  const pages = parts.map(({ pack, usages, document }) => ({ ...around, pack, usages, document, findings: kept }))
  return {
    settings, language, prose, notes: [...new Set([...head?.notes ?? [], ...prose.notes])],
    usages: inOrder(parts, part => part.usages), statements: () => inOrder(parts, part => part.statements()), dwellings: () => inOrder(parts, part => part.dwellings()),
    findings: pages.reduce<readonly Finding[]>((findings, page) => withEdits({ ...page, findings }), kept),
    choices: finding => pages.flatMap(page => choicesFor(finding, page)),
  }
}

/** What a document says in one language. */
interface Part extends Hearing { readonly pack: LanguagePack; readonly prose: Prose }

/** The prose in the language of the document, and that in each other of which the document says so: each is read by itself. */
function partsOf(prose: Prose, own: LanguagePack, looked: Hearing, settings: Settings, packs: Packs): Part[] {
  const others = new Set(prose.spans.flatMap(({ lang }) => lang === undefined || lang === own.code ? [] : [lang]))
  if (!others.size) return [{ ...looked, pack: own, prose }]
  return [own.code, ...others].flatMap(code => {
    const pack = packs.languages[code], spans = prose.spans.filter(span => (span.lang ?? own.code) === code)
    return pack ? [{ ...hear(spans, pack, settings), pack, prose: { ...prose, spans } }] : []
  })
}

function readPart(part: Part, settings: Settings): Part & Pick<Reading, 'usages' | 'statements' | 'dwellings'> {
  const { pack, prose: { spans }, document } = part
  const usages = tellSenses(findMentions(spans, settings.terms[pack.code] ?? pack.terms), document)
  return { ...part, usages, statements: once(() => findStatements(spans, pack)), dwellings: once(() => findDwellings(spans, pack)) }
}

const inOrder = <T, I extends { readonly start: number }>(parts: readonly T[], itemsOf: (part: T) => readonly I[]): I[] =>
  parts.flatMap(itemsOf).sort((a, b) => a.start - b.start)

/** Those that hold by path and front matter, until a comment in the text names others. */
function audiencesIn(settings: Settings, comments: readonly Comment[]): (offset: number) => readonly Audience[] {
  const namesAt = audienceNames(comments)
  return offset => {
    const said = namesAt(offset)
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
