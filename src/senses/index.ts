import type { Evidence, LanguagePack, Mention, Sense, Settings, Usage } from '../types.ts'
import { compoundSigns } from './compounds.ts'
import { contrastSigns, rivalSigns } from './contrast.ts'
import { cueSigns, saysWhose } from './cues.ts'
import { documentSigns } from './document.ts'
import { grammarSigns, RIGHT_AFTER } from './grammar.ts'
import { houseSigns, namesIn, possessorSigns, type Names } from './house.ts'
import { nameSigns } from './names.ts'
import { phraseAround } from './noun-phrase.ts'
import { quoteSigns } from './quotes.ts'
import { readerSigns } from './readers.ts'
import { pullOf, SENSES, settles, weigh, type Sign } from './signs.ts'

/** What the business has taught about its words. */
export type Taught = Pick<Settings, 'keep' | 'compounds' | 'brands' | 'readers' | 'quotes'>

/**
 * What every mention of a document means, with the reasons. Each sign pulls towards some senses and away from others;
 * the sense with the strongest pull wins, and its lead over the others is the confidence.
 * Signs at the mention come first; then the clear mentions of a document, its voice and its topic speak for the others.
 * @param rough the prose of the document (see rough.ts)
 */
export function tellSenses(mentions: readonly Mention[], rough: string, pack: LanguagePack, taught: Taught): Usage[] {
  const names = mentions.length && !pack.capitalNouns ? namesIn(rough) : new Map()
  const local = mentions.map((mention, i) => {
    const signs = signsAt(mention, nextTo(mentions, i), names, pack, taught)
    return [...signs, ...readerSigns(signs, taught.readers)]
  })
  const shared = documentSigns(mentions, local, rough, pack)
  return mentions.map((mention, i) => decide(mention, local[i]!, shared(mention, local[i]!), pack))
}

function signsAt(mention: Mention, beside: readonly Mention[], names: Names, pack: LanguagePack, taught: Taught): Sign[] {
  const phrase = phraseAround(mention, pack)
  return [
    ...compoundSigns(mention, taught),
    ...quoteSigns(mention, taught.quotes),
    ...contrastSigns(mention, beside, pack),
    ...rivalSigns(mention, beside),
    ...nameSigns(mention, pack),
    ...houseSigns(mention, phrase, names, taught.brands, pack),
    ...possessorSigns(mention, phrase, beside, pack),
    ...grammarSigns(mention, phrase, pack),
    ...cueSigns(mention, phrase, pack),
  ]
}

const nextTo = (mentions: readonly Mention[], i: number): Mention[] => [...mentions.slice(Math.max(0, i - 2), i), ...mentions.slice(i + 1, i + 3)]

/**
 * Where something settles the sense, nothing else is heard. Where a possessive says whose people these are, the document is
 * asked only whether they are people at all, and after a plain "our" not even that.
 */
function decide(mention: Mention, local: readonly Sign[], shared: readonly Sign[], pack: LanguagePack): Usage {
  const settled = local.filter(settles)
  const heard = settled.length ? settled : [...local, ...heardOf(shared, local)]
  const pulls = pullOf(heard, pack), most = Math.max(...pulls)
  const shares = pulls.map(pull => Math.exp(pull - most))
  const best = pulls.indexOf(most), sense = most > 0 ? SENSES[best]! : 'other'
  let evidence: readonly Evidence[] | undefined
  return {
    ...mention, sense, confidence: shares[best]! / shares.reduce((sum, share) => sum + share, 0),
    // Most mentions are never asked for it.
    get evidence() { return evidence ??= ordered(heard.map(sign => weigh(sign, pack)), sense) },
  }
}

function heardOf(shared: readonly Sign[], local: readonly Sign[]): readonly Sign[] {
  if (!local.some(saysWhose)) return shared
  return local.some(sign => sign.cue === RIGHT_AFTER) ? [] : shared.filter(isAboutSoftware)
}

const isAboutSoftware = (sign: Sign): boolean => sign.sense === 'technical' || sign.cue.startsWith('software elsewhere')

/** What speaks most for the sense first, what speaks against it last; what says nothing is left out. */
function ordered(evidence: readonly Evidence[], sense: Sense): Evidence[] {
  const others = SENSES.filter(it => it !== sense)
  const lead = ({ pulls }: Evidence) => (pulls[sense] ?? 0) - Math.max(0, ...others.map(it => pulls[it] ?? 0))
  const heard = evidence.filter(sign => sign.cue === 'quotation' || Object.values(sign.pulls).some(pull => Math.abs(pull) >= 0.1))
  return heard.map(sign => ({ sign, lead: lead(sign) })).sort((a, b) => b.lead - a.lead).map(({ sign }) => sign)
}
