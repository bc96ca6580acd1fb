import type { Packs, Trait, TraitId } from '../types.ts'
import { answer, autocomplete, confirm, intro, multiselect, note, select, type Terminal } from './prompts.ts'
import { basedOn, closest, preferredWord, summary, type Answers } from './starter.ts'

/** Asks what the business is: one of the models, or one question after the other. */
export async function askBusiness(packs: Packs, terminal: Terminal): Promise<Answers> {
  intro('What is your business? The words for your buyers follow from it.', terminal)
  const like = await answer(autocomplete({ ...terminal, message: 'Which of these are you? Type to search.', options: modelOptions(packs), maxItems: 12 }))
  return like === NONE ? askTraits(packs, terminal) : { like, traits: {} }
}

/** Shows what follows from the answers and asks whether to write it. */
export async function askToWrite(answers: Answers, file: string, packs: Packs, terminal: Terminal): Promise<boolean> {
  note(summary(answers, packs).join('\n'), title(answers, packs), { ...terminal, format: line => line })
  return answer(confirm({ ...terminal, message: `Write ${file}?` }))
}

const NONE = ''

/** The models that call their buyers the same stand together. */
function modelOptions(packs: Packs) {
  const models = packs.models.map(({ id, label, traits }) => ({ id, label: label.replace(/^an? /, ''), word: preferredWord(traits, packs) }))
  const groups = [...new Set(models.map(model => model.word))]
  const sorted = models.sort((a, b) => groups.indexOf(a.word) - groups.indexOf(b.word) || a.label.localeCompare(b.label, 'en'))
  return [
    { value: NONE, label: 'None of these; ask me a few questions' },
    ...sorted.map(({ id, label, word }) => ({ value: id, label: `${word} · ${label}` })),
  ]
}

async function askTraits(packs: Packs, terminal: Terminal): Promise<Answers> {
  const traits: { [T in TraitId]?: readonly string[] } = {}
  for (const trait of packs.traits) {
    const values = await askTrait(trait, terminal)
    if (values.length) traits[trait.id] = values
  }
  return offerClosest({ traits }, packs, terminal)
}

async function askTrait({ question: message, several, values }: Trait, terminal: Terminal): Promise<string[]> {
  const options = values.map(({ id, answer }) => ({ value: id, label: answer }))
  if (several) return answer(multiselect({ ...terminal, message: `${message} (Space picks; none is fine.)`, options, required: false }))
  const value = await answer(select({ ...terminal, message, options: [...options, { value: NONE, label: 'It differs, or I cannot say' }] }))
  return value === NONE ? [] : [value]
}

async function offerClosest(answers: Answers, packs: Packs, terminal: Terminal): Promise<Answers> {
  const model = closest(answers, packs)
  if (!model) return answers
  const isLike = await answer(confirm({ ...terminal, message: `That comes closest to ${model.label}. Shall messages call you that?` }))
  return isLike ? basedOn(model, answers) : answers
}

function title({ like }: Answers, { models }: Packs): string {
  return models.find(model => model.id === like)?.label ?? 'your business'
}
