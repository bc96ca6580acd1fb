import type { FileReport, Finding, Located, Source } from './types.ts'
import type { Reading } from './reading.ts'
import { countFirst } from './sorted.ts'

/** Where an offset is: 1-based line and column, in UTF-16 units. */
export interface Position { readonly line: number; readonly column: number }

/**
 * Findings with their lines and columns, their text and a fingerprint.
 * A line ends at CRLF, LF or a lone CR, as CommonMark has it.
 */
export function locate(findings: readonly Finding[], text: string, path: string): Located[] {
  if (!findings.length) return []
  const position = positionsIn(text)
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const from = position(finding.start), to = position(finding.end)
    const passage = text.slice(finding.start, finding.end)
    const key = `${path}\n${finding.rule}\n${passage.toLowerCase()}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return {
      ...finding, line: from.line, column: from.column, endLine: to.line, endColumn: to.column,
      text: passage, fingerprint: hash(`${key}\n${seen.get(key)}`),
    }
  })
}

/** One document as every report lists it. */
export function fileReport(source: Source, reading: Pick<Reading, 'settings' | 'language' | 'findings'>): FileReport {
  return { ...frameOf(source, reading), findings: locate(reading.findings, source.text, source.path) }
}

/** What every report says of a document, whatever else it says. */
export function frameOf({ path }: Source, { settings, language }: Pick<Reading, 'settings' | 'language'>): Frame {
  const audiences = settings.audiences.map(({ name, model }) => ({ name, model: model?.id ?? null }))
  return { path, language, audience: audiences[0]?.name ?? 'default', model: audiences[0]?.model ?? null, audiences }
}

export type Frame = Omit<FileReport, 'findings'>

/** Offset → position, by a search among the line starts. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === NEWLINE || (unit === RETURN && text.charCodeAt(at + 1) !== NEWLINE)) starts.push(at + 1)
  }
  return offset => {
    const line = Math.max(1, countFirst(starts.length, i => starts[i]! <= offset))
    return { line, column: offset - starts[line - 1]! + 1 }
  }
}

const NEWLINE = 0x0A, RETURN = 0x0D

/** The offset of a 1-based position, or undefined where the text has no such place. */
export function offsetOf(text: string, { line, column }: Position): number | undefined {
  const ends = [...text.matchAll(/\r\n|\n|\r|$/g)]
  const start = line === 1 ? 0 : ends[line - 2] && ends[line - 2]!.index + ends[line - 2]![0].length
  const end = ends[line - 1]?.index
  return start === undefined || end === undefined || start + column - 1 > end ? undefined : start + column - 1
}

/** 64 bits that differ where the text does, as hex; for telling findings apart, not for secrets. */
function hash(text: string): string {
  let low = 0x84222325, high = 0xcbf29ce4
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0
    high = (Math.imul(high, 0x01000193) + (low >>> 8) + i) >>> 0
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
