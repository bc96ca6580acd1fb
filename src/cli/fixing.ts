import { resolve } from 'node:path'
import type { FileReport, Finding, Source } from '../types.ts'
import { linksIn, mayHoldLinks, withBrokenLinks } from '../anchors.ts'
import { encodeAs } from '../encoding.ts'
import { fix, type Round } from '../fix.ts'
import { once } from '../lazily.ts'
import { fileReport, positionsIn } from '../locate.ts'
import { readSource } from '../read.ts'
import type { Reading } from '../reading.ts'
import type { Keep, Outcome, Request } from '../run.ts'
import { replaceText } from '../write.ts'
import type { Io, Sink } from './io.ts'

/** What the command line says of fixing. */
export interface FixOptions {
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly diff?: boolean
  /** What is not reported is not fixed. */
  readonly quiet?: boolean
}

/** What became of one document. */
export interface Treated {
  readonly report: FileReport
  /** What the report is of, where there are findings in it. */
  readonly text: string
  /** Whether links to headings may be in it. */
  readonly hasLinks: boolean
  /** How many edits were made, or would be. */
  readonly fixed: number
  /** What is shown besides the report: the new text, its difference, or the edits. */
  readonly shown: string
}

/** What lint does with a document: nothing but to report, or one of the ways to fix it. */
export async function treatment(options: FixOptions, { cwd, given }: Request): Promise<Keep<Treated>> {
  if (options.diff) return differing(options, (await import('../diff.ts')).unifiedDiff)
  if (!options.fix && !options.fixDryRun) return (source, reading) => treated(source, reading, 0, '')
  return (source, reading, read) => {
    const { text, reading: left, rounds } = fix(source.text, reading, read, isMeant(options))
    if (options.fix && !given && text !== source.text) replaceText(resolve(cwd, source.path), source.path, source.text, text)
    const shown = options.fixDryRun ? rounds.flatMap(round => linesOf(round, source.path)).join('') : given ? text : ''
    return treated({ ...source, text }, left, rounds.flatMap(({ edits }) => edits).length, shown)
  }
}

/** The reports of a run. Where one would have a heading edited, what may lead to it is read once more for its links. */
export function reportsIn({ results }: Outcome<Treated>, request: Request): FileReport[] {
  const links = once(() => results.flatMap(({ report: { path }, hasLinks }) => hasLinks ? linksIn(textOf(path, request), path) : []))
  return results.map(({ report, text }) => withBrokenLinks(report, text, links))
}

/** What is gone by now leads nowhere. */
function textOf(path: string, { cwd, given, maxBytes }: Request): string {
  try {
    return given ? given.text : readSource(resolve(cwd, path), path, maxBytes).text
  } catch {
    return ''
  }
}

/** How many edits were made in a run; undefined where none were asked for. */
export function fixedIn({ results }: Outcome<Treated>, options: FixOptions): number | undefined {
  return options.fix || options.fixDryRun ? results.reduce((sum, { fixed }) => sum + fixed, 0) : undefined
}

/** Shows it where it belongs: a text or a difference is what was asked for, a list of edits is said beside the report. */
export function show({ results }: Outcome<Treated>, options: FixOptions, { given }: Request, io: Io): void {
  const shown = results.map(result => result.shown).join('')
  if (options.fix && given) io.out.write(results.length ? encodeAs(given.bytes, shown) : given.bytes)
  else (options.diff ? io.out : io.err).write(shown)
}

/** Where the report goes; nowhere where all else would be in the way. */
export function sinkFor({ fix, diff }: FixOptions, { given }: Request, io: Io): Sink | undefined {
  if (diff) return undefined
  return fix && given ? io.err : io.out
}

const treated = (source: Source, reading: Reading, fixed: number, shown: string): Treated =>
  ({ report: fileReport(source, reading), text: reading.findings.length ? source.text : '', hasLinks: mayHoldLinks(source.text), fixed, shown })

const isMeant = ({ quiet }: FixOptions) => ({ severity }: Finding): boolean => !quiet || severity === 'error'

/** A document is reported as it is, for nothing is written. */
function differing(options: FixOptions, differenceOf: (path: string, before: string, after: string) => string): Keep<Treated> {
  return (source, reading, read) => {
    const { text } = fix(source.text, reading, read, isMeant(options))
    return treated(source, reading, 0, differenceOf(source.path, source.text, text))
  }
}

function linesOf({ text, edits }: Round, path: string): string[] {
  const position = positionsIn(text)
  return edits.map(({ start, end, insert }) => {
    const { line, column } = position(start)
    return `${path}:${line}:${column}: “${text.slice(start, end)}” → “${insert}”`.replace(/\s+/g, ' ') + '\n'
  })
}
