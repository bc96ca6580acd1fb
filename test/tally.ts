import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Ends a run with one plain line: `12 passed, 0 failed`. A test file that cannot be run counts as one that failed. */
export const tally: Reporter = {
  onTestRunEnd(modules, errors) {
    const states = modules.flatMap(module => [...module.children.allTests()]).map((test: TestCase) => test.result().state)
    const count = (state: string) => states.filter(it => it === state).length
    const broken = modules.filter(isBroken).length + errors.length
    // After whatever the other reporters print on the same occasion.
    process.once('exit', () => process.stdout.write(`${count('passed')} passed, ${count('failed') + broken} failed\n`))
  },
}

const isBroken = (module: TestModule): boolean => module.errors().length > 0
