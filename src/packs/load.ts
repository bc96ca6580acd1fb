import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  Claim, Compounds, Concept, Contrast, Cue, CuePosition, Form, LanguagePack, Model, Packs, Phrase, Place, Pulls, Rule, Sense, Term, Trait, Traits, Wording,
} from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import { compoundKey } from '../compounds.ts'
import { keyOf, phraseOf } from '../tokens.ts'
import { loans, twice } from './doubles.ts'
import { themes } from './themes.ts'
import { wordings } from './wordings.ts'
import { readYaml, type Node } from './yaml.ts'

/**
 * Everything in a rules folder, checked.
 * @throws Mistake with file, line and column where the data is not of its shape
 */
export function loadPacks(folder: string): Packs {
  const at = (path: string) => read(folder, path)
  const traits = at('traits.yml').entries().map(trait)
  return {
    traits,
    concepts: at('concepts.yml').entries().map(concept),
    models: filesIn(folder, 'models').map(path => model(nameOf(path), at(path))),
    rules: filesIn(folder, 'checks').map(path => rule(nameOf(path), at(path))),
    languages: Object.fromEntries(foldersIn(folder, 'terms').map(code => [code, language(folder, code, traits)])),
    others: Object.fromEntries(at('other-languages.yml').entries().map(([code, words]) => [code, words.strings()])),
  }
}

