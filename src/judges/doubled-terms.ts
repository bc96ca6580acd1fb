import type { Contrast, LanguagePack, Phrase, Token, Twice, Usage } from '../types.ts'
import { SEAM } from '../types.ts'
import { sentenceAround } from '../sentences.ts'
import { wordSet } from './word-set.ts'
import type { Case } from './index.ts'

/** A term that stands where two ought to. */
export interface Double {
  readonly start: number
  readonly end: number
  readonly concept: string
  /** What is wrong, as the start of a sentence. */
  readonly said: string
}

/** "Client vs client": both sides of a contrast are the same term, and nothing describes either of them. */
export function* doubledTerms({ usages, pack, source, settings }: Pick<Case, 'usages' | 'pack' | 'source' | 'settings'>): Iterable<Double> {
  if (!pack.twice) return
  for (const [i, second] of usages.entries()) {
    const first = usages[i - 1]
    if (!first || !isSameWord(first, second) || (first.span.quoted && settings.quotes === 'skip')) continue
    if (!setAgainst({ first, second, pack, twice: pack.twice })) continue
    const text = source.text.slice(first.start, second.end).replace(/\s+/g, ' ')
    yield { start: first.start, end: second.end, concept: second.term.concept, said: `“${text}” sets a word against itself` }
  }
}

const LEAD = 8
const GAP = 7

/** The same form in kind: "clients et clientes" and "l'utente o gli utenti" are one party in two forms. */
function isSameWord(first: Usage, second: Usage): boolean {
  const [a, b] = [first.form, second.form]
  return first.tokens === second.tokens && first.term.id === second.term.id && second.from - first.to <= GAP
    && a.number === b.number && a.gender === b.gender && !a.inclusive && !b.inclusive
}

interface Pair { readonly first: Usage; readonly second: Usage; readonly pack: LanguagePack; readonly twice: Twice }

function setAgainst(pair: Pair): boolean {
  const { first, second, pack } = pair
  const [start, end] = sentenceAround(first.tokens, first.from)
  if (second.to > end) return false
  const before = first.tokens.slice(Math.max(start, first.from - LEAD), first.from)
  const frame = pack.contrasts.find(contrast => contrast.of !== 'different' && between(contrast, pair) && isLedBy(contrast, before))
  if (!frame || isDescribedBefore(pair, start, frame.lead.flat()) || isDescribedAfter(pair, end, frame) || !isParallel(pair, frame)) return false
  return isStrong(frame) || (!isClause(pair) && isPlain(pair) && !isIdiom(pair))
}

const isStrong = (contrast: Contrast): boolean => !contrast.weak && !contrast.tight

/** The words of the contrast stand between the two, and beside them only small words, or the head that both share. */
function between({ between }: Contrast, pair: Pair): Phrase | undefined {
  const gap = pair.first.tokens.slice(pair.first.to, pair.second.from).filter(token => token.text !== '.')
  return between.find(phrase => startsWithWord(phrase) && gap.some((_, at) => {
    const to = endOf(phrase, gap, at)
    return to > 0 && gap.slice(0, at).every(token => isSmall(token, pair)) && isNothing(gap.slice(to), pair)
  }))
}

/** A stroke or an ampersand joins what is a list or one thing. */
const startsWithWord = (phrase: Phrase): boolean => phrase.some(word => /\p{L}/u.test(word))

/** Where a phrase that begins at a token ends, or -1; "…" in it stands for a word or two, or for none. */
function endOf(phrase: Phrase, tokens: readonly Token[], at: number): number {
  const [word, ...rest] = phrase
  if (word === undefined) return at
  if (word === '…') return Math.max(...[0, 1, 2].map(skipped => endOf(rest, tokens, at + skipped)))
  return tokens[at]?.lower === word ? endOf(rest, tokens, at + 1) : -1
}

const stands = (phrase: Phrase, tokens: readonly Token[], at: number): boolean => endOf(phrase, tokens, at) > 0

