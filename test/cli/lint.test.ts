import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inFolder, lawFirm, SAID, SHOWN } from './command.ts'

const CLEAN = '✔ Nothing to report in 1 file.\n'
const FOUND = `about.md\n${SHOWN}\n✖ 1 error, 0 warnings and 0 suggestions in 1 file.\n  It can be fixed with --fix.\n`
const LINE = `about.md:1:5: error: ${SAID} [term-mismatch]\n`

describe('exit status and streams', () => {
  test('nothing to report', () => {
    expect(inFolder(lawFirm)(['clean.md'])).toEqual({ status: 0, out: CLEAN, err: '' })
  })

  test('findings', () => {
    expect(inFolder(lawFirm)(['about.md'])).toEqual({ status: 1, out: FOUND, err: '' })
    expect(inFolder(lawFirm)(['lint', '.']).out).toBe(FOUND.replace('1 file', '2 files'))
  })

  test('from which level on it fails', () => {
    const warned = inFolder({ ...lawFirm, 'clientele.yml': 'business: law-firm\nrules: { term-mismatch: warning }\n' })
    const statuses = (...options: string[][]) => options.map(option => warned([...option, 'about.md']).status)
    expect(statuses([], ['--fail-on', 'error'], ['--fail-on', 'warning'], ['--fail-on', 'suggestion'], ['--fail-on', 'never'])).toEqual([0, 0, 1, 1, 0])
    expect(statuses(['--max-warnings', '1'], ['--max-warnings', '0'], ['--max-warnings', '0', '--fail-on', 'never'])).toEqual([0, 1, 0])
    expect(warned(['--quiet', 'about.md'])).toEqual({ status: 0, out: CLEAN, err: '' })
    expect(warned(['--quiet', '--max-warnings', '0', 'about.md']).status).toBe(1)
  })

  test('the report is the same from any folder but for its paths', () => {
    const run = inFolder({ ...lawFirm, 'sub/b.md': 'Our customers.\n' })
    expect(run(['-f', 'line', '../about.md', 'b.md'], { cwd: 'sub' }).out).toBe(run(['-f', 'line', 'sub', 'about.md']).out.replace('about.md', '../about.md').replace('sub/', ''))
  })
})

