import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Confidence, FileReport, Report, Summary } from '../types.ts'
import { needsBusiness } from '../config/resolve.ts'
import { Mistake } from '../errors.ts'
import type { Inline } from '../lint.ts'
import { packs } from '../packs/index.ts'
import { formatNames, loadFormat, type FormatName } from '../report/index.ts'
import { reportOf, run, type Request } from '../run.ts'
import { companyFor, type BesideOptions } from './beside.ts'
import { fixedIn, reportsIn, show, sinkFor, treatment } from './fixing.ts'
import { CLEAN, FOUND, wantsColor, type Io, type Sink, type Status } from './io.ts'
import { oneOf, requestFrom, tell, wholeNumber, type ReadingOptions } from './reading.ts'

declare const VERSION: string

/** The options of lint, as the command line gives them. */
export interface LintOptions extends ReadingOptions, BesideOptions {
  readonly format?: readonly string[]
  readonly output?: readonly string[]
  readonly rules?: string
  readonly confidence?: string
  readonly failOn: string
  readonly maxWarnings?: string
  readonly inline: boolean
  readonly reportUnusedDisables?: boolean
}

const LEVELS = ['error', 'warning', 'suggestion', 'never'] as const

/** `clientele [paths…]` */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<Status> {
  const prints = printsFrom(options, io)
  const failOn = oneOf(options.failOn, LEVELS, '--fail-on')
  const maxWarnings = options.maxWarnings === undefined ? Infinity : wholeNumber(options.maxWarnings, '--max-warnings')
  const request = await lintRequest(paths, options, io)
  const company = companyFor(options, request, io)
  const outcome = await run(request, packs, await treatment(options, request), company.beside).finally(company.leaveTerminal)

  const files = reportsIn(outcome, request), fixed = fixedIn(outcome, options)
  const all = reportOf(files, fixed)
  show(outcome, options, request, io)
  await print(options.quiet ? reportOf(files.map(onlyErrors), fixed) : all, prints, options, io, sinkFor(options, request, io))
  const told = tell(outcome, io)
  await company.finish()
  return told || (fails(all.summary, failOn, maxWarnings) ? FOUND : CLEAN)
}

/** What to read, and all that the options say of how. */
export async function lintRequest(paths: readonly string[], options: LintOptions, io: Io): Promise<Request> {
  const request = await requestFrom(paths, options, io, packs)
  const rules = options.rules?.split(',').map(id => id.trim())
  return {
    ...request, how: { inline: inlineFrom(options) }, needsBusiness: needsBusiness(rules, packs),
    options: { ...request.options, ...(rules && { rules }), ...confidenceFrom(options) },
  }
}

/** With some rules only, a comment for another one is not idle. */
function inlineFrom({ inline, rules, reportUnusedDisables }: LintOptions): Inline {
  return { heeded: inline, unused: rules !== undefined ? 'off' : reportUnusedDisables ? 'warning' : 'suggestion' }
}

function confidenceFrom({ confidence }: LintOptions): { confidence?: Confidence } {
  return confidence === undefined ? {} : { confidence: oneOf(confidence, ['low', 'medium', 'high'], '--confidence') }
}

const onlyErrors = (file: FileReport): FileReport => ({ ...file, findings: file.findings.filter(finding => finding.severity === 'error') })

function fails({ errors, warnings, suggestions }: Summary, failOn: (typeof LEVELS)[number], maxWarnings: number): boolean {
  const counts = { error: errors, warning: errors + warnings, suggestion: errors + warnings + suggestions, never: 0 }
  return counts[failOn] > 0 || (failOn !== 'never' && warnings > maxWarnings)
}

/** One format and where it goes: a file, or the terminal. */
interface Print { readonly format: FormatName; readonly file?: string }

/** Formats and outputs in pairs; a format without an output is for the terminal. */
function printsFrom({ format = [], output = [] }: LintOptions, io: Io): Print[] {
  const names = format.map(name => oneOf(name, formatNames, '--format'))
  if (output.length > Math.max(1, names.length)) throw new Mistake('There are more outputs than formats.', '--output', 'Give each --output its --format.')
  if (!names.length) return [{ format: 'pretty', ...(output[0] !== undefined && { file: output[0] }) }, ...annotations(io, output)]
  return names.map((format, i) => ({ format, ...(output[i] !== undefined && { file: output[i] }) }))
}

/** GitHub Actions shows findings beside the lines when they are printed its way. */
const annotations = (io: Io, output: readonly string[]): Print[] =>
  io.env['GITHUB_ACTIONS'] === 'true' && !output.length ? [{ format: 'github' }] : []

async function print(report: Report, prints: readonly Print[], { color, fixDryRun }: LintOptions, io: Io, sink: Sink | undefined): Promise<void> {
  for (const { format, file } of prints) {
    const write = await loadFormat(format)
    const paints = file === undefined && sink !== undefined && wantsColor(color, io.env, sink)
    const text = write(report, { version: VERSION, rules: packs.rules, color: paints, ...(fixDryRun && { tried: true }) })
    if (file === undefined) sink?.write(text)
    else save(resolve(io.cwd, file), text, file)
  }
}

function save(path: string, text: string, shown: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new Mistake(`The report cannot be written there (${(error as NodeJS.ErrnoException).code}).`, shown, 'Name a file in a folder that exists.')
  }
}
