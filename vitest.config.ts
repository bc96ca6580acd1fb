import { defineConfig } from 'vitest/config'
import { tally } from './test/tally.ts'

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], setupFiles: ['test/seed.ts'], reporters: ['default', tally], testTimeout: 120_000 },
})
