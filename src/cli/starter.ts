import { conceptStatuses } from '../statuses.ts'
import type { Model, Packs, Status, Trait, TraitId, Traits } from '../types.ts'

/** What somebody who sets clientele up has said of the business: the model it is like, and the traits said one by one. */
export interface Answers {
  readonly like?: string
  readonly traits: Traits
}

/** A first config, with comments: what was said, what follows from it, and what else could be said. `schema` is a path. */
export function starter(answers: Answers, packs: Packs, schema: string): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# What the business is. The words for its buyers follow from it; `clientele models` lists the kinds there are.',
    ...businessLines(answers, packs), '',
    ...summary(answers, packs).map(line => `# ${line}`), '',
    ...MORE, '',
  ].join('\n')
}

const MORE = [
  '# What else can be said; take out the # where it fits.',
  '',
  '# Names that are left alone:',
  '# terms: { keep: ["Client Portal"] }',
  '',
  '# Pages that speak to other people:',
  '# audiences: [{ name: shop, files: ["shop/**"], business: retail }]',
  '',
  '# Files to pass over, beside those in .gitignore:',
  '# ignore: ["CHANGELOG.md"]',
]

/** The words that follow, one line for each status, and why. */
export function summary(answers: Answers, packs: Packs): string[] {
  const model = modelOf(answers, packs)
  const lines = [line('Write', answers, packs, 'preferred'), line('Fine too', answers, packs, 'admitted'), line('Reported', answers, packs, 'deprecated')]
  return [...model ? [model.why.trim()] : [], ...lines.filter(text => text !== undefined)]
}

/** The model that the answers agree with most, if there is one that they agree with more than they contradict. */
export function closest({ traits }: Answers, { models }: Packs): Model | undefined {
  const asked = Object.keys(traits) as TraitId[]
  const shares = (model: Model, id: TraitId) => traits[id]!.some(value => model.traits[id]?.includes(value))
  const score = (model: Model) => asked.reduce((sum, id) => sum + (!model.traits[id] ? 0 : shares(model, id) ? 1 : -1), 0)
  const best = [...models].sort((a, b) => score(b) - score(a))[0]
  return best && score(best) > 0 ? best : undefined
}

/** The same answers as a model and where they differ from it. */
export function basedOn(model: Model, { traits }: Answers): Answers {
  const own = Object.entries(traits).filter(([id, values]) => String([...values].sort()) !== String([...model.traits[id as TraitId] ?? []].sort()))
  return { like: model.id, traits: Object.fromEntries(own) }
}

/** The word that follows for a business, as it stands in a sentence: "clients". */
export function preferredWord(traits: Traits, packs: Packs): string {
  return words(traits, packs, 'preferred').join(', ')
}

const modelOf = ({ like }: Answers, { models }: Packs): Model | undefined => models.find(model => model.id === like)

function line(title: string, answers: Answers, packs: Packs, status: Status): string | undefined {
  const found = words({ ...modelOf(answers, packs)?.traits, ...answers.traits }, packs, status)
  return found.length ? `${title}: ${found.join(', ')}.` : undefined
}

function words(traits: Traits, packs: Packs, status: Status): string[] {
  const statuses = conceptStatuses(traits, packs.concepts)
  return packs.concepts.filter(({ id }) => statuses[id] === status).map(({ id }) => wordFor(id, packs))
}

/** The English plural, or the name of the concept where English has none. */
function wordFor(concept: string, { languages }: Packs): string {
  const term = languages['en']?.terms.find(term => term.leads && term.concept === concept)
  return term?.forms.find(form => form.number === 'plural')?.text ?? concept
}

function businessLines({ like, traits }: Answers, packs: Packs): string[] {
  const said = packs.traits.filter(({ id }) => traits[id])
  if (like !== undefined && said.length === 0) return [`business: ${like}`]
  return ['business:', ...like === undefined ? [] : [`  like: ${like}`], ...said.flatMap(trait => traitLines(trait, traits[trait.id]!))]
}

function traitLines({ id, question, values }: Trait, answers: readonly string[]): string[] {
  const said = values.filter(value => answers.includes(value.id)).map(value => value.answer).join('; ')
  return [`  # ${question} ${said}.`, `  ${id}: ${answers.length > 1 ? `[${answers.join(', ')}]` : answers[0]}`]
}
