import type { Term, Usage } from '../types.ts'

/** A template with its `{slots}` filled. */
export function fill(template: string, slots: { readonly [slot: string]: string }): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')
}

/** "a", "a and b", "a, b and c". */
export function asList(words: readonly string[], joiner: 'and' | 'or'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`
}

/** A term in the number and with the capitals of the word whose place it would take. */
export function asWritten(term: string, usage: Usage, terms: readonly Term[]): string {
  const form = terms.find(({ id }) => id === term)?.forms.find(form => form.number === usage.form.number)?.text ?? term
  return inCaseOf(usage.tokens.slice(usage.from, usage.to).map(token => token.text).join(' '), form)
}

function inCaseOf(written: string, form: string): string {
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()) return form.toUpperCase()
  return /^\p{Lu}/u.test(written) ? form[0]!.toUpperCase() + form.slice(1) : form
}
