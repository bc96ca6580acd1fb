/** Where the front matter of a Markdown document ends, its closing line included: an offset, 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const [opening, mark] = OPENING.exec(text) ?? []
  if (!opening || !mark) return 0
  for (let at = opening.length - 1; at >= 0; at = text.indexOf(`\n${mark}`, at + 1)) {
    REST.lastIndex = at + 1 + mark.length
    if (text.startsWith(mark, at + 1) && REST.test(text)) return REST.lastIndex
  }
  return 0
}

/** Whether the front matter of a document may hold one of some keys. Never wrong when it says no. */
export function mayHoldKey(text: string, keys: readonly string[]): boolean {
  if (!/^(?:---|\+\+\+)/.test(text)) return false
  const raw = text.slice(0, frontMatterEnd(text) || text.length)
  return keys.some(key => raw.includes(key))
}

const OPENING = /^(---|\+\+\+)[ \t]*\r?\n/
const REST = /[ \t]*(?:\r?\n|$)/y
