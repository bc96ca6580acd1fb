import type { Edit } from '../types.ts'
import { splice } from '../fix.ts'
import { oneLine } from '../report/index.ts'
import type { Item } from '../review/index.ts'
import { wrap } from './wrap.ts'

/** How a page is set. */
export interface Setting {
  /** In columns of the terminal. */
  readonly width: number
  /** What stands before and after the word that is meant. */
  readonly mark: readonly [before: string, after: string]
}

/** In columns: what every terminal has, and no more of it than reads well. */
export const WIDTH = 80

/** One finding for a person to decide on: its place and its number, its sentence as it reads after the edits made so far, and the reason. */
export function pageOf(item: Item, number: number, count: number, edits: readonly Edit[], { width, mark }: Setting): string {
  const { document: { path }, finding: { line, column, message, rule, severity } } = item
  const sentence = wrap(sentenceIn(item, edits), width - INDENT.length)
  const reason = wrap(`${oneLine(message)} [${rule}, ${severity}]`, width - INDENT.length)
  const place = `${oneLine(path)}:${line}:${column}`, progress = `${number} of ${count}`
  return [
    '', `${place}  ${progress.padStart(width - place.length - 2)}`, '',
    ...marked(sentence, mark).map(indented), '', ...reason.map(indented), '', '',
  ].join('\n')
}

/** What an edit does: “a customer” → “a client”. */
export function wording({ document: { text } }: Item, { start, end, insert }: Edit): string {
  return `“${oneLine(text.slice(start, end))}” → “${oneLine(insert)}”`
}

const INDENT = '  '

const indented = (line: string): string => INDENT + line

/** Stand around the word until the lines are broken. */
const FROM = '\uE000', TO = '\uE001'

function sentenceIn({ document: { text }, finding, sentence: [start, end] }: Item, edits: readonly Edit[]): string {
  const part = (from: number, to: number) => oneLine(splice(text.slice(from, to), edits.filter(edit => edit.start >= from && edit.end <= to)
    .map(edit => ({ ...edit, start: edit.start - from, end: edit.end - from }))))
  const before = part(start, finding.start), after = part(finding.end, end)
  return `${lastOf(before)}${FROM}${part(finding.start, finding.end)}${TO}${firstOf(after)}`.replace(/ +/g, ' ').trim()
}

/** How much of a long sentence is shown on either side of the word: UTF-16 units. */
const MOST = 240

const lastOf = (text: string): string => text.length > MOST ? text.slice(-MOST).replace(/^\S*\s|^/, '… ') : text

const firstOf = (text: string): string => text.length > MOST ? text.slice(0, MOST).replace(/\s\S*$|$/, ' …') : text

const marked = (lines: readonly string[], [before, after]: Setting['mark']): string[] =>
  lines.map(line => line.replace(FROM, before).replace(TO, after))
