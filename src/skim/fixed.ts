import type { Form, Settings, Term } from '../types.ts'
import { isFixedPhrase } from '../senses/index.ts'
import type { Hit } from '../scan.ts'
import { tokenise } from '../tokens.ts'

/** In UTF-16 units. */
const FAR = 60

/**
 * Whether the plain words right beside a term settle what it means, whichever term it is of: "client library". Where anything
 * else stands there, that is left to a closer look.
 * @param forms those that begin with the word
 */
export function isInFixedPhrase({ start, end }: Hit, text: string, forms: readonly Standing[], settings: Settings): boolean {
  const [left] = LEFT.exec(text.slice(Math.max(0, start - FAR), start))!, [right] = RIGHT.exec(text.slice(end, end + FAR))!
  const from = tokenise(left).length, tokens = tokenise(left + text.slice(start, end) + right)
  return forms.every(({ term, form }) => form.phrase.length === 1 && isFixedPhrase({ term, tokens, from, to: from + 1 }, settings))
}

interface Standing { readonly term: Term; readonly form: Form }

/** Whole words on one line, up to the term and from it on. */
const LEFT = /(?:(?<=[^\p{L}\p{N}_])[\p{L}\p{N}]+[ -])*$/u
const RIGHT = /^(?:[ -][\p{L}\p{N}]+(?![\p{L}\p{N}_]))*/u
