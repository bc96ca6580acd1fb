import type { Located } from '../types.ts'
import type { Format } from './index.ts'
import { oneLine } from './one-line.ts'

/** One finding per line, for editors and for `grep`: `path:line:column: severity: message [rule]`. */
export const format: Format = report =>
  report.files.flatMap(file => file.findings.map(finding => row(file.path, finding))).join('')

function row(path: string, { line, column, severity, message, rule }: Located): string {
  return oneLine(`${path}:${line}:${column}: ${severity}: ${message} [${rule}]`) + '\n'
}
