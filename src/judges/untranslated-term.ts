import { OPAQUE, SEAM, type Audience, type Finding, type LanguagePack, type Loans, type Rule, type Settings, type Severity, type Span, type Token } from '../types.ts'
import { remembering } from '../lazily.ts'
import { tokenise } from '../tokens.ts'
import type { Case } from './index.ts'
import { fill } from './wording.ts'
import { wordSet } from './word-set.ts'

/** An English word for people that stands as a common noun in a language that has its own. */
export function* untranslatedTerm(rule: Rule, severity: Severity, { prose, pack, audiencesAt, settings }: Case): Iterable<Finding> {
  const { loans } = pack
  if (!loans) return
  const left = prose.spans.flatMap(span => isRead(span, settings, loans) ? leftIn(span, loans, pack) : [])
  const isPlain = left.some(({ text }) => !Object.hasOwn(loans.beside, text))
  for (const { text, start, end, own } of left) {
    if ((!isPlain && Object.hasOwn(loans.beside, text)) || isAllowed(text, audiencesAt(start), settings)) continue
    yield { rule: rule.id, severity, start, end, preferred: [own], evidence: [], message: fill(rule.message, { text, own }) }
  }
}

interface Left { readonly text: string; readonly start: number; readonly end: number; readonly own: string }

const isRead = (span: Span, { quotes }: Settings, loans: Loans): boolean => !(span.quoted && quotes === 'skip') && scanner(loans).test(span.text)

function leftIn(span: Span, loans: Loans, pack: LanguagePack): Left[] {
  const tokens = tokenise(span.text, span.start)
  return tokens.flatMap((token, at) => {
    const own = ownWord(token.text, loans)
    const isNoun = own !== undefined && (Object.hasOwn(loans.bent, token.text) || isCommonNoun(tokens, at, loans, pack))
    return isNoun && !isSetApart(span, token) ? [{ text: token.text, start: token.start, end: token.end, own }] : []
  })
}

const ownWord = (text: string, { left, bent, beside }: Loans): string | undefined => {
  const list = [left, bent, beside].find(list => Object.hasOwn(list, text))
  return list?.[text]
}

/** After an article or a possessive, maybe an adjective or two words on; and before nothing that it could describe: "la customer care". */
function isCommonNoun(tokens: readonly Token[], at: number, loans: Loans, pack: LanguagePack): boolean {
  const before = tokens[at - 1]
  return tokens[at]!.join === 'blank' && before?.kind === 'word' && wordSet(loans.after).has(before.lower) && endsHere(tokens, at, loans, pack)
}

/** Nothing follows that the word could be a part of. */
function endsHere(tokens: readonly Token[], at: number, loans: Loans, pack: LanguagePack): boolean {
  const next = tokens[at + 1]
  if (!next) return true
  if (next.kind === 'mark') return !/^[-/_@#&+.]$/.test(next.text) || next.join === 'blank' || (next.text === '.' && tokens[at + 2]?.join !== 'none')
  return next.kind === 'word' && next.join === 'blank' && (wordSet(pack.stops).has(next.lower) || (/^\p{Ll}/u.test(next.text) && loans.verbs.some(ending => next.text.endsWith(ending))))
}

/** In italics or quotation marks a foreign word is shown as one. */
function isSetApart({ text, start }: Span, token: Token): boolean {
  const around = [text[token.start - start - 1], text[token.end - start]]
  return around.some(sign => sign !== undefined && (sign === SEAM || sign === OPAQUE || /["“”„«»‘]/.test(sign)))
}

/** Where the house has taken the word in itself. */
function isAllowed(text: string, audiences: readonly Audience[], { keep }: Settings): boolean {
  const word = text.toLowerCase(), singular = word.replace(/s$/, '')
  const isTakenIn = (audience: Audience) => [word, singular].some(id => audience.byHand[id] && audience.statuses[id] !== 'deprecated')
  return audiences.some(isTakenIn) || keep.some(({ phrase }) => phrase.length === 1 && [word, singular].includes(phrase[0]!))
}

/** A quick look at the raw text. */
const scanner = remembering(({ left, bent, beside }: Loans) => new RegExp([left, bent, beside].flatMap(list => Object.keys(list)).join('|')))
