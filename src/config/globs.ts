import picomatch from 'picomatch'

/**
 * Whether a path (relative, with `/`) is meant by a list of patterns, as `.gitignore` writes them:
 * without a slash at any depth, a folder with all that is in it, `!` takes back, the last that matches decides.
 */
export function globs(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map(pattern => ({ takes: !BACK.test(pattern), fits: glob(pattern.replace(BACK, '')) }))
  return path => rules.findLast(rule => rule.fits(path))?.takes ?? false
}

/**
 * A path as the patterns of a config see it: from the config's folder.
 * A path that is not under the folder is taken as it is.
 * @param folder absolute, or '' where there is none
 */
export function within(folder: string, path: string): string {
  const [base, file] = [folder, path].map(it => it.replaceAll('\\', '/')) as [string, string]
  const inside = base && file.startsWith(withSlash(base)) ? file.slice(withSlash(base).length) : file
  return inside.replace(/^\.\//, '')
}

// `!(a|b)` is a pattern of its own.
const BACK = /^!(?!\()/

const withSlash = (folder: string): string => folder.endsWith('/') ? folder : `${folder}/`

function glob(pattern: string): (path: string) => boolean {
  const bare = pattern.replace(/\/$/, '')
  const anchored = bare.includes('/') ? bare.replace(/^\.?\//, '') : `**/${bare}`
  return picomatch([anchored, `${anchored}/**`], { dot: true })
}
