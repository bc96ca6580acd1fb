// Reads a labelled set: DIR/labels.jsonl with one record per occurrence, the texts under DIR/files/.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract, findMentions, look, packs, positionsIn, resolveSettings, tellSenses } from '../dist/internal.cjs'

/** Senses as the sets name them → as clientele does. What is code to a labeller is not read at all. */
const SENSES = { 'party-other': 'third-party', code: 'other' }

/**
 * The rows that are sure, each with the mention that stands there, if one was found.
 * @param {string} dir
 * @param {(pack: object) => object} change what to lint with in place of a language's pack
 */
export function readLabelled(dir, change = pack => pack) {
  const rows = readRows(dir)
  const changed = { ...packs, languages: Object.fromEntries(Object.entries(packs.languages).map(([code, pack]) => [code, change(pack)])) }
  const documents = new Map()
  return rows.map(row => {
    const file = fileOf(dir, row)
    if (!documents.has(file)) documents.set(file, usagesIn(file, row.lang ?? 'en', changed))
    const document = documents.get(file)
    const usage = document.usages.find(usage => usage.line === row.line && usage.column === row.column)
    return { ...row, gold: SENSES[row.sense] ?? row.sense, usage, text: document.lines[row.line - 1], cost: document.cost }
  })
}

/** The texts of a set in a language, each once. */
export function textsOf(dir, language) {
  const rows = readRows(dir).filter(row => (row.lang ?? 'en') === language)
  return [...new Map(rows.map(row => [`${row.repo}/${row.path}`, row])).values()].map(row => ({ repo: row.repo, text: readFileSync(fileOf(dir, row), 'utf8') }))
}

const readRows = dir => readFileSync(join(dir, 'labels.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line)).filter(row => row.confidence !== 'low')

export const documentsOf = rows => new Set(rows.map(row => `${row.repo}/${row.path}`)).size

function fileOf(dir, { repo, path }) {
  return ['__', '+'].map(mark => join(dir, 'files', repo.replace('/', mark), path)).find(existsSync)
}

/** The mentions of a document with their senses, and what telling them cost. */
function usagesIn(path, language, all) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const format = path.endsWith('.mdx') ? 'mdx' : /\.(md|markdown)$/.test(path) ? 'markdown' : 'text'
  const source = { path, text, format }, prose = extract(source)
  const settings = resolveSettings(undefined, { language }, all)(path, prose.frontMatter)
  const pack = all.languages[language], position = positionsIn(text)
  const before = performance.now()
  const usages = tellSenses(findMentions(prose.spans, pack.terms), look(source, settings, pack, all).document)
  const cost = { mentions: usages.length, ms: performance.now() - before }
  return { usages: usages.map(usage => ({ ...usage, ...position(usage.start) })), lines: text.split(/\r\n|\n|\r/), cost }
}
