import type { Audience, LanguagePack, Packs, Term, Token, TraitId, Usage } from '../types.ts'
import { formAt } from '../agreement/index.ts'
import { inCaseOf } from '../forms.ts'
import type { Case } from './index.ts'

/** A template with its `{slots}` filled. */
export function fill(template: string, slots: { readonly [slot: string]: string }): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')
}

/** "a", "a and b", "a, b and c". */
export function asList(words: readonly string[], joiner: 'and' | 'or'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`
}

/** What a relationship says of a trait that it declares: "tailors its work to each one". */
export function declared(id: TraitId, { traits }: Audience, packs: Packs): string {
  const trait = packs.traits.find(trait => trait.id === id)!
  return trait.values.find(value => traits[id]?.includes(value.id))!.declared
}

/** Who contradicts, ready for a verb: "a law firm", "you are becoming an agency, which". */
export function business({ label, model, today }: Audience): string {
  if (!today) return label
  return model ? `you are becoming ${label}, which` : 'you are becoming a business that'
}

/** A stretch of tokens as it reads, on one line. */
export function asRead(tokens: readonly Token[]): string {
  return tokens.map(({ text, join }, i) => (i === 0 || join === 'none' ? '' : join === 'hyphen' ? '-' : ' ') + text).join('')
}

/** The preferred word of each relationship, in the form the place needs. */
export function preferredWords(usage: Usage, audiences: readonly Audience[], { settings, pack }: Case): string[] {
  const terms = settings.terms[usage.term.language] ?? []
  return [...new Set(preferredTerms(usage, audiences).map(word => asWritten(word, usage, terms, pack)))]
}

/** Their ids. */
export function preferredTerms({ term }: Usage, audiences: readonly Audience[]): string[] {
  return [...new Set(audiences.flatMap(audience => audience.preferred[term.language] ?? []))]
}

/** A term in the form and with the capitals of the word whose place it would take. */
export function asWritten(id: string, usage: Usage, terms: readonly Term[], pack: LanguagePack): string {
  const term = terms.find(term => term.id === id)
  const form = (term && formAt(term, usage, pack)?.text) ?? id
  return inCaseOf(asRead(usage.tokens.slice(usage.from, usage.to)), form)
}
