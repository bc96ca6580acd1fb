import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

declare const BUILD: string

// Starts the program with what V8 compiled of its parts in an earlier run, as Node 22 and later do by themselves.

/** A part of the program that was loaded. */
interface Part { readonly exports: object; readonly script: Script; readonly isKept: boolean }

/** In bytes: a checksum before what was compiled. */
const SEAL = 4
const parts = new Map<string, Part>()
const folder = folderOfOurs()

load(join(__dirname, 'cli.cjs'))
// What a version or a usage line needs is not worth it.
const start = parts.size
process.once('exit', () => { if (folder !== undefined && parts.size > start) for (const [file, part] of parts) if (!part.isKept) keep(file, part.script) })

function load(file: string): object {
  const known = parts.get(file)
  if (known) return known.exports
  const code = readFileSync(file, 'latin1'), cachedData = folder === undefined ? undefined : keptOf(file)
  const script = new Script(`(function(exports,require,module){${code}\n})`, { filename: file, ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  parts.set(file, { get exports() { return module.exports }, script, isKept: cachedData !== undefined && !script.cachedDataRejected })
  script.runInThisContext().call(module.exports, module.exports, (name: string) => name.startsWith('.') ? load(join(dirname(file), name)) : require(name), module)
  return module.exports
}

/** V8 checks little of what it is given back: a damaged file would be its end. */
function keptOf(file: string): Buffer | undefined {
  try {
    const all = readFileSync(placeOf(file)), code = all.subarray(SEAL)
    return all.readUInt32LE() === crc32(code) ? code : undefined
  } catch {
    return undefined
  }
}

/** Several runs may do this at once, and each puts a whole file in its place. */
function keep(file: string, script: Script): void {
  const apart = `${placeOf(file)}.${process.pid}`
  try {
    const code = script.createCachedData(), seal = Buffer.alloc(SEAL)
    seal.writeUInt32LE(crc32(code))
    writeFileSync(apart, Buffer.concat([seal, code]))
    renameSync(apart, placeOf(file))
  } catch { /* It is for speed alone. */ }
}

function placeOf(file: string): string {
  return join(folder!, relative(__dirname, file).replace(/\W/g, '-'))
}

/** Where Node keeps such things; a folder that is not this user's alone is not to be trusted. */
function folderOfOurs(): string | undefined {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE } = process.env
  if (NODE_DISABLE_COMPILE_CACHE) return undefined
  const folder = join(NODE_COMPILE_CACHE || join(tmpdir(), 'node-compile-cache'), `clientele-${BUILD}-${process.version}-${process.arch}-${process.getuid?.() ?? ''}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { uid, mode } = statSync(folder)
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0) ? folder : undefined
  } catch {
    return undefined
  }
}
