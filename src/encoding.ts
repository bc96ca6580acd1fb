import { Mistake } from './errors.ts'

/**
 * Bytes → text, without a byte order mark and with line ends as they are.
 * UTF-8 is understood, and UTF-16 where a byte order mark says so.
 * @throws Mistake when they are not text, with the line and the byte where it breaks if it is text of another encoding
 */
export function decode(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes)
  const text = decodeStrictly(bytes, encoding)
  if (encoding === 'utf-8' ? bytes.includes(0) : text?.includes('\0')) throw new Mistake('This is not a text file.', path, 'Leave it out. If it is text, save it as UTF-8.')
  return text ?? refuse(bytes, encoding, path)
}

/** Text → bytes, in the encoding of other bytes, and with their byte order mark. */
export function encodeAs(bytes: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8') return new TextEncoder().encode(hasMark(bytes) ? `\uFEFF${text}` : text)
  const marked = `\uFEFF${text}`
  const units = new DataView(new ArrayBuffer(2 * marked.length))
  for (let i = 0; i < marked.length; i++) units.setUint16(2 * i, marked.charCodeAt(i), encoding === 'utf-16le')
  return new Uint8Array(units.buffer)
}

const hasMark = ([first, second, third]: Uint8Array): boolean => first === 0xef && second === 0xbb && third === 0xbf

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const strict = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }), 'utf-16le': new TextDecoder('utf-16le', { fatal: true }), 'utf-16be': new TextDecoder('utf-16be', { fatal: true }),
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return strict[encoding].decode(bytes)
  } catch {
    return undefined
  }
}

function refuse(bytes: Uint8Array, encoding: Encoding, path: string): never {
  if (encoding !== 'utf-8') throw new Mistake('This file begins like UTF-16 and is not.', path, 'Save it as UTF-8.')
  const at = breakingByte(bytes)
  const before = new TextDecoder().decode(bytes.subarray(0, at))
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  throw new Mistake(`This file is not UTF-8: it breaks in line ${line}, at byte ${at + 1} of the file.`, `${path}:${line}:${column}`, 'Save it as UTF-8.')
}

/** Where what a lenient reader makes of it stops being what is there, taken back to the start of a character. */
function breakingByte(bytes: Uint8Array): number {
  const lenient = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  let at = bytes.findIndex((byte, index) => byte !== lenient[index])
  if (at < 0) at = bytes.length
  while ((lenient[at]! & 0xc0) === 0x80) at--
  return at
}
