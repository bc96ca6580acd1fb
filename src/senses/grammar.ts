import type { Form, LanguagePack, Mention, Term, Token } from '../types.ts'
import { remembering } from '../lazily.ts'
import { followsNoun, isPlainWord, type NounPhrase } from './noun-phrase.ts'
import { sentenceAround } from '../sentences.ts'
import type { Sign } from './signs.ts'

/** How a mention stands in its sentence. What that weighs is measured. */
export function grammarSigns(mention: Mention, phrase: NounPhrase, pack: LanguagePack): Sign[] {
  return seen(mention, phrase, pack).map(signOf)
}

/** One sign for each thing that can be seen. */
function signOf(said: string): Sign {
  if (!SIGNS.has(said)) SIGNS.set(said, { cue: said, said, value: 1 })
  return SIGNS.get(said)!
}

const SIGNS = new Map<string, Sign>()

/** "our clients", but not "our mail client". */
export const RIGHT_AFTER = 'right after its determiner'

function seen(mention: Mention, phrase: NounPhrase, pack: LanguagePack): string[] {
  const { tokens, to, form, span } = mention
  const [start, end] = sentenceAround(tokens, mention.from)
  const modifies = isPlainWord(tokens[to], pack)
  return [
    itself(mention.term),
    modifies ? 'stands before a noun or verb' : alone(form),
    phrase.determiner && phrase.from === mention.from - 1 && RIGHT_AFTER,
    !phrase.determiner && bare(form),
    /^\p{N}/u.test(tokens[mention.from - 1]?.text ?? '') && 'counted',
    followsNoun(mention, pack) && 'straight after a noun',
    owns(tokens, to) && 'owns something',
    span.kind !== 'paragraph' && `in a ${span.kind}`,
    hasCode(tokens, start, end) && 'code in the sentence',
    phrase.from === start && 'begins the sentence',
    end - start <= 4 && 'hardly a sentence',
  ].filter(said => typeof said === 'string')
}

const itself = remembering(({ id }: Term) => `the word ${id}`)
const alone = remembering(({ number }: Form) => `stands alone, ${number}`)
const bare = remembering(({ number }: Form) => `without article, ${number}`)

/** "the client's budget", "clients' needs". */
function owns(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.lower === "'" && tokens[to]!.join === 'none' && (tokens[to + 1]?.lower === 's' || isPlainStart(tokens[to + 1]))
}

const isPlainStart = (token: Token | undefined): boolean => token?.kind === 'word' && token.join === 'blank'

function hasCode(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.kind === 'opaque') return true
  return false
}
