import { Chalk, type ChalkInstance } from 'chalk'
import type { FileReport, Located, Severity, Summary } from '../types.ts'
import type { About, Format } from './index.ts'
import { oneLine } from './one-line.ts'

/** In columns: what every terminal has. */
const WIDTH = 80

/** For people, in a terminal. Long messages go on under their own beginning; nothing is cut. */
export const format: Format = (report, about) => {
  const paint = new Chalk({ level: about.color ? 1 : 0 })
  const files = report.files.filter(file => file.findings.length > 0)
  const columns = measure(files.flatMap(file => file.findings))
  return files.map(file => section(file, columns, paint)).join('') + footer(report.summary, about, paint)
}

/** How wide the places and the levels are, so that messages stand under each other. */
interface Columns {
  readonly place: number
  readonly level: number
}

function measure(findings: readonly Located[]): Columns {
  const widest = (texts: readonly string[]) => texts.reduce((width, text) => Math.max(width, text.length), 0)
  return { place: widest(findings.map(placeOf)), level: widest(findings.map(finding => finding.severity)) }
}

function placeOf({ line, column }: Located): string {
  return `${line}:${column}`
}

function section(file: FileReport, columns: Columns, paint: ChalkInstance): string {
  const entries = file.findings.map(finding => entry(finding, columns, paint))
  return `${paint.underline(oneLine(file.path))}\n${entries.join('')}\n`
}

function entry(finding: Located, columns: Columns, paint: ChalkInstance): string {
  const place = paint.dim(placeOf(finding).padEnd(columns.place))
  const level = paint[colors[finding.severity]](finding.severity.padEnd(columns.level))
  const indent = columns.place + columns.level + 6
  const message = body(finding, WIDTH - indent, paint).join(`\n${' '.repeat(indent)}`)
  return `  ${place}  ${level}  ${message}\n`
}

const colors = { error: 'red', warning: 'yellow', suggestion: 'cyan' } as const satisfies Record<Severity, string>

/** The message in lines, and the rule behind it, or under it where it does not fit. */
function body({ message, rule }: Located, width: number, paint: ChalkInstance): readonly string[] {
  const lines = wrap(oneLine(message).split(/ +/), width)
  const last = lines.at(-1) ?? ''
  return last.length + 2 + rule.length > width
    ? [...lines, paint.dim(rule)]
    : [...lines.slice(0, -1), `${last}  ${paint.dim(rule)}`]
}

function wrap(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function footer(summary: Summary, about: About, paint: ChalkInstance): string {
  const { errors, warnings, suggestions, files } = summary
  if (files === 0) return 'No file was linted.\n'
  const where = `in ${count(files, 'file')}.`
  if (errors + warnings + suggestions === 0) return paint.green(`✔ Nothing ${summary.fixed ? 'left ' : ''}to report ${where}`) + '\n' + done(summary, about)
  const color = errors > 0 ? paint.red : paint.yellow
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')} and ${count(suggestions, 'suggestion')}`
  return color.bold(`✖ ${found} ${where}`) + '\n' + done(summary, about) + remedy(summary)
}

function done({ fixed }: Summary, { tried }: About): string {
  if (!fixed) return ''
  return `  ${count(fixed, 'word')} ${tried ? 'would be' : fixed === 1 ? 'was' : 'were'} fixed.\n`
}

function remedy({ errors, warnings, suggestions, fixable }: Summary): string {
  if (fixable === 0) return ''
  const all = errors + warnings + suggestions
  const which = all === 1 ? 'It' : fixable === all ? 'All of them' : `${fixable} of them`
  return `  ${which} can be fixed with --fix.\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
