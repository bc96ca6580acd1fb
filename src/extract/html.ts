import { Token, Tokenizer, TokenizerMode } from 'parse5'
import { SEAM, type Comment } from '../types.ts'
import { align, reference } from './align.ts'
import { isVoid, languageNamed, roleOf } from './elements.ts'
import { paintTag, type Alt, type Painted, type Tag } from './painted.ts'

/**
 * HTML as it reads. Tags are taken one by one and no tree is built, since Markdown cuts HTML where it likes.
 * @param start where it stands in the document (UTF-16 units)
 */
export function paintHtml(html: string, start: number): Painted {
  const pieces = scan(html)
  return {
    start,
    text: pieces.map(piece => paint(piece, html)).join(''),
    tags: pieces.flatMap(piece => tagsOf(piece, start)),
    alts: pieces.flatMap(piece => altsOf(piece, html, start)),
    comments: pieces.flatMap(piece => commentsOf(piece, html, start)),
  }
}

/** The text of an attribute such as `alt="Our office"`, where it stands. */
export function attributeText(raw: string, start: number, value: string): Alt {
  const { 1: before = '', 2: quote = '' } = /^([^=]*=\s*)(["']?)/.exec(raw) ?? []
  const from = before.length + quote.length
  const written = raw.slice(from, raw.length - quote.length)
  return { start: start + from, text: align(written, value, reference) }
}

/** Text, a tag or a comment, from `start` to `end` of the HTML. */
type Piece = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'tag'; readonly token: Token.TagToken; readonly closing: boolean }
  | { readonly kind: 'comment' })

/** The pieces of an HTML text, without a gap between them. */
function scan(html: string): Piece[] {
  const pieces: Piece[] = []
  let value = ''
  let at = 0
  const flush = (end: number): void => {
    if (end > at) pieces.push({ kind: 'text', start: at, end, value })
    value = ''
  }
  for (const token of tokensOf(html)) {
    if ('chars' in token) { value += token.chars; continue }
    const { startOffset: start, endOffset: end } = token.location!
    flush(start)
    pieces.push('tagName' in token ? { kind: 'tag', token, closing: token.type === Token.TokenType.END_TAG, start, end } : { kind: 'comment', start, end })
    at = end
  }
  flush(html.length)
  return pieces
}

type AnyToken = Token.CharacterToken | Token.TagToken | Token.CommentToken | Token.DoctypeToken

function tokensOf(html: string): AnyToken[] {
  const tokens: AnyToken[] = []
  const keep = (token: AnyToken): void => void tokens.push(token)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, {
    onCharacter: keep, onWhitespaceCharacter: keep, onNullCharacter: keep, onEndTag: keep, onComment: keep, onDoctype: keep,
    onStartTag(token) {
      keep(token)
      tokenizer.state = RAW.get(token.tagName) ?? tokenizer.state
    },
    onEof() {},
  })
  tokenizer.write(html, true)
  return tokens
}

// Elements whose text is not HTML, and how the tokenizer is told.
const RAW = new Map<string, Tokenizer['state']>([
  ...['title', 'textarea'].map(name => [name, TokenizerMode.RCDATA] as const),
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map(name => [name, TokenizerMode.RAWTEXT] as const),
  ['script', TokenizerMode.SCRIPT_DATA],
])

function paint(piece: Piece, html: string): string {
  const raw = html.slice(piece.start, piece.end)
  if (piece.kind === 'text') return align(raw, piece.value, reference)
  return piece.kind === 'tag' ? paintTag(roleOf(piece.token.tagName), raw) : SEAM.repeat(raw.length)
}

function tagsOf(piece: Piece, start: number): Tag[] {
  if (piece.kind !== 'tag' || piece.token.selfClosing || isVoid(piece.token.tagName)) return []
  const { closing, token: { tagName: name, attrs } } = piece
  const lang = languageNamed(attrs.find(attr => attr.name === 'lang')?.value ?? '')
  return [{ name, role: roleOf(name), closing, at: start + (closing ? piece.start : piece.end), ...(lang && { lang }) }]
}

function altsOf(piece: Piece, html: string, start: number): Alt[] {
  const at = piece.kind === 'tag' && piece.token.location?.attrs?.['alt']
  if (!at) return []
  const value = piece.token.attrs.find(({ name }) => name === 'alt')?.value ?? ''
  return [attributeText(html.slice(at.startOffset, at.endOffset), start + at.startOffset, value)]
}

function commentsOf(piece: Piece, html: string, start: number): Comment[] {
  const raw = piece.kind === 'comment' ? html.slice(piece.start, piece.end) : ''
  if (!/^<!--[\s\S]*-->$/.test(raw)) return []
  return [{ start: start + piece.start, end: start + piece.end, text: raw.slice(4, -3).trim() }]
}
