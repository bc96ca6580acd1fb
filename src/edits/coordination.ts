import type { LanguagePack, Rewrite, Term, Token, Usage } from '../types.ts'
import { remembering } from '../lazily.ts'
import { sentenceAround } from '../sentences.ts'
import type { Page } from './index.ts'
import { around, findingAt } from './neighbours.ts'

/**
 * A rewrite that does not say the same twice: where "customers and clients" would become "clients and clients", one is dropped.
 * @returns the rewrite as it is where nothing would be repeated, and undefined where the list would have to be written anew
 */
export function withoutRepeating(usage: Usage, target: Term, rewrite: Rewrite, page: Page): Rewrite | undefined {
  const twins = [...listed(usage, -1, page), ...listed(usage, 1, page)].filter(other => isOrBecomes(other, target, page) && other.term !== usage.term)
  const [twin, ...more] = twins
  if (!twin) return isInSentence(usage, target, page) ? { ...rewrite, safety: 'review', check: `“${target.forms[0]!.text}” is in this sentence already.` } : rewrite
  const changes = more.length ? undefined : twin.from < usage.from ? fromLast(twin, usage, page) : intoNext(usage, twin, rewrite, page)
  return changes && { changes, safety: 'review', check: 'The two words named the same people, so one is left out.' }
}

type Changes = Rewrite['changes']

/** The members of the list that a mention is in, to one side, the nearest first. */
function listed(usage: Usage, step: 1 | -1, page: Page): Usage[] {
  const row = around(usage, page)
  const members: Usage[] = []
  for (let i = row.indexOf(usage); row[i + step]; i += step) {
    const [left, right] = step > 0 ? [row[i]!, row[i + step]!] : [row[i + step]!, row[i]!]
    if (!areJoined(left, right, page)) break
    members.push(row[i + step]!)
  }
  return members
}

const isOrBecomes = (usage: Usage, target: Term, page: Page): boolean => usage.term === target || findingAt(usage, page)?.instead?.[0] === target.id

function isInSentence(usage: Usage, target: Term, page: Page): boolean {
  const [start, end] = sentenceAround(usage.tokens, usage.from)
  return around(usage, page).some(other => other.term !== usage.term && other.from >= start && other.from < end && isOrBecomes(other, target, page))
}

/** Two members of one list: "customers and clients", "our customers, our clients", "customers’ and clients’". */
function areJoined(left: Usage, right: Usage, { pack }: Page): boolean {
  const between = left.tokens.slice(left.to, right.from).map(token => token.lower)
  const determiner = left.tokens[left.from - 1]?.lower
  const isSmall = (word: string): boolean => joiners(pack).has(word) || word === determiner || word === "'" || word === 's'
  return between.length <= 4 && between.some(word => joiners(pack).has(word)) && between.every(isSmall)
}

/** "customers and clients" → "clients", with the capital of the first; undefined where others stand between. */
function intoNext(usage: Usage, next: Usage, { changes }: Rewrite, page: Page): Changes | undefined {
  const noun = changes.at(-1)!
  if (!areJoined(usage, next, page)) return undefined
  const isCut = isListed(usage.tokens[usage.from - 1], page) && isConjunction(next.tokens[next.from - 1], page)
  if (noun.end !== usage.end || usage.form.number !== next.form.number || isCut || !canCut(usage, next, page)) return undefined
  return [...changes.slice(0, -1), { ...noun, end: afterComma(next, usage, page) }]
}

/** "clients and customers" → "clients". */
function fromLast(last: Usage, usage: Usage, page: Page): Changes | undefined {
  if (!areJoined(last, usage, page)) return undefined
  const isCut = isListed(last.tokens[last.from - 1], page) && isConjunction(usage.tokens[usage.from - 1], page)
  if (isCut || !canCut(last, usage, page)) return undefined
  return [{ start: last.end, end: afterComma(usage, last, page), insert: '' }]
}

/** "clients, guests, and members" → "clients and members": two need no comma. */
function afterComma({ tokens, to, end }: Usage, first: Usage, page: Page): number {
  const comma = tokens[to]
  const isPair = comma?.text === ',' && isConjunction(tokens[to + 1], page) && !isListed(first.tokens[first.from - 1], page)
  return isPair ? comma.end : end
}

/** Nothing but words between the two, and no "both" before them. */
function canCut(left: Usage, right: Usage, { source, pack }: Page): boolean {
  const { span, tokens, from } = left
  const leads = pack.contrasts.flatMap(({ of, lead }) => of === 'same' ? lead.flat() : [])
  return !tokens.slice(Math.max(0, from - 2), from).some(token => leads.includes(token.lower))
    && source.text.slice(left.start, right.end) === span.text.slice(left.start - span.start, right.end - span.start)
}

const isListed = (token: Token | undefined, { pack }: Page): boolean => token !== undefined && joiners(pack).has(token.lower)
const isConjunction = (token: Token | undefined, page: Page): boolean => isListed(token, page) && token!.kind === 'word'

/** What joins the members of a list: "and", "or", a comma. */
const joiners = remembering(({ contrasts }: LanguagePack) => new Set([',', '&', '/', ...contrasts.flatMap(({ weak, between }) => weak ? between.flat() : [])]))
