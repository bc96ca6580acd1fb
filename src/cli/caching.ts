import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Cache } from '../cache.ts'
import type { Io } from './io.ts'

declare const BUILD: string

/** What the command line says of the cache. */
export interface CacheOptions {
  readonly cache?: boolean
  readonly cacheLocation?: string
}

/** What was kept, and where. */
export interface Kept<T> {
  readonly folder: string
  readonly open: () => Promise<Cache<T>>
  /** Writes down what is new. @returns whether all of it is kept */
  readonly save: () => Promise<boolean>
}

/** The cache of a run; undefined where there is none or no place for one. */
export function cacheFor<T>({ cache = true, cacheLocation }: CacheOptions, { cwd, env, platform }: Io): Kept<T> | undefined {
  const folder = !cache ? undefined : cacheLocation === undefined ? besidePackages(cwd) ?? ofSystem(env, platform) : resolve(cwd, cacheLocation)
  if (folder === undefined) return undefined
  let opened: Cache<T> | undefined
  return {
    folder,
    open: async () => opened ??= (await import('../cache.ts')).openCache<T>(folder, cwd, BUILD),
    save: async () => opened?.save() ?? true,
  }
}

/** With what is installed for the nearest package, where tools keep such things. */
function besidePackages(folder: string): string | undefined {
  if (['package.json', 'node_modules'].every(name => existsSync(join(folder, name)))) return join(folder, 'node_modules/.cache/clientele')
  return dirname(folder) === folder ? undefined : besidePackages(dirname(folder))
}

function ofSystem({ XDG_CACHE_HOME, HOME, LOCALAPPDATA }: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'clientele')
  if (platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'clientele', 'cache')
  return HOME && join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache', 'clientele')
}
