import { resolve } from 'node:path'
import { withKept } from '../config/keep.ts'
import { Mistake } from '../errors.ts'
import { splice } from '../fix.ts'
import { packs } from '../packs/index.ts'
import type { Reading } from '../reading.ts'
import { readSource } from '../read.ts'
import { itemsOf, type Item, type Result } from '../review/index.ts'
import { run, type Outcome, type Request } from '../run.ts'
import { replaceText } from '../write.ts'
import { reportsIn, treatment, type Treated } from './fixing.ts'
import { CLEAN, FAILED, wantsColor, type Io, type Status } from './io.ts'
import { lintRequest, type LintOptions } from './lint.ts'
import { LEFT, pickByNumber, pickWithArrows } from './prompts.ts'
import { tell } from './reading.ts'
import { WIDTH } from './review-page.ts'
import { goThrough, summaryOf, type Talk } from './review-questions.ts'

/**
 * `clientele --review`: goes through the findings with a person, and writes what was decided when the person says so.
 * @returns FAILED where the person left or something could not be read or written, CLEAN otherwise
 * @throws Mistake where there is no terminal, or a report was asked for
 */
export async function reviewCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<Status> {
  refuse(options, io)
  const request = await lintRequest(paths, options, io), treat = await treatment({}, request)
  const outcome = await run(request, packs, (source, reading, read) => ({ ...treat(source, reading, read), reading }))
  const unread = tell(outcome, io), items = itemsIn(outcome, options, request)
  if (!items.length) io.err.write(`Nothing to review in ${outcome.results.length} ${outcome.results.length === 1 ? 'file' : 'files'}.\n`)
  return items.length ? await reviewed(items, options, io) || unread : unread
}

function refuse({ format }: LintOptions, { stdin, out, screen }: Io): void {
  if (format && String(format) !== 'pretty') throw new Mistake('A review is shown in no format but ‘pretty’.', '--format', 'Leave out --format, or --review.')
  if (stdin.isTTY && out.isTerminal && screen.isTTY) return
  throw new Mistake('There is no terminal to ask in.', '--review', 'Run it in a terminal; --fix makes the safe edits without asking.')
}

function itemsIn(outcome: Outcome<Treated & { readonly reading: Reading }>, { quiet }: LintOptions, request: Request): Item[] {
  return reportsIn(outcome, request).flatMap(({ path, findings }, i) => {
    const { text, reading } = outcome.results[i]!, { config } = reading.settings
    return itemsOf({ path, text, ...(config !== undefined && { config }) }, findings.filter(({ severity }) => !quiet || severity === 'error'), reading)
  })
}

async function reviewed(items: readonly Item[], options: LintOptions, io: Io): Promise<Status> {
  try {
    const result = await goThrough(items, talkIn(io, options))
    return result ? write(result, io) : unwritten(io, CLEAN)
  } catch (error) {
    if (error === LEFT) return unwritten(io, FAILED)
    throw error
  }
}

function unwritten(io: Io, status: Status): Status {
  io.err.write('\nNothing was written.\n')
  return status
}

function talkIn(io: Io, { color }: LintOptions): Talk {
  const terminal = { input: io.stdin, output: io.screen }, width = Math.min(WIDTH, io.screen.columns ?? WIDTH)
  const isColored = wantsColor(color, io.env, { ...io.err, isTerminal: true })
  // The prompts know the environment only.
  if (!isColored) io.env['NO_COLOR'] = '1'
  return {
    pick: io.env['TERM'] === 'dumb' ? pickByNumber(terminal, width) : pickWithArrows(terminal),
    say: text => void io.screen.write(text),
    width, mark: isColored ? ['\u001b[7m', '\u001b[27m'] : ['[', ']'],
  }
}

/** What cannot be written is said, and stops nothing else. */
function write({ edits, phrases }: Result, io: Io): Status {
  const mistakes: Mistake[] = []
  const written = {
    edits: new Map([...edits].filter(([{ path, text }, some]) => attempt(() => replaceText(resolve(io.cwd, path), path, text, splice(text, some)), mistakes))),
    phrases: new Map([...phrases].filter(([config, some]) => attempt(() => keep(some, config, io.cwd), mistakes))),
  }
  const summary = summaryOf(written)
  io.err.write(summary ? `\nWrote ${summary}.\n` : '\nNothing was written.\n')
  return tell({ results: [], mistakes, notes: [] }, io)
}

function attempt(act: () => void, mistakes: Mistake[]): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    mistakes.push(error)
    return false
  }
}

function keep(phrases: readonly string[], config: string, cwd: string): void {
  const path = resolve(cwd, config), { text } = readSource(path, config)
  replaceText(path, config, text, phrases.reduce((text, phrase) => withKept(text, phrase, config), text))
}
