import type { Theme, Trait } from '../types.ts'
import { patternOf } from './pattern.ts'
import type { Node } from './yaml.ts'

/**
 * What the copy of a language can dwell on: its phrases, and what is true of the theme in all languages.
 * @throws Mistake where it names a theme, a trait or a value that is not there
 */
export function themes(file: Node, all: Node, traits: readonly Trait[]): Theme[] {
  const known = all.entries().map(([id]) => id)
  return file.items().map(node => {
    const id = node.only('theme', 'phrases', 'examples').get('theme').oneOf(known)
    const theme = all.get(id).only('suits', 'instead')
    return {
      id, suits: suits(theme.get('suits'), traits), instead: theme.get('instead').string(),
      patterns: node.get('phrases').items().map(phrase => patternOf(phrase.string(), phrase.place)), place: node.place,
    }
  })
}

function suits(node: Node, traits: readonly Trait[]): Theme['suits'] {
  return Object.fromEntries(node.only(...traits.map(trait => trait.id)).entries().map(([id, values]) => {
    const allowed = traits.find(trait => trait.id === id)!.values.map(value => value.id)
    return [id, values.items().map(value => value.oneOf(allowed))]
  }))
}
