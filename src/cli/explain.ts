import type { Evidence, Finding, LanguagePack, Pulls, Sense, Source, Usage } from '../types.ts'
import { Mistake, suggest } from '../errors.ts'
import type { Reading } from '../reading.ts'
import { offsetOf } from '../locate.ts'
import { packs } from '../packs/index.ts'
import { run } from '../run.ts'
import type { Io, Status } from './io.ts'
import { words } from './lists.ts'
import { requestFrom, tell, type ReadingOptions } from './reading.ts'

/** `clientele explain <rule|model|concept|FILE:LINE:COLUMN>` */
export async function explainCommand(what: string, options: ReadingOptions, io: Io): Promise<Status> {
  const place = /^(.+):(\d+):(\d+)$/.exec(what)
  if (place) return explainPlace({ file: place[1]!, line: Number(place[2]), column: Number(place[3]) }, options, io)
  const text = rulePage(what) ?? modelPage(what) ?? conceptPage(what)
  if (text === undefined) throw unknown(what)
  io.out.write(text)
  return 0
}

function unknown(what: string): Mistake {
  const names = [packs.rules, packs.models, packs.concepts].flatMap(list => list.map(it => it.id))
  return new Mistake(`‘${what}’ is no rule, model or concept, and no FILE:LINE:COLUMN.`, undefined, suggest(what, names))
}

function rulePage(id: string): string | undefined {
  const rule = packs.rules.find(rule => rule.id === id)
  return rule && page(`${rule.id} (${rule.severity})`, [rule.title + '.', rule.what, rule.why, rule.instead])
}

function modelPage(id: string): string | undefined {
  const model = packs.models.find(model => model.id === id)
  if (!model) return undefined
  const traits = packs.traits.filter(trait => model.traits[trait.id]).map(trait =>
    `${trait.question} ${trait.values.filter(value => model.traits[trait.id]!.includes(value.id)).map(value => value.answer).join('; ')}.`)
  return page(`${model.id}: ${model.label}`, [
    model.why, traits.join('\n'),
    `Write: ${words(model, 'preferred')}.\nFine too: ${words(model, 'admitted')}.\nReported: ${words(model, 'deprecated')}.`,
    ...(model.distinct ? [model.distinct.why] : []),
  ])
}

function conceptPage(id: string): string | undefined {
  const concept = packs.concepts.find(concept => concept.id === id)
  if (!concept) return undefined
  const claims = concept.claims.map(claim => claim.says).join('; ')
  const models = packs.models.filter(model => words(model, 'preferred') === id).map(model => model.id)
  return page(concept.id, [
    concept.means, `It claims: ${claims || 'nothing'}.`, `Words:\n${Object.values(packs.languages).map(pack => wordsIn(pack, id)).join('\n')}`,
    models.length ? `The word of choice for: ${models.join(', ')}.` : 'No kind of business prefers it.',
  ])
}

/** The words of one language for a concept, each in its first singular and plural form. */
function wordsIn({ code, terms }: LanguagePack, concept: string): string {
  const shown = terms.filter(term => [term.concept, ...term.also].includes(concept)).map(({ forms }) =>
    (['singular', 'plural'] as const).flatMap(number => forms.find(form => form.number === number)?.text ?? []).join(', '))
  return `  ${code}: ${shown.join('; ')}`
}

const page = (title: string, paragraphs: readonly string[]): string => `${title}\n\n${paragraphs.map(text => text.trim()).join('\n\n')}\n`

interface Place { readonly file: string; readonly line: number; readonly column: number }

async function explainPlace(place: Place, options: ReadingOptions, io: Io): Promise<Status> {
  const request = await requestFrom([place.file], { ...options, ignore: false }, io, packs)
  const outcome = await run({ ...request, how: { whole: true } }, packs, (source, reading) => at(place, source, reading))
  for (const text of outcome.results) io.out.write(text)
  return tell(outcome, io)
}

