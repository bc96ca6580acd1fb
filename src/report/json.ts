import type { Edit, FileReport, Located, Report, Summary } from '../types.ts'
import type { Format } from './index.ts'

/** The documented shape, for scripts. Keys always come in the same order; what is absent has no key. */
export const format: Format = report => JSON.stringify(publicReport(report), null, 2) + '\n'

function publicReport({ version, files, summary }: Report) {
  return { version, files: files.map(publicFile), summary: publicSummary(summary) }
}

function publicFile({ path, language, audience, model, audiences, findings }: FileReport) {
  return { path, language, audience, model, audiences: audiences.map(({ name, model }) => ({ name, model })), findings: findings.map(publicFinding) }
}

function publicFinding(finding: Located) {
  const { rule, severity, message, line, column, endLine, endColumn, start, end, text } = finding
  const { concept, preferred, evidence, fingerprint } = finding
  const edit = finding.edit && publicEdit(finding.edit)
  return {
    rule, severity, message, line, column, endLine, endColumn, start, end, text,
    concept, preferred, evidence, edit, fingerprint,
  }
}

function publicEdit({ start, end, insert, safety, note }: Edit) {
  return { start, end, insert, safety, note }
}

function publicSummary({ files, errors, warnings, suggestions, fixable, fixed }: Summary) {
  return { files, errors, warnings, suggestions, fixable, fixed }
}
