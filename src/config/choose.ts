import type { FrontMatter, Place } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import { nameOfLanguage } from '../language.ts'
import { DEFAULT } from './audiences.ts'
import { globs } from './globs.ts'
import type { Config } from './load.ts'
import type { AudienceData, Override } from './schema.ts'
import { placeAt } from './tree.ts'

/** The keys of front matter that can matter: those that say the language, and those that the audiences ask for. */
export const keysFor = (config: Config | undefined): string[] =>
  ['lang', 'locale', 'language', ...(config?.data.audiences ?? []).flatMap(it => Object.keys(it.frontMatter ?? {}))]

/** All that differs from document to document. */
export interface Choice {
  /** Indexes of the overrides that apply. */
  readonly overrides: readonly number[]
  readonly audiences: readonly string[]
  readonly audienceFrom: Place
  /** As the front matter has it. */
  readonly language: string | undefined
}

/**
 * Chooses by path (as the patterns of the config see it) and front matter. An override that names an audience goes before
 * the audiences' own patterns, and these before the business itself.
 * @throws Mistake where an override names an audience that is not declared
 */
export function chooser(config: Config | undefined): (path: string, frontMatter: FrontMatter) => Choice {
  const overrides = (config?.data.overrides ?? []).map((it, index) => ({ index, fits: globs(it.files), audiences: audiencesOf(it, index, config!) }))
  const isForAll = namesDefault(config?.data.audiences ?? [])
  const audiences = (config?.data.audiences ?? []).map((it, i) => ({ name: it.name, place: placeAt(config!.tree, ['audiences', i]), fits: isMeantBy(it) }))
  return (path, frontMatter) => {
    const applying = overrides.filter(it => it.fits(path))
    const forced = applying.findLast(it => it.audiences.length)?.audiences
    const chosen = forced ?? audiences.filter(it => it.fits(path, frontMatter))
    const isForBusiness = !chosen.length || (!forced && isForAll(frontMatter))
    return {
      overrides: applying.map(it => it.index),
      audiences: [...isForBusiness ? [DEFAULT] : [], ...chosen.map(it => it.name)],
      audienceFrom: chosen[0]?.place ?? 'default',
      language: languageOf(frontMatter),
    }
  }
}

function audiencesOf({ audience = [] }: Override, index: number, { data, tree }: Config): { name: string; place: Place }[] {
  const path = ['overrides', index, 'audience']
  const names = [DEFAULT, ...(data.audiences ?? []).map(it => it.name)]
  return [audience].flat().map((name, i) => {
    const place = placeAt(tree, typeof audience === 'string' ? path : [...path, i])
    if (!names.includes(name)) throw new Mistake(`There is no audience ‘${name}’.`, place, suggest(name, names))
    return { name, place }
  })
}

/** Whether a front matter that chooses audiences names the business itself among them: `audience: [default, sponsors]`. */
function namesDefault(audiences: readonly AudienceData[]): (found: FrontMatter) => boolean {
  const keys = new Set(audiences.flatMap(it => Object.keys(it.frontMatter ?? {})))
  return found => [...keys].some(key => Object.hasOwn(found, key) && holds(found[key], DEFAULT))
}

function isMeantBy({ files = [], frontMatter = {} }: AudienceData): (path: string, found: FrontMatter) => boolean {
  const isOfFiles = globs(files)
  const keys = Object.entries(frontMatter)
  const isOfKeys = (found: FrontMatter) => keys.length > 0 && keys.every(([key, wanted]) => Object.hasOwn(found, key) && holds(found[key], wanted))
  return (path, found) => isOfFiles(path) || isOfKeys(found)
}

/** A list in the front matter holds each of its items. */
const holds = (found: unknown, wanted: string | number | boolean): boolean => [found].flat().some(value => String(value) === String(wanted))

/** `lang: en-GB` is English; `language: php` is none of ours. */
function languageOf({ lang, locale, language }: FrontMatter): string | undefined {
  const code = /^[a-z]{2,3}(?=$|[-_])/.exec(String(lang ?? locale ?? language ?? '').toLowerCase())?.[0]
  return code !== undefined && nameOfLanguage(code) !== undefined ? code : undefined
}