function at(place: Place, source: Source, reading: Reading): string {
  const offset = offsetOf(source.text, place)
  if (offset === undefined) throw new Mistake('The file has no such place.', `${place.file}:${place.line}:${place.column}`, 'Lines and columns count from 1.')
  const usage = reading.usages.find(usage => usage.start <= offset && offset < usage.end)
  if (usage) return aboutUsage(usage, reading)
  const found = reading.findings.find(finding => finding.start <= offset && offset < finding.end)
  return found ? aboutFinding(found, source) : `${silence(offset, reading)}\n`
}

/** What is reported without a word for buyers in it. */
function aboutFinding({ rule, message, evidence, start, end }: Finding, { text }: Source): string {
  return page(`“${text.slice(start, end)}”`, [`Reported by ${rule}: ${message}`, ...(evidence.length ? [`Because of:\n${evidence.map(said => `  ${said}`).join('\n')}`] : [])])
}

function silence(offset: number, { prose }: Reading): string {
  const span = prose.spans.find(span => span.start <= offset && offset < span.end)
  return span ? 'There is no word for buyers here.' : 'This place is not read: it is code, an address, a comment, markup or data.'
}

function aboutUsage(usage: Usage, reading: Reading): string {
  const word = usage.form.text
  const found = reading.findings.find(finding => finding.start === usage.start)
  return page(`“${word}” (${usage.term.concept})`, [
    found ? `Reported by ${found.rule}: ${found.message}` : `Not reported: ${whyNot(usage, reading)}`,
    `It was taken to mean: ${MEANS[usage.sense]} (${Math.round(usage.confidence * 100)} % sure).`,
    usage.evidence().length ? `Because of:\n${merged(usage.evidence()).map(reason).join('\n')}` : 'No sign near it says what it means.',
  ])
}

const MEANS: { readonly [sense in Usage['sense']]: string } = {
  party: 'your own buyers', 'third-party': 'somebody else’s buyers', technical: 'software', fixed: 'part of a fixed phrase',
  name: 'part of a name', quote: 'somebody else’s words', other: 'something else, or nothing certain',
}

function whyNot(usage: Usage, { settings }: Reading): string {
  if (usage.sense !== 'party') return 'only words for your own buyers are judged.'
  if (!settings.audiences.length) return 'no business is declared for this file.'
  const allowing = settings.audiences.find(audience => audience.statuses[usage.term.id] !== 'deprecated')
  const status = allowing?.statuses[usage.term.id]
  if (allowing?.today?.preferred[usage.term.language] === usage.term.id) return `${allowing.today.label} says so, and may until it has become ${allowing.label} (${status}).`
  if (allowing) return `${allowing.label} may say so (${status}).`
  return 'it is not certain enough, or a comment in the text switches it off.'
}

/** What is said in the same words is one reason, however many signs say it. */
function merged(evidence: readonly Evidence[]): Evidence[] {
  const reasons = new Map<string, Evidence>()
  for (const sign of evidence) {
    const key = `${sign.said} ${sign.place}`, known = reasons.get(key)
    reasons.set(key, known ? { ...known, pulls: together(known.pulls, sign.pulls) } : sign)
  }
  return [...reasons.values()]
}

function together(some: Pulls, more: Pulls): Pulls {
  const senses = [...new Set([...Object.keys(some), ...Object.keys(more)])] as Sense[]
  return Object.fromEntries(senses.map(sense => [sense, (some[sense] ?? 0) + (more[sense] ?? 0)]))
}

function reason({ said, pulls, place }: Evidence): string {
  const most = (Object.entries(pulls) as [Sense, number][]).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 2)
  const leans = most.map(([sense, pull]) => `${pull < 0 ? 'against' : 'for'} ${MEANS[sense]} ${Math.abs(pull).toFixed(1)}`).join(', ')
  return `  ${said}: ${leans}  (${place})`
}
