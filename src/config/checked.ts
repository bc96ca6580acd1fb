import type { Packs } from '../types.ts'
import { complain } from './complaints.ts'
import { check, jsonSchema, type ConfigData } from './schema.ts'
import { dataOf, type Tree } from './tree.ts'

/** A config's data, once it is sure that it has the shape of one. @throws Mistake that names every place where it has not */
export function checked(tree: Tree, packs: Packs): ConfigData {
  const result = check(dataOf(tree), packs)
  if ('issues' in result) throw complain(result.issues, tree, jsonSchema(packs))
  return result.data
}
