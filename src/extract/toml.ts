import { SEAM, type Prose } from '../types.ts'
import { isCopyKey, isQuoteKey } from '../copy-keys.ts'
import { doubleQuoted, hashComments } from './data-text.ts'
import { spanOf } from './painted.ts'

/**
 * TOML front matter, by its lines `key = "text"`. Its data are those of them that stand above the first `[table]`.
 * @param start where `toml` stands in the document (UTF-16 units)
 */
export function readToml(toml: string, start: number): Prose {
  const text = toml.replace(/\r(?!\n)/g, '\n')
  const pairs = [...text.matchAll(PAIR)].map(pairOf)
  const table = text.search(/^[ \t]*\[/m)
  const above = pairs.filter(({ at }) => table < 0 || at < table)
  return {
    spans: pairs.filter(({ key }) => isCopyKey(key)).map(({ key, at, painted }) =>
      spanOf({ start: start + at, text: painted }, 'front matter', isQuoteKey(key))),
    comments: hashComments(text, start),
    frontMatter: Object.fromEntries(above.map(({ key, painted }) => [key, painted.replaceAll(SEAM, '')])),
    notes: [],
  }
}

interface Pair { readonly key: string; readonly at: number; readonly painted: string }

// The key, quoted or bare; its text, in one of the four kinds of quotes.
const PAIR = /^[ \t]*(?:"([^"\r\n]+)"|([\w.-]+))[ \t]*=[ \t]*(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)')/dgm

function pairOf(match: RegExpExecArray): Pair {
  const [, quoted, bare = ''] = match
  const group = [3, 4, 5, 6].find(group => match[group] !== undefined) ?? 6
  const raw = match[group] ?? ''
  const isEscaped = group === 3 || group === 5
  return { key: quoted ?? bare, at: match.indices![group]![0], painted: isEscaped ? paint(raw) : raw }
}

function paint(raw: string): string {
  let painted = ''
  while (painted.length < raw.length) painted += doubleQuoted(raw, painted.length)?.painted ?? raw[painted.length]
  return painted
}
