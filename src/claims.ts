import type { LanguagePack, Phrase, Span, Statement, Token, Wording } from './types.ts'
import { findPhrases, phraseTree, type PhraseTree } from './phrases.ts'
import { isBetweenQuotes } from './quotations.ts'
import { tokensOf } from './tokens.ts'

/** All wording of the spans that claims something, in order. What is denied ("no subscription") claims nothing. */
export function findStatements(spans: readonly Span[], pack: LanguagePack): Statement[] {
  const tree = treeOf(pack)
  return spans.flatMap(span => statementsIn(span, tree)).filter(statement => !isDenied(statement, pack.negations))
}

function statementsIn(span: Span, tree: PhraseTree<Wording>): Statement[] {
  const tokens = tokensOf(span)
  return findPhrases(tree, tokens).map(({ meant, from, to }) => ({
    wordings: meant, span, tokens, from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end,
    quoted: span.quoted || isBetweenQuotes({ tokens, from, to }),
  }))
}

const NEAR = 4

/** Whether a negation stands shortly before, in the same clause. */
function isDenied({ tokens, from }: Statement, negations: readonly Phrase[]): boolean {
  let start = from
  for (let words = 0; start > 0 && words < NEAR && !endsClause(tokens[start - 1]!); start--) if (tokens[start - 1]!.kind === 'word') words++
  return negations.some(phrase => stands(phrase, tokens, start, from))
}

const endsClause = ({ kind, text }: Token): boolean => kind === 'mark' && !/['’"“”«»*]/.test(text)

function stands(phrase: Phrase, tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at + phrase.length <= end; at++) if (phrase.every((word, i) => tokens[at + i]!.lower === word)) return true
  return false
}

const trees = new WeakMap<LanguagePack, PhraseTree<Wording>>()

function treeOf(pack: LanguagePack): PhraseTree<Wording> {
  const tree = trees.get(pack) ?? phraseTree(pack.wordings)
  trees.set(pack, tree)
  return tree
}
