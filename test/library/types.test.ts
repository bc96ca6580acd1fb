import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from '../config/folder.ts'
import { project } from '../packs.ts'

const USE = `
import { fixText, lintFiles, lintText, loadConfig, Mistake, type FileReport, type FixedText, type Located } from 'clientele'
const report: FileReport = lintText('Our customers.', { config: { business: 'law-firm' }, path: 'about.md' })
export const line: number | undefined = report.findings[0]?.line
export const mended: FixedText = fixText('Our customers.', { model: 'law-firm' })
export const note: string | undefined = mended.findings[0]?.edit?.note
export const again: readonly Located[] = lintText('', { config: loadConfig('clientele.yml'), confidence: 'high' }).findings
export const errors: Promise<number> = lintFiles(['.'], { cwd: '.', model: 'retail' }).then(({ summary }) => summary.errors)
export const next = (error: unknown): string | undefined => error instanceof Mistake ? error.next : undefined
// @ts-expect-error a typing error in an option is found
lintText('', { modle: 'retail' })
`

/** With no library skipped, so that a declaration which names a package we do not install would be found. */
const TSCONFIG = JSON.stringify({
  compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [] }, files: ['use.ts'],
})

test('a TypeScript program gets types, and needs no package besides', () => {
  const folder = folderOf({ 'use.ts': USE, 'tsconfig.json': TSCONFIG, 'package.json': '{ "type": "module" }' })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(project, join(folder, 'node_modules/clientele'))
  // Not looked up where the link leads, or it would find what this repository has installed.
  const { stdout } = spawnSync(process.execPath, [join(project, 'node_modules/typescript/bin/tsc'), '--preserveSymlinks'], { cwd: folder, encoding: 'utf8' })
  expect(stdout).toBe('')
})
