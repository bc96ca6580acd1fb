import type { Place, Status, Term } from '../types.ts'
import { Mistake, nearest } from '../errors.ts'
import type { Config } from './load.ts'
import { placeAt, type Path } from './tree.ts'
import { named, type Words } from './words.ts'

export type Statuses = { readonly [term: string]: Status }

/** What a person says of words by hand. */
export interface Said {
  readonly preferred?: string | undefined
  readonly admitted?: readonly string[] | undefined
  readonly deprecated?: readonly string[] | undefined
}

/**
 * The statuses that follow from the business, overruled by hand. A word that is preferred by hand leaves the one it replaces admitted.
 * @param path where `said` stands in the config
 * @throws Mistake where a word is unknown or said twice, or where nothing would be left to write
 */
export function overrule(derived: Statuses, said: Said, path: Path, config: Config, { terms }: Words): { statuses: Statuses; byHand: { readonly [term: string]: Place } } {
  const statuses: Record<string, Status> = { ...derived }
  const byHand: Record<string, Place> = {}
  for (const { word, status, place } of entriesOf(said, path, config)) {
    const meant = known(word, status, place, terms, config.data.language)
    if (meant.every(({ id }) => byHand[id])) throw new Mistake(`‘${word}’ has a status already.`, place, `Keep this or ${byHand[meant[0]!.id]}.`)
    if (status === 'deprecated' && meant.every(({ id }) => statuses[id] === 'preferred')) throw needsAnother(word, place)
    if (status === 'preferred') makeWay(meant, statuses, terms)
    for (const { id } of status === 'preferred' ? onePerLanguage(meant) : meant) {
      // One word may stand for several concepts in another language; there what was said first holds.
      if (byHand[id] || (statuses[id] === 'preferred' && status === 'deprecated')) continue
      byHand[id] = place
      if (statuses[id] !== 'preferred') statuses[id] = status
    }
  }
  return { statuses, byHand }
}

function entriesOf(said: Said, path: Path, { tree }: Config): { word: string; status: Status; place: Place }[] {
  const list = (status: 'admitted' | 'deprecated') =>
    (said[status] ?? []).map((word, i) => ({ word, status, place: placeAt(tree, [...path, status, i]) }))
  const first = said.preferred === undefined ? []
    : [{ word: said.preferred, status: 'preferred' as const, place: placeAt(tree, [...path, 'preferred']) }]
  return [...first, ...list('admitted'), ...list('deprecated')]
}

function known(word: string, status: Status, place: Place, terms: Words['terms'], language: string | undefined): Term[] {
  const found = named(word, terms, language, status === 'preferred')
  if (found.length) return found
  const near = nearest(word, Object.values(terms).flat().flatMap(term => term.forms.map(form => form.text)))
  throw new Mistake(`clientele knows no word ‘${word}’ for people.`, place,
    near ? `Did you mean ‘${near}’?` : 'Add it under ‘terms.define’ with its singular and plural.')
}

function makeWay(meant: readonly Term[], statuses: Record<string, Status>, terms: Words['terms']): void {
  for (const { language } of meant) for (const { id } of terms[language] ?? []) if (statuses[id] === 'preferred') statuses[id] = 'admitted'
}

const onePerLanguage = (terms: readonly Term[]): Term[] => [...new Map([...terms].reverse().map(term => [term.language, term])).values()]

const needsAnother = (word: string, place: Place): Mistake =>
  new Mistake(`‘${word}’ is the word your business prefers, so something has to take its place.`, place, 'Say which with ‘preferred’.')
