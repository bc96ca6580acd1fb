import type { Agreement, Case, Form, Slot, Token } from '../types.ts'
import type { Agreeing, Surroundings } from './surroundings.ts'
import { canBe, couldBe, soundOf, type AgreeingWord } from './words.ts'

/** What a mention can be at its place: one spelling may be several forms. */
export type Reading = Pick<Form, 'number' | 'gender' | 'case' | 'inclusive'>

/** An agreeing word, and which of the language's words it is. */
export interface Agreed extends Agreeing { readonly word: AgreeingWord }

/** All that a mention can be, given what stands before it, the likeliest first; and the words that agree with it. */
export function readingsOf({ usage, target }: Pick<Slot, 'usage' | 'target'>, around: Surroundings, agreement: Agreement): { readings: Reading[]; agreed: Agreed[] } {
  const forms = usage.term.forms.filter(form => form.text === usage.form.text)
  let readings = asked(forms.flatMap(form => spelledOut(form, target.forms)), around, agreement)
  const agreed: Agreed[] = []
  for (const it of around.agreeing) {
    const fitting = fittingWord(it, readings, soundOf(usage.tokens[it.to]!.text, agreement))
    if (!fitting) continue
    readings = fitting.readings
    agreed.push({ ...it, word: fitting.word })
  }
  return { readings: byLikelihood(standing(readings, agreed, around, agreement), around, agreement), agreed }
}

/** What a form leaves open, as far as the words that may take its place mark it. */
function spelledOut({ number, gender, case: grammaticalCase, inclusive }: Form, targets: readonly Form[]): Reading[] {
  const genders = gender ? [gender] : ['masculine', 'feminine'] as const
  const marked = [...new Set(targets.filter(form => form.number === number).flatMap(form => form.case ?? []))]
  const cases = grammaticalCase ? [grammaticalCase] : marked.length ? marked : [undefined]
  return genders.flatMap(gender => cases.map(it => ({ number, gender, ...(it && { case: it }), ...(inclusive && { inclusive }) })))
}

/** Which word this is, and the readings with which it agrees; if none with this sound, those with any. */
function fittingWord({ words, written }: Agreeing, readings: readonly Reading[], sound: string | undefined): { word: AgreeingWord; readings: Reading[] } | undefined {
  const tried = [
    ...words.map(word => ({ word, readings: readings.filter(it => canBe(word, written, { ...it, sound })) })),
    ...words.map(word => ({ word, readings: readings.filter(it => couldBe(word, written, it)) })),
  ]
  return tried.find(({ readings }) => readings.length > 0)
}

/** Those for which a preposition asks; without one, those that need none. */
function asked(readings: readonly Reading[], around: Surroundings, agreement: Agreement): Reading[] {
  const cases = casesAsked(around, agreement), open = isOpen(around, agreement)
  return narrowed(readings,
    ({ case: it }) => !cases || !it || cases.includes(it),
    ({ case: it }) => cases !== undefined || (open && !around.startsSentence) || !it || !agreement.governed.includes(it),
    ({ case: it }) => it !== 'vocative' || open)
}

/** Those that can stand without an article, and without a noun before them. */
function standing(readings: readonly Reading[], agreed: readonly Agreed[], around: Surroundings, agreement: Agreement): Reading[] {
  const { lead, startsSentence } = around
  const isAttribute = casesAsked(around, agreement) !== undefined || (!startsSentence && (isOpen(around, agreement) || /^\p{Lu}/u.test(lead!.text)))
  const isCounted = /^(?!1$)\p{N}/u.test(lead?.text ?? '')
  return narrowed(readings,
    ({ number, case: it }) => !agreement.barePlural || agreed.length > 0 || number === 'plural' || (it === 'nominative' && !isCounted),
    ({ case: it }) => isAttribute || !it || !agreement.attributive.includes(it))
}

function casesAsked({ agreeing, lead }: Surroundings, { governs }: Agreement): readonly Case[] | undefined {
  return [...agreeing.map(({ written }) => written), lead?.lower ?? ''].map(word => governs[word]).find(it => it)
}

/** Whether what asks for the case may stand farther away, or nowhere. */
const isOpen = ({ lead, startsSentence }: Surroundings, { joins }: Agreement): boolean =>
  startsSentence || lead === undefined || isMark(lead) || joins.includes(lead.lower)

const isMark = (token: Token): boolean => token.kind === 'mark'

/** Each condition holds unless nothing would be left. */
function narrowed(readings: readonly Reading[], ...conditions: ((reading: Reading) => boolean)[]): Reading[] {
  return conditions.reduce<Reading[]>((left, condition) => {
    const fewer = left.filter(condition)
    return fewer.length ? fewer : left
  }, [...readings])
}

function byLikelihood(readings: readonly Reading[], { lead, startsSentence }: Surroundings, { likely }: Agreement): Reading[] {
  const first = startsSentence ? 'nominative' : likely?.after.some(ending => lead?.lower.endsWith(ending)) ? likely.case : undefined
  const rank = ({ case: it }: Reading) => it === first ? -1 : it ? LIKELIHOOD.indexOf(it) : 0
  return [...readings].sort((a, b) => rank(a) - rank(b))
}

const LIKELIHOOD: readonly Case[] = ['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'nominative', 'vocative']
