import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import type { LintOptions } from '../../src/cli/lint.ts'
import { reviewCommand } from '../../src/cli/review.ts'
import { folderOf } from '../config/folder.ts'
import { project } from '../packs.ts'
import { inFolder, lawFirm } from './command.ts'

const PAGES = {
  'clientele.yml': 'business: law-firm   # ours\n',
  'a.md': '# What our customers say\n\nAs a **customer** of ours you need not wait.\nOur customers come back.\n',
  'b.md': 'Our customers\r\ncome back.\r\n',
}

/** A terminal that keeps what is shown, and the command in it. */
function terminal(files: { readonly [path: string]: string }, env: NodeJS.ProcessEnv, isTTY = true) {
  let shown = ''
  const show = (text: string | Uint8Array): boolean => { shown += String(text); return true }
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => {} })
  const screen = Object.assign(new PassThrough(), { isTTY, write: show })
  const sink = { write: (text: string | Uint8Array) => void show(text), isTerminal: isTTY }
  const io: Io = { cwd: folderOf(files), env: { NO_COLOR: '1', ...env }, platform: 'linux', stdin, out: sink, err: sink, screen, clock: () => 0, memory: () => 0 }
  return { io, stdin, shown: () => shown, read: (path: string) => readFileSync(join(io.cwd, path), 'utf8') }
}

type Terminal = ReturnType<typeof terminal>

/** What is typed at a prompt: the number of an answer, or what else a person may do there. */
type Typed = number | 'leave' | ((cwd: string) => void)

const modes = {
  arrows: { env: { TERM: 'xterm' }, asks: /\?\n/, answer: (number, { stdin }) => {
    for (let i = 1; i < number; i++) stdin.emit('keypress', '', { name: 'down', sequence: '' })
    stdin.emit('keypress', '\r', { name: 'return', sequence: '\r' })
  }, leave: ({ stdin }) => stdin.emit('keypress', '\x03', { name: 'c', ctrl: true, sequence: '\x03' }) },
  numbers: { env: { TERM: 'dumb' }, asks: /Number: $/, answer: (number, { stdin }) => stdin.write(`${number}\n`), leave: ({ stdin }) => stdin.end() },
} satisfies { readonly [name: string]: { env: NodeJS.ProcessEnv; asks: RegExp; answer: (number: number, place: Terminal) => void; leave: (place: Terminal) => void } }

/** Answers each question once it has been asked. */
async function reviewing(mode: keyof typeof modes, answers: readonly Typed[], { files = PAGES, options = {} }: { files?: { readonly [path: string]: string }; options?: Partial<LintOptions> } = {}) {
  const { env, asks, answer, leave } = modes[mode], place = terminal(files, env)
  let read = 0
  const done = reviewCommand(['.'], { failOn: 'error', inline: true, ...options }, place.io)
  for (const typed of answers) {
    if (typeof typed === 'function') { typed(place.io.cwd); continue }
    await expect.poll(() => place.shown().slice(read), { timeout: 20_000, interval: 5 }).toMatch(asks)
    read = place.shown().length
    if (typed === 'leave') leave(place)
    else answer(typed, place)
    if (mode === 'arrows') read = place.shown().length
  }
  return { ...place, status: await done }
}

/** The answers to “What shall be done?”, before anything was decided and after. */
const APPLY = 1, ANOTHER = 2, KEEP = 3, ALWAYS = 4, SKIP = 5, QUIT_AT_ONCE = 6, UNDO = 6, QUIT = 7
/** The answers to “Write …?”. */
const YES = 1, BACK = 2, NO = 3

