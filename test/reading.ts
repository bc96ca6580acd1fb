import { join } from 'node:path'
import type { Located } from '../src/types.ts'
import { configs } from '../src/config/load.ts'
import { resolveSettings, type Options } from '../src/config/resolve.ts'
import { lint, type Inline } from '../src/lint.ts'
import type { Reading } from '../src/reading.ts'
import { locate } from '../src/locate.ts'
import { formatOf } from '../src/format.ts'
import { folderOf } from './config/folder.ts'
import { packs } from './packs.ts'

/** For whom a document is read, and as what. A law firm's `about.md`, unless it is said otherwise. */
export interface Given {
  readonly model?: string
  /** The text of a clientele.yml, in place of a model. */
  readonly config?: string
  readonly path?: string
  readonly options?: Options
  readonly inline?: Inline
}

/** A document as the real pipeline reads it. */
export function read(text: string, { path = 'about.md', inline, ...given }: Given = {}): Reading {
  const settings = settingsOf(given)
  return lint({ path, text, format: formatOf(path) }, frontMatter => settings(path, frontMatter), packs, { whole: true, ...(inline && { inline }) })
}

/** Its findings, with their places. */
export function findingsIn(text: string, given: Given = {}): Located[] {
  return locate(read(text, given).findings, text, given.path ?? 'about.md')
}

/** The same for the eye: `line:column text`. */
export function places(text: string, given: Given = {}): string[] {
  return findingsIn(text, given).map(({ line, column, text }) => `${line}:${column} ${text}`)
}

/** The same with all that is said: `line:column rule severity: message`. */
export function told(text: string, given: Given = {}): string {
  return findingsIn(text, given).map(({ line, column, rule, severity, message }) => `${line}:${column} ${rule} ${severity}: ${message}`).join('\n')
}

/** What each mention of a document means, in order: `clients: party`. */
export function senses(text: string, given: Given = {}): string[] {
  return read(text, given).usages.map(({ start, end, sense }) => `${text.slice(start, end)}: ${sense}`)
}

function settingsOf({ model = 'law-firm', config, options }: Given): ReturnType<typeof resolveSettings> {
  if (config === undefined) return resolveSettings(undefined, { model, ...options }, packs)
  const root = folderOf({ 'clientele.yml': config })
  return resolveSettings(configs(root, packs).nearest(join(root, 'about.md')), options ?? {}, packs)
}
