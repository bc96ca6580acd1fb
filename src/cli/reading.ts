import { resolve } from 'node:path'
import type { Packs } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import { decode } from '../encoding.ts'
import { grouped } from '../grouped.ts'
import type { Given, Outcome, Request } from '../run.ts'
import { CLEAN, FAILED, type Io, type Status } from './io.ts'

/** The options that lint and trace share, as the command line gives them. */
export interface ReadingOptions {
  readonly config?: string
  readonly model?: string
  readonly language?: string
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly ignore?: boolean
  readonly maxFileSize?: string
  readonly color?: boolean
}

/**
 * What to read.
 * @throws Mistake where an option says what it cannot, or nothing is named and no person could have meant the folder
 */
export async function requestFrom(paths: readonly string[], options: ReadingOptions, io: Io, packs: Packs): Promise<Request> {
  const { config, model, language, ignore = true } = options
  if (model !== undefined) oneOf(model, packs.models.map(model => model.id), '--model', 'clientele models')
  if (language !== undefined) oneOf(language, Object.keys(packs.languages), '--language')
  return {
    paths: options.stdin ? [] : pathsFrom(paths, io),
    cwd: io.cwd, ignore,
    ...(config !== undefined && { config: resolve(io.cwd, config) }),
    ...(options.maxFileSize !== undefined && { maxBytes: wholeNumber(options.maxFileSize, '--max-file-size') }),
    ...(options.stdin && { given: await givenText(options, paths, io) }),
    options: { ...(model !== undefined && { model }), ...(language !== undefined && { language }) },
    needsBusiness: false,
  }
}

/** The value, when it is allowed; a Mistake that names the nearest otherwise. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string, list?: string): T {
  const found = allowed.find(it => it === value)
  if (found === undefined) throw new Mistake(`‘${value}’ is not known.`, option, suggest(value, allowed) + (list ? ` \`${list}\` lists them all.` : ''))
  return found
}

export function wholeNumber(value: string, option: string): number {
  if (!/^\d+$/.test(value)) throw new Mistake(`‘${value}’ is no whole number.`, option, 'Write digits only, like 100.')
  return Number(value)
}

/** Says on the error stream what stood in the way, and answers whether anything did. */
export function tell({ mistakes, notes }: Outcome<unknown>, io: Io): Status {
  for (const note of notes) io.err.write(`${note}\n`)
  for (const [first, ...more] of alike(mistakes)) {
    io.err.write(`${first!.message}\n${more.length ? `  The same holds for ${more.length} more.\n` : ''}`)
  }
  return mistakes.length ? FAILED : CLEAN
}

/** Mistakes that say the same of different places. */
const alike = (mistakes: readonly Mistake[]): Mistake[][] => [...grouped(mistakes.map(mistake => [`${mistake.what}\n${mistake.next}`, mistake] as const)).values()]

function pathsFrom(paths: readonly string[], io: Io): readonly string[] {
  if (paths.length || io.stdin.isTTY) return paths.length ? paths : ['.']
  throw new Mistake('No files are named.', undefined, 'For this folder write `clientele .`; for standard input add --stdin.')
}

async function givenText({ stdinFilename = 'stdin.md' }: ReadingOptions, paths: readonly string[], io: Io): Promise<Given> {
  if (paths.length) throw new Mistake('Files are named beside --stdin.', paths[0], 'Name the file with --stdin-filename, or leave --stdin out.')
  const chunks: Uint8Array[] = []
  for await (const chunk of io.stdin) chunks.push(chunk as Uint8Array)
  const bytes = Buffer.concat(chunks)
  return { path: stdinFilename, bytes, text: decode(bytes, stdinFilename) }
}
