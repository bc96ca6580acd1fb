import type { Form, Term, Usage } from './types.ts'

/**
 * The form of a term for the place where another stands: in its number, and in its case and gender as far as both mark them.
 * One spelling may be several forms (Polish "klienta" is genitive and accusative); the best match of any is taken.
 */
export function formFor(term: Term, { term: written, form }: Usage): Form | undefined {
  const readings = written.forms.filter(it => it.text === form.text)
  const ranked = term.forms.filter(it => !it.rare)
    .map(it => ({ form: it, fit: Math.max(...readings.map(reading => fit(it, reading))) }))
    .sort((a, b) => b.fit - a.fit)
  return ranked[0] && ranked[0].fit > 0 ? ranked[0].form : undefined
}

/** A form with the capitals of what it takes the place of: CAPS, a Capital, or as it is. */
export function inCaseOf(written: string, form: string): string {
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()) return form.toUpperCase()
  return /^\p{Lu}/u.test(written) ? form[0]!.toUpperCase() + form.slice(1) : form
}

/** Number counts most, then case, then gender; plain spelling goes before an inclusive one unless that is what is written. */
function fit(form: Form, reading: Form): number {
  if (form.number !== reading.number) return 0
  return 8
    + (form.case === reading.case || !form.case || !reading.case ? 4 : -4)
    + (form.gender === reading.gender ? 2 : !form.gender || !reading.gender ? 1 : 0)
    + (form.inclusive === reading.inclusive ? 1 : 0)
}
