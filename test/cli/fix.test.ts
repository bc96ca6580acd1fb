import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from '../packs.ts'
import { inFolder, lawFirm, SAID } from './command.ts'

const FIXED = 'Our clients come back.\n'
const LEFT = { ...lawFirm, 'about.md': '# What our customers say\n\nOur customers come back.\n' }
const read = (root: string, path = 'about.md'): string => readFileSync(join(root, path), 'utf8')

describe('--fix', () => {
  test('makes the safe edits and reports what is left', () => {
    const run = inFolder(lawFirm), before = statSync(join(run.root, 'clean.md'))
    expect(run(['--fix', '.'])).toEqual({ status: 0, out: '✔ Nothing left to report in 2 files.\n  1 word was fixed.\n', err: '' })
    expect(read(run.root)).toBe(FIXED)
    expect(statSync(join(run.root, 'clean.md')).ino).toBe(before.ino)
    expect(run(['--fix', '.']).out).toBe('✔ Nothing to report in 2 files.\n')
  })

  test('what is for review stays, and decides the exit status', () => {
    const run = inFolder(LEFT)
    expect(run(['--fix', '-f', 'line', '.'])).toEqual({ status: 1, out: `about.md:1:12: error: ${SAID} [term-mismatch]\n`, err: '' })
    expect(read(run.root)).toBe('# What our customers say\n\nOur clients come back.\n')
  })

  test('how many, in JSON', () => {
    const { summary, files } = JSON.parse(inFolder(LEFT)(['--fix', '-f', 'json', 'about.md']).out)
    expect(summary).toEqual({ files: 1, errors: 1, warnings: 0, suggestions: 0, fixable: 0, fixed: 1 })
    expect(files[0].findings[0].edit).toEqual({ start: 11, end: 20, insert: 'clients', safety: 'review', note: 'A heading makes an anchor, and links to it break when it changes.' })
  })

  test('a heading names the links to it in all files', () => {
    const run = inFolder({ ...LEFT, 'b.md': '[What they say](about.md#what-our-customers-say)\n' })
    expect(JSON.parse(run(['--fix', '-f', 'json', '.']).out).files[0].findings[0].edit.note).toMatch(/Links to this one: b\.md:1\.$/)
  })

  test('only what is reported', () => {
    const warned = { ...lawFirm, 'clientele.yml': 'business: law-firm\nrules: { term-mismatch: warning }\n' }
    for (const options of [['--quiet'], ['--rules', 'mixed-terms']]) {
      const run = inFolder(warned)
      expect(run(['--fix', ...options, '.']).status).toBe(0)
      expect(read(run.root)).toBe(lawFirm['about.md'])
    }
    const run = inFolder({ ...lawFirm, 'about.md': '<!-- clientele-disable-next-line -->\nOur customers come back.\n' })
    expect(run(['--fix', '.']).out).toBe('✔ Nothing to report in 2 files.\n')
  })

  test('a file that may not be changed is reported, and the others go on', () => {
    const run = inFolder({ ...lawFirm, 'b.md': 'Our customers.\n' })
    const script = `ulimit -f 0; exec "${process.execPath}" "${join(project, 'bin/clientele.cjs')}" --fix .`
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: run.root, encoding: 'utf8', env: { PATH: process.env['PATH'] } })
    expect([status, stderr]).toEqual([2, 'about.md: This file cannot be written (EFBIG).\n  It is as it was. Mend that and run the command again.\n  The same holds for 1 more.\n'])
    expect(read(run.root)).toBe(lawFirm['about.md'])
    expect(readdirSync(run.root).sort()).toEqual(['.git', 'about.md', 'b.md', 'clean.md', 'clientele.yml'])
  })

  test('the bytes around it stay', () => {
    const run = inFolder(lawFirm), file = join(run.root, 'about.md')
    writeFileSync(file, '\uFEFFOur customers.  \r\n\r\n\tOur\u00A0customers', 'utf16le')
    chmodSync(file, 0o751)
    run(['--fix', '.'])
    expect(readFileSync(file).toString('utf16le')).toBe('\uFEFFOur clients.  \r\n\r\n\tOur\u00A0customers')
    expect(statSync(file).mode & 0o777).toBe(0o751)
  })
})

describe('without writing', () => {
  test('--fix-dry-run says what --fix would do', () => {
    const run = inFolder(LEFT)
    expect(run(['--fix-dry-run', '-f', 'line', '.'])).toEqual({
      status: 1, out: `about.md:1:12: error: ${SAID} [term-mismatch]\n`, err: 'about.md:3:5: “customers” → “clients”\n',
    })
    expect(inFolder(lawFirm)(['--fix-dry-run', '.']).out).toBe('✔ Nothing left to report in 2 files.\n  1 word would be fixed.\n')
    expect(read(run.root)).toBe(LEFT['about.md'])
  })

  test('--diff prints a difference that git applies, and nothing else', () => {
    const run = inFolder({ ...LEFT, 'sub/b.md': 'Our customers\r\ncome back.' })
    const { status, out, err } = run(['--diff', '.'])
    expect([status, err]).toEqual([1, ''])
    expect(out).toBe(`--- a/about.md
+++ b/about.md
@@ -1,3 +1,3 @@
 # What our customers say
 
-Our customers come back.
+Our clients come back.
--- a/sub/b.md
+++ b/sub/b.md
@@ -1,2 +1,2 @@
-Our customers\r
+Our clients\r
 come back.
\\ No newline at end of file
`)
    expect(read(run.root, 'sub/b.md')).toBe('Our customers\r\ncome back.')
    spawnSync('git', ['apply', '-'], { cwd: run.root, input: out })
    expect(read(run.root, 'sub/b.md')).toBe('Our clients\r\ncome back.')
    expect(run(['--diff', 'sub', 'clean.md'])).toEqual({ status: 0, out: '', err: '' })
  })

  test('one of the three at a time', () => {
    const run = inFolder(lawFirm)
    for (const options of [['--fix', '--diff'], ['--fix', '--fix-dry-run'], ['--fix-dry-run', '--diff']]) expect(run([...options, '.']).status).toBe(2)
    expect(read(run.root)).toBe(lawFirm['about.md'])
  })
})

describe('standard input', () => {
  test('--fix: the text goes to standard output, the report beside it', () => {
    const run = inFolder(lawFirm)
    expect(run(['--stdin', '--fix'], { input: LEFT['about.md'] })).toEqual({
      status: 1, out: LEFT['about.md'].replace('Our customers', 'Our clients'), err: expect.stringContaining('1 word was fixed.'),
    })
    expect(run(['--stdin', '--stdin-filename', 'about.md', '--fix'], { input: lawFirm['about.md'] }).out).toBe(FIXED)
    expect(read(run.root)).toBe(lawFirm['about.md'])
  })

  test('the text comes out whole also where nothing is read', () => {
    const run = inFolder({ ...lawFirm, 'clientele.yml': 'business: law-firm\nignore: ["about.md"]\n' })
    expect(run(['--stdin', '--stdin-filename', 'about.md', '--fix'], { input: '\uFEFFOur customers' }).out).toBe('\uFEFFOur customers')
    expect(run(['--stdin', '--fix'], { input: '\uFEFFOur customers' }).out).toBe('\uFEFFOur clients')
  })

  test('--diff', () => {
    expect(inFolder(lawFirm)(['--stdin', '--stdin-filename', 'b.md', '--diff'], { input: 'Our customers.\n' }).out)
      .toBe('--- a/b.md\n+++ b/b.md\n@@ -1,1 +1,1 @@\n-Our customers.\n+Our clients.\n')
  })
})
