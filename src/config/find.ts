import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { Mistake } from '../errors.ts'

/** The config that holds for a file (both absolute paths), or undefined. */
export type Finder = (file: string) => string | undefined

/** What a folder may call its config. */
export const NAMES = ['clientele.yml', 'clientele.yaml', 'clientele.json'] as const

/**
 * A search from a file's folder upwards to the root of its repository, the nearest config first. Every folder is looked at once.
 * @param cwd absolute; only for the paths that mistakes name
 * @returns a Finder, which throws a Mistake where one folder holds two configs
 */
export function finder(cwd: string): Finder {
  const known = new Map<string, string | undefined>()
  const nearest = (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, configIn(folder, cwd) ?? (isRoot(folder) ? undefined : nearest(dirname(folder))))
    return known.get(folder)
  }
  return file => nearest(dirname(file))
}

/**
 * The config that a folder itself holds.
 * @throws Mistake naming both where there are two
 */
export function configIn(folder: string, cwd: string): string | undefined {
  const found: string[] = NAMES.filter(name => isFile(join(folder, name)))
  if (hasOwnKey(join(folder, 'package.json'))) found.push('package.json')
  if (found.length > 1) throw new Mistake(`This folder has two configs: ${found.join(' and ')}.`, shown(folder, cwd), 'Keep one of them.')
  return found[0] && join(folder, found[0])
}

/** A path as the reader is shown it: seen from the working directory, with `/`. */
export function shown(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.'
}

/** Whether there is a file, and not a folder or a device, at a path. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

const isRoot = (folder: string): boolean =>
  dirname(folder) === folder || statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined

/** A package.json that is no JSON counts as a config, so that reading it says what is wrong. */
function hasOwnKey(file: string): boolean {
  const text = isFile(file) ? readFileSync(file, 'utf8') : ''
  if (!text.includes('"clientele"')) return false
  try {
    return Object.hasOwn(JSON.parse(text.replace(/^\uFEFF/, '')) as object, 'clientele')
  } catch {
    return true
  }
}