function language(folder: string, code: string, traits: readonly Trait[]): LanguagePack {
  const senses = read(folder, `senses/${code}.yml`).only('stops', 'house', 'adjectives', 'infinitives', 'negations', 'idioms', 'buying', 'contrasts', 'twice', 'loans', 'cues')
  return {
    code,
    terms: filesIn(folder, `terms/${code}`).map(path => term(nameOf(path), code, read(folder, path))),
    cues: senses.get('cues').items().map(cue),
    stops: senses.get('stops').strings(),
    adjectives: optional(senses, 'adjectives'), infinitives: optional(senses, 'infinitives'), house: optional(senses, 'house'),
    negations: optional(senses, 'negations').map(phraseOf), idioms: optional(senses, 'idioms').map(phraseOf),
    buying: optional(senses, 'buying'),
    contrasts: senses.get('contrasts').items().map(contrast),
    ...(senses.has('twice') && { twice: twice(senses.get('twice')) }), ...(senses.has('loans') && { loans: loans(senses.get('loans')) }),
    wordings: claims(folder, code, traits),
    ...(existsSync(join(folder, `focus/${code}.yml`)) && { themes: themes(read(folder, `focus/${code}.yml`), traits) }),
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

const optional = (node: Node, key: string): string[] => node.has(key) ? node.get(key).strings() : []

function weights(node: Node): LanguagePack['weights'] {
  const pulls = (it: Node): Pulls => Object.fromEntries(it.only(...SENSES).entries().map(([sense, weight]) => [sense, weight.number()]))
  return Object.fromEntries(node.entries().map(([cue, it]) => [cue, pulls(it)]))
}

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

function term(id: string, code: string, node: Node): Term {
  node.only('concept', 'also', 'leads', 'forms', 'compounds', 'cues', 'examples')
  const forms = node.get('forms').entries().flatMap(([marks, it]) => it.strings().map(text => form(marks, text, it)))
  const concept = node.get('concept').string()
  return {
    id: code === 'en' ? id : `${code}/${id}`, language: code, concept, also: optional(node, 'also'),
    leads: node.has('leads') ? node.get('leads').boolean() : id === concept,
    forms,
    compounds: node.has('compounds') ? compounds(node.get('compounds'), forms) : {},
    cues: node.has('cues') ? node.get('cues').items().map(cue) : [],
    place: node.place,
  }
}

/** A form under the marks that its key names: "singular", "feminine plural", "plural inclusive", "genitive singular". */
function form(marks: string, text: string, node: Node): Form {
  const words = marks.split(' ')
  const one = <T extends string>(allowed: readonly T[]): T | undefined => allowed.find(mark => words.includes(mark))
  const stray = words.find(word => ![...NUMBERS, ...GENDERS, ...CASES, 'inclusive'].includes(word))
  const number = one(NUMBERS)
  if (stray !== undefined || !number) return refuse(`‘${marks}’ does not say what form this is.`, node.place, `Use ${NUMBERS.join(' or ')}, with a gender or a case where the language has them.`)
  const gender = one(GENDERS), grammaticalCase = one(CASES)
  return {
    phrase: phraseOf(text), text, number,
    ...(gender && { gender }), ...(grammaticalCase && { case: grammaticalCase }), ...(words.includes('inclusive') && { inclusive: true as const }),
  }
}

function compounds(node: Node, forms: readonly Form[]): Compounds {
  const keys = (list: Node) => list.items().map(item => [keyIn(item, forms), item.place.replace(/:\d+$/, '')])
  return Object.fromEntries(node.only(...KINDS).entries().map(([kind, list]) => [kind, Object.fromEntries(keys(list))]))
}

function keyIn(item: Node, forms: readonly Form[]): string {
  return compoundKey(item.string(), forms)
    ?? refuse(`‘${item.string()}’ does not hold the term it stands under.`, item.place, `Write it with ‘${forms[0]?.text}’, or move it.`)
}

function refuse(what: string, place: Place, next: string): never {
  throw new Mistake(what, place, next)
}

const NUMBERS = ['singular', 'plural'] as const
const GENDERS = ['masculine', 'feminine', 'neuter'] as const
const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative'] as const
const SEVERITIES = ['error', 'warning', 'suggestion', 'off'] as const
const KINDS = ['technical', 'fixed', 'name', 'other', 'judged']
const SENSES: readonly Sense[] = ['party', 'third-party', 'technical', 'fixed', 'name', 'quote', 'other']
const POSITIONS: readonly CuePosition[] = ['always', 'before', 'after', 'led-by', 'subject', 'near', 'starts', 'paragraph', 'determiner', 'document']

function cue(node: Node): Cue {
  node.only('cue', 'sense', 'weight', 'at-least', 'why', 'examples', ...POSITIONS)
  const position = POSITIONS.find(position => node.has(position))
  const sense = node.get('sense').oneOf(SENSES)
  if (!position) return refuse('A cue needs a place for its words.', node.place, `Add one of: ${POSITIONS.join(', ')}.`)
  return {
    id: node.has('cue') ? node.get('cue').string() : `own sign of ${sense} ${position}`,
    sense,
    weight: node.get('weight').number(),
    position,
    phrases: position === 'always' ? [] : phrases(node.get(position)),
    atLeast: node.has('at-least') ? node.get('at-least').number() : 1,
    place: node.place,
  }
}

function contrast(node: Node): Contrast {
  node.only('lead', 'between', 'tight', 'weak', 'of', 'examples')
  return {
    lead: node.has('lead') ? phrases(node.get('lead')) : [], weak: node.has('weak') && node.get('weak').boolean(),
    tight: node.has('tight') && node.get('tight').boolean(),
    ...(node.has('of') && { of: node.get('of').oneOf(['same', 'different']) }),
    between: phrases(node.get('between')), place: node.place,
  }
}

function phrases(node: Node): Phrase[] {
  const seen = new Map(node.strings().map(text => [keyOf(phraseOf(text)), phraseOf(text)]))
  return [...seen.values()]
}

const read = (folder: string, path: string): Node => readYaml(readFileSync(join(folder, path), 'utf8'), `rules/${path}`)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.yml'.length)

function filesIn(folder: string, name: string): string[] {
  if (!existsSync(join(folder, name))) return []
  return readdirSync(join(folder, name)).filter(file => file.endsWith('.yml')).sort().map(file => `${name}/${file}`)
}

function foldersIn(folder: string, name: string): string[] {
  return readdirSync(join(folder, name), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort()
}
