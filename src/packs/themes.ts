import type { Theme, Trait } from '../types.ts'
import { patternOf } from './pattern.ts'
import type { Node } from './yaml.ts'

/** What copy can dwell on, and whom that suits. @throws Mistake where it names a trait or a value that is not there */
export function themes(file: Node, traits: readonly Trait[]): Theme[] {
  return file.items().map(node => {
    node.only('theme', 'suits', 'instead', 'phrases')
    const suits = node.get('suits').only(...traits.map(trait => trait.id)).entries().map(([id, values]) => {
      const allowed = traits.find(trait => trait.id === id)!.values.map(value => value.id)
      return [id, values.items().map(value => value.oneOf(allowed))] as const
    })
    return {
      id: node.get('theme').string(), suits: Object.fromEntries(suits), instead: node.get('instead').string(),
      patterns: node.get('phrases').items().map(phrase => patternOf(phrase.string(), phrase.place)), place: node.place,
    }
  })
}
