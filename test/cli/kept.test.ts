import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from '../config/folder.ts'
import { inFolder, lawFirm } from './command.ts'

// Node keeps compiled code by itself from 22 on.
test.skipIf('enableCompileCache' in module)('compiled code is kept by the first run that lints, and changes nothing, damaged or cut short', () => {
  const run = inFolder(lawFirm), place = folderOf({ '.git/HEAD': '' }), lint = (more = {}) => run(['.', '-f', 'line', '--no-cache'], { env: { NODE_COMPILE_CACHE: place, ...more } })
  const kept = () => readdirSync(place, { recursive: true, withFileTypes: true }).filter(entry => entry.name.endsWith('-cjs')).map(entry => join(entry.parentPath, entry.name))
  const plain = lint({ NODE_DISABLE_COMPILE_CACHE: '1' })
  expect(run(['--version'], { env: { NODE_COMPILE_CACHE: place } }).status).toBe(0)
  expect(kept()).toEqual([])
  expect(lint()).toEqual(plain)
  expect(kept().length).toBeGreaterThan(5)
  for (const damage of [(code: Buffer) => code.subarray(0, code.length / 2), (code: Buffer) => code.map((byte, i) => i % 97 ? byte : byte ^ 255), () => Buffer.alloc(0)]) {
    for (const file of kept()) writeFileSync(file, damage(readFileSync(file)))
    expect(lint()).toEqual(plain)
  }
})
