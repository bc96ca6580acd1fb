import type { Phrase, Twice } from '../types.ts'
import { remembering } from '../lazily.ts'
import type { Glance } from './gates.ts'
import type { Hit } from '../scan.ts'
import type { Watch } from './watch.ts'

/** Where one word may stand for two: twice in a contrast, or twice at the head of something. */
export function lostAt({ source: { text }, hits, watch }: Glance): number[] {
  if (!watch.pack.twice || hits.length < 2) return []
  const paired = hits.filter((hit, i) => i > 0 && isPair(hits[i - 1]!, hit, text, watch))
  return [...paired, ...repeated(hits.filter(hit => isHead(hit, text, watch)))].map(({ start }) => start)
}

function isPair(before: Hit, hit: Hit, text: string, watch: Watch): boolean {
  if (!areOneTerm(before, hit, watch)) return false
  const between = text.slice(before.end, hit.start)
  return isContrast(between, () => wordsIn(text.slice(Math.max(0, before.start - LONGEST_HEAD), before.start)).at(-1), watch) || isCellBetween(between)
}

/** Those whose word is there more than once. */
function repeated(heads: readonly Hit[]): Hit[] {
  const counts = new Map<string, number>()
  for (const { word } of heads) counts.set(word, (counts.get(word) ?? 0) + 1)
  return heads.filter(({ word }) => counts.get(word)! > 1)
}

/** Of one term, and in one form but for its case: "clients et clientes" sets nobody apart. */
function areOneTerm(a: Hit, b: Hit, { forms }: Watch): boolean {
  return a.word === b.word || forms.get(a.word)!.some(({ term, form }) => forms.get(b.word)!.some(other =>
    other.term === term && other.form.number === form.number && other.form.gender === form.gender))
}

const GAP = 7

/** Few words stand between, in one sentence: such that set one thing against another, small ones, and maybe the head that both share. */
function isContrast(between: string, head: () => string | undefined, { pack }: Watch): boolean {
  if (between.length > 2000 || BLANK_LINE.test(between)) return false
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

const unmarked = (text: string): string => text.replace(/\]\([^)]*\)|\]\[[^\]]*\]|<[^<>]*>|`[^`]*`|&[#\w]+;/g, ' ')

const isCellBetween = (between: string): boolean => /^[*_ \t]*\|[*_ \t]*$/.test(between)

/** A phrase that sets one thing against another, and whether others may stand in it. */
interface Connective { readonly phrase: Phrase; readonly hasGap: boolean }

interface Parts { readonly small: ReadonlySet<string>; readonly connectives: readonly Connective[] }

const partsOf = remembering(({ twice, contrasts }: Watch['pack']): Parts => {
  const between = contrasts.filter(({ of }) => of !== 'different').flatMap(contrast => contrast.between)
  const connectives = between.map(phrase => ({ phrase: phrase.filter(word => /^[\p{L}\p{N}_]+$/u.test(word)), hasGap: phrase.includes('…') }))
  return { small: new Set(twice?.small), connectives: connectives.filter(({ phrase }) => phrase.length) }
})

/** In UTF-16 units. */
const LONGEST_HEAD = 60, LONGEST_TAIL = 200

/** Whether a word heads an item, a definition or a question of its own. */
function isHead({ start, end }: Hit, text: string, { pack }: Watch): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (start - line > LONGEST_HEAD) return false
  const before = text.slice(line, start), after = text.slice(end, end + LONGEST_TAIL)
  return isItem(before, after) || isAsked(before, after, pack.twice!) || isDefined(before, after, pack.twice!)
}

const isItem = (before: string, after: string): boolean => /^[*_”"»\s)\]]*(?:[–—:]|-\s)/.test(after) && plain(before) === ''

const isAsked = (before: string, after: string, { asks }: Twice): boolean => after.includes('?') && asks.some(phrase => plain(before).endsWith(written(phrase)))

/** "A client is a …" */
function isDefined(before: string, after: string, { defines }: Twice): boolean {
  const next = /[\p{L}\p{N}]+/u.exec(after)?.[0].toLowerCase() ?? ''
  return defines.some(([first]) => next.startsWith(first!)) && !plain(before).includes(' ') && defines.some(phrase => plain(after).startsWith(written(phrase)))
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().replace(/^\d+$/, '')

const written = (phrase: Phrase): string => plain(phrase.join(' '))
