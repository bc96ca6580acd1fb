import type { Phrase } from '../types.ts'
import { grouped } from '../grouped.ts'
import { areColumns, headOfLine, isOneList, itemHead } from '../heads.ts'
import { once, remembering } from '../lazily.ts'
import type { Glance } from './gates.ts'
import type { Hit } from '../scan.ts'
import type { Watch } from './watch.ts'

/** Where one word may stand for two: twice in a contrast, over two columns, or twice at the head of something. */
export function lostAt({ source: { text }, hits, watch }: Glance): number[] {
  if (!watch.pack.twice || hits.length < 2) return []
  const terms = hits.map(hit => wholeTerms(hit, text, watch)), whole = terms.flat()
  const paired = terms.flatMap((own, i) => own.filter(hit => termsBefore(i, terms, text).some(other => isPair(other, hit, text, watch))))
  return [...paired, ...itemsTwice(whole, text), ...namesTwice(whole, text, watch)].map(({ start }) => start)
}

/** What may stand before a term: the last one, and where that is in an address, code or a comment, the one before it. */
function termsBefore(i: number, terms: readonly (readonly Hit[])[], text: string): Hit[] {
  const found: Hit[] = []
  for (let at = i - 1; at >= Math.max(0, i - BACK); at--) {
    found.push(...terms[at]!)
    if (terms[at]!.some(({ start }) => !ASIDE.test(text.slice(Math.max(0, start - REACH), start)))) break
  }
  return found
}

const BACK = 3, ASIDE = /(?:\]\(|<|`)[^()<>`\n]*$/

/** In UTF-16 units; markup may stand between the words of a term. */
const REACH = 80

/** A hit is the first word of a term; here is all that the terms may be that begin with it. */
function wholeTerms(hit: Hit, text: string, { forms }: Watch): Hit[] {
  const own = forms.get(hit.word)!
  if (own.every(({ form }) => form.phrase.length === 1)) return [hit]
  const ends = new Set(own.map(({ form: { phrase } }) => phrase.length > 1 ? endAfter(phrase.at(-1)!, hit.end, text) : hit.end))
  return [...ends].flatMap(end => end === undefined ? [] : [{ ...hit, end }])
}

function endAfter(word: string, from: number, text: string): number | undefined {
  const after = text.slice(from, from + REACH).toLowerCase(), at = after.indexOf(word)
  return at < 0 ? undefined : from + at + word.length + LETTERS.exec(after.slice(at + word.length))![0].length
}

const LETTERS = /^\p{L}*/u

function isPair(before: Hit, hit: Hit, text: string, watch: Watch): boolean {
  if (before.end >= hit.start || isWordy(text, before.end, hit.start) || !areOneTerm(before, hit, watch)) return false
  const between = text.slice(before.end, hit.start)
  return isContrast(between, () => wordsIn(text.slice(Math.max(0, before.start - LONGEST_HEAD), before.start)).at(-1), watch) || areColumns(before.end, hit, text)
}

/** Whether many words stand between two places, with no markup among the first of them. Never wrong when it says yes. */
function isWordy(text: string, start: number, end: number): boolean {
  WORDY.lastIndex = start
  return WORDY.test(text) && WORDY.lastIndex <= end
}

/** Items of one list that begin with the same word. */
function itemsTwice(hits: readonly Hit[], text: string): Hit[] {
  const seen = new Map<string, Hit>()
  return hits.flatMap(hit => {
    const head = itemHead(hit.start, hit.end, text), earlier = head && seen.get(head.key)
    if (head) seen.set(head.key, hit)
    return earlier && isOneList(earlier.end, head!, text) ? [earlier, hit] : []
  })
}

/** What is asked or defined more than once. */
function namesTwice(hits: readonly Hit[], text: string, watch: Watch): Hit[] {
  const named = grouped(hits.map(hit => [kindOf(hit, text, watch), hit] as const))
  return KINDS.flatMap(kind => [...grouped((named.get(kind) ?? []).map(hit => [hit.word, hit] as const)).values()]).flatMap(same => same.length > 1 ? same : [])
}

const KINDS = ['asked', 'defined'] as const

