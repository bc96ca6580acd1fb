import type { Audience, Confidence, FrontMatter, Packs, Place, Rule, Settings, Severity } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import { audienceOfModel, audiencesOf } from './audiences.ts'
import { chooser, keysFor, type Choice } from './choose.ts'
import { globs, within } from './globs.ts'
import type { Config } from './load.ts'
import type { ConfigData } from './schema.ts'
import { keyPlaceAt, placeAt, type Path } from './tree.ts'
import { wordsOf, type Words } from './words.ts'

/** What the command line says over the config. */
export interface Options {
  /** A preset in place of any config. */
  readonly model?: string
  readonly language?: string
  /** These rules and no others. */
  readonly rules?: readonly string[]
  readonly confidence?: Confidence
}

/** What holds for a document, by its path (absolute, or relative to the config's folder) and its front matter. */
export interface Resolver {
  (path: string, frontMatter: FrontMatter): Settings
  /** The keys of front matter that it asks for. */
  readonly keys: readonly string[]
}

/**
 * Makes once all that follows from a config; a document then only chooses. Documents for which the same holds share one Settings.
 * @throws Mistake where the config or an option names what does not exist
 */
export function resolveSettings(config: Config | undefined, options: Options, packs: Packs): Resolver {
  checkOptions(options, packs)
  const heeded = options.model === undefined ? config : undefined
  const words = wordsOf(heeded, packs)
  const base = { config: heeded, options, words, rules: packs.rules, everyone: everyoneOf(heeded, options, packs, words) }
  const choose = chooser(heeded)
  const known = new Map<string, Settings>()
  const resolve = (path: string, frontMatter: FrontMatter): Settings => {
    const choice = choose(within(heeded?.folder ?? '', path), frontMatter)
    const key = JSON.stringify(choice)
    const settings = known.get(key) ?? settingsOf(choice, base)
    known.set(key, settings)
    return settings
  }
  return Object.assign(resolve, { keys: keysFor(heeded) })
}

/** Rules that can judge without a business run without a config, when they are asked for by name. */
export const needsBusiness = (rules: readonly string[] | undefined, { rules: all }: Packs): boolean =>
  !rules || all.some(rule => rule.needsModel && rules.includes(rule.id))

/** Whether a config means a path (as for a Resolver) to be linted, by its keys `files` and `ignore`. */
export function selection({ folder, data }: Config): (path: string) => boolean {
  const isWanted = data.files ? globs(data.files) : () => true
  const isIgnored = globs(data.ignore ?? [])
  return path => isWanted(within(folder, path)) && !isIgnored(within(folder, path))
}

function checkOptions({ language, rules = [] }: Options, packs: Packs): void {
  const languages = ['auto', ...Object.keys(packs.languages)]
  const ids: string[] = packs.rules.map(rule => rule.id)
  if (language !== undefined) checkOption(language, languages, 'language', '--language')
  for (const id of rules) checkOption(id, ids, 'rule', '--rules')
}

function checkOption(found: string, allowed: readonly string[], kind: string, option: string): void {
  if (!allowed.includes(found)) throw new Mistake(`There is no ${kind} ‘${found}’.`, option, suggest(found, allowed))
}

function everyoneOf(config: Config | undefined, { model }: Options, packs: Packs, words: Words): Audience[] {
  if (model !== undefined) return [audienceOfModel(model, packs, words)]
  return config ? audiencesOf(config, packs, words) : []
}

interface Base {
  readonly config: Config | undefined
  readonly options: Options
  readonly words: Words
  readonly everyone: readonly Audience[]
  readonly rules: readonly Rule[]
}

function settingsOf(choice: Choice, { config, options, words: { terms, keep, compounds, brands }, everyone, rules }: Base): Settings {
  const layers = layersOf(config, choice)
  const fields = {
    language: said(options.language, '--language') ?? said(choice.language, 'front matter') ?? last(layers, 'language') ?? byDefault('auto'),
    quotes: last(layers, 'quotes') ?? byDefault('skip' as const),
    confidence: said(options.confidence, '--confidence') ?? last(layers, 'confidence') ?? byDefault('medium' as const),
    ...optional('readers', last(layers, 'readers')),
  }
  const severities = Object.fromEntries(rules.map(rule => [rule.id, severityOf(rule, layers, options)]))
  return {
    ...optional('config', config?.path), terms, keep, compounds, brands, everyone,
    audiences: everyone.filter(audience => choice.audiences.includes(audience.name)),
    ...values(fields), rules: values(severities) as Settings['rules'],
    origins: { ...businessOrigin(choice, config, options), ...origins(fields), ...origins(severities, 'rules.') },
  }
}

/** A value and where it was said. */
interface Told<T> { readonly value: T; readonly from: Place }

const said = <T>(value: T | undefined, from: Place): Told<T> | undefined => value === undefined ? undefined : { value, from }

const byDefault = <T>(value: T): Told<T> => ({ value, from: 'default' })

const optional = <K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: T }

const values = <F extends { readonly [key: string]: Told<unknown> }>(fields: F) =>
  Object.fromEntries(Object.entries(fields).map(([key, told]) => [key, told.value])) as { [K in keyof F]: F[K] extends Told<infer T> | undefined ? T : never }

const origins = (fields: { readonly [key: string]: Told<unknown> }, prefix = ''): Settings['origins'] =>
  Object.fromEntries(Object.entries(fields).map(([key, told]) => [prefix + key, told.from]))

/** The config itself and the overrides that apply, the strongest last. */
interface Layer { readonly values: Pick<ConfigData, 'language' | 'rules' | 'readers' | 'quotes' | 'confidence'>; readonly placeOf: (path: Path) => Place }

function layersOf(config: Config | undefined, { overrides }: Choice): Layer[] {
  if (!config) return []
  const { data, tree } = config
  const narrower = overrides.map((i): Layer => ({ values: data.overrides![i]!, placeOf: path => placeAt(tree, ['overrides', i, ...path]) }))
  return [{ values: data, placeOf: path => placeAt(tree, path) }, ...narrower]
}

function last<K extends 'language' | 'readers' | 'quotes' | 'confidence'>(layers: readonly Layer[], key: K): Told<NonNullable<ConfigData[K]>> | undefined {
  const layer = layers.findLast(layer => layer.values[key] !== undefined)
  return layer && { value: layer.values[key]!, from: layer.placeOf([key]) }
}

/** A rule that is asked for by name runs, even where it is off. */
function severityOf({ id, severity }: Rule, layers: readonly Layer[], { rules: only }: Options): Told<Severity | 'off'> {
  if (only && !only.includes(id)) return { value: 'off', from: '--rules' }
  const layer = layers.findLast(layer => layer.values.rules?.[id] !== undefined)
  const told = layer ? { value: plain(layer.values.rules![id]!), from: layer.placeOf(['rules', id]) } : byDefault(severity)
  return only && told.value === 'off' ? { value: 'warning', from: '--rules' } : told
}

const plain = (setting: NonNullable<NonNullable<ConfigData['rules']>[string]>): Severity | 'off' =>
  typeof setting === 'string' ? setting : setting.severity

function businessOrigin({ audienceFrom }: Choice, config: Config | undefined, { model }: Options): Settings['origins'] {
  if (model !== undefined) return { business: '--model', audience: 'default' }
  const business = config?.data.business === undefined ? undefined : keyPlaceAt(config.tree, ['business'])
  const becoming = config?.data.becoming === undefined ? undefined : keyPlaceAt(config.tree, ['becoming'])
  return { ...optional('business', business), ...optional('becoming', becoming), audience: audienceFrom }
}
