import type { Report, Rule } from '../types.ts'

export { oneLine } from './one-line.ts'

/** What a format may want to know beside the findings. */
export interface About {
  /** Of clientele, e.g. `0.1.0`. */
  readonly version: string
  /** All rules there are, whether or not they found anything. */
  readonly rules: readonly Rule[]
  /** Whether the reader sees colours. No format finds out for itself. */
  readonly color: boolean
  /** Whether what counts as fixed was tried and not written. */
  readonly tried?: boolean
}

/** Writes a report down. Pure; what is not empty ends with a line break. */
export type Format = (report: Report, about: About) => string

const files = {
  pretty: () => import('./pretty.ts'),
  line: () => import('./line.ts'),
  json: () => import('./json.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
} satisfies { readonly [name: string]: () => Promise<{ readonly format: Format }> }

export type FormatName = keyof typeof files

/** What `--format` accepts, as its help lists them. */
export const formatNames = Object.keys(files) as readonly FormatName[]

/** Loads one format and none of the others. */
export async function loadFormat(name: FormatName): Promise<Format> {
  return (await files[name]()).format
}
