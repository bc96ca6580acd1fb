import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { configs, type Config } from '../../src/config/load.ts'
import { packs } from './packs.ts'

/** A folder with these files in it, gone when the test is. It is the root of a repository. */
export function folderOf(files: { readonly [path: string]: string }): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-')))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** The config that holds for a file of such a folder. */
export function configFor(files: { readonly [path: string]: string }, file = 'about.md'): Config | undefined {
  const root = folderOf(files)
  return configs(root, packs).nearest(join(root, file))
}

/** The config with this text, as clientele.yml. */
export const configOf = (text: string): Config => configFor({ 'clientele.yml': text })!

/** What a Mistake says, line by line. */
export function mistake(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  return 'no mistake'
}
