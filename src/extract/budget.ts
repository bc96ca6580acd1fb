import type { Source } from '../types.ts'
import { Mistake } from '../errors.ts'

/** What the parser may do for a document, in steps of about 50 ns: so many, and some for each unit of its text. */
const STEPS = 20_000_000, STEPS_PER_UNIT = 40
/** What each parse takes, and each line and mark. */
const PARSE = 500, LINE = 400, MARK = 150
const MARKS = /[*_~[\]`<&\\|!{}]/g
/** Lists and quotes that begin on one line, more than anybody nests. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){500}/m

let left = Infinity
let source: Source | undefined
let shift = 0

/**
 * Reads a document within its budget. Work is counted and no clock is asked, so that the same text has the same end everywhere.
 * @throws Mistake where it would take too long
 */
export function withinBudget<T>(document: Source, read: () => T): T {
  left = STEPS + STEPS_PER_UNIT * document.text.length
  source = document
  shift = 0
  try {
    return read()
  } finally {
    left = Infinity
    source = undefined
  }
}

/**
 * Says what is parsed next, and counts what any text costs.
 * @param offset where it stands in the document (UTF-16 units)
 */
export function parsingAt(offset: number, text: string): void {
  shift = offset
  spend(PARSE + LINE * linesIn(text) + MARK * (text.match(MARKS)?.length ?? 0), 0)
  const deep = DEEP.exec(text)
  if (deep && source) throw new Mistake('Its lists, quotes or brackets are nested too deeply to be read.', placeAt(deep.index, source), 'Flatten them, or leave the file out with “ignore”.')
}

/**
 * Counts work.
 * @param at where it is done, in the text that is parsed (UTF-16 units)
 * @throws Mistake where nothing is left
 */
export function spend(steps: number, at: number): void {
  left -= steps
  if (left >= 0 || !source) return
  throw new Mistake('From here on there is more markup without a blank line than can be read in good time.', placeAt(at, source), 'Part it with blank lines, or leave the file out with “ignore”.')
}

const placeAt = (at: number, { path, text }: Source): string => `${path}:${linesIn(text.slice(0, Math.max(0, at + shift)))}`

/** A line ends at CRLF, LF or a lone CR. */
const linesIn = (text: string): number => (text.match(/\r\n|\n|\r/g)?.length ?? 0) + 1
