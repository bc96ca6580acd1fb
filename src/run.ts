import { resolve } from 'node:path'
import type { FileReport, Packs, Report, Severity } from './types.ts'
import type { Config, Configs } from './config/load.ts'
import { selection } from './config/resolve.ts'
import { discover, shownPath } from './discover.ts'
import { Mistake } from './errors.ts'
import { grouped } from './grouped.ts'
import { remembering } from './lazily.ts'
import { configFor, readerFor, type Beside, type Keep, type Request } from './reader.ts'

export type { Beside, Given, Keep, Made, Request } from './reader.ts'

/** What came of the files that could be read, in the order of their paths; and what stood in the way of the others. */
export interface Outcome<T> {
  readonly results: readonly T[]
  readonly mistakes: readonly Mistake[]
  readonly notes: readonly string[]
}

/** MANY files: find them, and of each keep what `keep` makes of its reading. What is wrong with one stops no other. */
export async function run<T>(request: Request, packs: Packs, keep: Keep<T>, beside: Beside<T> = {}): Promise<Outcome<T>> {
  const all = await configsOf(request, packs)
  const { files, mistakes } = await filesOf(request, all)
  beside.watch?.({ done: 'find', files: files.length })
  const read = readerFor(request, all, packs, keep, beside), results: T[] = [], wrong = [...mistakes], notes: [string, string][] = []
  for (const file of files) {
    try {
      const made = await read(file)
      results.push(made.result)
      for (const note of made.notes) notes.push([note, shownPath(file, request.cwd)])
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      wrong.push(error)
    }
  }
  return { results, mistakes: onceEach(wrong), notes: [...grouped(notes)].map(noteOf) }
}

/**
 * A whole run, with what it found counted.
 * @param fixed how many edits were made, where that was asked for
 */
export function reportOf(files: readonly FileReport[], fixed?: number): Report {
  const findings = files.flatMap(file => file.findings)
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return {
    version: 1, files,
    summary: {
      files: files.length, errors: count('error'), warnings: count('warning'), suggestions: count('suggestion'),
      fixable: findings.filter(finding => finding.edit?.safety === 'safe').length, ...(fixed !== undefined && { fixed }),
    },
  }
}

/** A kind of business that is named stands in place of any config. */
async function configsOf({ cwd, options }: Request, packs: Packs): Promise<Configs | undefined> {
  return options.model === undefined ? (await import('./config/load.ts')).configs(cwd, packs) : undefined
}

interface Files { readonly files: readonly string[]; readonly mistakes: readonly Mistake[] }

async function filesOf({ paths, cwd, ignore, given, config }: Request, all: Configs | undefined): Promise<Files> {
  const isSelected = (file: string): boolean => !ignore || isWanted(file, () => configFor(file, config, all))
  if (!given) return discover(paths, { cwd, ignore, isSelected })
  const file = resolve(cwd, given.path)
  return { files: isSelected(file) ? [file] : [], mistakes: [] }
}

/** A file whose config is broken is wanted, so that reading it says what is wrong. */
function isWanted(file: string, config: () => Config | undefined): boolean {
  try {
    const found = config()
    return !found || wanted(found)(file)
  } catch {
    return true
  }
}

const wanted = remembering((config: Config) => selection(config))

/** What holds for many files is said once. */
const noteOf = ([note, [first, ...more]]: readonly [string, readonly string[]]): string =>
  `${first}: ${note}${more.length ? ` The same holds for ${more.length} more.` : ''}`

/** What is wrong with a config is said once, not for every file. */
function onceEach(mistakes: readonly Mistake[]): Mistake[] {
  return [...new Map(mistakes.map(mistake => [mistake.message, mistake])).values()]
}
