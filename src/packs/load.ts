import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  Claim, Concept, LanguagePack, Model, Packs, Rule, Term, TermHead, Trait, Traits, Wording,
} from '../types.ts'
import { suggest } from '../errors.ts'
import { phraseOf } from '../tokens.ts'
import { agreement } from './agreement.ts'
import { contrast, cue, weights } from './cues.ts'
import { loans, twice } from './doubles.ts'
import { term } from './term.ts'
import { themes } from './themes.ts'
import { wordings } from './wordings.ts'
import { readYaml, refuse, type Node } from './yaml.ts'

/**
 * Everything in a rules folder, checked.
 * @throws Mistake with file, line and column where the data is not of its shape
 */
export function loadPacks(folder: string): Packs {
  const at = (path: string) => read(folder, path)
  const traits = at('traits.yml').entries().map(trait)
  const languages = foldersIn(folder, 'terms').map(code => language(folder, code, traits))
  return {
    traits,
    concepts: at('concepts.yml').entries().map(concept),
    models: filesIn(folder, 'models').map(path => model(nameOf(path), at(path))),
    rules: filesIn(folder, 'checks').map(path => rule(nameOf(path), at(path))),
    languages: Object.fromEntries(languages.map(pack => [pack.code, pack])),
    heads: Object.fromEntries(languages.map(pack => [pack.code, pack.terms.map(head)])),
    smallWords: Object.fromEntries([
      ...languages.map(pack => [pack.code, smallWords(pack)]),
      ...at('other-languages.yml').entries().map(([code, words]) => [code, words.strings()]),
    ]),
  }
}

const head = ({ id, language, concept, also, leads, leadsIn }: Term): TermHead => ({ id, language, concept, also, leads, leadsIn })

const smallWords = ({ stops, twice, loans }: LanguagePack): string[] =>
  [...new Set([...stops, ...twice?.small ?? [], ...loans?.after ?? []].map(word => word.toLowerCase()))]

function language(folder: string, code: string, traits: readonly Trait[]): LanguagePack {
  const senses = read(folder, `senses/${code}.yml`).only('stops', 'voice', 'capital-nouns', 'house', 'adjectives', 'infinitives', 'negations', 'idioms', 'buying', 'contrasts', 'twice', 'loans', 'cues')
  return {
    code,
    terms: filesIn(folder, `terms/${code}`).map(path => term(nameOf(path), code, read(folder, path))),
    cues: senses.get('cues').items().map(cue),
    stops: senses.get('stops').strings(),
    ...(senses.has('voice') && { voice: voice(senses.get('voice')) }), capitalNouns: senses.has('capital-nouns') && senses.get('capital-nouns').boolean(),
    adjectives: optional(senses, 'adjectives'), infinitives: optional(senses, 'infinitives'), house: optional(senses, 'house'),
    negations: optional(senses, 'negations').map(phraseOf), idioms: optional(senses, 'idioms').map(phraseOf),
    buying: optional(senses, 'buying'),
    contrasts: senses.get('contrasts').items().map(contrast),
    ...(senses.has('twice') && { twice: twice(senses.get('twice')) }), ...(senses.has('loans') && { loans: loans(senses.get('loans')) }),
    wordings: claims(folder, code, traits),
    ...(existsSync(join(folder, `focus/${code}.yml`)) && { themes: themes(read(folder, `focus/${code}.yml`), read(folder, 'themes.yml'), traits) }),
    ...(existsSync(join(folder, `grammar/${code}.yml`)) && { agreement: agreement(read(folder, `grammar/${code}.yml`)) }),
    weights: weights(read(folder, `senses/${code}.weights.yml`)),
  }
}

/** What wording claims, one file for each trait. */
function claims(folder: string, code: string, traits: readonly Trait[]): Wording[] {
  return filesIn(folder, `claims/${code}`).flatMap(path => {
    const trait = traits.find(({ id }) => id === nameOf(path))
    return trait ? wordings(read(folder, path), trait)
      : refuse(`There is no trait ‘${nameOf(path)}’.`, `rules/${path}`, suggest(nameOf(path), traits.map(({ id }) => id)))
  })
}

const voice = (node: Node): NonNullable<LanguagePack['voice']> => ({ we: node.only('we', 'you').get('we').strings(), you: node.get('you').strings() })

const optional = (node: Node, key: string): string[] => node.has(key) ? node.get(key).strings() : []

function trait([id, node]: [string, Node]): Trait {
  node.only('question', 'several', 'values')
  return {
    id: id as Trait['id'],
    question: node.get('question').string(),
    several: node.has('several') && node.get('several').boolean(),
    values: node.get('values').entries().map(([value, it]) => ({
      id: value, answer: it.only('answer', 'declared').get('answer').string(), declared: it.get('declared').string(),
    })),
  }
}

function concept([id, node]: [string, Node]): Concept {
  node.only('means', 'claims', 'home', 'beside', 'anyone')
  return {
    id,
    means: node.get('means').string(),
    claims: node.has('claims') ? node.get('claims').entries().map(claim) : [],
    home: node.has('home') ? traits(node.get('home')) : {},
    beside: node.has('beside') && node.get('beside').boolean(),
    anyone: node.has('anyone') && node.get('anyone').boolean(),
    place: node.place,
  }
}

function claim([trait, node]: [string, Node]): Claim {
  node.only('is', 'says')
  return { trait: trait as Claim['trait'], values: node.get('is').strings(), says: node.get('says').string() }
}

function model(id: string, node: Node): Model {
  node.only('label', 'why', 'traits', 'distinct')
  return {
    id,
    label: node.get('label').string(),
    why: node.get('why').string(),
    traits: traits(node.get('traits')),
    ...(node.has('distinct') && {
      distinct: { concepts: node.get('distinct').only('concepts', 'why').get('concepts').strings(), why: node.get('distinct').get('why').string() },
    }),
    place: node.place,
  }
}

const traits = (node: Node): Traits => Object.fromEntries(node.entries().map(([id, it]) => [id, it.strings()]))

function rule(id: string, node: Node): Rule {
  node.only('title', 'severity', 'message', 'what', 'why', 'instead', 'needs-model', 'examples')
  const string = (key: string) => node.get(key).string()
  return {
    id: id as Rule['id'], title: string('title'), severity: node.get('severity').oneOf(SEVERITIES), message: string('message'),
    what: string('what'), why: string('why'), instead: string('instead'),
    needsModel: node.get('needs-model').boolean(), place: node.place,
  }
}

const SEVERITIES = ['error', 'warning', 'suggestion', 'off'] as const

const read = (folder: string, path: string): Node => readYaml(readFileSync(join(folder, path), 'utf8'), `rules/${path}`)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.yml'.length)

function filesIn(folder: string, name: string): string[] {
  if (!existsSync(join(folder, name))) return []
  return readdirSync(join(folder, name)).filter(file => file.endsWith('.yml')).sort().map(file => `${name}/${file}`)
}

function foldersIn(folder: string, name: string): string[] {
  return readdirSync(join(folder, name), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort()
}
