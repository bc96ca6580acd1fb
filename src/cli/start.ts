import { main } from './main.ts'
import type { Sink } from './io.ts'

// A reader that closes the pipe early (`| head`) is no error.
for (const stream of [process.stdout, process.stderr]) stream.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
})

const sink = (stream: NodeJS.WriteStream): Sink => ({ write: text => void stream.write(text), isTerminal: stream.isTTY === true })

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(), env: process.env, platform: process.platform, clock: () => performance.now(), memory: () => process.resourceUsage().maxRSS,
  stdin: process.stdin, out: sink(process.stdout), err: sink(process.stderr), screen: process.stderr,
})
