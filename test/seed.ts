import fc from 'fast-check'

// The same documents every time, so that a change is judged and not chance. Others: SEED=7 RUNS=5000 npx vitest run test/extract/pieces.test.ts
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) })
