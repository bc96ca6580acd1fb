import { OPAQUE, SEAM } from './types.ts'

/** The text of a span with what a reader takes for code made opaque: URLs, mail addresses, template tags, identifiers. */
export function maskNotProse(text: string): string {
  if (!HINT.test(text)) return text
  return maskChunks(PASSAGES.reduce((text, it) => mayHold(text, it) ? text.replace(it.passage, opaque) : text, text))
}

const opaque = (text: string): string => OPAQUE.repeat(text.length)

// Whatever is masked below has one of these, or a capital or a digit after a small letter.
const HINT = /[_./\\@#:$={}[<]|--|->|\p{Ll}[\p{Lu}\p{N}]|\(\)/u

// Passages that may hold blanks. None looks further than the next mark of its own kind, so that all are linear.
const PASSAGES: readonly Passage[] = [
  { hint: ':::', passage: /^[^\S\r\n]*:{3,}.*$/gm },
  { hint: '{', passage: /\{{2,3}[^{}]*\}{2,3}|\{%(?:[^%{]|%(?!\})|\{(?!%))*%\}|\$\{[^{}]*\}|\{[#:.][^{}]*\}|\{[\w.-]+\}/g },
  { hint: '<%', passage: /<%(?:[^%<]|%(?!>)|<(?!%))*%>/g },
  { hint: '[!', passage: /\[![A-Za-z](?:\[[^[\]]*\]\([^()\s]*\)|[^[\]])*\]/g },
  { hint: '[[', passage: /\[\[[^[\]|]*(?:\||\]\])/g },
  { hint: ':', passage: addressAfter('[a-z][a-z\\d+.-]{1,20}://|mailto:|tel:') },
  { hint: /www\./i, passage: addressAfter('www\\.') },
  { hint: '@', passage: /(?<![\w.+-])[\w.+-]{1,64}@[\p{L}\d-]{1,64}(?:\.[\p{L}\d-]{1,64})+/gu },
]

/** A passage, and what every one of its kind has in it. */
interface Passage { readonly hint: string | RegExp; readonly passage: RegExp }

const mayHold = (text: string, { hint }: Passage): boolean => typeof hint === 'string' ? text.includes(hint) : hint.test(text)

function addressAfter(start: string): RegExp {
  return new RegExp(`\\b(?:${start})[^\\s<>"—…]*[^\\s<>"'’”»)\\].,;:!?—…${SEAM}]`, 'gi')
}

// What stands between blanks, brackets and quotation marks.
const CHUNK = new RegExp(`(?:[^\\s()[\\]{}<>"“”„«»,;!?…—–|${OPAQUE}]+|\\(\\)|(?<=[-=])>)+`, 'y')
const OUTSIDE = new RegExp(`[\\s()[\\]{}<>"“”„«»,;!?…—–|${OPAQUE}]`)
// As HINT, but for a point or a colon at the end of a chunk.
const INSIDE = new RegExp(`[_/\\\\@#$={}[<]|[.:](?=${SEAM}*[^\\s'’*\`.:${SEAM}])|--|->|\\p{Ll}[\\p{Lu}\\p{N}]|\\(\\)`, 'gu')

/** Only the chunks that hold a hint are looked at. */
function maskChunks(text: string): string {
  let masked = ''
  for (INSIDE.lastIndex = 0; ;) {
    const hint = INSIDE.exec(text)
    if (!hint) return masked + text.slice(masked.length)
    CHUNK.lastIndex = Math.max(masked.length, chunkStart(text, hint.index))
    const chunk = CHUNK.exec(text)?.[0] ?? ''
    const at = CHUNK.lastIndex - chunk.length
    if (chunk) masked += text.slice(masked.length, at) + maskChunk(chunk)
    INSIDE.lastIndex = Math.max(hint.index + 1, masked.length)
  }
}

function chunkStart(text: string, at: number): number {
  let start = at
  for (;;) {
    const before = text[start - 1]
    if (before === undefined) return start
    if (!OUTSIDE.test(before)) start--
    else if (before === ')' && text[start - 2] === '(') start -= 2
    else if (before === '>' && /[-=]/.test(text[start - 2] ?? '')) start--
    else return start
  }
}

function maskChunk(chunk: string): string {
  const { start, end } = coreOf(chunk)
  if (isCode(chunk.slice(start, end).replaceAll(SEAM, ''))) return chunk.slice(0, start) + OPAQUE.repeat(end - start) + chunk.slice(end)
  return chunk.replace(WORD, word => isCodeWord(word) ? opaque(word) : word)
}

/** Where a chunk stands without the marks and seams around it. */
function coreOf(chunk: string): { start: number; end: number } {
  let start = 0
  let end = chunk.length
  while (start < end && BEFORE.includes(chunk[start]!)) start++
  while (start < end && AFTER.includes(chunk[end - 1]!)) end--
  return { start, end }
}

const BEFORE = `${SEAM}'‘’*\``
const AFTER = `${SEAM}'’*\`.:`
const WORD = /[\p{L}\p{M}\p{N}]+/gu

function isCode(chunk: string): boolean {
  return (CODE.some(code => code.test(chunk)) || isPath(chunk)) && !INCLUSIVE.test(chunk)
}

/** `a/b/c`; not "client/customer". */
function isPath(chunk: string): boolean {
  return chunk.split('/').filter(part => /[\p{L}\p{N}_]/u.test(part)).length > 2
}

const CODE = [
  /[\p{L}\p{N}]_+[\p{L}\p{N}]/u, // client_id
  /[\p{L}\p{N}_]{2}\.\p{Ll}/u, // client.connect, customers.csv; not "e.g."
  /\w\(\)/, // client()
  /^(?:\/|\.\.?\/|~\/)[\p{L}\p{N}_.]/u, // /clients/new, ./clients
  /\p{L}\\\p{L}|^\p{L}:\\/u, // C:\clients
  /^--\p{L}/u, // --client
  /^[@#:$.]\p{L}/u, // @client, #client, :client, $CLIENT, .client
  /\w(?:::|->|=>|=)(?:['\w$]|$)/, // Client::Base, client->id, client=3
]

// French writes both genders with points: "client.e.s", "adhérent.es", "consommateur.rice".
const INCLUSIVE = /^\p{L}+(?:\.(?:e|s|es|ne|nes|le|les|fe|ve|ves|se|ses|ère|ères|euse|euses|rice|rices|trice|trices))+$/u

/** A word with a capital or a digit inside, as programs have them; not a name ("JavaScript", "iPhone"), not "B2B". */
function isCodeWord(word: string): boolean {
  return /^\p{Ll}{2,}(?:\p{Lu}|\p{N})/u.test(word)
}
