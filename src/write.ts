import { accessSync, chmodSync, closeSync, constants, fchownSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { decode, encodeAs } from './encoding.ts'
import { Mistake } from './errors.ts'

/**
 * Puts a text in the place of the one that was read from a file: in the file's encoding, with its byte order mark, its mode and its owner,
 * and through links. Whenever it is interrupted, the old file stands there or the new one.
 * @param before what was read
 * @throws Mistake when the file says something else by now, or cannot be written; it stays as it is then
 */
export function replaceText(path: string, shown: string, before: string, after: string): void {
  try {
    const real = realpathSync(path), bytes = readFileSync(real)
    if (decode(bytes, shown) !== before) throw new Mistake('This file changed while it was being fixed; it was left as it is.', shown, 'Run the command again.')
    accessSync(real, constants.W_OK)
    replaceBytes(real, encodeAs(bytes, after))
  } catch (error) {
    throw mistakeFor(error, shown)
  }
}

/** A new file beside the old one takes its name once all of it is on the disk. */
function replaceBytes(path: string, bytes: Uint8Array): void {
  const { file, name } = fileBeside(path)
  try {
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
      likeThat(file, name, path)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(name, path)
  } catch (error) {
    rmSync(name, { force: true })
    throw error
  }
}

/** One that was not there: what an interrupted run left behind is not touched. */
function fileBeside(path: string, attempt = 1): { file: number; name: string } {
  const name = join(dirname(path), `.${basename(path)}.${attempt}.clientele`)
  try {
    return { file: openSync(name, 'wx', 0o600), name }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt >= MOST) throw error
    return fileBeside(path, attempt + 1)
  }
}

const MOST = 100

/** The mode comes last: giving a file away takes bits of it. */
function likeThat(file: number, name: string, model: string): void {
  const { mode, uid, gid } = statSync(model), now = statSync(name)
  if (uid !== now.uid || gid !== now.gid) fchownSync(file, uid, gid)
  chmodSync(name, mode & 0o7777)
}

function mistakeFor(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (!code) return error
  const isDenied = ['EACCES', 'EPERM', 'EROFS'].includes(code)
  return isDenied
    ? new Mistake('You are not allowed to change this file.', path, 'Check its permissions and those of its folder.')
    : new Mistake(`This file cannot be written (${code}).`, path, 'It is as it was. Mend that and run the command again.')
}
