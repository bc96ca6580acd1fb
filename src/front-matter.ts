/** Where the front matter of a Markdown document ends, its closing line included: an offset, 0 where there is none, -1 where it is not closed. */
export function frontMatterEnd(text: string): number {
  const [opening, mark] = OPENING.exec(text) ?? []
  if (!opening || !mark) return 0
  for (let at = opening.length - 1; at >= 0; at = text.indexOf(`\n${mark}`, at + 1)) {
    REST.lastIndex = at + 1 + mark.length
    if (text.startsWith(mark, at + 1) && REST.test(text)) return REST.lastIndex
  }
  return -1
}

/** Whether the front matter of a document may hold one of some keys; any, where none are given. Never wrong when it says no. */
export function mayHoldKey(text: string, keys?: readonly string[]): boolean {
  if (!/^(?:---|\+\+\+)/.test(text)) return false
  const end = frontMatterEnd(text)
  const raw = end <= 0 || hasLoneReturn(text) ? text : text.slice(0, end)
  return !keys || keys.some(key => holds(raw, key))
}

/** Whether a word stands where a key may: at the head of a line or of an entry, before a colon or an equals sign. */
function holds(raw: string, key: string): boolean {
  for (let at = raw.indexOf(key); at >= 0; at = raw.indexOf(key, at + 1)) {
    if (/(?:^|[\r\n{,?])[ \t]*["']?$/.test(raw.slice(Math.max(0, at - 80), at)) && /^["']?\s*[:=\r\n]/.test(raw.slice(at + key.length, at + key.length + 80))) return true
  }
  return false
}

/** Whether some line ends with a return alone. */
export const hasLoneReturn = (text: string): boolean => text.includes('\r') && /\r(?!\n)/.test(text)

const OPENING = /^(---|\+\+\+)[ \t]*\r?\n/
const REST = /[ \t]*(?:\r?\n|$)/y
