import type { Readable, Writable } from 'node:stream'

/** What a command may touch of the world outside. */
export interface Io {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  /** Milliseconds since some moment. */
  readonly clock: () => number
  /** KiB that were taken at most, up to now. */
  readonly memory: () => number
  readonly stdin: Readable & { readonly isTTY?: boolean }
  /** The report, and nothing else. */
  readonly out: Sink
  /** Progress, notes and errors. */
  readonly err: Sink
  /** Where questions are asked: the stream behind `err`. */
  readonly screen: Writable & { readonly isTTY?: boolean; readonly columns?: number }
}

export interface Sink {
  write(text: string | Uint8Array): void
  readonly isTerminal: boolean
}

/** The exit status: nothing to report, findings, or could not run as asked. */
export const CLEAN = 0, FOUND = 1, FAILED = 2
export type Status = typeof CLEAN | typeof FOUND | typeof FAILED

/** Whether to colour what goes to a sink: the flag, then FORCE_COLOR, then NO_COLOR, then whether a person looks at it. */
export function wantsColor(flag: boolean | undefined, env: NodeJS.ProcessEnv, sink: Sink): boolean {
  if (flag !== undefined) return flag
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false
  return sink.isTerminal
}
