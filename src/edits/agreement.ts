import type { Agreement, Form, Grammar, Slot, Term } from '../types.ts'
import { formOf } from '../agreement/index.ts'
import { readingsOf, type Agreed, type Reading } from '../agreement/readings.ts'
import { surroundingsOf } from '../agreement/surroundings.ts'
import { formsBeside, isEnding, isForm, soundOf } from '../agreement/words.ts'
import { changesGender, doubts } from './doubts.ts'
import { changesOf, isWritable, type Replaced } from './splices.ts'

/** A mention and what agrees with it, said with another term, for one thing that the mention can be. */
export interface Way {
  readonly reading: Reading
  readonly form: Form
  /** The mention and the words before it, from the nearest to the farthest. */
  readonly replaced: readonly Replaced[]
}

/**
 * Says a mention with another term, and with it what agrees: articles, prepositions, some adjectives.
 * It is safe where all that the mention can be comes out the same. Undefined where one of the two names a group,
 * in a compound, and where a word that has to agree cannot be told.
 */
export const agreeing: Grammar = slot => {
  const { agreement } = slot.pack
  if (!agreement || isGroup(slot.usage.term) || isGroup(slot.target) || !isWritable(slot)) return undefined
  const around = surroundingsOf(slot.usage, slot.pack.stops, agreement)
  const { readings, agreed } = readingsOf(slot, around, agreement)
  const ways = readings.flatMap(reading => wayOf(reading, agreed, slot, agreement) ?? [])
  const changes = ways[0] && (!changesGender(ways[0], agreement) || areTight(agreed, slot)) ? changesOf(ways[0].replaced, slot) : undefined
  if (!changes?.length) return undefined
  const checks = doubts(ways, slot, agreement)
  return { changes, safety: checks.length ? 'review' : 'safe', ...(checks.length && { check: checks.join(' ') }) }
}

/** "clientèle": feminine, whoever it is. */
const isGroup = ({ forms }: Term): boolean => forms.every(({ gender }) => gender === 'feminine')

/** Whether nothing that cannot be told stands between a mention and the words that agree with it. */
const areTight = (agreed: readonly Agreed[], { usage }: Slot): boolean =>
  agreed.every(({ to }, i) => to === (agreed[i - 1]?.from ?? usage.from))

function wayOf(reading: Reading, agreed: readonly Agreed[], slot: Slot, agreement: Agreement): Way | undefined {
  const form = formOf(slot.target, reading, slot.usage.form.text)
  if (!form) return undefined
  const { usage } = slot
  const replaced: Replaced[] = [{ from: usage.from, to: usage.to, written: usage.form.text, text: form.text }]
  for (const it of agreed) {
    const next = replaced.at(-1)!.from === it.to ? replaced.at(-1)!.text : usage.tokens[it.to]!.text
    const marks = { ...reading, gender: form.gender ?? reading.gender, sound: soundOf(next, agreement) }
    const forms = formsBeside(it.word, marks)
    const stays = forms.some(({ text }) => isForm(it.written, text))
    if (!stays && forms.some(({ text }) => isEnding(text))) return undefined
    replaced.push({ ...it, text: stays ? it.written : forms[0]?.text ?? it.written })
  }
  return { reading, form, replaced }
}
