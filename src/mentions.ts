import type { Form, Mention, Span, Term, Token } from './types.ts'
import { grouped } from './grouped.ts'
import { remembering } from './lazily.ts'
import { tokensOf } from './tokens.ts'

/** Every term of the spans, in order; where one form holds another, the longest. One pass over the words. */
export function findMentions(spans: readonly Span[], terms: readonly Term[]): Mention[] {
  const index = indexOf(terms), candidate = scanner(terms)
  return spans.flatMap(span => candidate.test(span.text) ? mentionsIn(span, index) : [])
}

/** The forms that begin with a word, the longest first. */
type Index = ReadonlyMap<string, readonly { term: Term; form: Form }[]>

function mentionsIn(span: Span, index: Index): Mention[] {
  const tokens = tokensOf(span)
  const mentions: Mention[] = []
  for (let from = 0; from < tokens.length; from++) {
    const found = index.get(tokens[from]!.lower)?.find(({ form }) => stands(form, tokens, from))
    if (!found) continue
    const to = from + found.form.phrase.length
    mentions.push({ ...found, span, tokens, from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end })
    from = to - 1
  }
  return mentions
}

/** A form written with a blank may stand with a hyphen ("account-holder"); a word with markup inside is left alone. */
function stands(form: Form, tokens: readonly Token[], from: number): boolean {
  return form.phrase.every((word, i) => tokens[from + i]?.lower === word && isWhole(tokens[from + i]!))
}

const isWhole = (token: Token): boolean => token.end - token.start === token.text.length

const indexOf = remembering((terms: readonly Term[]): Index => {
  const forms = terms.flatMap(term => term.forms.map(form => ({ term, form }))).sort((a, b) => b.form.phrase.length - a.form.phrase.length)
  return grouped(forms.map(it => [it.form.phrase[0]!, it] as const))
})

/** A quick look at the raw text, never wrong when it says no. */
const scanner = remembering((terms: readonly Term[]) => {
  const words = new Set(terms.flatMap(term => term.forms.map(form => form.phrase[0]!)))
  return new RegExp([...words].map(word => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|'), 'i')
})
