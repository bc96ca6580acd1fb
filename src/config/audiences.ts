import type { Audience, Model, Packs, Settings, Status, TermHead, TraitId, Traits } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import type { Config } from './load.ts'
import { overrule, type Said, type Statuses } from './overrule.ts'
import type { AudienceData, Business } from './schema.ts'
import { conceptStatuses } from '../statuses.ts'
import { keyPlaceAt, placeAt, type Path } from './tree.ts'
import type { Words } from './words.ts'

/** The audience of a name, as a comment in the text asks for it, or undefined where the config has none such. */
export function audienceNamed(settings: Pick<Settings, 'everyone'>, name: string): Audience | undefined {
  return settings.everyone.find(audience => audience.name === name)
}

/** The name of the business itself among its audiences. */
export const DEFAULT = 'default'

/**
 * Every audience of a config. The business itself comes first, under the name `default`; it is missing where none is declared.
 * @throws Mistake where a name is taken, a word is unknown, or a business is becoming something and nothing yet
 */
export function audiencesOf(config: Config, packs: Packs, words: Words): Audience[] {
  const { business, becoming, terms = {}, audiences = [] } = config.data
  if (becoming !== undefined && business === undefined) throw new Mistake('‘becoming’ says where a business is going, and nothing here says what it is.', keyPlaceAt(config.tree, ['becoming']), 'Add the key ‘business’: what it is today.')
  const whole: Declared | undefined = business === undefined ? undefined
    : { name: DEFAULT, business, at: ['business'], becoming, said: terms, saidAt: ['terms'] }
  const others = audiences.map((it, i) => declare(it, i, config, whole))
  return [...whole ? [whole] : [], ...others].map(it => audience(it, config, packs, words))
}

/** The one audience of a model that is named on the command line. @throws Mistake where there is no such model */
export function audienceOfModel(name: string, packs: Packs, words: Words): Audience {
  const models = packs.models.map(model => model.id)
  if (!models.includes(name)) throw new Mistake(`There is no model ‘${name}’.`, '--model', suggest(name, models))
  const declared = traitsOf(name, packs)
  return finished(DEFAULT, declared, { statuses: statusesOf(declared, packs, words), byHand: {} }, words)
}

interface Declared {
  readonly name: string
  readonly business: Business
  readonly at: Path
  readonly becoming?: Business | undefined
  readonly said: Said
  readonly saidAt: Path
}

/** An audience without a business of its own takes the whole business, and where it says nothing of words, its words too. */
function declare(it: AudienceData, i: number, config: Config, whole: Declared | undefined): Declared {
  const at = ['audiences', i]
  const names = [DEFAULT, ...config.data.audiences!.slice(0, i).map(other => other.name)]
  if (names.includes(it.name)) throw new Mistake(`There is an audience ‘${it.name}’ already.`, placeAt(config.tree, [...at, 'name']), 'Give this one another name.')
  const own = it.terms && { said: it.terms, saidAt: [...at, 'terms'] }
  if (it.business !== undefined) return { name: it.name, business: it.business, at: [...at, 'business'], said: {}, saidAt: [], ...own }
  if (whole) return { ...whole, name: it.name, ...own }
  throw new Mistake(`The audience ‘${it.name}’ says nothing of your business.`, placeAt(config.tree, at), 'Add the key ‘business’ to it, or to the whole config.')
}

function audience({ name, business, at, becoming, said, saidAt }: Declared, config: Config, packs: Packs, words: Words): Audience {
  const today = declared(business, at, config, packs)
  const target = becoming === undefined ? today : declared(becoming, ['becoming'], config, packs)
  const derived = admitToday(statusesOf(target, packs, words), statusesOf(today, packs, words))
  const found = finished(name, target, overrule(derived, said, saidAt, config, words), words)
  return becoming === undefined ? found : { ...found, today: finished(name, today, { statuses: statusesOf(today, packs, words), byHand: {} }, words) }
}

function declared(business: Business, at: Path, { tree }: Config, packs: Packs) {
  const found = traitsOf(business, packs)
  if (Object.keys(found.traits).length) return found
  throw new Mistake(`‘${String(at.at(-1))}’ says nothing yet.`, keyPlaceAt(tree, at), 'Name a model (see `clientele models`) or say what is true of your business.')
}

/** A business that is on its way may go on using the words of today. */
function admitToday(target: Statuses, today: Statuses): Statuses {
  return Object.fromEntries(Object.entries(target).map(([id, status]) =>
    [id, status === 'deprecated' && today[id] === 'preferred' ? 'admitted' : status]))
}

function traitsOf(business: Business, packs: Packs): { model?: Model; label: string; traits: Traits } {
  const { like, ...own } = typeof business === 'string' ? { like: business } : business
  const model = packs.models.find(model => model.id === like)
  const answers = Object.entries(own).filter(([, values]) => values !== undefined)
    .map(([trait, values]) => [trait as TraitId, [values].flat() as string[]] as const)
  const traits: Traits = { ...model?.traits, ...Object.fromEntries(answers) }
  return { ...(model && { model }), label: model?.label ?? 'your business', traits }
}

/** A second word for a preferred concept is admitted; a word of one's own is, unless it is said otherwise. */
function statusesOf({ model, traits }: Pick<Audience, 'model' | 'traits'>, packs: Packs, { heads }: Words): Statuses {
  const concepts = conceptStatuses(traits, packs.concepts)
  const isJudged = (id: string) => concepts[id] === 'preferred' || !packs.concepts.find(concept => concept.id === id)?.beside
  return Object.fromEntries(Object.values(heads).flatMap(list => {
    const told = list.map(term => ({ term, status: best([term.concept, ...term.also.filter(isJudged)].map(concept => concepts[concept] ?? 'admitted')) }))
    const leading = leaderAmong(told.flatMap(({ term, status }) => status === 'preferred' ? [term] : []), model)
    return told.map(({ term, status }) => [term.id, status === 'preferred' && !leading(term) ? 'admitted' : status])
  }))
}

/** Of the words that are preferred, the one of the trade, or else those that lead their concepts anywhere. */
function leaderAmong(terms: readonly TermHead[], model: Model | undefined): (term: TermHead) => boolean {
  const ofTrade = terms.find(term => model && term.leadsIn.includes(model.id))
  return term => ofTrade ? term === ofTrade : term.leads
}

/** A word that covers several concepts fits where one of them does. */
const best = (statuses: readonly Status[]): Status => (['preferred', 'admitted'] as const).find(status => statuses.includes(status)) ?? 'deprecated'

function finished(name: string, declared: ReturnType<typeof traitsOf>, words: Pick<Audience, 'statuses' | 'byHand'>, { heads }: Words): Audience {
  const preferred = Object.entries(heads).flatMap(([language, list]) => {
    const term = list.find(term => words.statuses[term.id] === 'preferred')
    return term ? [[language, term.id] as const] : []
  })
  return { name, ...declared, preferred: Object.fromEntries(preferred), ...words }
}
