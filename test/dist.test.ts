import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from './config/folder.ts'
import { project } from './packs.ts'

test('what ships is what the sources and the rules say: dist/ equals a fresh build', { timeout: 60_000 }, () => {
  const fresh = join(folderOf({}), 'dist')
  execFileSync(process.execPath, [join(project, 'scripts/compile.mjs'), fresh])
  const stale = contentsOf(join(project, 'dist'))
  const made = contentsOf(fresh)
  expect([...stale.keys()]).toEqual([...made.keys()])
  expect([...made.keys()].filter(path => made.get(path) !== stale.get(path))).toEqual([])
})

function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(files.sort().map(path => [path.slice(folder.length), readFileSync(path, 'utf8')]))
}
