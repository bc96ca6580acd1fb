import type { Settings } from '../types.ts'
import type { Sign } from './signs.ts'

const STRONG = 2

/**
 * What a config says of its readers decides how "you" is heard. To businesses one speaks of their customers;
 * people have none, and are spoken to as customers themselves.
 */
export function readerSigns(local: readonly Sign[], readers: Settings['readers']): Sign[] {
  if (!readers || !local.some(sign => ADDRESSED.has(sign.cue))) return []
  return [readers === 'businesses'
    ? { cue: 'readers are businesses', said: 'the config says that the readers are businesses', value: STRONG, sense: 'third-party', place: 'readers' }
    : { cue: 'readers are people', said: 'the config says that the readers are people', value: STRONG, sense: 'party', place: 'readers' }]
}

/** Signs that the sentence speaks to the reader. */
const ADDRESSED = new Set(['the reader is addressed', 'the reader acts', 'a command to the reader', 'if the reader'])
