import type { LanguagePack, Pattern, Phrase, Span, Statement, Token, Wording } from './types.ts'
import { remembering } from './lazily.ts'
import { findPhrases, phraseTree, type PhraseTree } from './phrases.ts'
import { isBetweenQuotes } from './quotations.ts'
import { tokensOf } from './tokens.ts'

/** All wording of the spans that claims something, in order. What is denied ("no subscription"), asked or left open ("if you want a subscription") claims nothing. */
export function findStatements(spans: readonly Span[], pack: LanguagePack): Statement[] {
  const tree = treeOf(pack)
  return spans.flatMap(span => statementsIn(span, tree)).filter(statement => !isDenied(statement, pack.negations) && !isAsked(statement))
}

function statementsIn(span: Span, tree: PhraseTree<Entry>): Statement[] {
  const tokens = tokensOf(span)
  return findPhrases(tree, tokens).filter(({ meant }) => meant.every(({ wording }) => wording)).map(({ meant, from, to }) => ({
    wordings: meant.map(({ wording }) => wording!), span, tokens, from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end,
    quoted: span.quoted || isBetweenQuotes({ tokens, from, to }),
  }))
}

const NEAR = 8

/** Whether what denies it, or leaves it open, stands shortly before, in the same clause. */
function isDenied({ tokens, from }: Statement, negations: readonly Phrase[]): boolean {
  let start = from
  for (let words = 0; start > 0 && words < NEAR && !endsClause(tokens[start - 1]!); start--) if (tokens[start - 1]!.kind === 'word') words++
  return negations.some(phrase => stands(phrase, tokens, start, from))
}

/** Whether its clause is a question: that asserts nothing. */
function isAsked({ tokens, to }: Statement): boolean {
  const end = tokens.slice(to).find(token => endsClause(token) && token.text !== ',')
  return end?.text === '?'
}

const endsClause = ({ kind, text }: Token): boolean => kind === 'mark' && !/['’"“”«»*]/.test(text)

function stands(phrase: Phrase, tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at + phrase.length <= end; at++) if (phrase.every((word, i) => tokens[at + i]!.lower === word)) return true
  return false
}

/** Phrases that claim something, or that only look alike. */
interface Entry { readonly patterns: readonly Pattern[]; readonly wording?: Wording }

const treeOf = remembering(({ wordings }: LanguagePack): PhraseTree<Entry> =>
  phraseTree<Entry>(wordings.flatMap(wording => [{ patterns: wording.patterns, wording }, { patterns: wording.except }])))
