import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Source } from './types.ts'
import { decode } from './encoding.ts'
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
export function readSource(path: string, shown: string, maxBytes?: number): Source {
  return sourceOf(readBytes(path, shown, maxBytes), shown)
}

/** @throws Mistake when the bytes are no text */
export function sourceOf(bytes: Uint8Array, shown: string): Source {
  return { path: shown, text: decode(bytes, shown), format: formatOf(shown) }
}

/**
 * Reads the bytes of a document; they hold until the next one is read.
 * @throws Mistake when it does not exist, cannot be read or is too large
 */
export function readBytes(path: string, shown: string, maxBytes: number = MAX_BYTES): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > maxBytes) throw tooLarge(size, maxBytes, shown)
      return size > 0 && size <= SHELF.length ? onShelf(file, size) : readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw mistakeFor(error, shown)
  }
}

/** Bytes that are soon a text are not worth memory of their own. */
const SHELF = new Uint8Array(MAX_BYTES)

function onShelf(file: number, size: number): Uint8Array {
  let read = 0
  for (let more = -1; more !== 0 && read < size; read += more) more = readSync(file, SHELF, read, size - read, read)
  return SHELF.subarray(0, read)
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