/** "obsługa klienta i obsługa klienta": the same head twice is nothing new. */
function isNothing(tokens: readonly Token[], pair: Pair): boolean {
  const [head, ...more] = tokens.filter(token => !isSmall(token, pair))
  return !head || (more.length === 0 && tokens.at(-1) === head && pair.first.tokens[pair.first.from - 1]?.lower === head.lower)
}

const QUOTES = /^["“”„«»‘’]$/
const isSmall = (token: Token, { twice }: Pair): boolean => wordSet(twice.small).has(token.lower) || token.text === ',' || QUOTES.test(token.text)

const isLedBy = ({ lead }: Contrast, before: readonly Token[]): boolean =>
  !lead.length || lead.some(phrase => before.some((_, at) => stands(phrase, before, at)))

/** "nouveaux clients et clients": what the first is, the second need not be. */
function isDescribedBefore({ first, second, pack, twice }: Pair, start: number, lead: readonly string[]): boolean {
  const token = first.tokens[first.from - 1]
  if (first.from <= start || !token || token.kind === 'mark') return false
  if (first.tokens[first.from]!.join === 'hyphen' || token.kind === 'opaque') return true
  const isVerb = pack.infinitives.some(ending => token.lower.endsWith(ending))
  const isOfNoAccount = isVerb || wordSet(twice.small).has(token.lower) || wordSet(pack.stops).has(token.lower) || lead.includes(token.lower)
  return !isOfNoAccount && first.tokens[second.from - 1]?.lower !== token.lower
}

/** "clients et clients potentiels", "klienta lub klienta, który": the second is another kind. */
function isDescribedAfter(pair: Pair, end: number, frame: Contrast): boolean {
  const { second: { tokens, to, form }, pack, twice } = pair
  const token = tokens.slice(to, end).find(({ text }) => !QUOTES.test(text))
  if (!token) return false
  if (token.kind === 'mark') return /^[/&+@#|_(]$/.test(token.text) || (token.text === ',' && wordSet(twice.who).has(tokens[tokens.indexOf(token) + 1]?.lower ?? ''))
  if (token.kind === 'opaque' || token.join !== 'blank' || wordSet(twice.who).has(token.lower)) return true
  if (wordSet(twice.modify).has(token.lower)) return !isStrong(frame) || isChange(between(frame, pair)!, pair)
  return !wordSet(pack.stops).has(token.lower) && !(form.number === 'plural' && twice.verbs.some(ending => token.lower.endsWith(ending)))
}

/** "transformer des clients en clients de longue date": what is turned into something may be turned into a kind of it. */
const isChange = ([word = '']: Phrase, { twice }: Pair): boolean => wordSet(twice.small).has(word)

/** The small words before the second are those before the first too, or there are none: "with our users, not for our users" differs in them. */
function isParallel(pair: Pair, frame: Contrast): boolean {
  const { first, second } = pair
  const gap = first.tokens.slice(first.to, second.from).filter(isWord)
  const connective = between(frame, pair)!
  const own = gap.slice(gap.findLastIndex(token => connective.includes(token.lower)) + 1)
  const head = first.tokens.slice(Math.max(0, first.from - GAP), first.from).filter(isWord).slice(-own.length)
  return own.every((token, i) => head[i]?.lower === token.lower)
}

/** "for the clients, and the clients compare" */
const isClause = ({ first, second }: Pair): boolean => first.tokens.slice(first.to, second.from).some(token => token.text === ',')

const isWord = ({ kind }: Token): boolean => kind === 'word'

/** Neither is a label, a name or a program. */
function isPlain({ first, second }: Pair): boolean {
  const told = [first, second].every(({ sense }) => sense !== 'technical' && sense !== 'name')
  return told && isCapital(first) === isCapital(second) && isMarked(first) === isMarked(second)
}

const isCapital = ({ tokens, from }: Usage): boolean => /^\p{Lu}/u.test(tokens[from]!.text)

const isMarked = ({ span, start, end }: Usage): boolean => [span.text[start - span.start - 1], span.text[end - span.start]].includes(SEAM)

function isIdiom({ first, second, pack }: Pair): boolean {
  const around = first.tokens.slice(Math.max(0, first.from - 2), second.to + 2)
  return pack.idioms.some(idiom => around.some((_, at) => stands(idiom, around, at)))
}
