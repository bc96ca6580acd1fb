import { conceptStatuses } from '../statuses.ts'
import type { Model, Status } from '../types.ts'
import { packs } from '../packs/index.ts'
import type { Io, Status as Exit } from './io.ts'

/** `clientele models` */
export async function modelsCommand(io: Io): Promise<Exit> {
  const width = Math.max(...packs.models.map(model => model.id.length))
  for (const model of packs.models) io.out.write(`${model.id.padEnd(width)}  ${words(model, 'preferred').padEnd(12)} ${model.why}\n`)
  return 0
}

/** `clientele rules` */
export async function rulesCommand(io: Io): Promise<Exit> {
  for (const rule of packs.rules) io.out.write(`${rule.id.padEnd(20)} ${rule.severity.padEnd(11)} ${rule.title}\n`)
  return 0
}

/** The concepts that have a status in a model, as one line. */
export function words(model: Model, status: Status): string {
  const statuses = conceptStatuses(model.traits, packs.concepts)
  return packs.concepts.filter(concept => statuses[concept.id] === status).map(concept => concept.id).join(', ')
}
