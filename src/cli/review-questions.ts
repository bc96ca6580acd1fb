import type { Choice } from '../types.ts'
import { choicesFor, current, decide, editsIn, resultOf, undo, type Decision, type Item, type Result, type Review } from '../review/index.ts'
import type { Option, Picker } from './prompts.ts'
import { pageOf, wording, type Setting } from './review-page.ts'

/** How a person is spoken with. */
export interface Talk extends Setting {
  readonly pick: Picker
  readonly say: (text: string) => void
}

/**
 * Goes through findings with a person, who may take back what was decided until all of it is to be written.
 * @returns what is to be written, or undefined where the person wants nothing written
 * @throws LEFT where the person leaves
 */
export async function goThrough(items: readonly Item[], talk: Talk): Promise<Result | undefined> {
  let review: Review = { items, decided: [] }
  for (;;) {
    const at = current(review)
    const step = at === undefined ? await lastStep(resultOf(review), talk) : await stepFor(at, review, talk)
    if (step.kind === 'write') return resultOf(review)
    if (step.kind === 'drop') return undefined
    review = step.kind === 'undo' ? undo(review) : decide(review, step)
  }
}

/** How many edits in how many files, and which phrases: “2 edits to 1 file and “Client Desk” to clientele.yml”. */
export function summaryOf({ edits, phrases }: Result): string {
  const all = [...edits.values()].flat().length
  const kept = [...phrases].map(([config, some]) => `${some.map(phrase => `“${phrase}”`).join(', ')} to ${config}`)
  return [...(all ? [`${count(all, 'edit')} to ${count(edits.size, 'file')}`] : []), ...kept].join(' and ')
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const UNDO = { kind: 'undo' } as const, WRITE = { kind: 'write' } as const, DROP = { kind: 'drop' } as const
const ANOTHER = { kind: 'another' } as const, PHRASE = { kind: 'phrase' } as const, BACK = { kind: 'back' } as const

/** Nothing is asked where there is nothing to write. */
async function lastStep(result: Result, { pick }: Talk): Promise<typeof WRITE | typeof DROP | typeof UNDO> {
  const summary = summaryOf(result)
  return summary === '' ? WRITE : pick<typeof WRITE | typeof DROP | typeof UNDO>(`Write ${summary}?`, [
    { value: WRITE, label: 'Yes, write' },
    { value: UNDO, label: 'Go back to the one before' },
    { value: DROP, label: 'No, write nothing' },
  ])
}

async function stepFor(at: number, review: Review, talk: Talk): Promise<Decision | typeof UNDO> {
  const item = review.items[at]!, choices = choicesFor(item, review)
  talk.say(pageOf(item, at + 1, review.items.length, editsIn(item, review), talk))
  for (;;) {
    const answer = await talk.pick('What shall be done?', answersTo(item, choices, review))
    const step = answer.kind === 'another' ? await anotherWord(item, choices, talk) : answer.kind === 'phrase' ? await phraseToKeep(item, talk) : answer
    if (step.kind !== 'back') return step
  }
}

type Answer = Decision | typeof UNDO | typeof ANOTHER | typeof PHRASE

function answersTo(item: Item, [best, ...others]: readonly Choice[], { decided }: Review): Option<Answer>[] {
  return [
    ...(best ? [replacing(item, best)] : []),
    ...(others.length ? [{ value: ANOTHER, label: 'Write another word' }] : []),
    { value: { kind: 'keep' }, label: 'Keep it this time' },
    ...(item.phrases.length ? [{ value: PHRASE, label: 'Always keep this phrase' }] : []),
    { value: { kind: 'skip file' }, label: 'Skip the rest of this file' },
    ...(decided.length ? [{ value: UNDO, label: 'Go back to the one before' }] : []),
    { value: { kind: 'quit' }, label: 'Quit' },
  ]
}

function replacing(item: Item, { edit }: Choice): Option<Decision> {
  return { value: { kind: 'edit', edit }, label: wording(item, edit), ...(edit.note !== undefined && { hint: edit.note }) }
}

function anotherWord(item: Item, choices: readonly Choice[], { pick }: Talk): Promise<Decision | typeof BACK> {
  return pick<Decision | typeof BACK>('Which word?', [...choices.slice(1).map(choice => replacing(item, choice)), { value: BACK, label: 'None of these' }])
}

async function phraseToKeep({ document: { config }, finding: { text }, phrases }: Item, { pick, say }: Talk): Promise<Decision | typeof BACK> {
  if (config === undefined) {
    say('There is no config that could keep a phrase; `clientele init` makes one.\n\n')
    return BACK
  }
  const options = phrases.map((phrase): Option<Decision> => ({
    value: { kind: 'keep always', phrase, config }, label: `“${phrase}”`,
    ...(phrase === text && { hint: 'It will never be reported again.' }),
  }))
  return pick<Decision | typeof BACK>(`Which phrase shall ${config} keep, wherever it stands?`, [...options, { value: BACK, label: 'None of these' }])
}
