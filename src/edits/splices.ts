import { SEAM, type Rewrite, type Slot, type Token } from '../types.ts'
import { inCaseOf } from '../forms.ts'

/** Words of the text, `[from, to)` among the tokens, and what is written for them; both as tables write words. */
export interface Replaced {
  readonly from: number
  readonly to: number
  readonly written: string
  readonly text: string
}

type Change = Rewrite['changes'][number]

/** Whether a mention can be written anew by itself: not in a compound, with markup inside, after “le(la)”, before “‧e‧s”. */
export function isWritable({ usage: { tokens, from, to, span, start, end } }: Slot): boolean {
  const hasMarkup = span.text.slice(start - span.start, end - span.start).includes(SEAM)
  return !hasMarkup && !isCompound(tokens[to]) && !goesOn(tokens[to], tokens[to + 1]) && tokens[from - 1]?.text !== ')'
}

/** The splices, in order and apart from each other; undefined where there is no good place for an article. */
export function changesOf(replaced: readonly Replaced[], slot: Slot): Change[] | undefined {
  const changes = replaced.map(withoutCommon).filter(it => it.text !== it.written).map(it => changesFor(it, slot))
  return changes.every(it => it !== undefined) ? merged(changes.flat()) : undefined
}

/** "con i" and "con gli" differ in their last word only. */
function withoutCommon(it: Replaced): Replaced {
  const [first, ...rest] = it.written.split(' '), [same, ...others] = it.text.split(' ')
  return first === same && rest.length && others.length ? { from: it.from + 1, to: it.to, written: rest.join(' '), text: others.join(' ') } : it
}

/** Whether an apostrophe comes or goes beside markup: “l’**abonné**”. */
export function touchesMarkup(replaced: readonly Replaced[], { usage: { tokens }, text }: Slot): boolean {
  return replaced.some(it => isElided(it.written) !== isElided(it.text) && text.slice(endOf(tokens[it.to - 1]!, text), tokens[it.to]!.start).trim() !== '')
}

/** "**À** l’abonné": markup stands between the words of one. */
function isBroken({ from, to }: Replaced, { usage: { tokens }, text }: Slot): boolean {
  return tokens.slice(from, to - 1).some((token, i) => /[^\s>]/.test(text.slice(endOf(token, text), tokens[from + i + 1]!.start)))
}

/** With the marks of a quote that the next line goes on with. */
const LINE_END = /[ \t]*\r?\n[\s>]*/

export const isElided = (word: string): boolean => word.endsWith("'")

function changesFor(it: Replaced, slot: Slot): Change[] | undefined {
  const { usage, text } = slot, { tokens } = usage
  const start = tokens[it.from]!.start, end = endOf(tokens[it.to - 1]!, text)
  const noun = text.slice(usage.start, usage.end)
  const insert = capitalised(text.slice(start, end), it.text, noun).replaceAll("'", apostropheIn(text))
  if (isSlashed(tokens, it.from) || isBroken(it, slot)) return undefined
  if (isElided(it.written) && !isElided(it.text)) return [{ start, end, insert: insert + (text.slice(start, end).match(LINE_END)?.[0] ?? ' ') }]
  if (isElided(it.text) && !isElided(it.written)) return joined({ start, end, insert }, tokens[it.to]!.start, text)
  return [{ start, end, insert }]
}

/** "le/la", "un·e": two words for one. */
const isSlashed = (tokens: readonly Token[], at: number): boolean => tokens[at]!.join === 'none' && /^[/·•]$/.test(tokens[at - 1]?.text ?? '')

/** "Kunden-Login", "Kunden- und Lieferantenliste". */
const isCompound = (next: Token | undefined): boolean => next?.join === 'hyphen' || (next?.text === '-' && next.join === 'none')

/** A mark and letters straight after a word are an ending that nobody listed: "client/te", "utilisateurs·trices". */
const goesOn = (mark: Token | undefined, letters: Token | undefined): boolean =>
  mark?.join === 'none' && letters?.kind === 'word' && letters.join === 'none' && (SIGN.test(mark.text) || (/[/.]/.test(mark.text) && letters.text.length < 6))

/** What parts the ending for women from that for men. */
const SIGN = /[·•‧∙⋅*_:(@]/

/** An entity is longer than what it reads as. */
function endOf({ start, end }: Token, text: string): number {
  const last = end - 1 > start || text[start] === '&' ? text.slice(start).match(/^&[#\w]+;/) : null
  return last ? Math.max(end, start + last[0].length) : end
}

/** One letter says nothing of the next: "L’abonné" is no capitals, "L’ABONNÉ" is. */
function capitalised(written: string, word: string, noun: string): string {
  const letters = written.match(/\p{L}/gu) ?? []
  const isLoud = noun === noun.toUpperCase() && written === written.toUpperCase()
  return inCaseOf(isLoud ? noun : letters.length === 1 ? letters[0]! : written, word)
}

/** An article that ends in an apostrophe stands right before the next word, on its line. */
function joined({ start, end, insert }: Change, next: number, text: string): Change[] | undefined {
  const [blank] = text.slice(end, next).match(/^\s*/)!
  if (blank === '') return undefined
  if (!/[\r\n]/.test(blank)) return [{ start, end: end + blank.length, insert }]
  const cut = insert.lastIndexOf(' ')
  const stays = insert.slice(0, Math.max(cut, 0)), from = stays ? start : start - 1
  return stays || text[from] === ' ' ? [{ start: from, end, insert: stays }, { start: next, end: next, insert: insert.slice(cut + 1) }] : undefined
}

function apostropheIn(text: string): string {
  return text.includes('’') || !text.includes("'") ? '’' : "'"
}

function merged(changes: readonly Change[]): Change[] {
  const inOrder = [...changes].sort((a, b) => a.start - b.start || a.end - b.end)
  return inOrder.reduce<Change[]>((apart, change) => {
    const last = apart.at(-1)
    return last?.end === change.start
      ? [...apart.slice(0, -1), { start: last.start, end: change.end, insert: last.insert + change.insert }] : [...apart, change]
  }, [])
}
