import type { Packs } from './types.ts'
import { frontMatterEnd } from './front-matter.ts'
import { once } from './lazily.ts'
import { roughProse } from './rough.ts'
import { hearSmallWords, type Heard, type Score } from './small-words.ts'

/** In how much of a text so many words are looked for; where these are not there or do not agree, more are asked. In UTF-16 units. */
const FIRST = { stretch: 2400, words: 100 }, MORE = { stretch: 12_000, words: 400 }
/** Below so many words a text says nothing of its language. */
const FEW = 12
/** The share of small words that a text in a language has at the least. */
const SHARE = 0.14
/** How far the best must lead. */
const LEAD = 1.4
/** With so wide a lead, a smaller share does: a page of headings and tables. */
const FAR = 4
const SOME = 0.04
const AT_LEAST = 3
const DEFAULT = 'en'

/**
 * The language in which a document that does not say it is written, by its small words; where these are too few to tell, by its
 * path (`docs/fr/…`, `about.pl.md`), and else English. `und` where its script is none of ours.
 * @param path as the reader is shown it
 * @param text the raw text of the document
 */
export function tellLanguage(path: string, text: string, packs: Packs): string {
  const start = Math.max(0, frontMatterEnd(text))
  const hear = ({ stretch, words }: typeof FIRST) => hearSmallWords(roughProse(withoutTail(text.slice(start, start + stretch))), words, packs)
  const first = hear(FIRST)
  return (first.words === FIRST.words ? languageOf(first, packs) : undefined) ?? languageOf(hear(MORE), packs) ?? languageInPath(path, packs) ?? DEFAULT
}

/** The beginning of a text, without a comment that goes on after it. */
function withoutTail(text: string): string {
  const comment = text.lastIndexOf('<!--')
  return comment >= 0 && text.indexOf('-->', comment) < 0 ? text.slice(0, comment) : text
}

/** What some words are of. */
function languageOf({ words, letters, latin, scores }: Heard, packs: Packs): string | undefined {
  if (letters >= FEW && latin * 2 < letters) return 'und'
  const [best] = scores, rival = best && scores.find(it => it !== best && (isLinted(best, packs) || isLinted(it, packs)))
  return words >= FEW && best && isClear(best, rival?.score ?? 0, words) ? best.language : undefined
}

/** Which of two neighbours it is does not matter where neither can be linted. */
const isLinted = ({ language }: Score, { languages }: Packs): boolean => Object.hasOwn(languages, language)

const isClear = ({ score, count }: Score, rival: number, words: number): boolean =>
  score >= AT_LEAST && ((count >= SHARE * words && score >= LEAD * rival) || (count >= SOME * words && score >= FAR * rival))

/** Whether an element of a text says in which language it is: `<p lang="fr">`. Never wrong when it says no. */
export const saysLanguage = (text: string): boolean => SAYS.test(text)

/** Whether an element says that it is in another language than the document. Never wrong when it says no. */
export const saysOtherLanguage = (text: string, own: string): boolean =>
  saysLanguage(text) && [...text.matchAll(SAID)].some(([, said]) => said!.toLowerCase() !== own)

const SAYS = /<[a-z][^<>]*\slang\s*=/i
const SAID = /\slang\s*=\s*["']?([a-z]*)/gi

/** "Portuguese" for `pt`; nothing where no language has that code. */
export function nameOfLanguage(code: string): string | undefined {
  return code === 'und' ? undefined : names().of(code)
}

const names = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** The word that a path holds for a language that is known: a folder `fr` or `fr-CA`, an ending `.fr.md`. */
function languageInPath(path: string, { languages }: Packs): string | undefined {
  const parts = path.toLowerCase().split('/')
  const file = parts.pop() ?? ''
  const ending = /\.([a-z]{2,3})(?:[-_][a-z]{2,4})?\.\w+$/.exec(file)?.[1]
  const folders = parts.reverse().map(part => /^([a-z]{2,3})(?:[-_][a-z]{2,4})?$/.exec(part)?.[1])
  return [ending, ...folders].find(code => code !== undefined && Object.hasOwn(languages, code))
}
