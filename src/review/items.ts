import type { Choice, Located, Token, Usage } from '../types.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround } from '../sentences.ts'
import { tokensOf } from '../tokens.ts'

/** A document as it was read. */
export interface Reviewed {
  readonly path: string
  readonly text: string
  /** The config that holds for it, relative to the working directory; absent with `--model` alone. */
  readonly config?: string
}

/** A finding that waits for a person's decision. */
export interface Item {
  readonly document: Reviewed
  readonly finding: Located
  /** Where its sentence stands: offsets into the document, end exclusive. */
  readonly sentence: readonly [start: number, end: number]
  /** What may be written instead, the preferred words first. */
  readonly choices: readonly Choice[]
  /** What a config could name so that this is left alone, the longer before the word by itself. */
  readonly phrases: readonly string[]
}

/** What there is to decide in a document, in its order. */
export function itemsOf(document: Reviewed, findings: readonly Located[], reading: Reading): Item[] {
  return findings.map(finding => ({
    document, finding, sentence: sentenceOf(finding, document.text, reading),
    choices: choicesFor(finding, reading), phrases: phrasesFor(finding, reading),
  }))
}

/** The first is the finding's own edit, of which a report may know more. */
function choicesFor(finding: Located, reading: Reading): Choice[] {
  return reading.choices(finding).map((choice, i) => i === 0 && finding.edit ? { ...choice, edit: finding.edit } : choice)
}

/** The sentence with the marks around it; of what is no prose, its lines. */
function sentenceOf({ start, end }: Located, text: string, { prose }: Reading): [number, number] {
  const span = prose.spans.find(span => span.start <= start && start < span.end)
  const tokens = span ? tokensOf(span) : []
  const at = tokens.findIndex(token => token.end > start)
  if (at < 0) return [startOf(/[^\r\n]*$/, text, start), endOf(/[\r\n]/, text, end)]
  const [from, to] = sentenceAround(tokens, at)
  return [startOf(/\S*$/, text, tokens[from]!.start), endOf(/\s/, text, Math.max(end, tokens[to - 1]!.end))]
}

const startOf = (stretch: RegExp, text: string, at: number): number => stretch.exec(text.slice(Math.max(0, at - REACH), at))!.index + Math.max(0, at - REACH)

const endOf = (stop: RegExp, text: string, at: number): number => at + (stop.exec(text.slice(at))?.index ?? text.length - at)

/** How far before a place its line is looked for. */
const REACH = 1000

function phrasesFor({ rule, start, end, text }: Located, { usages }: Reading): string[] {
  if (rule === 'untranslated-term') return [text]
  const usage = usages.find(usage => usage.start === start && usage.end === end)
  return usage ? [...new Set(phrasesAround(usage))] : []
}

/** The word with its neighbours, as far as they are words of the same sentence. */
function phrasesAround({ tokens, from, to }: Usage): string[] {
  const isWord = (at: number) => tokens[at]?.kind === 'word'
  const before = isWord(from - 1) ? from - 1 : from, after = isWord(to) ? to + 1 : to
  return [[from, after], [before, after], [before, to], [from, to]].map(([start, end]) => written(tokens.slice(start, end)))
}

function written(tokens: readonly Token[]): string {
  return tokens.map(({ text, join }, i) => (i === 0 || join === 'none' ? '' : join === 'hyphen' ? '-' : ' ') + text).join('')
}
