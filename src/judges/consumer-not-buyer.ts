import type { Finding, Packs, Rule, Severity, Usage } from '../types.ts'
import { ENOUGH } from '../confidence.ts'
import { sentenceAround } from '../sentences.ts'
import type { Case } from './index.ts'
import { isAboutUse, isSure, reasons, severityAt, unfitWords, wordsOf } from './unfit.ts'
import { asList, asRead, business, declared, fill, preferredTerms, preferredWords } from './wording.ts'

/** A word for those who use a thing, said of those who buy it, where these are not the same. */
export function* consumerNotBuyer(rule: Rule, severity: Severity, subject: Case): Iterable<Finding> {
  const { settings, packs } = subject
  for (const unfit of unfitWords(subject)) {
    const { usage, audiences } = unfit
    if (!isAboutUse(unfit, packs) || !isSure(usage, ENOUGH.high) || !isBuying(usage, packs)) continue
    const preferred = preferredWords(usage, audiences, subject)
    yield {
      rule: rule.id, severity: severityAt(usage, severity, settings), start: usage.start, end: usage.end,
      message: fill(rule.message, {
        text: asRead(wordsOf(usage)), preferred: asList(preferred.map(word => `“${word}”`), 'or'),
        business: business(audiences[0]), declares: declared('end-user', audiences[0], packs),
      }),
      concept: usage.term.concept, preferred, instead: preferredTerms(usage, audiences),
      evidence: reasons(usage),
    }
  }
}

/** “Our consumers love the new jar” may well be said of those who use it; those who order by the pallet buy. */
function isBuying({ tokens, from, term }: Usage, { languages }: Packs): boolean {
  const [start, end] = sentenceAround(tokens, from)
  const buying = languages[term.language]?.buying ?? []
  return tokens.slice(start, end).some(token => buying.includes(token.lower))
}
