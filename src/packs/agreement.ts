import type { AgreeingForm, Agreement, Case } from '../types.ts'
import { Mistake } from '../errors.ts'
import { phraseOf } from '../tokens.ts'
import { CASES, GENDERS, NUMBERS } from './marks.ts'
import type { Node } from './yaml.ts'

/** What rules/grammar/<language>.yml says. */
export function agreement(node: Node): Agreement {
  node.only('sounds', 'words', 'governs', 'governed', 'attributive', 'likely', 'bare-plural', 'signs', 'joins', 'anyone', 'feminine')
  const list = (key: string): string[] => node.has(key) ? node.get(key).strings() : []
  const cases = (key: string): Case[] => node.has(key) ? node.get(key).items().map(it => it.oneOf(CASES)) : []
  const says = (key: string): boolean => node.has(key) && node.get(key).boolean()
  const sounds = node.has('sounds') ? Object.fromEntries(node.get('sounds').entries().map(([sound, it]) => [sound, it.strings()])) : {}
  return {
    sounds,
    words: node.get('words').items().flatMap(table => wordsIn(table, Object.keys(sounds))),
    governs: node.has('governs') ? governs(node.get('governs')) : {},
    governed: cases('governed'), attributive: cases('attributive'),
    ...(node.has('likely') && { likely: { case: node.get('likely').get('case').oneOf(CASES), after: node.get('likely').get('after').strings() } }),
    barePlural: says('bare-plural'), signs: says('signs'),
    joins: list('joins'), anyone: list('anyone'), feminine: list('feminine'),
  }
}

/** A table of words: what each of its columns is for, and a row of forms for each word. */
function wordsIn(table: Node, sounds: readonly string[]): AgreeingForm[][] {
  const columns = table.only('columns', 'rows').get('columns').items().map(it => marksIn(it, sounds))
  return table.get('rows').items().map(row => {
    const cells = row.items()
    if (cells.length !== columns.length) throw new Mistake(`This row has ${cells.length} cells for ${columns.length} columns.`, row.place, 'Write [] where the word has no form.')
    return cells.flatMap((cell, i) => cell.strings().map(text => ({ text, phrase: phraseOf(text), ...columns[i]! })))
  })
}

/** "masculine singular vowel", or "otherwise" for what no other column holds. */
function marksIn(column: Node, sounds: readonly string[]): Omit<AgreeingForm, 'text' | 'phrase'> {
  const words = column.string() === 'otherwise' ? [] : column.string().split(' ')
  const one = <T extends string>(allowed: readonly T[]): T | undefined => allowed.find(mark => words.includes(mark))
  const marks = { number: one(NUMBERS), gender: one(GENDERS), case: one(CASES), sound: one(sounds) }
  const known = Object.entries(marks).filter(([, mark]) => mark !== undefined)
  if (known.length !== words.length) throw new Mistake(`‘${column.string()}’ does not say when a form is used.`, column.place, 'Use a number, a gender, a case and a sound, or otherwise.')
  return Object.fromEntries(known)
}

/** `dative: [mit, von]` by the preposition. */
function governs(node: Node): Agreement['governs'] {
  const pairs = node.entries().flatMap(([grammaticalCase, list]) => {
    const known = CASES.find(it => it === grammaticalCase)
    if (!known) throw new Mistake(`‘${grammaticalCase}’ is not a case.`, list.place, `Use one of: ${CASES.join(', ')}.`)
    return list.strings().map(preposition => [preposition, known] as const)
  })
  return Object.fromEntries(pairs.map(([preposition]) => [preposition, pairs.filter(([it]) => it === preposition).map(([, known]) => known)]))
}
