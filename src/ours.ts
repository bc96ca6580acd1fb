import type { Usage } from './types.ts'

/** Whether the text says outright that these are our own people: "our clients", "customers of ours", "they wrote to us". */
export const isSaidOurs = ({ evidence }: Usage): boolean => evidence().some(sign => OURS.has(sign.cue))

const OURS: ReadonlySet<string> = new Set(['our own people', 'of ours', 'of the house', 'owned by the house', 'they deal with us', 'the house by its name'])
