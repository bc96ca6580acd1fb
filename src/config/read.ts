import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Mistake } from '../errors.ts'
import { isFile, shown } from './find.ts'
import { merge } from './merge.ts'
import { parse } from './parse.ts'
import { treeAt, type Tree } from './tree.ts'

/**
 * A config file, laid over those that it extends.
 * @param file  absolute
 * @param cwd   absolute; only for the places that mistakes name
 * @param check called with every file before it is joined, so that a mistake names the file it is in
 * @throws Mistake where a file is missing or broken, or extends itself
 */
export function readTree(file: string, cwd: string, check: (tree: Tree) => void, above: readonly string[] = []): Tree {
  const own = part(file, parse(textOf(file, cwd), shown(file, cwd)))
  check(own)
  const chain = [...above, file]
  const bases = extended(own).map(({ name, place }) => readTree(baseOf(name, file, place, chain, cwd), cwd, check, chain))
  return [...bases, own].reduce((base, own) => merge(base, own))
}

function textOf(file: string, cwd: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    throw new Mistake(reason === 'ENOENT' ? 'There is no such config.' : `This config cannot be read (${reason}).`, shown(file, cwd))
  }
}

/** All of a config, and of a package.json what stands under its key. */
function part(file: string, tree: Tree): Tree {
  return basename(file) === 'package.json' ? treeAt(tree, ['clientele']) ?? tree : tree
}

function extended(tree: Tree): { name: string; place: string }[] {
  const list = treeAt(tree, ['extends'])
  return list?.kind === 'list' ? list.items.map(item => ({ name: item.kind === 'scalar' ? String(item.value) : '', place: item.place })) : []
}

function baseOf(name: string, from: string, place: string, chain: readonly string[], cwd: string): string {
  const file = name.startsWith('.') ? besides(name, from, place) : inPackage(name, from, place)
  if (chain.includes(file)) {
    const circle = [...chain.slice(chain.indexOf(file)), file].map(path => shown(path, cwd))
    throw new Mistake(`This config extends itself: ${circle.join(' → ')}.`, place, 'Take it out of one of them.')
  }
  return file
}

function besides(name: string, from: string, place: string): string {
  if (!/\.(ya?ml|json)$/.test(name)) throw new Mistake(`‘${name}’ is no config.`, place, 'Name a file that ends in .yml, .yaml or .json.')
  const file = resolve(dirname(from), name)
  if (!isFile(file)) throw new Mistake(`There is no file ‘${name}’.`, place, 'The path is read from the folder of this config.')
  return file
}

function inPackage(name: string, from: string, place: string): string {
  if (!PACKAGE.test(name)) throw new Mistake(`‘${name}’ is neither a file nor a package.`, place, 'Begin a path with ‘./’.')
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', name, 'clientele.yml')
    if (isFile(file)) return file
    if (dirname(folder) === folder) break
  }
  throw new Mistake(`No package ‘${name}’ with a clientele.yml is installed.`, place, 'Install it, or begin a path with ‘./’.')
}

const PACKAGE = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i
