import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  Claim, Compound, Concept, Contrast, Cue, CuePosition, Form, LanguagePack, Model, Packs, Phrase, Place, Pulls, Rule, Sense, Term, Trait, Traits,
} from '../types.ts'
import { Mistake } from '../errors.ts'
import { keyOf, phraseOf, tokenise } from '../tokens.ts'
import { readYaml, type Node } from './yaml.ts'

/**
 * Everything in a rules folder, checked.
 * @throws Mistake with file, line and column where the data is not of its shape
 */
export function loadPacks(folder: string): Packs {
  const at = (path: string) => read(folder, path)
  return {
    traits: at('traits.yml').entries().map(trait),
    concepts: at('concepts.yml').entries().map(concept),
    models: filesIn(folder, 'models').map(path => model(nameOf(path), at(path))),
    rules: filesIn(folder, 'checks').map(path => rule(nameOf(path), at(path))),
    languages: Object.fromEntries(foldersIn(folder, 'terms').map(code => [code, language(folder, code)])),
  }
}

function language(folder: string, code: string): LanguagePack {
  const senses = read(folder, `senses/${code}.yml`).only('stops', 'contrasts', 'cues')
  return {
    code,
    terms: filesIn(folder, `terms/${code}`).map(path => term(nameOf(path), code, read(folder, path))),
    cues: senses.get('cues').items().map(cue),
    stops: senses.get('stops').strings(),
    contrasts: senses.get('contrasts').items().map(contrast),
    weights: weights(read(folder, `senses/${code}.weights.yml`)),
  }
}

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
      id: value, answer: it.get('answer').string(), declared: it.get('declared').string(),
    })),
  }
}

function concept([id, node]: [string, Node]): Concept {
  node.only('means', 'claims', 'home', 'beside')
  return {
    id,
    means: node.get('means').string(),
    claims: node.has('claims') ? node.get('claims').entries().map(claim) : [],
    home: node.has('home') ? traits(node.get('home')) : {},
    beside: node.has('beside') && node.get('beside').boolean(),
    place: node.place,
  }
}

function claim([trait, node]: [string, Node]): Claim {
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
      distinct: { concepts: node.get('distinct').get('concepts').strings(), why: node.get('distinct').get('why').string() },
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
  node.only('concept', 'leads', 'forms', 'compounds', 'cues', 'examples')
  const forms = node.get('forms').only('singular', 'plural').entries().flatMap(([number, it]) =>
    it.strings().map((text): Form => ({ phrase: phraseOf(text), text, number: number as Form['number'] })))
  const concept = node.get('concept').string()
  return {
    id, language: code, concept,
    leads: node.has('leads') ? node.get('leads').boolean() : id === concept,
    forms,
    compounds: node.has('compounds') ? node.get('compounds').only(...KINDS).entries().flatMap(([kind, it]) =>
      it.items().flatMap(item => compoundsOf(item.string(), kind as Compound['kind'], forms, item.place))) : [],
    cues: node.has('cues') ? node.get('cues').items().map(cue) : [],
    place: node.place,
  }
}

/**
 * The compound that a phrase with a term in it describes, and its regular English plural.
 * @throws Mistake where the phrase does not hold a form of the term
 */
export function compoundsOf(text: string, kind: Compound['kind'], forms: readonly Form[], place: Place): Compound[] {
  const words = phraseOf(text)
  const form = [...forms].sort((a, b) => b.phrase.length - a.phrase.length).find(form => indexOf(words, form.phrase) >= 0)
  if (!form) throw new Mistake(`‘${text}’ does not hold the term it stands under.`, place, `Write it with ‘${forms[0]?.text}’, or move it.`)
  const from = indexOf(words, form.phrase)
  const right = words.slice(from + form.phrase.length)
  const compound = { left: words.slice(0, from), kind, place, ...(/\p{Lu}/u.test(text) && { cased: casedWords(text) }) }
  return [right, ...pluralsOf(right)].map(right => ({ ...compound, right }))
}

function indexOf(words: Phrase, part: Phrase): number {
  return words.findIndex((_, i) => part.every((word, j) => words[i + j] === word))
}

const casedWords = (text: string): Phrase => tokenise(text).map(token => token.text)

function pluralsOf(words: Phrase): Phrase[] {
  const last = words.at(-1)
  if (!last || !/[a-z]{2}$/.test(last)) return []
  const plural = /(s|x|z|ch|sh)$/.test(last) ? `${last}es` : /[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : `${last}s`
  return [[...words.slice(0, -1), plural]]
}

const SEVERITIES = ['error', 'warning', 'suggestion', 'off'] as const
const KINDS = ['technical', 'fixed', 'name', 'other', 'judged']
const SENSES: readonly Sense[] = ['party', 'third-party', 'technical', 'fixed', 'name', 'quote', 'other']
const POSITIONS: readonly CuePosition[] = ['always', 'before', 'after', 'led-by', 'near', 'starts', 'determiner', 'document']

function cue(node: Node): Cue {
  node.only('cue', 'sense', 'weight', 'at-least', 'why', 'examples', ...POSITIONS)
  const position = POSITIONS.find(position => node.has(position))
  const sense = node.get('sense').oneOf(SENSES)
  if (!position) throw new Mistake('A cue needs a place for its words.', node.place, `Add one of: ${POSITIONS.join(', ')}.`)
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
  node.only('lead', 'between', 'examples')
  return { lead: node.has('lead') ? phrases(node.get('lead')) : [], between: phrases(node.get('between')), place: node.place }
}

function phrases(node: Node): Phrase[] {
  const seen = new Map(node.strings().map(text => [keyOf(phraseOf(text)), phraseOf(text)]))
  return [...seen.values()]
}

const read = (folder: string, path: string): Node => readYaml(readFileSync(join(folder, path), 'utf8'), `rules/${path}`)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.yml'.length)

function filesIn(folder: string, name: string): string[] {
  return readdirSync(join(folder, name)).filter(file => file.endsWith('.yml')).sort().map(file => `${name}/${file}`)
}

function foldersIn(folder: string, name: string): string[] {
  return readdirSync(join(folder, name), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort()
}
