import type { Located, Severity } from '../types.ts'
import type { Format } from './index.ts'

/**
 * Workflow commands, which GitHub Actions turns into annotations. GitHub shows ten of each level per step and
 * fifty per job, and drops the rest without a word: so the worst come first.
 */
export const format: Format = report => {
  const found = report.files.flatMap(file => file.findings.map(finding => ({ path: file.path, finding })))
  return severities
    .flatMap(severity => found.filter(({ finding }) => finding.severity === severity))
    .map(({ path, finding }) => command(path, finding))
    .join('')
}

const severities: readonly Severity[] = ['error', 'warning', 'suggestion']

const levels = { error: 'error', warning: 'warning', suggestion: 'notice' } as const

function command(path: string, finding: Located): string {
  const properties = { file: path, ...position(finding), title: `clientele (${finding.rule})` }
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${levels[finding.severity]} ${listed.join(',')}::${escapeData(finding.message)}\n`
}

/** GitHub refuses columns where the lines differ. */
function position({ line, endLine, column, endColumn }: Located) {
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine }
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
