import type { Contrast, LanguagePack, Mention, Phrase, Token } from '../types.ts'
import { sentenceAround } from '../sentences.ts'
import { SETTLES, type Sign } from './signs.ts'

const LEAD = 8
const GAP = 8

/** Two different terms set against each other are about the words, or about growth: "turn customers into clients". */
export function contrastSigns(mention: Mention, beside: readonly Mention[], pack: LanguagePack): Sign[] {
  for (const other of beside) {
    if (other.tokens !== mention.tokens || other.term.concept === mention.term.concept) continue
    const [first, second] = mention.from < other.from ? [mention, other] : [other, mention]
    if (second.from - first.to > GAP) continue
    const contrast = pack.contrasts.find(contrast => !contrast.weak && contrast.of !== 'same' && holds(contrast, first, second))
    if (contrast) return [{ cue: 'contrast', said: `contrast with ${other.form.text}`, value: SETTLES, sense: 'other', place: contrast.place }]
  }
  return []
}

/** Another word for people in the same sentence: whoever writes two, seldom means the same people. */
export function rivalSigns(mention: Mention, beside: readonly Mention[]): Sign[] {
  const [start, end] = sentenceAround(mention.tokens, mention.from)
  const rival = beside.find(other => other.tokens === mention.tokens && other.term.concept !== mention.term.concept && other.from >= start && other.from < end)
  return rival ? [{ cue: `another word for people in the sentence, of ${mention.term.concept}`, said: `beside “${rival.form.text}”`, value: 1 }] : []
}

function holds(contrast: Contrast, first: Mention, second: Mention): boolean {
  const between = first.tokens.slice(first.to, second.from)
  if ((contrast.tight && between.length > 1) || !contrast.between.some(phrase => contains(between, phrase))) return false
  const [start] = sentenceAround(first.tokens, first.from)
  const before = first.tokens.slice(Math.max(start, first.from - LEAD), first.from)
  return !contrast.lead.length || contrast.lead.some(phrase => contains(before, phrase))
}

function contains(tokens: readonly Token[], phrase: Phrase): boolean {
  return tokens.some((_, i) => phrase.every((word, j) => tokens[i + j]?.lower === word))
}
