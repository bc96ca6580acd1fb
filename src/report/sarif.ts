import type { DirectiveRule, Edit, FileReport, Located, Rule } from '../types.ts'
import type { About, Format } from './index.ts'

/** SARIF 2.1.0, with all that GitHub code scanning requires. Offsets and columns are UTF-16 units. */
export const format: Format = (report, about) => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run(report.files, about)],
  }
  return JSON.stringify(log, null, 2) + '\n'
}

function run(files: readonly FileReport[], { version, rules }: About) {
  const pages: readonly Page[] = [...rules, ...directives]
  const ids = pages.map(page => page.id)
  return {
    tool: { driver: { name: 'clientele', version, semanticVersion: version, rules: pages.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    results: files.flatMap(file => file.findings.map(finding => result(file.path, finding, ids))),
  }
}

// ---- Rules: all of them, so that they do not vary with what was found

/** What a reader is told about a rule. */
type Page = Pick<Rule, 'title' | 'severity' | 'what' | 'why' | 'instead'> & { readonly id: Located['rule'] }

const directivePages: { readonly [D in DirectiveRule]: Omit<Page, 'id'> } = {
  'unused-disable': {
    title: 'A comment silences nothing',
    severity: 'warning',
    what: 'A clientele-disable comment stands where clientele has nothing to report.',
    why: 'The text has changed since, or the comment stands in the wrong place. Left there, it would hide the next finding.',
    instead: 'Delete the comment.',
  },
  'unknown-directive': {
    title: 'A comment says something clientele does not know',
    severity: 'warning',
    what: 'A comment speaks to clientele, but its command, or the rule or audience it names, does not exist.',
    why: 'It does nothing, and whoever wrote it believes that it does.',
    instead: 'Correct the spelling, or delete the comment.',
  },
}

const directives = Object.entries(directivePages).map(([id, page]) => ({ id: id as DirectiveRule, ...page }))

function descriptor(page: Page) {
  return {
    id: page.id,
    shortDescription: { text: page.title },
    fullDescription: { text: page.what },
    help: {
      text: `${page.what}\n\nWhy: ${page.why}\n\nInstead: ${page.instead}`,
      markdown: `${page.what}\n\n**Why:** ${page.why}\n\n**Instead:** ${page.instead}`,
    },
    defaultConfiguration: page.severity === 'off' ? { enabled: false } : { level: levels[page.severity] },
    properties: {
      tags: ['copywriting', 'terminology'],
      precision: 'high',
      'problem.severity': severities[page.severity],
    },
  }
}

const levels = { error: 'error', warning: 'warning', suggestion: 'note' } as const

const severities = { error: 'error', warning: 'warning', suggestion: 'recommendation', off: 'recommendation' } as const

// ---- Results

/**
 * There is no `primaryLocationLineHash` here on purpose: it is GitHub's own hash of the line, which its upload action
 * adds where it is missing and warns about, once per finding, where it is another.
 */
function result(path: string, finding: Located, ids: readonly string[]) {
  const artifactLocation = { uri: uri(path) }
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding) } }],
    partialFingerprints: { 'clientele/v1': finding.fingerprint },
    ...(finding.edit && { fixes: [fix(artifactLocation, finding, finding.edit)] }),
  }
}

/** A colon is encoded too: in the first folder of a relative path it would end a scheme. */
function uri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function region({ line, column, endLine, endColumn }: Located) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function fix(artifactLocation: { readonly uri: string }, finding: Located, edit: Edit) {
  const replacement = { deletedRegion: deletedRegion(finding, edit), insertedContent: { text: edit.insert } }
  return {
    description: { text: [fixNotes[edit.safety], edit.note].filter(Boolean).join(' ') },
    artifactChanges: [{ artifactLocation, replacements: [replacement] }],
  }
}

const fixNotes = {
  safe: 'Replace the words; nothing else in the sentence changes.',
  review: 'Replace the words, then read the sentence again: something around them may have to change too.',
}

/** Lines and columns where the finding's own tell them; offsets where the edit reaches further. */
function deletedRegion(finding: Located, { start, end }: Edit) {
  const inside = finding.line === finding.endLine && start >= finding.start && end <= finding.end
  if (!inside) return { charOffset: start, charLength: end - start }
  const column = finding.column + start - finding.start
  return { startLine: finding.line, startColumn: column, endLine: finding.line, endColumn: column + end - start }
}
