/** A word with which an item of a list begins: what tells it from others, in the same words at the same depth. */
export interface Head {
  readonly key: string
  readonly depth: number
  /** The offset at which its line begins. */
  readonly line: number
}

/**
 * What stands before a place on its line, if that is little: a name stands at the head of one. A raw text tells this as well as
 * one that was read.
 */
export function headOfLine(start: number, text: string): string | undefined {
  const from = Math.max(0, start - LONGEST)
  const newline = from + text.slice(from, start).lastIndexOf('\n')
  return newline < from && from > 0 ? undefined : text.slice(newline + 1, start)
}

/** In UTF-16 units. */
const LONGEST = 60

/** "- Buyer – whoever …" */
export function itemHead(start: number, end: number, text: string): Head | undefined {
  if (!AFTER.test(text.slice(end, end + REACH))) return undefined
  const head = headOfLine(start, text), item = head === undefined ? null : ITEM.exec(head)
  return item ? { key: `head ${item[1]!.length} ${text.slice(start, end).toLowerCase()}`, depth: item[1]!.length, line: start - head!.length } : undefined
}

const ITEM = /^([ \t]*)(?:[-*+•–]|\d+[.)])[ \t]+[*_“"«]*$/
const AFTER = /^[*_”"»\s]*(?:[–—:]|-\s)/, REACH = 12

/** Whether only items of the same depth or deeper, and blank lines, stand between the end of one head and another. */
export const isOneList = (end: number, { depth, line }: Head, text: string): boolean => text.slice(end, line).split(/\r?\n/).slice(1).every(line =>
  line.trim() === '' || (/^[ \t]*(?:[-*+•–]|\d+[.)])[ \t]/.test(line) ? depthOf(line) >= depth : depthOf(line) > depth))

const depthOf = (line: string): number => /^[ \t]*/.exec(line)![0].length

/** "| Client | Client |" over a table: whether two words stand in cells side by side, and a rule below them. */
export const areColumns = (end: number, next: { readonly start: number; readonly end: number }, text: string): boolean =>
  BAR.test(text.slice(end, next.start)) && RULER.test(lineAfter(text, next.end))

const BAR = /^[*_ \t]*\|[*_ \t]*$/
const RULER = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/

function lineAfter(text: string, at: number): string {
  const begin = text.indexOf('\n', at) + 1
  const close = text.indexOf('\n', begin)
  return begin === 0 ? '' : text.slice(begin, close < 0 ? text.length : close)
}
