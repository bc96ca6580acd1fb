import type { Audience, Concept, Confidence, Packs, Severity, Settings, Token, Usage } from '../types.ts'
import { ENOUGH } from '../confidence.ts'
import { once, remembering } from '../lazily.ts'
import { isSaidOurs } from '../ours.ts'
import { contradictions } from '../statuses.ts'
import type { Case } from './index.ts'

/** A word for our own buyers, and the relationships that hold where it stands; none of them allows it. */
export interface Unfit {
  readonly usage: Usage
  readonly audiences: readonly [Audience, ...Audience[]]
}

/** The words for our own buyers that no relationship of the business allows, as far as one can be sure of them. */
export const unfitWords: (subject: Case) => readonly Unfit[] = remembering(subject => [...findUnfit(subject)])

function* findUnfit(subject: Case): Iterable<Unfit> {
  const { usages, audiencesAt, mayBeOurs, settings, packs } = subject
  const level = once(() => hasOwnWord(subject) ? stricter(settings.confidence) : ENOUGH[settings.confidence])
  for (const usage of usages) {
    const [first, ...more] = audiencesAt(usage.start)
    if (!first || [first, ...more].some(audience => isAllowed(usage, audience)) || !mayBeOurs(usage.start)) continue
    const isMeant = isSure(usage, ENOUGH[settings.confidence]) && isSure(usage, isNameLike(usage) ? ENOUGH.high : level()) && !isContractTerm(usage)
    if (isMeant && isOurs(usage, [first, ...more], packs)) yield { usage, audiences: [first, ...more] }
  }
}

/** Everybody writes about students and patients at times: a word of one trade is reported only where the text says that they are ours. */
function isOurs(usage: Usage, audiences: readonly Audience[], packs: Packs): boolean {
  return conceptOf(usage, packs)?.anyone !== false || audiences.some(audience => audience.byHand[usage.term.id])
    || isSaidOurs(usage)
}

/** Whether all that is wrong starts with who uses it: the word means those who use what they pay for, and here others use it. */
export function isAboutUse({ usage, audiences }: Unfit, packs: Packs): boolean {
  const concept = conceptOf(usage, packs)
  return concept !== undefined && audiences.every(audience =>
    !audience.byHand[usage.term.id] && contradictions(concept, audience.traits).some(claim => claim.trait === 'end-user'))
}

/** The concept of a word; a word that a config defines has none. */
export function conceptOf({ term }: Usage, { concepts }: Packs): Concept | undefined {
  return concepts.find(concept => concept.id === term.concept)
}

export const isSure = (usage: Usage, level: number): boolean => usage.sense === 'party' && usage.confidence >= level

/** “The Customer shall pay”: a contract's own term, which is nobody's to change; but “Dear Customers” is a courtesy. */
export const isNameLike = ({ evidence }: Usage): boolean =>
  evidence().some(sign => sign.cue.startsWith('capital')) && !evidence().some(sign => sign.cue === 'our own people' || sign.cue === 'addressed in a letter')

/** Where the page is the contract, any capital makes a term of it, also the one that begins a sentence. */
const isContractTerm = ({ evidence, tokens, from }: Usage): boolean =>
  /^\p{Lu}/u.test(tokens[from]!.text) && evidence().some(sign => sign.cue === 'terms and conditions itself')

export const isQuoted = (usage: Usage): boolean => usage.evidence().some(sign => sign.cue === 'quotation')

export const isAllowed = ({ term }: Usage, audience: Audience): boolean => audience.statuses[term.id] !== 'deprecated'

export const wordsOf = ({ tokens, from, to }: Usage): readonly Token[] => tokens.slice(from, to)

/** Why a word was taken for our own buyers: the strongest signs, each once. */
export const reasons = ({ evidence }: Usage): string[] =>
  [...new Set(evidence().filter(sign => (sign.pulls.party ?? 0) >= 0.3).map(sign => sign.said))].slice(0, 5)

/** How much a finding matters; the words of others can matter less. */
export const severityAt = (usage: Usage, severity: Severity, { quotes }: Settings): Severity =>
  isQuoted(usage) && quotes === 'suggestion' ? 'suggestion' : severity

/** Whether the document has the right word for its own people: then another one likely means other people. */
function hasOwnWord({ document, audiencesAt, settings: { confidence } }: Case): boolean {
  return document.guesses().some(usage => isSure(usage, ENOUGH[confidence]) && audiencesAt(usage.start).some(audience => audience.statuses[usage.term.id] === 'preferred'))
}

const DOUBT = 0.08
const stricter = (level: Confidence): number => ENOUGH[level] + DOUBT
