import type { AgreeingForm, Agreement } from '../types.ts'

/** A word that agrees, in all its forms. */
export type AgreeingWord = readonly AgreeingForm[]

/** What a noun asks of the words that agree with it. */
export type Marks = { readonly [M in 'number' | 'gender' | 'case' | 'sound']?: AgreeingForm[M] | undefined }

/** The sound with which a word begins, as far as it matters to the word before it. */
export function soundOf(word: string, { sounds }: Agreement): string | undefined {
  const lower = word.toLowerCase()
  const known = Object.entries(sounds).map(([sound, starts]) => ({ sound, length: Math.max(0, ...starts.filter(it => lower.startsWith(it)).map(it => it.length)) }))
  const longest = known.sort((a, b) => b.length - a.length)[0]
  return longest?.length ? longest.sound : undefined
}

/** The forms of a word that stand beside a noun with these marks, the usual one first. */
export function formsBeside(word: AgreeingWord, marks: Marks): AgreeingForm[] {
  const fitting = word.filter(form => MARKS.every(mark => form[mark] === undefined || form[mark] === marks[mark]))
  const most = Math.max(...fitting.map(exactness))
  return fitting.filter(form => exactness(form) === most)
}

/** Whether a word can stand as it is written beside a noun with these marks. */
export function canBe(word: AgreeingWord, written: string, marks: Marks): boolean {
  return formsBeside(word, marks).some(({ text }) => isForm(written, text))
}

/** The same, whatever sound follows. */
export function couldBe(word: AgreeingWord, written: string, marks: Marks): boolean {
  const sounds = new Set(word.map(form => form.sound))
  return [undefined, ...sounds].some(sound => canBe(word, written, { ...marks, sound }))
}

/** Whether a word is written so; `-ego` is any word with that ending. */
export const isForm = (written: string, text: string): boolean => isEnding(text) ? hasEnding(written, text) : written === text

export const isEnding = (text: string): boolean => text.startsWith('-')

/** An ending with a stem before it: "jej" is none of "-ej". */
export const hasEnding = (written: string, ending: string): boolean => written.length > ending.length && written.endsWith(ending.slice(1))

const MARKS = ['number', 'gender', 'case', 'sound'] as const

const exactness = (form: AgreeingForm): number => MARKS.filter(mark => form[mark] !== undefined).length
