import {
  array, boolean, describe, enum as oneOf, minLength, number, optional, record, strictObject, string, toJSONSchema, union,
  type core, type infer as Infer, type ZodMiniArray, type ZodMiniEnum, type ZodMiniOptional, type ZodMiniUnion,
} from 'zod/mini'
import type { Packs } from '../types.ts'

/** What a config may say, once it is checked. */
export type ConfigData = Infer<ReturnType<typeof schema>>
export type Business = NonNullable<ConfigData['business']>
export type Override = NonNullable<ConfigData['overrides']>[number]
export type AudienceData = NonNullable<ConfigData['audiences']>[number]
/** What does not fit, and where: one of the checker's own notes. */
export type Issue = core.$ZodIssue

/** A config's data checked against its shape: either the data or what is wrong with it. */
export function check(data: unknown, packs: Packs): { data: ConfigData } | { issues: readonly Issue[] } {
  const result = schema(packs).safeParse(data)
  return result.success ? { data: result.data } : { issues: result.error.issues }
}

/** The same shape as a JSON Schema, with descriptions that editors show. */
export function jsonSchema(packs: Packs): object {
  return { title: 'clientele.yml', ...toJSONSchema(schema(packs), { io: 'input' }) }
}

const word = () => string().check(minLength(1))
const words = () => array(word())
const nonEmpty = () => array(word()).check(minLength(1))
const severity = () => oneOf(['off', 'suggestion', 'warning', 'error'])

function schema(packs: Packs) {
  const business = () => businessOf(packs)
  return strictObject({
    $schema: optional(string()),
    extends: optional(words().check(describe('Configs to build on: a path that begins with ./ or the name of an installed package. What is written here wins.'))),
    business: optional(business().check(describe('What your business is: the name of a model (see `clientele models`), or what is true of it.'))),
    becoming: optional(business().check(describe('Where the business is going. The copy is judged against this; the word you use today stays allowed.'))),
    audiences: optional(array(audience(packs)).check(describe('Other people you have a relationship with, and the pages that speak to them.'))),
    brand: optional(words().check(describe('The names of your business and products. “Acme customers” and “Acme and its customers” are then your own.'))),
    terms: optional(terms(packs)),
    ...perPath(packs),
    files: optional(words().check(describe('The files to lint, as patterns. When left out: Markdown, MDX and text files.'))),
    ignore: optional(words().check(describe('Files to pass over, as patterns, added to .gitignore.'))),
    overrides: optional(array(strictObject({
      files: nonEmpty().check(describe('The files for which the keys beside this one hold.')),
      audience: optional(union([word(), nonEmpty()]).check(
        describe('The audience these files speak to, or a list where they speak to several at once; `default` is the business itself.'))),
      ...perPath(packs),
    })).check(describe('What holds for some files only. Where several match, the later wins.'))),
  })
}

/** The keys that can be said for everything and again for some files. */
function perPath(packs: Packs) {
  const ids = packs.rules.map(rule => [rule.id, optional(ruleSetting().check(describe(rule.title)))] as const)
  return {
    language: optional(oneOf(['auto', ...Object.keys(packs.languages)]).check(
      describe('The language of the copy. `auto` tells it from the text. A `lang` in the front matter goes before.'))),
    rules: optional(strictObject(Object.fromEntries(ids)).check(describe('How much each rule matters.'))),
    readers: optional(oneOf(['businesses', 'people']).check(
      describe('Who the copy talks to. With `businesses`, “your customers” are the customers of the reader and are never reported.'))),
    quotes: optional(oneOf(['skip', 'suggestion', 'check']).check(
      describe('What to do with the words of others, in block quotes and quoted speech.'))),
    confidence: optional(oneOf(['low', 'medium', 'high']).check(
      describe('How sure it must be that a word means your own buyers before it is reported.'))),
  }
}

const ruleSetting = () => union([severity(), strictObject({ severity: severity() })])

function businessOf({ models, traits }: Packs) {
  const model = () => oneOf(models.map(model => model.id))
  const answers = traits.map(({ id, question, several, values }) => {
    const value = () => oneOf(values.map(value => value.id))
    const answer = several ? union([value(), array(value()).check(minLength(1))]) : value()
    return [id, optional(answer.check(describe(question)))] as const
  })
  return union([model(), strictObject({
    ...Object.fromEntries(answers) as Record<string, ZodMiniOptional<ZodMiniUnion<[ZodMiniEnum, ZodMiniArray<ZodMiniEnum>]>>>,
    like: optional(model().check(describe('The model that comes closest; the keys beside this one say where you differ.'))),
  })])
}

function statuses() {
  return {
    preferred: optional(word().check(describe('The word to use, whatever follows from the business.'))),
    admitted: optional(words().check(describe('Words that are fine too.'))),
    deprecated: optional(words().check(describe('Words never to use for your own buyers.'))),
  }
}

function audience(packs: Packs) {
  return strictObject({
    name: word().check(describe('A short name, for `overrides` and for the comment `clientele-audience NAME…` in a text.')),
    files: optional(nonEmpty().check(describe('The pages that speak to these people, as patterns.'))),
    frontMatter: optional(record(string(), union([string(), number(), boolean()])).check(
      describe('Keys and values of the front matter by which these pages are told. A list there speaks to several audiences; `default` in it is the business itself.'))),
    business: optional(businessOf(packs).check(describe('What you are to these people. When left out: the same business, with other words.'))),
    terms: optional(strictObject(statuses()).check(describe('Words for these people, set by hand.'))),
  })
}

function terms({ languages }: Packs) {
  const forms = strictObject({ singular: nonEmpty(), plural: optional(words()) })
  const codes = Object.keys(languages).map(code => [code, optional(forms)] as const)
  return strictObject({
    ...statuses(),
    define: optional(record(string(), strictObject(Object.fromEntries(codes))).check(
      describe('Words of your own for the people who buy from you, with their forms in each language.'))),
    keep: optional(words().check(describe('Phrases that are names here and are left alone: "Client Portal".'))),
    compounds: optional(strictObject({
      judge: optional(words().check(describe('Fixed phrases to judge all the same: "customer service".'))),
      keep: optional(words().check(describe('Fixed phrases to leave alone: "client lounge".'))),
    }).check(describe('Fixed phrases with a word for buyers in them.'))),
  }).check(describe('Words set by hand, over what follows from the business.'))
}
