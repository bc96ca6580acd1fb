import { once } from '../lazily.ts'
import { main } from './main.ts'
import type { Io, Sink } from './io.ts'

/** A stream is made when it is first used: Node takes its time. A reader that closes the pipe early (`| head`) is no error. */
const opened = (name: 'stdout' | 'stderr') => once(() => process[name].on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
}))

const out = opened('stdout'), err = opened('stderr')
const sink = (stream: () => NodeJS.WriteStream): Sink => ({ write: text => void stream().write(text), get isTerminal() { return stream().isTTY === true } })

const io: Io = {
  cwd: process.cwd(), env: process.env, platform: process.platform, clock: () => performance.now(), memory: () => process.resourceUsage().maxRSS,
  get stdin() { return process.stdin }, out: sink(out), err: sink(err), get screen() { return err() },
}

void main(process.argv.slice(2), io).then(status => { process.exitCode = status })
