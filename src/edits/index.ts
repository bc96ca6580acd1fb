import type { Choice, Audience, Edit, Finding, Grammar, LanguagePack, Rewrite, Settings, Source, Term, Usage } from '../types.ts'
import { agreeing } from './agreement.ts'
import { withoutRepeating } from './coordination.ts'
import { english } from './en.ts'
import { usageAt } from './neighbours.ts'
import { isUntouchable } from './untouchable.ts'
import { worries } from './worries.ts'

/** A document as an editor sees it: what its words mean, and what ought to stand in their place. */
export interface Page {
  readonly source: Source
  readonly pack: LanguagePack
  readonly usages: readonly Usage[]
  /** The document as its raw text shows it. */
  readonly document: { readonly guesses: () => readonly Usage[] }
  readonly audiencesAt: (offset: number) => readonly Audience[]
  readonly settings: Settings
  readonly findings: readonly Finding[]
}

/** Where a language needs more than its tables say. */
const grammars: { readonly [language: string]: Grammar } = { en: english }

/** The findings of a page, with an edit where one term is right and can be put there without harm. */
export function withEdits(page: Page): Finding[] {
  return page.findings.map(finding => {
    const edit = choices(finding, page, finding.instead ?? [])[0]?.edit
    return edit ? { ...finding, edit } : finding
  })
}

/** What may be written for a mention that is reported: the preferred terms first, then those that are admitted. */
export function choicesFor(finding: Finding, page: Page): Choice[] {
  const { audiencesAt, settings, pack } = page
  const admitted = termsIn(settings, pack).filter(term => audiencesAt(finding.start).some(audience => audience.statuses[term.id] === 'admitted'))
  return finding.instead ? choices(finding, page, [...new Set([...finding.instead, ...admitted.map(term => term.id)])]) : []
}

function choices(finding: Finding, page: Page, ids: readonly string[]): Choice[] {
  const usage = usageAt(finding, page)
  if (!usage) return []
  return ids.flatMap(id => {
    const term = termsIn(page.settings, page.pack).find(term => term.id === id)
    const edit = term && editFor(usage, term, finding, page)
    return edit ? [{ term, edit }] : []
  })
}

const termsIn = (settings: Settings, pack: LanguagePack): readonly Term[] => settings.terms[pack.code] ?? pack.terms

function editFor(usage: Usage, target: Term, finding: Finding, page: Page): Edit | undefined {
  const rewrite = isUntouchable(usage, target, page) ? undefined : (grammars[page.pack.code] ?? agreeing)({ usage, target, pack: page.pack, text: page.source.text })
  if (!rewrite) return undefined
  const once = withoutRepeating(usage, target, rewrite, page)
  if (!once) return undefined
  const notes = [...worries(usage, target, finding, page), ...(once.check ? [once.check] : [])]
  const safety = once.safety === 'review' || notes.length ? 'review' : 'safe'
  return { ...spliceOf(once, usage, page.source.text), safety, ...(notes.length && { note: notes.join(' ') }) }
}

/** All changes as one splice; what stands between them, markup too, is copied as it is. */
function spliceOf({ changes }: Rewrite, { span }: Usage, text: string): { start: number; end: number; insert: string } {
  const { start } = changes[0]!
  let insert = '', at = start
  for (const change of changes) {
    insert += text.slice(at, change.start) + (span.kind === 'paragraph' ? change.insert : withoutStraight(change.insert))
    at = change.end
  }
  return { start, end: at, insert }
}

/** An apostrophe could end the string that front matter or an attribute is. */
const withoutStraight = (insert: string): string => insert.replaceAll("'", '’')
