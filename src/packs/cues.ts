import type { Contrast, Cue, CuePosition, LanguagePack, Phrase, Pulls, Sense } from '../types.ts'
import { keyOf, phraseOf } from '../tokens.ts'
import { refuse, type Node } from './yaml.ts'

/** A sign of a sense. @throws Mistake where it has no place for its words */
export function cue(node: Node): Cue {
  node.only('cue', 'sense', 'weight', 'at-least', 'why', 'examples', ...POSITIONS)
  const position = POSITIONS.find(position => node.has(position))
  const sense = node.get('sense').oneOf(SENSES)
  if (!position) return refuse('A cue needs a place for its words.', node.place, `Add one of: ${POSITIONS.join(', ')}.`)
  return {
    id: node.has('cue') ? node.get('cue').string() : `own sign of ${sense} ${position}`,
    sense,
    weight: node.get('weight').number(),
    position,
    phrases: position === 'always' ? [] : phrases(node.get(position)),
    atLeast: node.has('at-least') ? node.get('at-least').number() : 1,
    place: node.place,
  }
}

/** A frame that sets two terms against each other. */
export function contrast(node: Node): Contrast {
  node.only('lead', 'between', 'tight', 'weak', 'of', 'examples')
  return {
    lead: node.has('lead') ? phrases(node.get('lead')) : [], weak: node.has('weak') && node.get('weak').boolean(),
    tight: node.has('tight') && node.get('tight').boolean(),
    ...(node.has('of') && { of: node.get('of').oneOf(['same', 'different']) }),
    between: phrases(node.get('between')), place: node.place,
  }
}

/** What signs weigh, by their names. */
export function weights(node: Node): LanguagePack['weights'] {
  const pulls = (it: Node): Pulls => Object.fromEntries(it.only(...SENSES).entries().map(([sense, weight]) => [sense, weight.number()]))
  return Object.fromEntries(node.entries().map(([cue, it]) => [cue, pulls(it)]))
}

function phrases(node: Node): Phrase[] {
  const seen = new Map(node.strings().map(text => [keyOf(phraseOf(text)), phraseOf(text)]))
  return [...seen.values()]
}

const SENSES: readonly Sense[] = ['party', 'third-party', 'technical', 'fixed', 'name', 'quote', 'other']
const POSITIONS: readonly CuePosition[] = ['always', 'before', 'after', 'led-by', 'subject', 'near', 'starts', 'paragraph', 'determiner', 'document']
