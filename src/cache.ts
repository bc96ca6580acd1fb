import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What was made of documents, kept from one run to the next. It is there for speed alone: what is wrong with it is as if it were empty. */
export interface Cache<T> {
  /**
   * @param path    as the reader is shown it
   * @param bytes   the document
   * @param grounds all that a result follows from, beside the document and the build
   */
  readonly at: (path: string, bytes: Uint8Array, grounds: string) => Slot<T>
  /** Writes down what is new. @returns whether all of it is kept: not where it cannot be written */
  readonly save: () => boolean
}

/** The place of one document. */
export interface Slot<T> {
  /** What was made of the same text on the same grounds. */
  readonly kept?: T
  /** @param made plain data: it comes back as JSON tells it */
  readonly keep: (made: T) => void
}

/**
 * What is kept in a folder. Nothing is read before the first document is asked for.
 * @param folder absolute; made where it is missing
 * @param cwd    the folder from which paths are shown; absolute
 * @param build  the code and the packs: what another build kept is no good
 */
export function openCache<T>(folder: string, cwd: string, build: string): Cache<T> {
  const here = relative(folder, cwd), file = join(folder, `results-${digest(here)[0]}`)
  const used = new Map<string, string>(), digests = new Map<string, string>()
  let before: Lines | undefined, isNew = false
  return {
    at: (path, bytes, grounds) => {
      const ground = digests.get(grounds) ?? digest(JSON.stringify([here, grounds]))
      digests.set(grounds, ground)
      const name = ground + JSON.stringify(path), seal = digest(bytes)
      const line = (before ??= linesIn(file, build)).get(name)
      if (line?.startsWith(seal)) {
        used.set(name, line)
        return { kept: JSON.parse(line.slice(seal.length)) as T, keep: () => {} }
      }
      return { keep: made => {
        isNew = true
        used.set(name, seal + JSON.stringify(made))
      } }
    },
    // What another run wrote in the meantime stays.
    save: () => !isNew || write(folder, file, build, new Map([...used, ...[...linesIn(file, build)].filter(([name]) => !used.has(name))])),
  }
}

/** By a document and its grounds: the digest of its bytes, and what was made of it as JSON. Those used last come first. */
type Lines = ReadonlyMap<string, string>

const digest = (what: string | Uint8Array): string => hash('sha256', what, 'hex').slice(0, LENGTH)

/** Of a digest, in hexadecimal digits: 128 bits. */
const LENGTH = 32

/** What ends a name, and is in none. */
const END = '\t'

/** In UTF-16 units, for one file: what was not used for longest goes first. */
const MOST = 8_000_000

/** Nothing, where the file is missing, cut short, changed by another hand or of another build: its first line seals the rest. */
function linesIn(file: string, build: string): Lines {
  const text = textOf(file)
  const body = text.slice(LENGTH + 1)
  if (!body || text.slice(0, LENGTH) !== sealOf(body, build)) return new Map()
  return new Map(body.split('\n').map(line => [line.slice(0, line.indexOf(END)), line.slice(line.indexOf(END) + 1)]))
}

const sealOf = (body: string, build: string): string => digest(`${build}\n${body}`)

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A new file takes the place of the old one whole, whoever reads or writes it at the same time. */
function write(folder: string, file: string, build: string, lines: Lines): boolean {
  const body = within([...lines].map(([name, line]) => name + END + line), MOST).join('\n')
  try {
    mkdirSync(folder, { recursive: true })
    const apart = mkdtempSync(join(folder, 'new-'))
    try {
      writeFileSync(join(apart, 'results'), `${sealOf(body, build)}\n${body}`)
      renameSync(join(apart, 'results'), file)
    } finally {
      rmSync(apart, { recursive: true, force: true })
    }
    return true
  } catch {
    return false
  }
}

function within(lines: readonly string[], most: number): string[] {
  let length = 0
  return lines.filter(line => (length += line.length + 1) <= most)
}
