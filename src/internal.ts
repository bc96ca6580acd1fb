/** What the scripts of this repository stand on. Not part of the package's promises. */
export { ENOUGH } from './confidence.ts'
export { resolveSettings } from './config/resolve.ts'
export { extract } from './extract/index.ts'
export { positionsIn } from './locate.ts'
export { look } from './look.ts'
export { findMentions } from './mentions.ts'
export { packs } from './packs/index.ts'
export { NEARBY, ON_PAGE, tellSenses } from './senses/index.ts'
