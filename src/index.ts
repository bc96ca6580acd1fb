/** The library: what a program can do with clientele without running the command. */
export { lint, type Inline, type Reading } from './lint.ts'
export { locate } from './locate.ts'
export { packs } from './packs/index.ts'
export { resolveSettings } from './config/resolve.ts'
export { Mistake } from './errors.ts'
export type * from './types.ts'
