import { defineConfig } from 'vitest/config'
import { tally } from './test/tally.ts'

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], reporters: ['default', tally], testTimeout: 30_000 },
})
