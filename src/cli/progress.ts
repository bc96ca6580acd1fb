import type { Watch } from '../watch.ts'
import type { Io } from './io.ts'
import type { Treated } from './fixing.ts'

/** A line on the terminal that says how far a run has come, once it takes longer than a second. */
export interface Progress {
  readonly watch: Watch<Treated>
  /** Takes the line away. */
  readonly end: () => void
}

/** Says nothing where no person watches: in a pipe, on a build server, on a terminal that cannot rewrite a line. */
export function progressFor({ err, env, clock }: Io): Progress {
  let all = 0, files = 0, findings = 0, next = clock() + PATIENCE, isShown = false
  const show = (): void => {
    next = clock() + PAUSE
    if (env['CI'] || env['TERM'] === 'dumb' || !err.isTerminal) return
    isShown = true
    err.write(`${CLEARED}${files} of ${counted(all, 'file')}, ${counted(findings, 'finding')}`)
  }
  return {
    watch: step => {
      if (step.done === 'find') all = step.files
      if (step.done === 'read') files++
      if ('result' in step) findings += step.result.report.findings.length
      if (clock() >= next) show()
    },
    end: () => isShown && err.write(CLEARED),
  }
}

/** In milliseconds: before the first line, and from one to the next. */
const PATIENCE = 1000, PAUSE = 100

/** Back to the margin, and nothing left on the line. */
const CLEARED = '\r\x1B[K'

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
