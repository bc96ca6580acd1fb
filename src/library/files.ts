import { dirname, resolve } from 'node:path'
import type { Report } from '../types.ts'
import { configs } from '../config/load.ts'
import type { Mistake } from '../errors.ts'
import { fileReport } from '../locate.ts'
import { needsBusiness } from '../config/resolve.ts'
import { packs } from '../packs/index.ts'
import { reportOf, run } from '../run.ts'
import type { LoadedConfig, Said } from './text.ts'

export interface FilesOptions extends Said {
  /** The folder that paths are read and shown from; the working directory when left out. */
  readonly cwd?: string
  /** The path of a config: this one for every file, instead of the nearest. */
  readonly config?: string
  /** Whether .gitignore and the config's `ignore` are heeded; they are when left out. */
  readonly ignore?: boolean
}

/** What was found in the files that could be read, and what stood in the way of the others. */
export interface FilesReport extends Report {
  readonly mistakes: readonly Mistake[]
  readonly notes: readonly string[]
}

/**
 * Lints files, folders and globs, each file by the nearest config. What is wrong with one stops no other:
 * it is among the mistakes, and nothing is thrown for it.
 */
export async function lintFiles(paths: readonly string[], options: FilesOptions = {}): Promise<FilesReport> {
  const { cwd: from = '.', config, ignore = true, ...said } = options
  const cwd = resolve(from)
  const request = { paths, cwd, ignore, options: said, needsBusiness: needsBusiness(options.rules, packs), ...(config !== undefined && { config: resolve(cwd, config) }) }
  const { results, mistakes, notes } = await run(request, packs, fileReport)
  return { ...reportOf(results), mistakes, notes }
}

/**
 * Reads a config file, with those it extends, for `lintText`. Its patterns hold from its own folder.
 * @param file from the working directory
 * @throws Mistake with a place where it is missing, broken or says what it cannot
 */
export function loadConfig(file: string): LoadedConfig {
  const path = resolve(file)
  return { ...configs(resolve('.'), packs).named(path), folder: dirname(path) } as LoadedConfig
}
