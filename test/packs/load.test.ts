import { expect, test } from 'vitest'
import { loadPacks } from '../../src/packs/load.ts'
import { folderOf, mistake } from '../config/folder.ts'

/** A rules folder of one thing of each kind. */
const whole: { readonly [path: string]: string } = {
  'traits.yml': 'payment:\n  question: How do they pay?\n  values:\n    dues: { answer: By dues, declared: takes dues }\n',
  'concepts.yml': 'member:\n  means: One of us.\n  claims:\n    payment: { is: [dues], says: dues }\n',
  'models/gym.yml': 'label: a gym\nwhy: People pay dues.\ntraits:\n  payment: dues\n',
  'checks/term-mismatch.yml': 'title: A word\nseverity: error\nmessage: "{text}"\nwhat: A\nwhy: B\ninstead: C\nneeds-model: true\n',
  'senses/en.yml': 'stops: [and]\ncontrasts:\n  - between: [vs]\ncues:\n  - cue: ours\n    sense: party\n    weight: 4\n    determiner: [our]\n',
  'other-languages.yml': 'pt: [não, uma]\n',
  'senses/en.weights.yml': 'ours: { party: 2 }\n',
  'terms/en/member.yml': 'concept: member\nforms: { singular: [member], plural: [members] }\ncompounds:\n  fixed: [team member]\ncues:\n  - sense: party\n    weight: 2\n    after: [pay]\n',
}

const load = (changed: { readonly [path: string]: string } = {}) => loadPacks(folderOf({ ...whole, ...changed }))

/** The folder with one passage of a file written otherwise. */
const broken = (path: string, passage: string, other: string) => {
  expect(whole[path]).toContain(passage)
  return mistake(() => load({ [path]: whole[path]!.replace(passage, other) }))
}

test('a folder of rules becomes packs', () => {
  const { concepts, models, rules, languages: { en } } = load()
  expect([concepts, models, rules].map(list => list.map(it => it.id))).toEqual([['member'], ['gym'], ['term-mismatch']])
  expect(en?.terms[0]).toMatchObject({ id: 'member', language: 'en', leads: true, place: 'rules/terms/en/member.yml:1:1' })
  expect(en?.weights).toEqual({ ours: { party: 2 } })
})

test.each([
  ['concepts.yml', 'means', 'mean', '2:3: Unknown key ‘mean’.\n  Did you mean ‘means’?'],
  ['concepts.yml', 'says: dues', 'says: dues, sais: x', '4:40: Unknown key ‘sais’.\n  Did you mean ‘says’?'],
  ['traits.yml', 'question', 'qestion', '2:3: Unknown key ‘qestion’.\n  Did you mean ‘question’?'],
  ['traits.yml', 'declared: takes dues', 'declared: takes dues, why: x', '4:52: Unknown key ‘why’.\n  Allowed: answer, declared.'],
  ['models/gym.yml', 'why:', 'because:', '2:1: Unknown key ‘because’.\n  Allowed: label, why, traits, distinct.'],
  ['models/gym.yml', 'traits:', 'distinct: { concepts: [member], who: x }\ntraits:', '3:33: Unknown key ‘who’.\n  Did you mean ‘why’?'],
  ['checks/term-mismatch.yml', 'instead', 'insted', '6:1: Unknown key ‘insted’.\n  Did you mean ‘instead’?'],
  ['senses/en.yml', 'stops', 'stop', '1:1: Unknown key ‘stop’.\n  Did you mean ‘stops’?'],
  ['senses/en.yml', 'between', 'betwen', '3:5: Unknown key ‘betwen’.\n  Did you mean ‘between’?'],
  ['senses/en.yml', 'determiner', 'determines', '8:5: Unknown key ‘determines’.\n  Did you mean ‘determiner’?'],
  ['senses/en.weights.yml', 'party', 'partie', '1:9: Unknown key ‘partie’.\n  Did you mean ‘party’?'],
  ['terms/en/member.yml', 'plural', 'plurals', '2:39: ‘plurals’ does not say what form this is.\n  Use singular or plural, with a gender or a case where the language has them.'],
  ['terms/en/member.yml', 'fixed', 'fixd', '4:3: Unknown key ‘fixd’.\n  Did you mean ‘fixed’?'],
  ['terms/en/member.yml', 'cues', 'cue', '5:1: Unknown key ‘cue’.\n  Did you mean ‘cues’?'],
])('unknown key: %s %s → %s', (path, passage, other, message) => {
  expect(broken(path, passage, other)).toBe(`rules/${path}:${message}`)
})

test.each([
  ['concepts.yml', '  means: One of us.\n', '', '2:3: ‘means’ is missing.'],
  ['checks/term-mismatch.yml', 'why: B\n', '', '1:1: ‘why’ is missing.'],
  ['terms/en/member.yml', 'concept: member\n', '', '1:1: ‘concept’ is missing.'],
  ['terms/en/member.yml', '    weight: 2\n', '', '6:5: ‘weight’ is missing.'],
  ['models/gym.yml', whole['models/gym.yml']!, '', '1:1: Expected a map of keys and values.'],
])('missing: %s %j', (path, passage, other, message) => {
  expect(broken(path, passage, other)).toBe(`rules/${path}:${message}`)
})

test('a cue without a place for its words is told which there are', () => {
  expect(broken('terms/en/member.yml', '    after: [pay]\n', '')).toMatch(/^rules\/terms\/en\/member\.yml:6:5: A cue needs a place for its words\.\n  Add one of: always, before, after, .*\.$/)
})

test.each([
  ['terms/en/member.yml', 'sense: party', 'sense: partly', '6:12: ‘partly’ is not allowed here.\n  Did you mean ‘party’?'],
  ['checks/term-mismatch.yml', 'severity: error', 'severity: fatal', '2:11: ‘fatal’ is not allowed here.\n  Allowed: error, warning, suggestion, off.'],
  ['terms/en/member.yml', 'weight: 2', 'weight: two', '7:13: Expected a number.'],
  ['terms/en/member.yml', '[pay]', '[2024]', '8:13: Expected a text (in quotes if it looks like a number or a yes/no).'],
  ['terms/en/member.yml', 'forms: { singular: [member], plural: [members] }', 'forms: [member]', '2:8: Expected a map of keys and values.'],
  ['terms/en/member.yml', 'concept: member', 'concept: [member]', '1:10: Expected a single value.'],
  ['terms/en/member.yml', 'concept: member', 'concept:', '1:9: Expected a text (in quotes if it looks like a number or a yes/no).'],
  ['checks/term-mismatch.yml', 'needs-model: true', 'needs-model: sometimes', '7:14: Expected true or false.'],
  ['terms/en/member.yml', 'team member', 'team mate', '4:11: ‘team mate’ does not hold the term it stands under.\n  Write it with ‘member’, or move it.'],
])('wrong value: %s %s → %s', (path, passage, other, message) => {
  expect(broken(path, passage, other)).toBe(`rules/${path}:${message}`)
})

test.each([
  ['terms/en/member.yml', 'fixed: [team member]', 'fixed: [team member', /^rules\/terms\/en\/member.yml:\d+:\d+: This is not YAML: /],
  ['models/gym.yml', 'why:', 'label: a gym\nwhy:', /^rules\/models\/gym.yml:2:1: This is not YAML: Map keys must be unique/],
])('no YAML: %s %s', (path, passage, other, message) => {
  expect(broken(path, passage, other)).toMatch(message)
})
