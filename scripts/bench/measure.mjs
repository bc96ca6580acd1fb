// Whole processes: how long they take, and how much memory at most.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What takes longer is run once, in seconds. */
const LONG = 10

/**
 * Runs commands in turn, round by round, so that a busy moment of the machine meets all of them.
 * @param {{ name: string, command: string[], cwd: string }[]} jobs
 * @returns for each the median seconds, by the clock and of work on all cores, its median ratio to the first job by the clock, and the
 * highest peak in MiB; what only Linux tells is undefined elsewhere
 */
export async function alternate(jobs, rounds) {
  const taken = jobs.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, job] of jobs.entries()) if (!(taken[i][0]?.seconds > LONG)) taken[i].push(await run(job))
  }
  return jobs.map(({ name }, i) => ({
    name, runs: taken[i].length,
    seconds: median(taken[i].map(({ seconds }) => seconds)),
    work: median(taken[i].map(({ work }) => work)),
    peak: Math.max(...taken[i].map(({ peak }) => peak)),
    ratio: median(taken[i].flatMap(({ seconds }, round) => taken[0][round] ? [seconds / taken[0][round].seconds] : [])),
  }))
}

/**
 * One process from start to end. What it prints is thrown away, but for what it says on standard error.
 * @returns `status` null where it was ended after `limit` seconds or by a signal
 */
export function run({ command: [program, ...args], cwd }, limit = 1800) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: limit * 1000, killSignal: 'SIGKILL' })
    let last = {}, seconds, said = ''
    const watch = setInterval(() => { last = lookAt(child.pid) ?? last }, 2)
    child.stderr.setEncoding('utf8').on('data', text => { said += text })
    child.once('error', reject)
    child.once('exit', () => {
      seconds = Number(process.hrtime.bigint() - start) / 1e9
      clearInterval(watch)
    })
    child.once('close', status => resolve({ seconds, ...last, status, said }))
  })
}

/** What Linux tells of a process while it lives: its peak so far, and its seconds on the cores. Only its last two milliseconds are missed. */
function lookAt(pid) {
  try {
    const [status, stat] = ['status', 'stat'].map(file => readFileSync(`/proc/${pid}/${file}`, 'latin1'))
    const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14)
    const peak = /^VmHWM:\s+(\d+)/m.exec(status)?.[1]
    return peak && { peak: peak / 1024, work: (Number(user) + Number(system)) / 100 }
  } catch {
    return undefined
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b), middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