describe('formats', () => {
  test('line', () => {
    expect(inFolder(lawFirm)(['-f', 'line', '.'])).toEqual({ status: 1, out: LINE, err: '' })
    expect(inFolder(lawFirm)(['-f', 'line', 'clean.md']).out).toBe('')
  })

  test('json', () => {
    const { out } = inFolder(lawFirm)(['--format', 'json', '.'])
    const { files, ...rest } = JSON.parse(out)
    expect(rest).toEqual({ version: 1, summary: { files: 2, errors: 1, warnings: 0, suggestions: 0, fixable: 1 } })
    expect(files).toEqual([
      { path: 'about.md', language: 'en', audience: 'default', model: 'law-firm', audiences: [{ name: 'default', model: 'law-firm' }], findings: [expect.objectContaining({ text: 'customers', line: 1, column: 5, message: SAID })] },
      { path: 'clean.md', language: 'en', audience: 'default', model: 'law-firm', audiences: [{ name: 'default', model: 'law-firm' }], findings: [] },
    ])
    expect(Object.keys(files[0].findings[0])).toEqual([
      'rule', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn', 'start', 'end', 'text', 'concept', 'preferred', 'evidence', 'edit', 'fingerprint'])
    expect(files[0].findings[0].edit).toEqual({ start: 4, end: 13, insert: 'clients', safety: 'safe' })
  })

  test('sarif', () => {
    const { runs } = JSON.parse(inFolder(lawFirm)(['-f', 'sarif', '.']).out)
    expect(runs[0].tool.driver.version).toBe('0.1.0')
    expect(runs[0].results.map((result: { ruleId: string }) => result.ruleId)).toEqual(['term-mismatch'])
  })

  test('github, by name and on its servers', () => {
    const annotation = `::error file=about.md,line=1,endLine=1,col=5,endColumn=14,title=clientele (term-mismatch)::${SAID}\n`
    const run = inFolder(lawFirm), env = { GITHUB_ACTIONS: 'true' }
    expect(run(['-f', 'github', '.']).out).toBe(annotation)
    expect(run(['about.md'], { env }).out).toBe(FOUND + annotation)
    expect(run(['-f', 'line', '.'], { env }).out).toBe(LINE)
    expect(run(['-o', 'report.txt', '.'], { env }).out).toBe('')
  })

  test('into files, in pairs; one without a file goes to the terminal', () => {
    const run = inFolder(lawFirm)
    expect(run(['-f', 'json', '-o', 'a.json', '-f', 'line', '-o', 'b.log', '-f', 'line', '.'])).toEqual({ status: 1, out: LINE, err: '' })
    expect(readFileSync(join(run.root, 'b.log'), 'utf8')).toBe(LINE)
    expect(JSON.parse(readFileSync(join(run.root, 'a.json'), 'utf8')).summary.errors).toBe(1)
    expect(run(['-o', 'c.log', 'about.md'], { env: { FORCE_COLOR: '1' } }).out).toBe('')
    expect(readFileSync(join(run.root, 'c.log'), 'utf8')).toBe(FOUND)
  })
})

describe('colours: the flag, then FORCE_COLOR, then NO_COLOR, then the terminal', () => {
  test.each<[string[], { [name: string]: string }, boolean]>([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [['--color'], { NO_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%j %j', (flags, env, colored) => {
    const { out, err } = inFolder(lawFirm)([...flags, 'clean.md'], { env })
    expect([out, err]).toEqual([colored ? '\x1b[32m✔ Nothing to report in 1 file.\x1b[39m\n' : CLEAN, ''])
  })
})

describe('standard input', () => {
  const input = lawFirm['about.md']

  test('as a file, by whose name config and format are told', () => {
    const run = inFolder({ ...lawFirm, 'shop/clientele.yml': 'business: retail\n' })
    expect(run(['--stdin', '-f', 'line'], { input }).out).toBe(LINE.replace('about.md', 'stdin.md'))
    expect(run(['--stdin', '--stdin-filename', 'docs/a.txt', '-f', 'line'], { input }).out).toBe(LINE.replace('about.md', 'docs/a.txt'))
    expect(run(['--stdin', '--stdin-filename', 'shop/a.md'], { input })).toEqual({ status: 0, out: CLEAN, err: '' })
  })

  test('that is no text', () => {
    expect(inFolder(lawFirm)(['--stdin', '--stdin-filename', 'a.md'], { input: new Uint8Array([0x61, 0]) }))
      .toEqual({ status: 2, out: '', err: 'a.md: This is not a text file.\n  Leave it out. If it is text, save it as UTF-8.\n' })
  })

  test('beside files', () => {
    expect(inFolder(lawFirm)(['--stdin', 'about.md'], { input }))
      .toEqual({ status: 2, out: '', err: 'about.md: Files are named beside --stdin.\n  Name the file with --stdin-filename, or leave --stdin out.\n' })
  })
})

describe('what is asked for and left out', () => {
  test('a file that is ignored, named', () => {
    const run = inFolder({ ...lawFirm, 'clientele.yml': 'business: law-firm\nignore: [about.md]\n', '.gitignore': 'draft.md\n', 'draft.md': 'Our customers.\n' })
    for (const path of ['about.md', 'draft.md']) {
      expect(run([path])).toMatchObject({ status: 0, err: '' })
      expect(run(['--no-ignore', path]).status).toBe(1)
    }
    expect(run(['about.md', 'clean.md'])).toEqual({ status: 0, out: CLEAN, err: '' })
  })

  test('some rules only, some certainty only, no comments', () => {
    const run = inFolder({ ...lawFirm, 'off.md': '<!-- clientele-disable-file -->\n\nOur customers come back.\n' })
    expect(run(['--rules', 'term-mismatch', '-f', 'line', 'about.md']).out).toBe(LINE)
    expect(run(['--confidence', 'high', '-f', 'line', 'about.md']).out).toBe(LINE)
    expect(run(['off.md']).status).toBe(0)
    expect(run(['--no-inline', 'off.md']).status).toBe(1)
  })

  test('comments that are idle', () => {
    const run = inFolder({ ...lawFirm, 'idle.md': '<!-- clientele-disable-file -->\n' })
    expect(run(['-f', 'line', 'idle.md']).out).toBe('idle.md:1:1: suggestion: Nothing is switched off by this “clientele-disable-file”. Remove it. [unused-disable]\n')
    expect(run(['-f', 'line', '--report-unused-disables', 'idle.md']).out).toContain(': warning: ')
  })

  test('a model in place of every config', () => {
    expect(inFolder({ 'a.md': lawFirm['about.md'], 'sub/clientele.yml': 'business: [' })(['-m', 'law-firm', '-f', 'line', '.']))
      .toEqual({ status: 1, out: LINE.replace('about.md', 'a.md'), err: '' })
    expect(inFolder({ 'a.md': lawFirm['about.md'] })(['-m', 'retail', '.']).status).toBe(0)
  })

  test('a config in place of the nearest', () => {
    const run = inFolder({ ...lawFirm, 'shop.yml': 'business: retail\n' })
    expect(run(['-c', 'shop.yml', 'about.md']).status).toBe(0)
  })
})

describe('what is wrong with one file stops no other', () => {
  test.each<[string, Uint8Array, string]>([
    ['binary', new Uint8Array([0x61, 0, 0x62]), 'bad.md: This is not a text file.\n  Leave it out. If it is text, save it as UTF-8.\n'],
    ['another encoding', new Uint8Array([0x61, 0x0a, 0xe9, 0x20]), 'bad.md:2:1: This file is not UTF-8: it breaks in line 2, at byte 3 of the file.\n  Save it as UTF-8.\n'],
    ['too large', new Uint8Array(101).fill(0x61), 'bad.md: This file has 101 bytes; the limit is 100.\n  Split it, leave it out, or raise the limit: --max-file-size 101.\n'],
  ])('%s', (_, bytes, err) => {
    const run = inFolder(lawFirm)
    writeFileSync(join(run.root, 'bad.md'), bytes)
    expect(run(['--max-file-size', '100', '-f', 'line', '.'])).toEqual({ status: 2, out: LINE, err })
  })

  test.skipIf(process.getuid?.() === 0)('not allowed to be read', () => {
    const run = inFolder({ ...lawFirm, 'bad.md': '' })
    chmodSync(join(run.root, 'bad.md'), 0)
    expect(run(['-f', 'line', '.'])).toEqual({ status: 2, out: LINE, err: 'bad.md: You are not allowed to read this file.\n  Check its permissions and those of its folder.\n' })
  })

  test('a broken config, in the folder of another', () => {
    const run = inFolder({ ...lawFirm, 'sub/clientele.yml': 'busines: retail\n', 'sub/a.md': 'Hi.\n', 'sub/b.md': 'Hi.\n' })
    expect(run(['-f', 'line', '.'])).toEqual({ status: 2, out: LINE, err: 'sub/clientele.yml:1:1: There is no key ‘busines’.\n  Did you mean ‘business’?\n' })
  })

  test('a mistyped path', () => {
    expect(inFolder(lawFirm)(['-f', 'line', 'about.md', 'claen.md'])).toEqual({ status: 2, out: LINE, err: 'claen.md: There is no such file or folder.\n  Did you mean ‘clean.md’?\n' })
  })
})
