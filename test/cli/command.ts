import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { folderOf } from '../config/folder.ts'
import { project } from '../packs.ts'

/** What one run of the built command gave: what it printed to the two streams, and its exit status. */
export interface Ran { readonly status: number | null; readonly out: string; readonly err: string }

export interface Around {
  readonly input?: string | Uint8Array
  readonly env?: { readonly [name: string]: string }
  /** From the root of the folder. */
  readonly cwd?: string
}

/** The command, as a user of a folder with these files runs it: without a terminal, without colours, on no build server. */
export function inFolder(files: { readonly [path: string]: string }) {
  const root = folderOf(files)
  const run = (args: readonly string[], { input = '', env = {}, cwd = '.' }: Around = {}): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'bin/clientele.cjs'), ...args], {
      cwd: join(root, cwd), input, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env },
    })
    return { status, out: stdout, err: stderr }
  }
  return Object.assign(run, { root })
}

/** A law firm with one page that is right and one that is not. */
export const lawFirm = { 'clientele.yml': 'business: law-firm\n', 'about.md': 'Our customers come back.\n', 'clean.md': 'Our clients come back.\n' }

/** What is said of the first word of that page. */
export const SAID = '“customers” claims single transactions and the same thing for everyone; a law firm serves the same people over time and tailors its work to each one. Write “clients”.'

/** The same, as a terminal shows it. */
export const SHOWN = `  1:5  error  “customers” claims single transactions and the same thing for
              everyone; a law firm serves the same people over time and tailors
              its work to each one. Write “clients”.  term-mismatch
`
