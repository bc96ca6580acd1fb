import type { FrontMatter, Place } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import { DEFAULT } from './audiences.ts'
import { globs } from './globs.ts'
import type { Config } from './load.ts'
import type { AudienceData, Override } from './schema.ts'
import { placeAt } from './tree.ts'

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
  const overrides = (config?.data.overrides ?? []).map((it, index) => ({ index, fits: globs(it.files), audience: audienceOf(it, index, config!) }))
  const audiences = (config?.data.audiences ?? []).map((it, i) => ({ name: it.name, place: placeAt(config!.tree, ['audiences', i]), fits: isMeantBy(it) }))
  return (path, frontMatter) => {
    const applying = overrides.filter(it => it.fits(path))
    const forced = applying.findLast(it => it.audience)?.audience
    const chosen = forced ? [forced] : audiences.filter(it => it.fits(path, frontMatter))
    return {
      overrides: applying.map(it => it.index),
      audiences: chosen.length ? chosen.map(it => it.name) : [DEFAULT],
      audienceFrom: chosen[0]?.place ?? 'default',
      language: languageOf(frontMatter),
    }
  }
}

function audienceOf({ audience: name }: Override, index: number, { data, tree }: Config): { name: string; place: Place } | undefined {
  if (name === undefined) return undefined
  const place = placeAt(tree, ['overrides', index, 'audience'])
  const names = [DEFAULT, ...(data.audiences ?? []).map(it => it.name)]
  if (!names.includes(name)) throw new Mistake(`There is no audience ‘${name}’.`, place, suggest(name, names))
  return { name, place }
}

function isMeantBy({ files = [], frontMatter = {} }: AudienceData): (path: string, found: FrontMatter) => boolean {
  const isOfFiles = globs(files)
  const keys = Object.entries(frontMatter)
  const isOfKeys = (found: FrontMatter) => keys.length > 0 && keys.every(([key, wanted]) => Object.hasOwn(found, key) && holds(found[key], wanted))
  return (path, found) => isOfFiles(path) || isOfKeys(found)
}

/** A list in the front matter holds each of its items. */
const holds = (found: unknown, wanted: string | number | boolean): boolean => [found].flat().some(value => String(value) === String(wanted))

/** `lang: en-GB` is English. */
function languageOf({ lang, language }: FrontMatter): string | undefined {
  return /^[a-z]{2,3}(?=$|[-_])/.exec(String(lang ?? language ?? '').toLowerCase())?.[0]
}
