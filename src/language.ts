import type { Packs } from './types.ts'
import { frontMatterEnd } from './front-matter.ts'
import { grouped } from './grouped.ts'
import { once, remembering } from './lazily.ts'
import { roughProse } from './rough.ts'

/** In how much of a text the words are looked for that are asked, how many of them at most, and how many are enough where they agree. */
const STRETCHES = [800, 2400, 12_000], SAMPLE = 400, ENOUGH = 100
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
  const start = Math.max(0, frontMatterEnd(text)), last = STRETCHES.find(stretch => text.length <= start + stretch) ?? STRETCHES.at(-1)!
  for (const stretch of STRETCHES.filter(stretch => stretch <= last)) {
    const words = wordsIn(text.slice(start, start + stretch))
    const told = words.length >= ENOUGH || stretch === last ? languageOf(words, packs) : undefined
    if (told) return told
  }
  return languageInPath(path, packs) ?? DEFAULT
}

/** What some words are of. */
function languageOf(words: readonly string[], packs: Packs): string | undefined {
  if (isForeign(words)) return 'und'
  const ranked = rank(words, packs), [best] = ranked
  const rival = best && ranked.find(it => it !== best && (isLinted(best, packs) || isLinted(it, packs)))
  return words.length >= FEW && best && isClear(best, rival?.score ?? 0, words.length) ? best.language : undefined
}

/** Whether most letters are none of ours. */
function isForeign(words: readonly string[]): boolean {
  let letters = 0, latin = 0
  for (const word of words) {
    letters += word.length
    if (word.charCodeAt(0) < AFTER_LATIN || LATIN.test(word)) latin += word.length
  }
  return letters >= FEW && latin * 2 < letters
}

/** Which of two neighbours it is does not matter where neither can be linted. */
const isLinted = ({ language }: Score, { languages }: Packs): boolean => Object.hasOwn(languages, language)

const isClear = ({ score, count }: Score, rival: number, words: number): boolean =>
  score >= AT_LEAST && ((count >= SHARE * words && score >= LEAD * rival) || (count >= SOME * words && score >= FAR * rival))

/** Whether an element of a text says in which language it is: `<p lang="fr">`. Never wrong when it says no. */
export const saysLanguage = (text: string): boolean => SAYS.test(text)

const SAYS = /<[a-z][^<>]*\slang\s*=/i

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

/** The first words of the prose. */
const wordsIn = (text: string): string[] => roughProse(text).toLowerCase().match(WORD)?.slice(0, SAMPLE) ?? []

// The letters of all scripts and the marks on them, by their blocks: to ask the engine of each what it is takes twice as long.
const WORD = /[a-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\u2DFF\u3005-\u3007\u3031-\u3035\u3040-\u30FA\u30FC-\uD7FF\uF900-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFE\uFF21-\uFFDC]+/g
const LATIN = /^\p{Script=Latin}/u
const AFTER_LATIN = 0x250

/** How many of the words a language has, and what they speak for it: a word that several have speaks for each of them in part. */
interface Score { readonly language: string; readonly count: number; readonly score: number }

function rank(words: readonly string[], packs: Packs): Score[] {
  const { languages, owners } = ownersOf(packs), counts = new Uint32Array(languages.length), scores = new Float64Array(languages.length)
  for (const word of words) {
    const known = owners.get(word)
    if (!known) continue
    const share = 1 / known.length
    for (const i of known) {
      counts[i]!++
      scores[i]! += share
    }
  }
  const found = languages.flatMap((language, i) => counts[i] ? [{ language, count: counts[i]!, score: scores[i]! }] : [])
  return found.sort((a, b) => b.score - a.score || (a.language < b.language ? -1 : 1))
}

/** Which of the languages have a small word, by their places in the list. */
interface Owners { readonly languages: readonly string[]; readonly owners: ReadonlyMap<string, readonly number[]> }

const ownersOf = remembering(({ smallWords }: Packs): Owners => {
  const pairs = Object.values(smallWords).flatMap((words, i) => words.map(word => [word, i] as const))
  return { languages: Object.keys(smallWords), owners: grouped(pairs) }
})
