import type { Declare, FrontMatter, Packs, Settings, Source } from './types.ts'
import type { Cache } from './cache.ts'
import type { Config, Configs } from './config/load.ts'
import { resolveSettings, type Options, type Resolver } from './config/resolve.ts'
import { shownPath } from './discover.ts'
import { Mistake } from './errors.ts'
import { formatOf } from './format.ts'
import { mayHoldKey } from './front-matter.ts'
import type { How } from './lint.ts'
import { languageOf, look } from './look.ts'
import { nothingIn, type Reading } from './reading.ts'
import { readBytes, sourceOf } from './read.ts'
import type { Watch } from './watch.ts'

/** What to read, and what the command line says of it. */
export interface Request {
  readonly paths: readonly string[]
  /** Absolute. */
  readonly cwd: string
  /** An absolute path: this config for every file, instead of the nearest. */
  readonly config?: string
  /** Whether .gitignore and the config's `ignore` are heeded. */
  readonly ignore: boolean
  readonly maxBytes?: number
  /** What is said over every config. */
  readonly options: Options
  /** Whether a business has to be declared for anything to be said. */
  readonly needsBusiness: boolean
  /** How each document is read. */
  readonly how?: How
  /** A text that is read as if it stood at a path, in place of any file. */
  readonly given?: Given
}

export interface Given {
  readonly path: string
  readonly text: string
  /** The same as it came in. */
  readonly bytes: Uint8Array
}

/** What is kept of a document's reading. `read` reads another text as if it stood in the same place. */
export type Keep<T> = (source: Source, reading: Reading, read: (text: string) => Reading) => T

/** What came of one document: plain data, where it goes into a cache. */
export interface Made<T> {
  readonly result: T
  readonly notes: readonly string[]
}

/** What goes along with a run and changes nothing of what comes of it. */
export interface Beside<T> {
  /** What was made of documents in earlier runs. */
  readonly cache?: () => Promise<Cache<Made<T>>>
  readonly watch?: Watch<T>
}

/**
 * ONE file of a run. A document that was read before is remembered; one that is clear at a glance need not be parsed.
 * What parses is loaded for the first of the others.
 * @param all the configs that may hold; undefined where none does
 * @returns what reads a file by its absolute path; it throws a Mistake where the file cannot be read or nothing is declared for it
 */
export function readerFor<T>(request: Request, all: Configs | undefined, packs: Packs, keep: Keep<T>, { cache, watch }: Beside<T>): (file: string) => Promise<Made<T>> {
  const declared = declarations(request, all, packs), { how = {}, given, maxBytes } = request
  return async file => {
    const known = await cache?.(), path = shownPath(file, request.cwd)
    const bytes = given ? given.bytes : readBytes(file, path, maxBytes), declare = declared(file)
    watch?.({ done: 'read' })
    const slot = known?.at(path, bytes, declare.grounds)
    if (slot?.kept) {
      watch?.({ done: 'recall', result: slot.kept.result })
      return slot.kept
    }
    const source = given ? { path, text: given.text, format: formatOf(path) } : sourceOf(bytes, path)
    const clear = how.whole ? undefined : glance(source, declare, packs)
    watch?.({ done: 'look', isClear: clear !== undefined })
    const { reading, read } = clear ? { reading: clear, read: () => clear } : await readingOf(source, declare, packs, how)
    const made = { result: keep(source, reading, read), notes: reading.notes }
    slot?.keep(made)
    if (!clear) watch?.({ done: 'judge', result: made.result, ...(reading.prose.chunks && { chunks: reading.prose.chunks }) })
    return made
  }
}

async function readingOf(source: Source, declare: Declare, packs: Packs, how: How): Promise<{ reading: Reading; read: (text: string) => Reading }> {
  const { lint } = await import('./lint.ts')
  const read = (text: string): Reading => lint(text === source.text ? source : { ...source, text }, declare, packs, how)
  return { reading: read(source.text), read }
}

/** What a look at a document tells, where that is all there is to tell. */
function glance(source: Source, declare: Declare, packs: Packs): Reading | undefined {
  if (mayHoldKey(source.text, declare.keys)) return undefined
  const settings = declare({})
  const language = languageOf(source, settings, packs), pack = packs.languages[language]
  return pack && look(source, settings, pack, packs).isClear ? nothingIn(settings, language) : undefined
}

/** What holds for a file, once its front matter is known; and all that this follows from beside the file. */
interface Grounded extends Declare { readonly grounds: string }

function declarations(request: Request, all: Configs | undefined, packs: Packs): (file: string) => Grounded {
  const { config, options, needsBusiness, cwd } = request
  const known = new Map<Config | undefined, { readonly resolver: Resolver; readonly grounds: string }>()
  return file => {
    const found = configFor(file, config, all)
    const { resolver, grounds } = known.get(found) ?? { resolver: resolveSettings(found, options, packs), grounds: groundsOf(found, request) }
    known.set(found, { resolver, grounds })
    const declare = (frontMatter: FrontMatter): Settings => {
      const settings = resolver(file, frontMatter)
      if (needsBusiness && !settings.audiences.length) throw undeclared(found, shownPath(file, cwd))
      return settings
    }
    return Object.assign(declare, { keys: resolver.keys, grounds })
  }
}

function groundsOf(config: Config | undefined, { options, how, cwd }: Request): string {
  const known = config && { ...config, folder: shownPath(config.folder, cwd) }
  return JSON.stringify([known, options, how], (_, value: unknown) => value instanceof Map ? [...value] : value)
}

/** Which config holds for a file. */
export function configFor(file: string, named: string | undefined, all: Configs | undefined): Config | undefined {
  return named === undefined ? all?.nearest(file) : all?.named(named)
}

function undeclared(config: Config | undefined, file: string): Mistake {
  if (config?.data.audiences?.length) return new Mistake(`No audience of ${config.path} speaks to this file.`, file, 'Add the key ‘business’ there, for all that the audiences leave out, or leave this file out with ‘ignore’.')
  if (config) return new Mistake('This config does not say what the business is.', config.path, 'Add the key ‘business’; `clientele models` lists the kinds there are.')
  return new Mistake('No clientele.yml holds for this file.', file, 'Make one with `clientele init`, or name a kind of business: --model law-firm.')
}
