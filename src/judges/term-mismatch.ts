import type { Audience, Claim, Finding, Packs, Rule, Severity, Usage } from '../types.ts'
import { grouped } from '../grouped.ts'
import { contradictions } from '../statuses.ts'
import type { Case } from './index.ts'
import { conceptOf, isAboutUse, reasons, severityAt, unfitWords, wordsOf, type Unfit } from './unfit.ts'
import { asList, asRead, business, declared, fill, preferredTerms, preferredWords } from './wording.ts'

/** A word for our own buyers that no relationship of the business allows. */
export function* termMismatch(rule: Rule, severity: Severity, subject: Case): Iterable<Finding> {
  const { settings, packs } = subject
  for (const unfit of unfitWords(subject)) {
    if (isAboutUse(unfit, packs)) continue
    const { usage, audiences } = unfit
    const preferred = preferredWords(usage, audiences, subject)
    yield {
      rule: rule.id, severity: severityAt(usage, severity, settings), start: usage.start, end: usage.end,
      message: message(rule, unfit, preferred, packs),
      concept: usage.term.concept, preferred, instead: preferredTerms(usage, audiences),
      evidence: reasons(usage),
    }
  }
}

function message(rule: Rule, { usage, audiences }: Unfit, words: readonly string[], packs: Packs): string {
  const text = asRead(wordsOf(usage)), preferred = asList(words.map(word => `“${word}”`), 'or')
  const against = audiences.map(audience => ({ audience, place: audience.byHand[usage.term.id], claims: contradicted(usage, audience, packs) }))
  if (against.length > 1) return ofSeveral(text, against, preferred, packs)
  const { audience, place, claims } = against[0]!
  if (place) return `“${text}” is set aside in ${place}. Write ${preferred}.`
  return fill(rule.message, { text, preferred, business: business(audience), claims: said(claims), declares: declares(claims, audience, packs) })
}

/** What one audience has against a word. */
interface Against { readonly audience: Audience; readonly place: string | undefined; readonly claims: readonly Claim[] }

function ofSeveral(text: string, against: readonly Against[], preferred: string, packs: Packs): string {
  const claims = against.flatMap(({ place, claims }) => place ? [] : claims.slice(0, 1))
  const said = [...grouped(against.map(it => [reason(it, packs), it.audience.name] as const))].map(([reason, names]) => `${reason} (${asList(names, 'and')})`)
  const none = against.length === 2 ? 'neither of the two audiences' : `none of the ${against.length} audiences`
  return `“${text}” fits ${none} here: ${claims.length ? `it claims ${saidOnce(claims)}, but ` : ''}${asList(said, 'and')}. Write ${preferred}.`
}

const reason = ({ audience, place, claims }: Against, packs: Packs): string =>
  place ? `${place} sets it aside` : `${business(audience)} ${declares(claims.slice(0, 1), audience, packs)}`

/** The first two are reason enough. */
const contradicted = (usage: Usage, { traits }: Audience, packs: Packs): Claim[] => {
  const concept = conceptOf(usage, packs)
  return concept ? contradictions(concept, traits).slice(0, 2) : []
}

const said = (claims: readonly Claim[]): string => asList(claims.map(claim => claim.says), 'and')
const saidOnce = (claims: readonly Claim[]): string => asList([...new Set(claims.map(claim => claim.says))], 'and')

const declares = (claims: readonly Claim[], audience: Audience, packs: Packs): string =>
  asList(claims.map(claim => declared(claim.trait, audience, packs)), 'and')
