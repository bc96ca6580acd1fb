// Measures lost-distinction on a set of labelled passages, by the real pipeline.
//   npm run lost -- FILE.jsonl [--texts DIR] [--misses]
// A row has lang, line, column, endColumn, span, label (lost, kept, legit-repetition, unclear), sentence; rows of origin `seed` stand in a
// text of DIR (default: `sources` beside the set's folder), the others in their sentence. Columns are 1-based, UTF-16 units.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { lintText } from '../dist/index.js'

const { values: { texts, misses }, positionals: [file] } = parseArgs({
  allowPositionals: true, options: { texts: { type: 'string' }, misses: { type: 'boolean' } },
})
if (!file) {
  console.error('Usage: npm run lost -- FILE.jsonl [--texts DIR] [--misses]')
  process.exit(2)
}
const folder = texts ?? join(dirname(file), '../sources')
const rows = readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line)).filter(row => row.label !== 'unclear')
const documents = new Map()
const judged = rows.map(row => ({ ...row, found: findingsIn(row).filter(finding => meets(finding, row)) }))

for (const lang of [...new Set(rows.map(row => row.lang)), undefined]) print(lang)
if (misses) for (const row of judged.filter(row => (row.label === 'lost') !== row.found.length > 0)) console.log(`${row.label === 'lost' ? 'missed' : 'false '}  ${row.id}  ${row.pattern}: ${row.span}`)
for (const { text, line, id } of strays()) console.log(`unlabelled  ${id}:${line}  ${text}`)

function print(lang) {
  const mine = judged.filter(row => lang === undefined || row.lang === lang)
  const lost = mine.filter(row => row.label === 'lost')
  const right = lost.filter(row => row.found.length).length
  const wrong = mine.filter(row => row.label !== 'lost' && row.found.length).length + strays(lang).length
  const share = (part, whole) => whole ? (part / whole).toFixed(3) : '-'
  console.log(`${lang ?? 'all'}: ${lost.length} lost, ${mine.length - lost.length} not; precision ${share(right, right + wrong)}, recall ${share(right, lost.length)}`)
}

/** What is reported in a text where no row of the set stands. */
function strays(lang) {
  return [...documents.values()].filter(document => lang === undefined || document.lang === lang).flatMap(document => document.findings
    .filter(finding => !judged.some(row => row.found.includes(finding))).map(finding => ({ ...finding, id: document.id })))
}

function findingsIn(row) {
  const id = row.origin === 'seed' ? row.file : row.id
  if (!documents.has(id)) {
    const text = row.origin === 'seed' ? readFileSync(join(folder, row.file), 'utf8') : row.sentence
    documents.set(id, { id, lang: row.lang, findings: lintText(text, { path: 'text.txt', language: row.lang, rules: ['lost-distinction'] }).findings })
  }
  return documents.get(id).findings
}

function meets(finding, row) {
  if (row.lines) return row.lines.includes(finding.line) && finding.column < row.endColumn + 4 && row.column < finding.endColumn + 4
  const [line, column] = row.origin === 'seed' ? [row.line, row.column] : [1, row.sentence.indexOf(row.span) + 1]
  return finding.line === line && finding.column < column + row.span.length && column < finding.endColumn
}
