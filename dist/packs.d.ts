import type { Packs } from '../src/types.ts'
declare const packs: Packs
export default packs
