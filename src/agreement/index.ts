import type { Form, LanguagePack, Term, Usage } from '../types.ts'
import { formFor } from '../forms.ts'
import { readingsOf, type Reading } from './readings.ts'
import { surroundingsOf } from './surroundings.ts'

/** The form of a term for the place where another stands, as far as the words before that tell: “mit Kunden” needs “Käufern”. */
export function formAt(target: Term, usage: Usage, { agreement, stops }: LanguagePack): Form | undefined {
  if (!agreement) return formFor(target, usage)
  const { readings } = readingsOf({ usage, target }, surroundingsOf(usage, stops, agreement), agreement)
  return readings.flatMap(reading => formOf(target, reading, usage.form.text) ?? [])[0]
}

/** The form in which a term says the same; of another gender where it has none of this. */
export function formOf({ forms }: Term, reading: Reading, written: string): Form | undefined {
  const fitting = forms.filter(form => !form.rare && form.number === reading.number && (!form.case || !reading.case || form.case === reading.case))
  const alike = reading.inclusive ? fitting.filter(form => form.inclusive && shapeOf(form.text) === shapeOf(written)) : []
  const plain = fitting.filter(form => !form.inclusive)
  return alike.find(({ text }) => text.slice(-2) === written.slice(-2)) ?? alike[0]
    ?? [reading.gender, undefined, 'masculine', 'neuter', 'feminine'].flatMap(gender => plain.find(form => form.gender === gender) ?? [])[0]
}

/** The signs of a spelling for men and women: "client·e·s" has two points. */
const shapeOf = (text: string): string => text.replace(/\p{L}+/gu, 'a')
