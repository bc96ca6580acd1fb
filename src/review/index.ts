import type { Choice, Edit } from '../types.ts'
import type { Item, Reviewed } from './items.ts'

export { itemsOf, type Item, type Reviewed } from './items.ts'

/** What a person says of a finding, of what follows it in its file, or of all that follows. */
export type Decision =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'keep' }
  | { readonly kind: 'keep always'; readonly phrase: string; readonly config: string }
  | { readonly kind: 'skip file' }
  | { readonly kind: 'quit' }

/** Findings in their order, and what was decided so far, each on top of the one before. */
export interface Review {
  readonly items: readonly Item[]
  readonly decided: readonly Decided[]
}

interface Decided { readonly at: number; readonly decision: Decision }

/** What is to be written when all is decided. */
export interface Result {
  readonly edits: ReadonlyMap<Reviewed, readonly Edit[]>
  /** Config → the phrases that it is to keep. */
  readonly phrases: ReadonlyMap<string, readonly string[]>
}

/** The index of the item to decide next; undefined where all is decided. */
export function current({ items, decided }: Review): number | undefined {
  const first = (decided.at(-1)?.at ?? -1) + 1
  const at = items.findIndex((item, i) => i >= first && !decided.some(one => settles(one.decision, items[one.at]!, item)))
  return at < 0 ? undefined : at
}

/** Decides the current item. */
export function decide(review: Review, decision: Decision): Review {
  const at = current(review)
  return at === undefined ? review : { ...review, decided: [...review.decided, { at, decision }] }
}

/** Takes the last decision back, so that its item is the current one again. */
export function undo(review: Review): Review {
  return { ...review, decided: review.decided.slice(0, -1) }
}

/** What may still be written for an item, beside the edits that were decided before it. */
export function choicesFor(item: Item, review: Review): readonly Choice[] {
  const made = editsIn(item, review)
  return item.choices.filter(({ edit }) => !made.some(other => overlap(edit, other)))
}

/** The edits decided so far in the document of an item, in its order. */
export function editsIn({ document }: Item, { items, decided }: Review): Edit[] {
  return decided.flatMap(({ at, decision }) => decision.kind === 'edit' && items[at]!.document === document ? [decision.edit] : [])
}

/** All that was decided and has to be written. */
export function resultOf({ items, decided }: Review): Result {
  const edits = new Map<Reviewed, Edit[]>(), phrases = new Map<string, string[]>()
  for (const { at, decision } of decided) {
    const { document } = items[at]!
    if (decision.kind === 'edit') edits.set(document, [...edits.get(document) ?? [], decision.edit])
    if (decision.kind === 'keep always') phrases.set(decision.config, [...phrases.get(decision.config) ?? [], decision.phrase])
  }
  return { edits, phrases }
}

/** Whether what was decided about one item leaves nothing to decide about a later one. */
function settles(decision: Decision, decided: Item, item: Item): boolean {
  const isSameFile = item.document === decided.document
  switch (decision.kind) {
    case 'edit': return isSameFile && overlap(decision.edit, item.finding)
    case 'keep': return false
    case 'keep always': return item.document.config === decision.config && item.phrases.some(phrase => isSame(phrase, decision.phrase))
    case 'skip file': return isSameFile
    case 'quit': return true
  }
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

interface Stretch { readonly start: number; readonly end: number }

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
