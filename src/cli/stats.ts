import type { Step, Watch } from '../watch.ts'
import type { Io } from './io.ts'

/** What `--stats` tells. */
export interface Stats {
  readonly watch: Watch<unknown>
  /**
   * What is said of the run once it is over; all since the last step was the report.
   * @param cache where it is, for people; undefined where none is used
   */
  readonly page: (cache: string | undefined) => string
}

/** Counts the steps of a run, and the time from one to the next. */
export function statsOf({ clock, memory }: Pick<Io, 'clock' | 'memory'>): Stats {
  const count = { find: 0, read: 0, look: 0, recall: 0, judge: 0, clear: 0, chunks: 0, parsed: 0 }
  const spent = { find: 0, read: 0, look: 0, recall: 0, judge: 0, report: 0 }
  let last = clock()
  const lap = (step: keyof typeof spent): void => {
    const now = clock()
    spent[step] += now - last
    last = now
  }
  const add = (step: Step<unknown>): void => {
    count[step.done] += step.done === 'find' ? step.files : 1
    if (step.done === 'look' && step.isClear) count.clear++
    if (step.done !== 'judge' || !step.chunks) return
    count.chunks += step.chunks.all
    count.parsed += step.chunks.parsed
  }
  return {
    watch: step => {
      lap(step.done)
      add(step)
    },
    page: cache => {
      lap('report')
      return [
        `files   ${count.find} found, ${count.read} read`,
        cache === undefined ? 'cache   none is used' : `cache   ${count.recall} hits, ${count.look} misses; ${cache}`,
        `look    ${count.clear} hold nothing to judge`,
        `parse   ${count.judge} files, ${count.parsed} of their ${count.chunks} chunks`,
        `time    ${Object.entries(spent).map(([step, ms]) => `${NAMES[step as keyof typeof spent]} ${(ms / 1000).toFixed(2)} s`).join(', ')}`,
        `memory  ${Math.round(memory() / 1024)} MiB at its peak`,
      ].map(line => `${line}\n`).join('')
    },
  }
}

const NAMES = { find: 'find', read: 'read', look: 'look', recall: 'cache', judge: 'parse and judge', report: 'report' } as const
