import { describe, expect, test } from 'vitest'
import type { Treated } from '../../src/cli/fixing.ts'
import type { Io } from '../../src/cli/io.ts'
import { progressFor } from '../../src/cli/progress.ts'
import { statsOf } from '../../src/cli/stats.ts'
import type { Step } from '../../src/watch.ts'
import { inFolder, lawFirm } from './command.ts'

const found = (count: number): Treated => ({ report: { path: 'a.md', language: 'en', audience: 'default', audiences: [], model: null, findings: Array(count).fill({}) }, text: '', hasLinks: false, fixed: 0, shown: '' })

describe('progress', () => {
  /** What a terminal gets to see of some steps, each after some milliseconds. */
  const seen = (steps: readonly [number, Step<Treated>][], env: NodeJS.ProcessEnv = {}, isTerminal = true): string[] => {
    const written: string[] = []
    let now = 0
    const progress = progressFor({ env, clock: () => now, err: { isTerminal, write: (text: string) => void written.push(text) } } as unknown as Io)
    for (const [ms, step] of steps) {
      now += ms
      progress?.watch(step)
    }
    progress?.end()
    return written
  }
  const many = Array.from({ length: 300 }, (): [number, Step<Treated>] => [10, { done: 'read' }])
  const long: [number, Step<Treated>][] = [[0, { done: 'find', files: 300 }], [0, { done: 'recall', result: found(2) }], ...many]

  test('after a second, ten times a second, and gone in the end', () => {
    const lines = seen(long)
    expect(lines[0]).toBe('\r\x1B[K100 of 300 files, 2 findings')
    expect(lines[1]).toBe('\r\x1B[K110 of 300 files, 2 findings')
    expect(lines.slice(-2)).toEqual(['\r\x1B[K300 of 300 files, 2 findings', '\r\x1B[K'])
    expect(lines).toHaveLength(22)
  })

  test('none for what is quick', () => {
    expect(seen(long.slice(0, 90))).toEqual([])
  })

  test('none where nobody watches', () => {
    expect(seen(long, { CI: 'true' })).toEqual([])
    expect(seen(long, { TERM: 'dumb' })).toEqual([])
    expect(seen(long, {}, false)).toEqual([])
  })
})

describe('--stats', () => {
  test('counts the steps, and the time up to each', () => {
    let now = 0
    const stats = statsOf({ clock: () => now, memory: () => 102_400 })
    for (const [ms, step] of [
      [1000, { done: 'find', files: 4 }], [100, { done: 'read' }], [20, { done: 'look', isClear: true }], [100, { done: 'read' }], [40, { done: 'recall', result: 0 }],
      [100, { done: 'read' }], [80, { done: 'look', isClear: false }], [2000, { done: 'judge', result: 0, chunks: { all: 9, parsed: 2 } }],
    ] as [number, Step<unknown>][]) {
      now += ms
      stats.watch(step)
    }
    now += 10
    expect(stats.page('it is here')).toBe([
      'files   4 found, 3 read', 'cache   1 hits, 2 misses; it is here', 'look    1 hold nothing to judge', 'parse   1 files, 2 of their 9 chunks',
      'time    find 1.00 s, read 0.30 s, look 0.10 s, cache 0.04 s, parse and judge 2.00 s, report 0.01 s', 'memory  100 MiB at its peak', '',
    ].join('\n'))
  })

  test('stand after everything else, on standard error', () => {
    const run = inFolder(lawFirm)
    const plain = run(['.', 'gone.md']), told = run(['.', 'gone.md', '--stats'])
    expect([told.out, told.status]).toEqual([plain.out, plain.status])
    expect(told.err.startsWith(`${plain.err}files   2 found, 2 read\ncache   none is used\nlook    1 hold nothing to judge\n`)).toBe(true)
    expect(told.err.trimEnd().split('\n').at(-1)).toMatch(/^memory {2}\d+ MiB at its peak$/)
  })
})
