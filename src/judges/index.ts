import type { Audience, Dwelling, Finding, LanguagePack, Packs, Prose, Rule, RuleId, Settings, Severity, Source, Statement, Usage } from '../types.ts'
import { claimMismatch } from './claim-mismatch.ts'
import { consumerNotBuyer } from './consumer-not-buyer.ts'
import { damagedText } from './damaged-text.ts'
import { lostDistinction } from './lost-distinction.ts'
import { messageFocus } from './message-focus.ts'
import { mixedTerms } from './mixed-terms.ts'
import { termMismatch } from './term-mismatch.ts'
import { untranslatedTerm } from './untranslated-term.ts'

/** One document as the judges see it. */
export interface Case {
  readonly source: Source
  readonly prose: Prose
  readonly pack: LanguagePack
  readonly usages: readonly Usage[]
  /** The document as its raw text shows it. */
  readonly document: { readonly guesses: () => readonly Usage[] }
  /** Whether the term at an offset may mean our own buyers, as far as the raw text tells: where that denies it, nobody is sure enough. */
  readonly mayBeOurs: (start: number) => boolean
  /** Wording that claims something; looked for when it is asked for, once. */
  readonly statements: () => readonly Statement[]
  /** What the document dwells on; looked for when it is asked for, once. */
  readonly dwellings: () => readonly Dwelling[]
  /** The relationships that hold at an offset; a word is right when it fits any of them. */
  readonly audiencesAt: (offset: number) => readonly Audience[]
  /** The line of an offset, from 1. */
  readonly lineOf: (offset: number) => number
  readonly settings: Settings
  readonly packs: Packs
}

/** One kind of rule: what it finds in a document, in any order. */
export type Judge = (rule: Rule, severity: Severity, subject: Case) => Iterable<Finding>

export const judges: { readonly [R in RuleId]: Judge } = {
  'claim-mismatch': claimMismatch,
  'consumer-not-buyer': consumerNotBuyer,
  'damaged-text': damagedText,
  'lost-distinction': lostDistinction,
  'message-focus': messageFocus,
  'mixed-terms': mixedTerms,
  'term-mismatch': termMismatch,
  'untranslated-term': untranslatedTerm,
}

/**
 * The findings of every rule that is on, by offset, then by rule.
 * @param mayFind whether a rule may find anything
 */
export function judge(subject: Case, mayFind: (rule: RuleId) => boolean): Finding[] {
  return subject.packs.rules.flatMap(rule => {
    const severity = subject.settings.rules[rule.id]
    return severity === 'off' || !mayFind(rule.id) ? [] : [...judges[rule.id](rule, severity, subject)]
  }).sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1))
}