describe.each(['arrows', 'numbers'] as const)('with %s', mode => {
  test('each finding is decided, then all is written at once', async () => {
    const { status, shown, read } = await reviewing(mode, [KEEP, APPLY, ANOTHER, 1, APPLY, YES])
    expect(shown()).toContain('Write 3 edits to 2 files?')
    expect(shown()).toContain('\nWrote 3 edits to 2 files.\n')
    expect([status, read('a.md'), read('b.md')]).toEqual([
      0, '# What our customers say\n\nAs a **client** of ours you need not wait.\nOur attendees come back.\n', 'Our clients\r\ncome back.\r\n',
    ])
  })

  test('a finding is shown with its place, its number, its sentence, its reason and what to look at', async () => {
    const { shown } = await reviewing(mode, [KEEP, APPLY, 'leave'])
    expect(shown()).toContain(`
a.md:4:5                                                                  3 of 4

  Our [customers] come back.

  “customers” claims single transactions and the same thing for everyone; a law
  firm serves the same people over time and tailors its work to each one. Write
  “clients”. [term-mismatch, error]
`)
    expect(shown()).toContain('As a **[customer]** of ours you need not wait.')
    expect(shown()).toContain('(A heading makes an anchor, and links to')
  })

  test('a heading names the links that would break', async () => {
    const { shown } = await reviewing(mode, ['leave'], { files: { ...PAGES, 'b.md': 'See [there](a.md#what-our-customers-say).\n' } })
    expect(shown().replace(/\s+(│\s+)?/g, ' ')).toContain('Links to this one: b.md:1.)')
  })

  test('undo, also when all is decided', async () => {
    const { shown, read } = await reviewing(mode, [APPLY, APPLY, UNDO, KEEP, SKIP, KEEP, BACK, APPLY, YES])
    expect(shown()).toContain('Wrote 2 edits to 2 files.')
    expect([read('a.md'), read('b.md')]).toEqual([PAGES['a.md'].replace('customers say', 'clients say'), 'Our clients\r\ncome back.\r\n'])
  })

  test('a phrase is kept in the config, and not asked about again', async () => {
    const { status, shown, read } = await reviewing(mode, [KEEP, KEEP, ALWAYS, 3, YES])
    expect(shown()).toContain('Wrote “Our customers” to clientele.yml.')
    expect([status, read('clientele.yml')]).toEqual([0, 'business: law-firm   # ours\nterms:\n  keep: ["Our customers"]\n'])
    expect([read('a.md'), read('b.md')]).toEqual([PAGES['a.md'], PAGES['b.md']])
  })

  test('nothing is written for whoever leaves, or says no', async () => {
    for (const answers of [['leave'], [APPLY, 'leave'], [ANOTHER, 'leave'], [ALWAYS, 'leave'], [APPLY, QUIT, 'leave'], [APPLY, QUIT, NO], [QUIT_AT_ONCE]] as const) {
      const { status, shown, read } = await reviewing(mode, answers)
      expect([status, shown().endsWith('\nNothing was written.\n')], String(answers)).toEqual([answers.includes('leave' as never) ? 2 : 0, true])
      expect([read('a.md'), read('clientele.yml')]).toEqual([PAGES['a.md'], PAGES['clientele.yml']])
    }
  })

  test('a finding that has no edit can be kept or passed over', async () => {
    const { shown, read } = await reviewing(mode, [1, APPLY, YES], { files: { ...lawFirm, 'about.md': 'You may add to cart what you like, as our customers do.\n' } })
    expect(shown()).toContain('claims goods in a basket')
    expect(read('about.md')).toBe('You may add to cart what you like, as our clients do.\n')
  })

  test('with a model and no config there is nothing to keep a phrase in', async () => {
    const { shown } = await reviewing(mode, [ALWAYS, 'leave'], { options: { model: 'law-firm' } })
    expect(shown()).toContain('There is no config that could keep a phrase; `clientele init` makes one.')
  })

  test('a file that changed meanwhile is left as it is, and the others are written', async () => {
    const { status, shown, read } = await reviewing(mode, [KEEP, APPLY, KEEP, APPLY, cwd => writeFileSync(join(cwd, 'a.md'), 'New.'), YES])
    expect(shown()).toContain('Wrote 1 edit to 1 file.\na.md: This file changed while it was being fixed; it was left as it is.\n')
    expect([status, read('a.md'), read('b.md')]).toEqual([2, 'New.', 'Our clients\r\ncome back.\r\n'])
  })
})

test('a long sentence is shown around the word, wide letters take two columns', async () => {
  const long = `${'so much of it, '.repeat(40)}our customers ${'客户'.repeat(60)} ${'and so on '.repeat(40)}.\n`
  const { shown } = await reviewing('numbers', ['leave'], { files: { ...lawFirm, 'about.md': long } })
  const lines = shown().split('\n')
  expect(lines.slice(3, lines.indexOf('', 3))).toMatchInlineSnapshot(`
    [
      "  … of it, so much of it, so much of it, so much of it, so much of it, so much",
      "  of it, so much of it, so much of it, so much of it, so much of it, so much of",
      "  it, so much of it, so much of it, so much of it, so much of it, so much of it,",
      "  our [customers]",
      "  客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客",
      "  户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户",
      "  客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客户客",
      "  户客户 and so on and so on and so on and so on and so on and so on and so on",
      "  and so on and so on and so on and so on and so …",
    ]
  `)
})

test('README shows such a screen', async () => {
  const files = { 'letters/clientele.yml': 'business: law-firm\n', 'letters/may.md': '# What our customers say\n\nOur customers and clients know the way.\n' }
  const { shown } = await reviewing('arrows', [KEEP, 'leave'], { files })
  const screen = stripVTControlCharacters(shown().slice(shown().indexOf('letters/may.md:3:5'))).replaceAll(' \n', '\n')
  const [shownThere] = /letters\/may\.md:\d+:5 [^]*?└\n/.exec(readFileSync(join(project, 'README.md'), 'utf8'))!
  expect(shownThere.replace(':5:5', ':3:5')).toBe(screen.slice(0, screen.indexOf('└') + 2))
})

test('a wrong number is asked for again', async () => {
  const { shown, read } = await reviewing('numbers', [KEEP, SKIP, 9, 'leave'])
  expect(shown()).toContain('Number: Type a number from 1 to 7, then Enter.\nNumber: ')
  expect(read('b.md')).toBe(PAGES['b.md'])
})

test('errors only, where only they are reported', async () => {
  const files = { ...PAGES, 'clientele.yml': 'business: law-firm\nrules: { term-mismatch: warning }\n' }
  const { status, shown } = await reviewing('arrows', [], { files, options: { quiet: true } })
  expect([status, shown()]).toEqual([0, 'Nothing to review in 2 files.\n'])
})

describe('it is refused, with 2 and a sentence', () => {
  test.each<[string[], string]>([
    [['--review', '.'], '--review: There is no terminal to ask in.\n  Run it in a terminal; --fix makes the safe edits without asking.\n'],
    [['--review'], '--review: There is no terminal to ask in.\n  Run it in a terminal; --fix makes the safe edits without asking.\n'],
    [['--review', '-f', 'json', '.'], '--format: A review is shown in no format but ‘pretty’.\n  Leave out --format, or --review.\n'],
    [['--review', '--fix', '.'], "error: option '--review' cannot be used with option '--fix'\n(clientele --help lists what there is.)\n"],
    [['--review', '--diff', '.'], "error: option '--review' cannot be used with option '--diff'\n(clientele --help lists what there is.)\n"],
    [['--review', '--stdin'], "error: option '--review' cannot be used with option '--stdin'\n(clientele --help lists what there is.)\n"],
  ])('%j', (args, err) => {
    expect(inFolder(lawFirm)(args)).toEqual({ status: 2, out: '', err })
  })
})
