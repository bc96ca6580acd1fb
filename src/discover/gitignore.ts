import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore from 'ignore'

/** Whether git would ignore an absolute path; `folder` says that it is one. */
export type IsIgnored = (path: string, folder?: boolean) => boolean

/**
 * What `.git/info/exclude` and every `.gitignore` say, from the folder that holds `.git` down to the path.
 * Where there is no repository, the file system's root takes its place. Each folder is read once.
 */
export function gitIgnored(): IsIgnored {
  const known = new Map<string, Rules>()
  const rulesIn = (folder: string): Rules => {
    const rules = known.get(folder) ?? readRules(folder, rulesIn)
    known.set(folder, rules)
    return rules
  }
  return (path, folder = false) => {
    if (folder && rulesIn(path).root === path) return false
    const { root, matcher } = rulesIn(dirname(path))
    return matcher.ignores(told(root, path) + (folder ? '/' : ''))
  }
}

/** What holds for the entries of a folder, told from the root. */
interface Rules {
  readonly root: string
  readonly matcher: ignore.Ignore
}

function readRules(folder: string, rulesIn: (folder: string) => Rules): Rules {
  const above = isRoot(folder) ? rulesOfRoot(folder) : rulesIn(dirname(folder))
  const lines = linesOf(join(folder, '.gitignore'))
  if (!lines.length) return above
  const own = lines.map(line => seenFrom(above.root, folder, line))
  return { root: above.root, matcher: noRules().add(above.matcher).add(own) }
}

function isRoot(folder: string): boolean {
  return existsSync(join(folder, '.git')) || dirname(folder) === folder
}

function rulesOfRoot(root: string): Rules {
  return { root, matcher: noRules().add(linesOf(join(root, '.git/info/exclude'))) }
}

function noRules(): ignore.Ignore {
  return ignore({ ignorecase: false })
}

function linesOf(path: string): string[] {
  try {
    const lines = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/)
    return lines.filter(line => line.trim() && !line.startsWith('#'))
  } catch {
    return []
  }
}

/** A line of a folder's `.gitignore` as the root's own would say it. A pattern with a slash inside starts at its folder. */
function seenFrom(root: string, folder: string, line: string): string {
  if (folder === root) return line
  const not = line.startsWith('!') ? '!' : ''
  const pattern = line.slice(not.length)
  const isAnchored = pattern.trimEnd().slice(0, -1).includes('/')
  const at = told(root, folder).replace(/[\\*?[\]]/g, '\\$&')
  return `${not}/${at}/${isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`
}

function told(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
