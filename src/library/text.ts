import type { Confidence, FileReport } from '../types.ts'
import { givenConfig } from '../config/given.ts'
import type { Config } from '../config/load.ts'
import { needsBusiness, resolveSettings } from '../config/resolve.ts'
import { Mistake } from '../errors.ts'
import { formatOf } from '../format.ts'
import { fileReport, lint } from '../lint.ts'
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

/**
 * Lints one text. Reads no files; runs in a browser too.
 * @throws Mistake where neither config nor model says what the business is, or one of them says what it cannot
 */
export function lintText(text: string, { config, path = 'text.md', ...said }: TextOptions): TextReport {
  const declared = resolveSettings(config && configFrom(config), said, packs)
  const source = { path, text: text.replace(/^\uFEFF/, ''), format: formatOf(path) }
  const reading = lint(source, frontMatter => declared(path, frontMatter), packs)
  if (!reading.settings.audiences.length && needsBusiness(said.rules, packs)) throw undeclared(path)
  return { ...fileReport(source, reading), notes: reading.notes }
}

const configFrom = (config: LoadedConfig | ConfigData): Config => 'tree' in config ? config as unknown as Config : givenConfig(config, packs)

function undeclared(path: string): Mistake {
  return new Mistake('Nothing says what the business is.', path, 'Add the key ‘business’ to the config, or name a model: { model: \'law-firm\' }.')
}
