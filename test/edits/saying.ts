import type { Rewrite, Slot, Term, Usage } from '../../src/types.ts'
import { agreeing } from '../../src/edits/agreement.ts'
import { resolveSettings } from '../../src/config/resolve.ts'
import { lint } from '../../src/lint.ts'
import { packs } from '../packs.ts'

/** A text in which a term was put for another, and how sure that is; as it was where it was left alone. */
export interface Said { readonly text: string; readonly safety: Rewrite['safety'] | 'left'; readonly checks: readonly string[] }

/** Says the mentions of one word with another; with `people`, only those that mean people. Words stand for their terms. */
export function say(text: string, language: string, from: string, to: string, { people = false } = {}): Said {
  const rewrites = slotsIn(text, language, from, to).filter(({ usage }) => !people || isPeople(usage)).flatMap(slot => agreeing(slot) ?? [])
  const safety = rewrites.length === 0 ? 'left' : rewrites.some(({ safety }) => safety === 'review') ? 'review' : 'safe'
  return { text: applied(rewrites, text), safety, checks: rewrites.flatMap(({ check }) => check ?? []) }
}

/** The mentions of a word, each with the term to write instead. */
export function slotsIn(text: string, language: string, from: string, to: string): Slot[] {
  const pack = packs.languages[language]!, target = termOf(to, language)
  const resolve = resolvers.get(language)!
  const { usages } = lint({ path: 'about.md', text, format: 'markdown' }, frontMatter => resolve('about.md', frontMatter), packs, { whole: true })
  return usages.filter(({ term }) => term === termOf(from, language)).map(usage => ({ usage, target, pack, text }))
}

const resolvers = new Map(Object.keys(packs.languages).map(language => [language, resolveSettings(undefined, { model: 'retail', language }, packs)]))

const isPeople = ({ sense }: Usage): boolean => sense === 'party' || sense === 'third-party'

function termOf(word: string, language: string): Term {
  return packs.languages[language]!.terms.find(({ forms }) => forms.some(({ text }) => text === word))!
}

function applied(rewrites: readonly Rewrite[], text: string): string {
  const changes = rewrites.flatMap(({ changes }) => changes).sort((a, b) => b.start - a.start)
  return changes.reduce((text, { start, end, insert }) => text.slice(0, start) + insert + text.slice(end), text)
}
