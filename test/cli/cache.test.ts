import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from '../packs.ts'
import { inFolder, lawFirm } from './command.ts'

const site = { ...lawFirm, 'package.json': '{}', 'node_modules/x/package.json': '{}', 'two.md': 'We wrote to a customer of ours.\n' }
const FOLDER = 'node_modules/.cache/clientele'
const cacheLine = (err: string): string => /^cache +(.*?)(?:;|$)/m.exec(err)![1]!

/** What a run says, and what --stats says of the cache. */
function asks(run: ReturnType<typeof inFolder>, ...args: string[]): { out: string; cache: string; err: string } {
  const { out, err } = run(['.', '--stats', ...args])
  return { out, err, cache: cacheLine(err) }
}

describe('the second run', () => {
  test('says the same, and knows it', () => {
    const run = inFolder(site)
    const first = asks(run), second = asks(run), without = asks(run, '--no-cache')
    expect([first, second, without].map(({ cache }) => cache)).toEqual(['0 hits, 3 misses', '3 hits, 0 misses', 'none is used'])
    expect(first.out).toContain('✖ 2 errors')
    expect([second.out, without.out]).toEqual([first.out, first.out])
    expect(second.err).toContain(`it is in ${join(run.root, FOLDER)}\n`)
    for (const format of ['json', 'sarif', 'line']) expect(asks(run, '-f', format).out, format).toBe(asks(run, '-f', format, '--no-cache').out)
  })

  test('reads again what changed, and that alone', () => {
    const run = inFolder(site)
    asks(run)
    writeFileSync(join(run.root, 'about.md'), 'Our customers came back.\n')
    expect(asks(run).cache).toBe('2 hits, 1 misses')
    writeFileSync(join(run.root, 'about.md'), 'The weather is fine.\n')
    expect(asks(run)).toMatchObject({ cache: '2 hits, 1 misses', out: expect.not.stringContaining('about.md') })
  })

  test.each<[string, string[], string?]>([
    ['another config', [], 'business: law-firm\nquotes: check\n'], ['a config whose lines moved', [], '\nbusiness: law-firm\n'], ['other rules', ['--rules', 'mixed-terms,term-mismatch']],
    ['another confidence', ['--confidence', 'low']], ['another language', ['--language', 'en']], ['a model', ['-m', 'law-firm']], ['no comments', ['--no-inline']], ['another look at comments', ['--report-unused-disables']],
  ])('asks anew with %s', (_, args, config) => {
    const run = inFolder(site)
    asks(run)
    if (config) writeFileSync(join(run.root, 'clientele.yml'), config)
    expect(asks(run, ...args).cache).toBe('0 hits, 3 misses')
    expect(asks(run, ...args).cache).toBe('3 hits, 0 misses')
  })

  test('notes are said again, mistakes are found again', () => {
    const run = inFolder({ ...site, 'broken.mdx': 'Our customers {\n', 'front.md': '---\naudience: nobody\n---\nOur customers.\n' })
    const said = (...args: string[]) => run(['.', ...args])
    const first = said()
    expect(first.err).toMatch(/broken\.mdx: .*\n/)
    expect(said()).toEqual(first)
    expect(said('--no-cache')).toEqual(first)
  })
})

describe('where it is kept', () => {
  const text = { 'clientele.yml': lawFirm['clientele.yml'], 'about.md': lawFirm['about.md'], 'sub/clientele.md': 'Our customers.\n' }

  test('with the nearest package', () => {
    const run = inFolder({ ...site, ...text })
    run(['.'], { cwd: 'sub' })
    expect(readdirSync(join(run.root, FOLDER))).toEqual([expect.stringMatching(/^results-[0-9a-f]$/)])
  })

  test.each([['XDG_CACHE_HOME', 'clientele'], ['HOME', process.platform === 'darwin' ? 'Library/Caches/clientele' : '.cache/clientele']])('without one, where the system keeps such things: %s', (name, folder) => {
    const run = inFolder(text), home = join(run.root, 'home')
    run(['about.md'], { env: { [name]: home } })
    expect(readdirSync(join(home, folder))).toHaveLength(1)
  })

  test('where it is told to', () => {
    const run = inFolder(site)
    expect(asks(run, '--cache-location', 'my/cache').err).toContain(join(run.root, 'my/cache'))
    expect(asks(run, '--cache-location', 'my/cache').cache).toBe('3 hits, 0 misses')
    expect(existsSync(join(run.root, FOLDER))).toBe(false)
  })

  test('nowhere: no word of it but in --stats', () => {
    const run = inFolder(text)
    expect(asks(run).err).toContain('\ncache   none is used\n')
    const plain = run(['about.md'])
    expect(run(['about.md', '--cache-location', 'about.md'])).toEqual(plain)
    expect(run(['about.md', '--cache-location', 'about.md', '--stats']).err).toContain('about.md cannot be written\n')
    expect(readFileSync(join(run.root, 'about.md'), 'utf8')).toBe(lawFirm['about.md'])
  })

  test('not at all where every file has to be read', () => {
    const run = inFolder(site)
    for (const args of [['--fix-dry-run', '.'], ['--diff', '.'], ['trace', '.'], ['profile', '.'], ['explain', 'about.md:1:5'], ['--no-cache', '.'], ['--stdin']]) run(args, { input: 'Our customers.\n' })
    expect(existsSync(join(run.root, FOLDER))).toBe(false)
  })
})

test('a broken file changes nothing, and is whole again afterwards', () => {
  const run = inFolder(site), { out } = asks(run)
  const file = join(run.root, FOLDER, readdirSync(join(run.root, FOLDER))[0]!), whole = readFileSync(file, 'utf8')
  for (const broken of ['', whole.slice(0, -9), whole.replace('"line":1', '"line":2')]) {
    writeFileSync(file, broken)
    expect(asks(run)).toMatchObject({ out, cache: '0 hits, 3 misses' })
  }
  expect(asks(run)).toMatchObject({ out, cache: '3 hits, 0 misses' })
})

test('fixing neither asks nor misleads it', () => {
  const run = inFolder(site)
  asks(run)
  expect(asks(run, '--fix')).toMatchObject({ cache: 'none is used', out: expect.stringContaining('2 words were fixed.') })
  expect(asks(run).out).toBe(asks(run, '--no-cache').out)
})

test('two runs at once', { timeout: 60_000 }, async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.md`, `Our customers wrote ${i} letters.\n`]))
  const run = inFolder({ ...site, ...many }), right = run(['.', '--no-cache', '-f', 'line']).out
  const start = async () => {
    const child = spawn(process.execPath, [join(project, 'bin/clientele.cjs'), '.', '-f', 'line'], { cwd: run.root, env: { PATH: process.env['PATH'] } })
    let out = ''
    child.stdout.on('data', text => out += text)
    await once(child, 'close')
    return out
  }
  expect(await Promise.all([start(), start(), start()])).toEqual([right, right, right])
  expect(asks(run, '-f', 'line')).toMatchObject({ out: right, cache: '43 hits, 0 misses' })
  expect(readdirSync(join(run.root, FOLDER))).toHaveLength(1)
})

test('a foreign folder in its place is no matter', () => {
  const run = inFolder(site), { out } = asks(run), folder = join(run.root, FOLDER)
  const [name] = readdirSync(folder)
  const other = inFolder(site)
  mkdirSync(join(other.root, FOLDER, name!), { recursive: true })
  expect(asks(other)).toMatchObject({ out, err: expect.stringContaining('cannot be written') })
})
