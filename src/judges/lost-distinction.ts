import type { Finding, Rule, Severity } from '../types.ts'
import { doubledNames } from './doubled-names.ts'
import { doubledTerms } from './doubled-terms.ts'
import type { Case } from './index.ts'
import { fill } from './wording.ts'

/** Two terms that a text sets against each other, and that are one and the same: what they stood for got lost. */
export function* lostDistinction(rule: Rule, severity: Severity, subject: Case): Iterable<Finding> {
  for (const double of [...doubledTerms(subject), ...doubledNames(subject)]) {
    const { start, end, concept, said } = double
    yield { rule: rule.id, severity, start, end, concept, evidence: [], message: fill(rule.message, { said }) }
  }
}
