import type { Confidence, FileReport } from '../types.ts'
import { givenConfig } from '../config/given.ts'
import type { Config } from '../config/load.ts'
import { needsBusiness, resolveSettings } from '../config/resolve.ts'
import { Mistake } from '../errors.ts'
import { formatOf } from '../format.ts'
import { fix } from '../fix.ts'
import { lint } from '../lint.ts'
import { fileReport } from '../locate.ts'
import type { Reading } from '../reading.ts'
import { packs } from '../packs/index.ts'

/** What the caller says over every config. */
export interface Said {
  /** A kind of business in place of any config: `law-firm`. */
  readonly model?: string
  /** The language of the text, whatever it or the config says. */
  readonly language?: string
  /** These rules and no others. */
  readonly rules?: readonly string[]
  /** How sure it must be that a word means your own buyers before it is reported. */
  readonly confidence?: Confidence
}

/** A config that `loadConfig` read, to be handed on and not looked into. */
export interface LoadedConfig {
  readonly path: string
}

/** What a clientele.yml says, as data. It is checked when it is used; `clientele/schema.json` has its shape. */
export type ConfigData = { readonly [key: string]: unknown }

export interface TextOptions extends Said {
  readonly config?: LoadedConfig | ConfigData
  /** Where the text stands, from the folder of the config: its ending says how it is written. `text.md` when left out. */
  readonly path?: string
}

/** What was found in one text. */
export interface TextReport extends FileReport {
  /** What a person should know about the reading, e.g. that MDX was broken and was read as Markdown. */
  readonly notes: readonly string[]
}

/** A text with its safe edits made, and what is left to report in it. */
export interface FixedText extends TextReport {
  readonly text: string
  /** How many edits were made. */
  readonly fixed: number
}

/**
 * Lints one text. Reads no files; runs in a browser too.
 * @throws Mistake where neither config nor model says what the business is, or one of them says what it cannot
 */
export function lintText(text: string, options: TextOptions): TextReport {
  const { read, path } = readerFor(options)
  return textReport(text, read(withoutMark(text)), path)
}

/**
 * Makes the safe edits in one text; all else in it stays as it is, a byte order mark too. Places are those in the new text,
 * not counting the mark. Reads no files; runs in a browser too.
 * @throws Mistake as `lintText` does
 */
export function fixText(text: string, options: TextOptions): FixedText {
  const { read, path } = readerFor(options), plain = withoutMark(text)
  const { text: fixed, reading, rounds } = fix(plain, read(plain), read)
  const mark = text.slice(0, text.length - plain.length)
  return { text: mark + fixed, fixed: rounds.flatMap(({ edits }) => edits).length, ...textReport(fixed, reading, path) }
}

/** What reads a text as the options say. */
function readerFor({ config, path = 'text.md', ...said }: TextOptions): { read: (text: string) => Reading; path: string } {
  const declared = resolveSettings(config && configFrom(config), said, packs)
  const read = (text: string): Reading => {
    const reading = lint({ path, text, format: formatOf(path) }, frontMatter => declared(path, frontMatter), packs)
    if (!reading.settings.audiences.length && needsBusiness(said.rules, packs)) throw undeclared(path)
    return reading
  }
  return { read, path }
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

const textReport = (text: string, reading: Reading, path: string): TextReport =>
  ({ ...fileReport({ path, text: withoutMark(text), format: formatOf(path) }, reading), notes: reading.notes })

const configFrom = (config: LoadedConfig | ConfigData): Config => 'tree' in config ? config as unknown as Config : givenConfig(config, packs)

function undeclared(path: string): Mistake {
  return new Mistake('Nothing says what the business is.', path, 'Add the key ‘business’ to the config, or name a model: { model: \'law-firm\' }.')
}
