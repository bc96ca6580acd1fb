// Measures the sense step on a labelled set, by the real pipeline.
//   npm run accuracy -- DIR [DIR …] [--misses] [--confidence medium]
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENOUGH } from '../dist/internal.cjs'
import { documentsOf, readLabelled } from './labelled.mjs'

const { values: { misses, confidence }, positionals: dirs } = parseArgs({
  allowPositionals: true, options: { misses: { type: 'boolean' }, confidence: { type: 'string', default: 'medium' } },
})
if (!dirs.length || !ENOUGH[confidence]) {
  console.error('Usage: npm run accuracy -- DIR [DIR …] [--misses] [--confidence low|medium|high]')
  process.exit(2)
}
for (const dir of dirs) measure(dir)

function measure(dir) {
  const rows = readLabelled(dir)
  const told = rows.map(row => ({ ...row, said: saidOf(row) }))
  console.log(`${dir}: ${rows.length} sure rows in ${documentsOf(rows)} documents; counted as told from ${ENOUGH[confidence]} on\n`)
  table('own party against the rest', [
    ['all', told],
    ...groups(told, 'language', row => row.lang ?? 'en'),
    ...groups(told, 'term', row => row.term),
    ...groups(told, 'repository', row => row.repo),
  ])
  confusion(told)
  modes(dir, told)
  timing(told)
  if (misses) list(told)
}

/** The sense as it reaches the user: party only with enough confidence, and what is not read is nothing. */
function saidOf({ usage }) {
  if (!usage) return 'unread'
  return usage.sense === 'party' && usage.confidence < ENOUGH[confidence] ? 'unsure' : usage.sense
}

function groups(rows, kind, keyOf) {
  const found = Map.groupBy ? Map.groupBy(rows, keyOf) : rows.reduce((map, row) => map.set(keyOf(row), [...map.get(keyOf(row)) ?? [], row]), new Map())
  return [...found].sort((a, b) => b[1].length - a[1].length).map(([key, some]) => [`${kind} ${key}`, some])
}

function table(title, entries) {
  console.log(`${title.padEnd(44)} rows  right wrong missed  precision recall F1`)
  for (const [name, rows] of entries) console.log(`${name.padEnd(44)} ${scores(rows, row => row.gold === 'party', row => row.said === 'party')}`)
  console.log()
}

function scores(rows, isTrue, isSaid) {
  const right = rows.filter(row => isTrue(row) && isSaid(row)).length
  const wrong = rows.filter(row => !isTrue(row) && isSaid(row)).length
  const missed = rows.filter(row => isTrue(row) && !isSaid(row)).length
  const precision = right / (right + wrong), recall = right / (right + missed), f1 = 2 * right / (2 * right + wrong + missed)
  const show = share => (Number.isNaN(share) ? '-' : share.toFixed(3)).padStart(6)
  return `${String(rows.length).padStart(4)} ${String(right).padStart(6)} ${String(wrong).padStart(5)} ${String(missed).padStart(6)}     ${show(precision)} ${show(recall)} ${show(f1)}`
}

function confusion(rows) {
  const senses = ['party', 'third-party', 'technical', 'fixed', 'name', 'quote', 'other'], said = [...senses, 'unsure', 'unread']
  console.log(`${'labelled \\ told'.padEnd(16)}${said.map(sense => sense.padStart(12)).join('')}`)
  for (const gold of senses) {
    const some = rows.filter(row => row.gold === gold)
    if (some.length) console.log(`${gold.padEnd(16)}${said.map(sense => String(some.filter(row => row.said === sense).length).padStart(12)).join('')}`)
  }
  console.log()
}

/** Findings as a sensible declaration would have them, and as a deliberately wrong one would, beside a plain list of words. */
function modes(dir, rows) {
  const file = join(dir, 'repos.json')
  if (!existsSync(file)) return
  const list = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(list) || !list[0]?.stress_declared) return
  const cards = new Map(list.map(card => [card.repo, card]))
  const natural = row => allowedIn(cards.get(row.repo)).has(row.term)
  const stress = row => cards.get(row.repo)?.stress_declared === row.term
  console.log(`${'mode'.padEnd(44)} rows  right wrong missed  precision recall F1`)
  for (const [name, isAllowed] of [['natural', natural], ['stress', stress]]) {
    const isTrue = row => row.gold === 'party' && !isAllowed(row)
    console.log(`${name.padEnd(44)} ${scores(rows, isTrue, row => row.said === 'party' && !isAllowed(row))}`)
    console.log(`${`${name}, plain list of words`.padEnd(44)} ${scores(rows, isTrue, row => row.sense !== 'code' && !isAllowed(row))}`)
  }
  const wrong = rows.filter(row => row.gold !== 'party' && row.said === 'party' && !natural(row)).length
  console.log(`false findings in natural mode per 100 labelled occurrences: ${(100 * wrong / rows.length).toFixed(2)}\n`)
}

function allowedIn(card) {
  return new Set([card?.declared_preferred, ...card?.also_acceptable ?? []].filter(Boolean).map(word => word.split(/[ (]/)[0]))
}

function timing(rows) {
  const documents = new Map(rows.map(row => [`${row.repo}/${row.path}`, row.cost]))
  const total = [...documents.values()].reduce((sum, cost) => ({ mentions: sum.mentions + cost.mentions, ms: sum.ms + cost.ms }), { mentions: 0, ms: 0 })
  console.log(`telling the senses of ${total.mentions} mentions took ${total.ms.toFixed(0)} ms: ${(1000 * total.ms / total.mentions).toFixed(1)} µs a mention\n`)
}

function list(rows) {
  for (const row of rows.filter(row => (row.gold === 'party') !== (row.said === 'party'))) {
    const at = row.column - 1
    const sentence = `${row.text.slice(Math.max(0, at - 120), at)}[${row.surface}]${row.text.slice(at + row.surface.length, at + row.surface.length + 100)}`
    console.log(`${row.repo}/${row.path}:${row.line}:${row.column}  ${row.gold} taken for ${row.said}${row.usage ? ` (${row.usage.sense} ${row.usage.confidence.toFixed(2)})` : ''}`)
    console.log(`  ${sentence.trim()}`)
    for (const sign of row.usage?.evidence().slice(0, 5) ?? []) {
      console.log(`    ${sign.said}  ${Object.entries(sign.pulls).map(([sense, pull]) => `${sense} ${pull.toFixed(1)}`).join(', ')}`)
    }
  }
}
