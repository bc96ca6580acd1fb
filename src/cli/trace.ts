import type { Source, Usage } from '../types.ts'
import type { Reading } from '../reading.ts'
import { frameOf, positionsIn, type Frame } from '../locate.ts'
import { packs } from '../packs/index.ts'
import { run } from '../run.ts'
import type { Io, Status } from './io.ts'
import { oneOf, requestFrom, tell, type ReadingOptions } from './reading.ts'

/** A mention as `trace` shows it: offsets 0-based and in UTF-16 units, lines and columns 1-based. */
interface Traced {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly concept: string
  readonly sense: string
  readonly confidence: number
  readonly evidence: readonly string[]
}

interface TracedFile extends Frame { readonly mentions: readonly Traced[] }

/** `clientele trace [paths…]` */
export async function traceCommand(paths: readonly string[], options: ReadingOptions & { format: string }, io: Io): Promise<Status> {
  const format = oneOf(options.format, ['pretty', 'json'], '--format')
  const request = await requestFrom(paths, options, io, packs)
  const outcome = await run({ ...request, how: { whole: true } }, packs, trace)
  io.out.write(format === 'json' ? json(outcome.results) : outcome.results.map(listing).join(''))
  return tell(outcome, io)
}

function trace(source: Source, reading: Reading): TracedFile {
  const position = positionsIn(source.text)
  return { ...frameOf(source, reading), mentions: reading.usages.map(usage => traced(usage, source.text, position)) }
}

function traced(usage: Usage, text: string, position: ReturnType<typeof positionsIn>): Traced {
  const from = position(usage.start), to = position(usage.end)
  return {
    line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start: usage.start, end: usage.end,
    text: text.slice(usage.start, usage.end), concept: usage.term.concept, sense: usage.sense,
    confidence: Math.round(usage.confidence * 100) / 100, evidence: usage.evidence().map(sign => `${sign.said} (${sign.place})`),
  }
}

function json(files: readonly TracedFile[]): string {
  const summary = { files: files.length, mentions: files.reduce((sum, { mentions }) => sum + mentions.length, 0) }
  return `${JSON.stringify({ version: 1, files, summary }, null, 2)}\n`
}

function listing({ path, mentions }: TracedFile): string {
  if (!mentions.length) return ''
  const rows = mentions.map(({ line, column, text, concept, sense, confidence, evidence }) =>
    `  ${`${line}:${column}`.padEnd(8)} ${text.padEnd(12)} ${concept.padEnd(11)} ${sense.padEnd(11)} ${confidence.toFixed(2)}  ${evidence[0] ?? 'no sign'}`)
  return `${path}\n${rows.join('\n')}\n\n`
}
