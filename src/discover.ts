import { lstatSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs'
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path'
import type fastGlob from 'fast-glob'
import { gitIgnored, type IsIgnored } from './discover/gitignore.ts'
import { Mistake, nearest } from './errors.ts'

export interface Search {
  /** Absolute. Paths are read from here, and shown from here. */
  readonly cwd: string
  /** Whether to leave out what a `.gitignore` names. */
  readonly ignore: boolean
  /** The globs to look for in a folder, whatever the case of their letters. */
  readonly candidates?: readonly string[]
  /**
   * Whether the config wants the file at this absolute path. It is `named` when the user wrote its name or
   * its extension; then only what the config ignores matters, not what it selects.
   */
  readonly isSelected: (path: string, named: boolean) => boolean
}

export interface Discovery {
  /** Absolute paths, each once, ordered by how they are shown. */
  readonly files: readonly string[]
  /** How many of the files and folders asked for are ignored, and so left out without complaint. */
  readonly skipped: number
  /** One for each path or glob that leads to nothing. The files of the others are found all the same. */
  readonly mistakes: readonly Mistake[]
}

/** What a folder is searched for when nobody says otherwise. */
export const TEXT_FILES: readonly string[] = ['**/*.{md,mdx,markdown,txt}']

/**
 * Files, folders and globs → the files to lint, the same for any order of the paths.
 * A path that exists means itself, even one like `[draft].md`. Throws nothing: what is wrong is among the mistakes.
 */
export async function discover(paths: readonly string[], search: Search): Promise<Discovery> {
  const isIgnored = search.ignore ? gitIgnored() : () => false
  const asked = [...new Set(paths)], globber = asked.every(path => isFile(resolve(search.cwd, path))) ? undefined : (await import('fast-glob')).default
  const found = asked.map(path => look(path, { ...search, isIgnored, globber }))
  return {
    files: byShownPath(new Set(found.flatMap(({ files }) => files)), search.cwd),
    skipped: new Set(found.flatMap(({ skipped }) => skipped)).size,
    mistakes: found.flatMap(({ mistakes }) => mistakes),
  }
}

/** A path as the reader is shown it: relative to the working directory, with `/`. */
export function shownPath(path: string, cwd: string): string {
  const inside = cwd + sep, shown = path.startsWith(inside) ? path.slice(inside.length) : relative(cwd, path)
  return shown.replaceAll(sep, '/') || '.'
}

interface Found {
  readonly files: readonly string[]
  readonly skipped: readonly string[]
  readonly mistakes: readonly Mistake[]
}

interface Hunt extends Search {
  readonly isIgnored: IsIgnored
  /** Not loaded where only files are asked for. */
  readonly globber: typeof fastGlob | undefined
}

const NOTHING: Found = { files: [], skipped: [], mistakes: [] }
function byShownPath(files: Iterable<string>, cwd: string): string[] {
  return [...files]
    .map(path => ({ path, shown: shownPath(path, cwd) }))
    .sort((a, b) => a.shown < b.shown ? -1 : 1)
    .map(({ path }) => path)
}

function look(asked: string, hunt: Hunt): Found {
  if (!asked.trim()) return wrong(new Mistake('One of the paths is empty.', undefined, 'Leave it out, or write “.” for the folder you are in.'))
  const path = resolve(hunt.cwd, asked)
  if (isFolder(path)) return inFolder(path, hunt)
  if (isThere(path)) return byName(path, hunt)
  const pattern = sep === '\\' ? asked.replaceAll('\\', '/') : asked
  return hunt.globber?.isDynamicPattern(pattern) ? byPattern(pattern, hunt) : wrong(missing(path, hunt.cwd))
}

const wrong = (mistake: Mistake): Found => ({ ...NOTHING, mistakes: [mistake] })

const isFolder = (path: string): boolean => what(path)?.isDirectory() ?? false
const isFile = (path: string): boolean => what(path)?.isFile() ?? false

function what(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Also true of what exists and cannot be reached: whoever reads it will say why. */
function isThere(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch (error) {
    return !isGone(error)
  }
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function inFolder(folder: string, hunt: Hunt): Found {
  if (hunt.isIgnored(folder, true)) return { ...NOTHING, skipped: [folder] }
  const { candidates = TEXT_FILES } = hunt
  const text = candidates === TEXT_FILES ? 'Markdown or text files' : `files like ${candidates.join(', ')}`
  return chosen(
    isIgnored => walk(candidates, { ...hunt, from: folder, anyCase: true, dots: false, isIgnored }),
    file => hunt.isSelected(file, false),
    hunt,
    { place: shownPath(folder, hunt.cwd), none: `There are no ${text} under this folder.` },
  )
}

function byName(file: string, { isIgnored, isSelected }: Hunt): Found {
  const wanted = !isIgnored(file) && isSelected(file, true)
  return wanted ? { ...NOTHING, files: [file] } : { ...NOTHING, skipped: [file] }
}

function byPattern(pattern: string, hunt: Hunt): Found {
  const base = resolve(hunt.cwd, hunt.globber!.generateTasks(pattern)[0]?.base ?? '.')
  if (!isThere(base)) return wrong(missing(base, hunt.cwd))
  const named = posix.extname(pattern) !== ''
  return chosen(
    isIgnored => matches(pattern, base, { ...hunt, isIgnored }, named),
    file => hunt.isSelected(file, named),
    hunt,
    { place: pattern, none: 'No file matches this pattern.' },
  )
}

/** `docs/*` means the texts in docs, not its pictures; `docs/*.png` means what it says. */
function matches(pattern: string, base: string, hunt: Hunt, named: boolean): Found {
  const { candidates = TEXT_FILES, cwd } = hunt
  const dots = /(^|\/)\.[^./]/.test(pattern)
  const found = walk([pattern], { ...hunt, from: cwd, anyCase: false, dots })
  if (named) return found
  const texts = new Set(walk(candidates, { ...hunt, from: base, anyCase: true, dots }).files)
  return { ...found, files: found.files.filter(file => texts.has(file)) }
}

function missing(path: string, cwd: string): Mistake {
  const near = nearestPath(path)
  const next = near ? `Did you mean ‘${shownPath(near, cwd)}’?` : 'Check the spelling: a path starts from the folder you are in.'
  return new Mistake('There is no such file or folder.', shownPath(path, cwd), next)
}

/** What exists and is spelled most like it, folder by folder. */
function nearestPath(path: string): string | undefined {
  const parent = dirname(path)
  const folder = isFolder(parent) || parent === path ? parent : nearestPath(parent)
  if (!folder) return undefined
  const name = nearest(basename(path), namesIn(folder))
  return name && join(folder, name)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** What is found and wanted. When that is nothing, a second look without ignoring tells why. */
function chosen(
  seek: (isIgnored: IsIgnored) => Found,
  isWanted: (file: string) => boolean,
  { isIgnored }: Hunt,
  { place, none }: { readonly place: string; readonly none: string },
): Found {
  const { files, mistakes } = seek(isIgnored)
  const wanted = files.filter(isWanted)
  if (wanted.length || mistakes.length) return { ...NOTHING, files: wanted, mistakes }
  if (!seek(() => false).files.length) return wrong(new Mistake(none, place, 'Name a file, a folder or a pattern that holds text.'))
  return wrong(new Mistake(
    'All the files here are left out, by .gitignore or by the config.', place,
    'Change ‘files’ or ‘ignore’ in the config, or add --no-ignore.',
  ))
}

interface Walk extends Pick<Hunt, 'isIgnored' | 'cwd' | 'globber'> {
  /** The folder from which the globs are told. */
  readonly from: string
  readonly anyCase: boolean
  /** Whether to go into folders like `.github`. */
  readonly dots: boolean
}

function walk(patterns: readonly string[], { from, anyCase, dots, isIgnored, cwd, globber }: Walk): Found {
  const mistakes: Mistake[] = []
  const readdir = (folder: string): Dirent[] => {
    try {
      return readdirSync(folder, { withFileTypes: true }).filter(entry => isWorthALook(entry, folder, dots, isIgnored))
    } catch (error) {
      if (!isGone(error)) mistakes.push(new Mistake('This folder cannot be read.', shownPath(folder, cwd), 'Check its permissions.'))
      return []
    }
  }
  const fs = { readdirSync: readdir as unknown as typeof readdirSync }
  const paths = globber!.globSync([...patterns], { cwd: from, fs, absolute: true, caseSensitiveMatch: !anyCase })
  const files = paths.map(path => resolve(path)).filter(path => !isIgnored(path))
  return { ...NOTHING, files, mistakes }
}

/** A link to a folder is not followed: it may lead back to where it stands. */
function isWorthALook(entry: Dirent, parent: string, dots: boolean, isIgnored: IsIgnored): boolean {
  const path = join(parent, entry.name)
  if (entry.isSymbolicLink()) return !isFolder(path) && !isIgnored(path)
  if (!entry.isDirectory()) return !isIgnored(path)
  const isClosed = entry.name === 'node_modules' || entry.name === '.git' || (!dots && entry.name.startsWith('.'))
  return !isClosed && !isIgnored(path, true)
}
