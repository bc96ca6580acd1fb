/**
 * The prose of a raw text, roughly, at the cost of one look: fences, comments, tags, addresses and code are gone. What a
 * document says as a whole – its language, its topic, who speaks – is told from this, however much of it is parsed.
 */
export function roughProse(text: string): string {
  return PASSAGES.reduce((rough, [passage, instead]) => rough.replace(passage, instead), withoutComments(text))
}

/** Stands in rough prose where code stood. */
export const CODE = '\uFDD1'

// None looks farther than it has to when what it begins is never closed.
const PASSAGES: readonly (readonly [RegExp, string])[] = [
  [/^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(`{3,})[^\n]*(?:\n(?![ \t>]*\1)[^\n]*)*(?:\n[^\n]*)?/gm, '\n'],
  // In plain text a line of these underlines a heading.
  [/\n[ \t]*\n(~{3,})[^\n]*(?:\n(?!\1)[^\n]*)*(?:\n[^\n]*)?/g, '\n'],
  [/`[^`\n]{1,200}`/g, CODE],
  [/\]\([^)\n]{0,500}\)/g, ']'],
  [/<[a-zA-Z/][^<>]{0,500}>/g, ' '],
  [/\b[a-z]{2,12}:\/\/\S{1,500}/g, CODE],
]

function withoutComments(text: string): string {
  let rough = '', from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at)
    if (end < 0) break
    rough += text.slice(from, at)
    from = end + 3
  }
  return rough + text.slice(from)
}
