import { dirname } from 'node:path'
import type { Packs } from '../types.ts'
import { checked } from './checked.ts'
import { finder, shown } from './find.ts'
import { readTree } from './read.ts'
import type { ConfigData } from './schema.ts'
import type { Tree } from './tree.ts'

/** A config that was read, checked and laid over those it extends. Plain data: it can be handed to a worker. */
export interface Config {
  /** The file, seen from the working directory; what the reader is shown. */
  readonly path: string
  /** The folder from which its patterns are read; absolute. */
  readonly folder: string
  readonly data: ConfigData
  /** The same with the place of every key and value. */
  readonly tree: Tree
}

export interface Configs {
  /** The config that holds for a file (absolute), or undefined. The same object for all files it holds for. */
  readonly nearest: (file: string) => Config | undefined
  /** This config file (absolute) and no other, as `--config` names it; its patterns are read from the working directory. */
  readonly named: (file: string) => Config
}

/**
 * The configs of a run, each read once.
 * @param cwd absolute
 * @returns functions that throw a Mistake with a place where a config is missing, broken, or says what it cannot
 */
export function configs(cwd: string, packs: Packs): Configs {
  const find = finder(cwd)
  const nearest = once(file => read(file, dirname(file), cwd, packs))
  return {
    nearest: file => {
      const found = find(file)
      return found === undefined ? undefined : nearest(found)
    },
    named: once(file => read(file, cwd, cwd, packs)),
  }
}

/** Reads every file once, also one that is broken. */
function once(read: (file: string) => Config): (file: string) => Config {
  const known = new Map<string, () => Config>()
  return file => {
    if (!known.has(file)) known.set(file, outcome(() => read(file)))
    return known.get(file)!()
  }
}

function outcome(act: () => Config): () => Config {
  try {
    const config = act()
    return () => config
  } catch (error) {
    return () => { throw error }
  }
}

function read(file: string, folder: string, cwd: string, packs: Packs): Config {
  const tree = readTree(file, cwd, part => void checked(part, packs))
  return { path: shown(file, cwd), folder, data: checked(tree, packs), tree }
}
