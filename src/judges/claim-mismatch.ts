import type { Audience, Finding, Rule, Severity, Statement, Usage, Wording } from '../types.ts'
import type { Case } from './index.ts'
import { asList, asRead, business, declared, fill } from './wording.ts'

/** Wording that claims a trait which no relationship of the business has. */
export function* claimMismatch(rule: Rule, severity: Severity, subject: Case): Iterable<Finding> {
  const { settings: { quotes }, audiencesAt } = subject
  for (const statement of subject.statements()) {
    const { wordings, start, end, quoted } = statement
    const audiences = audiencesAt(start)
    const wording = wordings.find(wording => contradictsAll(wording, audiences))
    if (!wording || (quoted && quotes === 'skip') || isOfOthers(statement, subject.usages) || isJudgedByItsNoun(statement, audiences, subject)) continue
    yield {
      rule: rule.id, severity: quoted && quotes === 'suggestion' ? 'suggestion' : severity, start, end,
      message: message(rule, wording, statement, audiences, subject),
      evidence: [`wording: ${wording.id} (${wording.place})`],
    }
  }
}

/** A trait that is not declared contradicts nothing. */
function contradictsAll({ trait, values }: Wording, audiences: readonly Audience[]): boolean {
  return audiences.length > 0 && audiences.every(({ traits }) => traits[trait] && !traits[trait].some(value => values.includes(value)))
}

/** "Let your customers cancel any time": a paragraph about somebody else's people says nothing of ours. */
function isOfOthers({ tokens, from, to }: Statement, usages: readonly Usage[]): boolean {
  return usages.some(usage => usage.tokens === tokens && usage.sense === 'third-party' && (usage.to <= from || usage.from >= to))
}

/** "Members only": the word for people in it is reported already. */
function isJudgedByItsNoun({ start, end }: Statement, audiences: readonly Audience[], { usages, settings }: Case): boolean {
  return settings.rules['term-mismatch'] !== 'off' && usages.some(usage => usage.start >= start && usage.end <= end && usage.sense === 'party'
    && audiences.every(({ statuses }) => statuses[usage.term.id] === 'deprecated'))
}

function message({ message }: Rule, { trait, says }: Wording, { tokens, from, to }: Statement, audiences: readonly Audience[], { packs }: Case): string {
  const businesses = new Set(audiences.map(audience => `${business(audience)} ${declared(trait, audience, packs)}`))
  return fill(message, { text: asRead(tokens.slice(from, to)), claims: says, businesses: asList([...businesses], 'and') })
}
