import { remembering } from '../lazily.ts'

/** A list of words, to look a word up in. Made once for each list. */
export const wordSet: (words: readonly string[]) => ReadonlySet<string> = remembering(words => new Set(words))
