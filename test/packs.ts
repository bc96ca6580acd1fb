import { join } from 'node:path'
import { loadPacks } from '../src/packs/load.ts'

/** The project itself, absolute. */
export const project = join(import.meta.dirname, '..')

/** What rules/ says now, compiled or not. */
export const packs = loadPacks(join(project, 'rules'))
