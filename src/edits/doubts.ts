import type { Agreement, Slot, Token } from '../types.ts'
import type { Reading } from '../agreement/readings.ts'
import type { Way } from './agreement.ts'
import { isElided, touchesMarkup } from './splices.ts'

/** What a person should look at before a mention is said in the likeliest of several ways: sentences. */
export function doubts(ways: readonly Way[], slot: Slot, agreement: Agreement): string[] {
  const { usage, target } = slot
  const [way] = ways
  const { form, reading, replaced } = way!
  const signs = usage.form.inclusive
  return [
    ...(target.check ? [target.check] : []),
    ...openQuestions(ways, slot, agreement),
    ...(changesGender(way!, agreement) ? ['The gender changes: adjectives, participles and pronouns may have to agree.'] : []),
    ...(hidesWoman(way!, slot, agreement) ? [`“${form.text}” does not show that a woman is meant.`] : []),
    ...(signs && !form.inclusive ? [`“${form.text}” is no spelling for men and women.`] : []),
    ...(signs && form.inclusive && !(agreement.signs && isAsListed(slot)) ? ['It is a spelling for men and women.'] : []),
    ...(isPaired(slot, agreement) ? ['It is one of a pair.'] : []),
    ...(reading.case === 'vocative' ? ['It is a form of address.'] : []),
    ...(usage.tokens[usage.from]!.join === 'hyphen' ? ['It stands in a compound.'] : []),
    ...(touchesMarkup(replaced, slot) ? ['Markup stands between the article and the word.'] : []),
  ]
}

/** Where plurals are the same for all genders, a plural changes nothing around it. */
export function changesGender({ reading, form }: Way, { words }: Agreement): boolean {
  const differs = form.gender !== undefined && reading.gender !== form.gender
  return differs && (form.number === 'singular' || words.some(word => word.some(({ number, gender }) => number === 'plural' && gender)))
}

/** "Kund/Innen" is not as "Kund/innen" is. */
const isAsListed = ({ usage: { form, start, end }, text }: Slot): boolean => text.slice(start + 1, end) === form.text.slice(1)

/** What the place leaves open, where that makes a difference. */
function openQuestions(ways: readonly Way[], slot: Slot, agreement: Agreement): string[] {
  const { usage: { tokens, from, to, form: { gender, number, inclusive } } } = slot
  const [first] = ways
  const others = ways.filter(way => said(way) !== said(first!))
  const women = !gender && first!.reading.gender === 'masculine' && isFeminine(tokens[to], agreement)
  const other = others.find(({ reading }) => reading.gender === first!.reading.gender)
  if (other) return [`It is “${said(first!)}” in the ${nameOf(first!.reading)}, “${said(other)}” in the ${nameOf(other.reading)}.`]
  const isAnyone = inclusive || number === 'plural' || agreement.anyone.includes(tokens[from - 1]?.lower ?? '')
  return women || (others.length && !isAnyone) ? ['A woman may be meant.'] : []
}

const nameOf = ({ case: it, number }: Reading): string => `${it ? `${it} ` : ''}${number}`

/** The mention and the words before it, as they would read. */
const said = ({ replaced }: Way): string => [...replaced].reverse().map(({ text }) => text + (isElided(text) ? '' : ' ')).join('').trim()

function isFeminine(next: Token | undefined, { feminine }: Agreement): boolean {
  return next?.kind === 'word' && feminine.some(ending => next.lower.endsWith(ending))
}

/** "une cliente, une membre", "una cliente, un’utente": neither the word nor its article says it as plainly as before. */
function hidesWoman(way: Way, { usage }: Slot, agreement: Agreement): boolean {
  const { reading, form, replaced } = way
  if (reading.gender !== 'feminine' || form.gender === 'feminine' || changesGender(way, agreement)) return false
  return usage.form.gender !== undefined || replaced.some(({ written, text }) => isElided(text) && !isElided(written))
}

/** "clientes et clients", "la cliente ou le client": women and men named one by one. */
function isPaired({ usage: { term, tokens, from, to, form } }: Slot, { joins }: Agreement): boolean {
  const isOther = (token: Token) => term.forms.some(({ phrase, gender }) => gender !== form.gender && phrase.length === 1 && phrase[0] === token.lower)
  const after = tokens.slice(to, to + NEAR), before = tokens.slice(Math.max(0, from - NEAR), from)
  const isJoin = ({ lower }: Token) => joins.includes(lower)
  return (after[0] !== undefined && isJoin(after[0]) && after.some(isOther)) || before.some((token, i) => isOther(token) && before[i + 1] !== undefined && isJoin(before[i + 1]!))
}

/** So many words to either side another may stand. */
const NEAR = 6
