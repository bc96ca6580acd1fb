import type { Dwelling, LanguagePack, Span, Theme } from './types.ts'
import { remembering } from './lazily.ts'
import { findPhrases, phraseTree, type PhraseTree } from './phrases.ts'
import { tokensOf } from './tokens.ts'

/** What the spans dwell on: every phrase that is about one of the themes of the language, in order. The words of others do not count. */
export function findDwellings(spans: readonly Span[], pack: LanguagePack): Dwelling[] {
  const tree = treeOf(pack)
  return spans.filter(span => !span.quoted).flatMap(span => {
    const tokens = tokensOf(span)
    return findPhrases(tree, tokens).map(({ meant, from, to }) => ({ theme: meant[0]!, start: tokens[from]!.start, end: tokens[to - 1]!.end }))
  })
}

const treeOf = remembering(({ themes = [] }: LanguagePack): PhraseTree<Theme> => phraseTree(themes))
