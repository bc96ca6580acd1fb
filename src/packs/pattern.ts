import { ANY, type Pattern, type Place } from '../types.ts'
import { Mistake } from '../errors.ts'
import { phraseOf } from '../tokens.ts'

/**
 * A phrase as rules/ writes it: plain words, `(a|b c)` for one of several, `(a)?` for one or nothing, `*` for any one word,
 * `…` for up to three.
 * @throws Mistake where a bracket is left open or a mark stands where it means nothing
 */
export function patternOf(text: string, place: Place): Pattern {
  const parts = text.match(/[()|?*…]|[^()|?*…]+/g) ?? []
  const { patterns, next } = alternatives(parts, 0, place)
  if (patterns.length > 1) throw broken(text, 'Put “(” and “)” around words of which one is meant.', place)
  if (next < parts.length) throw broken(text, 'There is a “)” too many.', place)
  if (beginsAnyhow(patterns[0]!)) throw broken(text, 'Begin with a word.', place)
  return patterns[0]!
}

/** Patterns parted by `|`, up to the bracket that closes them; and where that is. */
function alternatives(parts: readonly string[], from: number, place: Place): { patterns: Pattern[]; next: number } {
  const patterns: Pattern[number][][] = [[]]
  let at = from
  for (; at < parts.length && parts[at] !== ')'; at++) {
    const part = parts[at]!
    if (part === '|') patterns.push([])
    else if (part === '(') at = group(parts, at, patterns.at(-1)!, place)
    else patterns.at(-1)!.push(...plain(part, parts, place))
  }
  return { patterns, next: at }
}

/** @returns where the group ends: at its bracket, or at the `?` after it */
function group(parts: readonly string[], at: number, into: Pattern[number][], place: Place): number {
  const { patterns, next } = alternatives(parts, at + 1, place)
  if (next === parts.length) throw broken(parts.join(''), 'A “)” is missing.', place)
  if (patterns.some(pattern => !pattern.length)) throw broken(parts.join(''), 'An alternative is empty; write (a|b)? where nothing may stand.', place)
  const isOptional = parts[next + 1] === '?'
  into.push(isOptional ? [...patterns, []] : patterns)
  return isOptional ? next + 1 : next
}

function plain(part: string, parts: readonly string[], place: Place): Pattern {
  if (part === '?') throw broken(parts.join(''), 'A “?” stands right after a “)”.', place)
  if (part === '*') return [ANY]
  if (part === '…') return [[[], [ANY], [ANY, ANY], [ANY, ANY, ANY]]]
  return phraseOf(part)
}

/** Whether anything at all may be its first word. */
function beginsAnyhow([first, ...rest]: Pattern): boolean {
  if (typeof first !== 'object') return first === ANY
  return first.some(pattern => pattern.length ? beginsAnyhow(pattern) : beginsAnyhow(rest))
}

const broken = (text: string, next: string, place: Place): Mistake => new Mistake(`‘${text}’ is no phrase.`, place, next)
