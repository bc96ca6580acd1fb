import type { Compounds, Form, Term } from '../types.ts'
import { compoundKey } from '../compounds.ts'
import { phraseOf } from '../tokens.ts'
import { cue } from './cues.ts'
import { CASES, GENDERS, NUMBERS } from './marks.ts'
import { refuse, type Node } from './yaml.ts'

/** A word for people, from its own file. @throws Mistake where a form is marked as none, or a compound does not hold the word */
export function term(id: string, code: string, node: Node): Term {
  node.only('concept', 'also', 'leads', 'leads-in', 'forms', 'compounds', 'cues', 'check', 'examples')
  const forms = node.get('forms').entries().flatMap(([marks, it]) => it.strings().map(text => form(marks, text, it)))
  const concept = node.get('concept').string()
  return {
    id: code === 'en' ? id : `${code}/${id}`, language: code, concept, also: node.has('also') ? node.get('also').strings() : [],
    leads: node.has('leads') ? node.get('leads').boolean() : id === concept, leadsIn: node.has('leads-in') ? node.get('leads-in').strings() : [],
    forms,
    compounds: node.has('compounds') ? compounds(node.get('compounds'), forms) : {},
    cues: node.has('cues') ? node.get('cues').items().map(cue) : [],
    ...(node.has('check') && { check: node.get('check').string() }),
    place: node.place,
  }
}

/** A form under the marks that its key names: "singular", "feminine plural", "plural inclusive", "genitive singular". */
function form(marks: string, text: string, node: Node): Form {
  const words = marks.split(' ')
  const one = <T extends string>(allowed: readonly T[]): T | undefined => allowed.find(mark => words.includes(mark))
  const stray = words.find(word => ![...NUMBERS, ...GENDERS, ...CASES, 'inclusive', 'rare'].includes(word))
  const number = one(NUMBERS)
  if (stray !== undefined || !number) return refuse(`‘${marks}’ does not say what form this is.`, node.place, `Use ${NUMBERS.join(' or ')}, with a gender or a case where the language has them.`)
  const gender = one(GENDERS), grammaticalCase = one(CASES)
  return {
    phrase: phraseOf(text), text, number,
    ...(gender && { gender }), ...(grammaticalCase && { case: grammaticalCase }), ...(words.includes('inclusive') && { inclusive: true as const }), ...(words.includes('rare') && { rare: true as const }),
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

const KINDS = ['technical', 'fixed', 'name', 'other', 'judged']
