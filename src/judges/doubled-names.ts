import type { Phrase, Span, Token, Usage } from '../types.ts'
import { areColumns, headOfLine, isOneList, itemHead } from '../heads.ts'
import type { Double } from './doubled-terms.ts'
import type { Case } from './index.ts'

/**
 * A document that explains two kinds of people and calls both the same: one question asked twice, one definition given twice,
 * one head of a list or of a table standing twice.
 */
export function* doubledNames({ usages, pack, source, lineOf }: Pick<Case, 'usages' | 'pack' | 'source' | 'lineOf'>): Iterable<Double> {
  if (!pack.twice) return
  const { asks, defines } = pack.twice
  const seen = new Map<string, Usage>()
  for (const usage of usages) {
    const head = headOfLine(usage.start, source.text)
    if (head === undefined) continue
    const name = questionOf(usage, head, source.text, asks) ?? definitionOf(usage, defines) ?? headOf(usage, source.text)
    const earlier = name && seen.get(name.key)
    if (name) seen.set(name.key, usage)
    if (!name || !earlier || earlier.start === usage.start || !name.isDouble(earlier)) continue
    const { start, end, term } = usage
    yield { start, end, concept: term.concept, said: name.says(lineOf(earlier.start)) }
  }
  yield* doubledHeaders(usages, source.text)
}

/** What a term is the name of; the same key twice is two things under one name. */
interface Name { readonly key: string; readonly says: (line: number) => string; readonly isDouble: (earlier: Usage) => boolean }

const LONGEST_QUESTION = 11

/** "What is a client?" on a line of its own. */
function questionOf({ form, tokens, from, start }: Usage, head: string, text: string, asks: readonly Phrase[]): Name | undefined {
  const before = tokens.slice(Math.max(0, from - LONGEST_QUESTION), from).filter(token => token.start >= start - head.length)
  const after = tokens.slice(from, from + LONGEST_QUESTION)
  const mark = after.findIndex(token => token.text === '?')
  const next = after[mark + 1]
  const isAsked = asks.some(phrase => phrase.length === before.length && begins(before, phrase))
  if (!isAsked || mark < 0 || (next && !text.slice(after[mark]!.end, next.start).includes('\n'))) return undefined
  return {
    key: `question ${[...before, ...after.slice(0, mark)].map(token => token.lower).join(' ')}`,
    says: line => `This question about “${form.text}” is asked on line ${line} already`, isDouble: () => true,
  }
}

const begins = (tokens: readonly Token[], phrase: Phrase): boolean => phrase.every((word, i) => tokens[i]?.lower === word)

/** "A client is someone who …" at the head of a paragraph. */
function definitionOf({ term, form, span, tokens, from, to }: Usage, defines: readonly Phrase[]): Name | undefined {
  if (from !== 1 || span.kind !== 'paragraph' || form.number !== 'singular' || !defines.some(phrase => begins(tokens.slice(to), phrase))) return undefined
  return {
    key: `definition ${tokens[0]!.lower} ${term.id}`,
    says: line => `“${form.text}” is defined a second time, and otherwise than on line ${line}`,
    isDouble: earlier => wordsOf(earlier.span) !== wordsOf(span),
  }
}

const wordsOf = (span: Span): string => span.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** "- Buyer – whoever …" in a list. */
function headOf({ term, start, end }: Usage, text: string): Name | undefined {
  const head = itemHead(start, end, text)
  return head && {
    key: head.key,
    says: line => `“${text.slice(start, end)}” heads two items of this list (the other on line ${line})`,
    isDouble: earlier => term.id === earlier.term.id && isOneList(earlier.end, head, text),
  }
}

/** "| Client | Client |" over a table. */
function* doubledHeaders(usages: readonly Usage[], text: string): Iterable<Double> {
  for (const [i, second] of usages.entries()) {
    const first = usages[i - 1]
    if (!first || ![first, second].every(isWholeCell) || first.form.text !== second.form.text) continue
    if (!areColumns(first.end, second, text)) continue
    yield { start: second.start, end: second.end, concept: second.term.concept, said: `Two columns of this table are headed “${text.slice(second.start, second.end)}”` }
  }
}

const isWholeCell = ({ span, tokens, from, to }: Usage): boolean => span.kind === 'cell' && from === 0 && to === tokens.length
