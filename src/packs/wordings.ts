import type { Pattern, Trait, Wording } from '../types.ts'
import { patternOf } from './pattern.ts'
import { probesOf } from './probes.ts'
import type { Node } from './yaml.ts'

/** The wording that claims something about one trait. @throws Mistake where it claims a value that the trait does not have */
export function wordings(file: Node, trait: Trait): Wording[] {
  const values = trait.values.map(value => value.id)
  return file.items().map(node => {
    node.only('claim', 'value', 'says', 'phrases', 'except', 'examples')
    const phrases = patterns(node.get('phrases'))
    return {
      id: node.get('claim').string(), trait: trait.id,
      values: node.get('value').items().map(value => value.oneOf(values)),
      says: node.get('says').string(),
      patterns: phrases, probes: probesOf(phrases), except: node.has('except') ? patterns(node.get('except')) : [],
      place: node.place,
    }
  })
}

const patterns = (list: Node): Pattern[] => list.items().map(phrase => patternOf(phrase.string(), phrase.place))
