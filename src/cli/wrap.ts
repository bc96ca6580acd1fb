/** A text in lines of so many columns; a word that is longer goes on in the next line. */
export function wrap(text: string, columns: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) for (const [i, piece] of pieces(word, columns).entries()) {
    const last = lines.at(-1)!, glue = last === '' || i > 0 ? '' : ' '
    if (columnsOf(last + glue + piece) <= columns) lines[lines.length - 1] = last + glue + piece
    else lines.push(piece)
  }
  return lines
}

function pieces(word: string, columns: number): string[] {
  const pieces = ['']
  for (const { segment } of letters.segment(word)) {
    if (columnsOf(pieces.at(-1)! + segment) > columns) pieces.push('')
    pieces[pieces.length - 1] += segment
  }
  return pieces
}

/** How many columns of a terminal a text takes: two for each letter of East Asia and each emoji. */
function columnsOf(text: string): number {
  return [...letters.segment(text)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0)
}

const letters = new Intl.Segmenter()

const WIDE = /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u