/** Of one term, and in one form but for its case: "clients et clientes" sets nobody apart. */
function areOneTerm(a: Hit, b: Hit, { forms }: Watch): boolean {
  return a.word === b.word || forms.get(a.word)!.some(({ term, form }) => forms.get(b.word)!.some(other =>
    other.term === term && other.form.number === form.number && other.form.gender === form.gender))
}

/** In words; and in UTF-16 units, which so many words never take. */
const GAP = 7, LONGEST_GAP = 200
const WORDY = new RegExp(`(?:[^<\`&\\]0-9A-Za-z\\u0080-\\uFFFF]+[0-9A-Za-z\\u0080-\\uFFFF]+){${GAP + 1}}`, 'y')

/** Few words stand between, in one sentence: such that set one thing against another, small ones, and maybe the head that both share. */
function isContrast(between: string, head: () => string | undefined, { pack }: Watch): boolean {
  if (between.length > LONGEST_GAP && (between.length > 2000 || between.search(MARKUP) < 0) || BLANK_LINE.test(between)) return false
  const { small, connectives } = partsOf(pack), lower = between.toLowerCase()
  const met = connectives.filter(({ phrase }) => phrase.every(word => lower.includes(word)))
  const words = met.length ? wordsIn(between) : []
  if (!words.length || words.length > GAP || ENDS_SENTENCE.test(between)) return false
  return met.some(({ phrase, hasGap }) => {
    if (!phrase.every(word => words.includes(word))) return false
    const others = words.filter(word => !small.has(word) && !phrase.includes(word))
    return hasGap ? others.length <= 3 : !others.length || (others.length === 1 && words.at(-1) === others[0] && head() === others[0])
  })
}

const BLANK_LINE = /\n[ \t>]*\r?\n/
const ENDS_SENTENCE = /\p{L}{6}\.\s+\p{Lu}/u

const wordsIn = (text: string): string[] => plain(unmarked(text)).split(' ').filter(Boolean)

const unmarked = (text: string): string => text.replace(MARKUP, ' ')

const MARKUP = /\]\([^)]*\)|\]\[[^\]]*\]|<[^<>]*>|`[^`]*`|&[#\w]+;/g

/** A phrase that sets one thing against another, and whether others may stand in it. */
interface Connective { readonly phrase: Phrase; readonly hasGap: boolean }

/** What a language has for them; phrases as `plain` writes them. */
interface Parts { readonly small: ReadonlySet<string>; readonly connectives: readonly Connective[]; readonly asks: readonly string[]; readonly defines: readonly string[] }

const partsOf = remembering(({ twice, contrasts }: Watch['pack']): Parts => {
  const between = contrasts.filter(({ of }) => of !== 'different').flatMap(contrast => contrast.between)
  const connectives = between.map(phrase => ({ phrase: phrase.filter(word => /^[\p{L}\p{N}_]+$/u.test(word)), hasGap: phrase.includes('…') }))
  const plainly = (phrases: readonly Phrase[] = []) => phrases.map(phrase => plain(phrase.join(' ')))
  return { small: new Set(twice?.small), connectives: connectives.filter(({ phrase }) => phrase.length), asks: plainly(twice?.asks), defines: plainly(twice?.defines) }
})

/** In UTF-16 units. */
const LONGEST_HEAD = 60, LONGEST_TAIL = 200

/** Whether a word is what a question or a definition at the head of a line is about. */
function kindOf({ start, end }: Hit, text: string, { pack }: Watch): (typeof KINDS)[number] | undefined {
  const head = headOfLine(start, text)
  if (head === undefined) return undefined
  const after = text.slice(end, end + LONGEST_TAIL), parts = partsOf(pack), lead = once(() => plain(head))
  return isAsked(lead, after, parts) ? 'asked' : isDefined(lead, after, parts) ? 'defined' : undefined
}

type Lead = () => string

const isAsked = (lead: Lead, after: string, { asks }: Parts): boolean => after.includes('?') && asks.some(phrase => lead().endsWith(phrase))

/** "A client is a …" */
function isDefined(lead: Lead, after: string, { defines }: Parts): boolean {
  const next = WORD.exec(after)?.[0].toLowerCase() ?? '', said = once(() => plain(after))
  return defines.some(phrase => phrase.startsWith(next) && said().startsWith(phrase)) && !lead().includes(' ')
}

const WORD = /[\p{L}\p{N}]+/u

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().replace(/^\d+$/, '')
