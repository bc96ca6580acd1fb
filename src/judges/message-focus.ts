import type { Audience, Dwelling, Finding, LanguagePack, Rule, Severity, Theme, TraitId } from '../types.ts'
import { declares } from '../statuses.ts'
import { tokensOf } from '../tokens.ts'
import type { Case } from './index.ts'
import { asList, business, declared, fill } from './wording.ts'

const ENOUGH_WORDS = 150
const OFTEN = 6
const TIMES = 3

/** A document that dwells on what the readers of another kind of business look for. */
export function* messageFocus(rule: Rule, severity: Severity, subject: Case): Iterable<Finding> {
  const { prose: { spans }, pack, audiencesAt } = subject
  const title = spans.find(span => span.kind === 'heading') ?? spans[0]
  if (!title || !isLong(subject)) return
  const audiences = audiencesAt(title.start)
  const wanted = pack.themes?.find(theme => audiences.length > 0 && audiences.every(({ traits }) => declares(traits, theme.suits)))
  const [most, ...rest] = wanted ? counted(subject.dwellings(), pack).filter(({ theme }) => theme !== wanted) : []
  if (!wanted || !most) return
  const own = subject.dwellings().filter(({ theme }) => theme === wanted)
  if (most.dwellings.length < OFTEN || most.dwellings.length < TIMES * own.length || rest.some(it => it.dwellings.length > most.dwellings.length)) return
  const tokens = tokensOf(title)
  yield {
    rule: rule.id, severity, start: tokens[0]?.start ?? title.start, end: tokens.at(-1)?.end ?? title.end,
    message: message(rule, most, { theme: wanted, dwellings: own }, audiences, subject), evidence: [],
  }
}

function isLong({ prose }: Case): boolean {
  let words = 0
  for (const span of prose.spans) for (const token of tokensOf(span)) if (token.kind === 'word' && ++words >= ENOUGH_WORDS) return true
  return false
}

interface Count { readonly theme: Theme; readonly dwellings: readonly Dwelling[] }

/** What is dwelt on, the most first. */
function counted(dwellings: readonly Dwelling[], { themes = [] }: LanguagePack): Count[] {
  return themes.map(theme => ({ theme, dwellings: dwellings.filter(it => it.theme === theme) })).sort((a, b) => b.dwellings.length - a.dwellings.length)
}

function message({ message }: Rule, most: Count, own: Count, audiences: readonly Audience[], { packs, lineOf }: Case): string {
  const traits = Object.keys(own.theme.suits) as TraitId[]
  const businesses = new Set(audiences.map(audience => `${business(audience)} ${asList(traits.map(trait => declared(trait, audience, packs)), 'and')}`))
  return fill(message, {
    most: most.theme.id, count: String(most.dwellings.length), lines: linesOf(most, lineOf), own: own.theme.id, few: String(own.dwellings.length),
    businesses: asList([...businesses], 'and'), instead: own.theme.instead,
  })
}

const SHOWN = 5

/** "line 3", "lines 3, 5 and 8", "lines 3, 5, 8, 9, 12 and 4 more". */
function linesOf({ dwellings }: Count, lineOf: Case['lineOf']): string {
  const lines = [...new Set(dwellings.map(({ start }) => lineOf(start)))].map(String)
  const shown = lines.length > SHOWN + 1 ? [...lines.slice(0, SHOWN), `${lines.length - SHOWN} more`] : lines
  return `${lines.length > 1 ? 'lines' : 'line'} ${asList(shown, 'and')}`
}
