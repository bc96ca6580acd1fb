import { readFileSync, statSync } from 'node:fs'
import type { Source } from './types.ts'
import { Mistake } from './errors.ts'
import { formatOf } from './format.ts'

/** One MiB: prose is shorter, and a longer file is data that was named by accident. */
export const MAX_BYTES = 1_048_576

/**
 * Reads one document.
 * @param path     where it is
 * @param shown    how the reader is shown the path
 * @param maxBytes the size above which it is refused
 * @throws Mistake when it does not exist, cannot be read, is too large or is no text
 */
export function readSource(path: string, shown: string, maxBytes: number = MAX_BYTES): Source {
  const bytes = bytesOf(path, shown, maxBytes)
  return { path: shown, text: decode(bytes, shown), format: formatOf(path) }
}

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

function bytesOf(path: string, shown: string, maxBytes: number): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > maxBytes) throw tooLarge(size, maxBytes, shown)
    return readFileSync(path)
  } catch (error) {
    throw mistakeFor(error, shown)
  }
}

function tooLarge(size: number, maxBytes: number, path: string): Mistake {
  const what = `This file has ${grouped(size)} bytes; the limit is ${grouped(maxBytes)}.`
  return new Mistake(what, path, `Split it, leave it out, or raise the limit: --max-file-size ${size}.`)
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

const SENTENCES: { readonly [code: string]: readonly [what: string, next: string] } = {
  ENOENT: ['There is no such file, or it is a link to one that is gone.', 'Check the spelling of its name.'],
  ENOTDIR: ['There is no such file: a part of its path is no folder.', 'Check the spelling of its path.'],
  EISDIR: ['This is a folder, and a file is wanted.', 'Name a file in it.'],
  EACCES: ['You are not allowed to read this file.', 'Check its permissions and those of its folder.'],
  EPERM: ['You are not allowed to read this file.', 'Check its permissions and those of its folder.'],
  ELOOP: ['This link leads back to itself.', 'Point it at a file, or leave it out.'],
}

function mistakeFor(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (!code) return error
  const [what, next] = SENTENCES[code] ?? [`This file cannot be read (${code}).`, 'Check that it opens in another program.']
  return new Mistake(what, path, next)
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
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
