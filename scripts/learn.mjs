// Measures what each sign of a sense weighs, on a labelled set, and writes rules/senses/<language>.weights.yml.
//   npm run learn -- DIR [--language en] [--dry]
// A regularised softmax regression: weights start at what the author of a sign set by hand and leave that only as far as
// the labels pull them. Every repository is held out once, so that the figures printed are for text not learned from.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { packs } from '../dist/internal.js'
import { readLabelled } from './labelled.mjs'

const { values: { language, dry, pull, 'max-share': maxShare }, positionals: [dir] } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'en' }, dry: { type: 'boolean' }, pull: { type: 'string', default: '8' }, 'max-share': { type: 'string', default: '60' } },
})
const CLASSES = ['party', 'third-party', 'technical', 'other']
const SETTLES = 30

// With this pack every sign pulls towards one sense by just its value, so that the evidence is the list of signs.
const bare = pack => ({ ...pack, weights: new Proxy({}, { get: () => ({ other: 1 }) }) })
const rows = readLabelled(dir, bare)
const samples = rows.filter(row => row.usage && !isSettled(row)).map(sampleOf)
const settled = rows.filter(row => !row.usage || isSettled(row))
const features = [...new Set(samples.flatMap(sample => [...sample.signs.keys()]))].filter(isFrequent)
const prior = features.map(priorOf)

console.log(`${rows.length} sure rows; ${settled.length} settled by compounds, names, quotes or not read; ${samples.length} to learn from; ${features.length} signs`)
heldOut()
if (!dry) write(train(samples))

function isSettled({ usage }) {
  return usage.evidence.some(sign => sign.pulls.other >= SETTLES)
}

function sampleOf(row) {
  const signs = new Map()
  for (const { cue, pulls } of row.usage.evidence) signs.set(cue, (signs.get(cue) ?? 0) + pulls.other)
  return { row, signs, gold: Math.max(0, CLASSES.indexOf(CLASSES.includes(row.gold) ? row.gold : 'other')) }
}

/** A sign counts when it is there often enough, and in more than one repository. */
function isFrequent(cue) {
  const there = samples.filter(sample => sample.signs.has(cue))
  return there.length >= 6 && new Set(there.map(sample => sample.row.repo)).size >= 2
}

/** What the author of a sign set by hand, per class. */
function priorOf(cue) {
  const pack = packs.languages[language]
  const known = [...pack.cues, ...pack.terms.flatMap(term => term.cues)].find(it => it.id === cue)
  const sense = known?.sense ?? { compound: 'party', 'capital in mid-sentence': 'other', 'capitals beside it': 'other' }[cue]
  // Values already carry the author's weight, so that a pull of 1 means: as the author said.
  return CLASSES.map(it => it === (CLASSES.includes(sense) ? sense : 'other') && sense ? 1 : 0)
}

function heldOut() {
  const repos = [...new Set(rows.map(row => row.repo))]
  const all = repos.flatMap(repo => {
    const weights = train(samples.filter(sample => sample.row.repo !== repo))
    return samples.filter(sample => sample.row.repo === repo).map(sample => ({ sample, shares: sharesOf(sample, weights) }))
  })
  for (const threshold of [0.4, 0.5, 0.6, 0.7, 0.8]) report(`held out, party at ${threshold}`, all, threshold)
  const weights = train(samples)
  report('learned from all, party at 0.5', samples.map(sample => ({ sample, shares: sharesOf(sample, weights) })), 0.5)
}

function report(title, judged, threshold) {
  let hit = 0, wrong = 0, missed = settled.filter(row => row.gold === 'party').length
  for (const { sample, shares } of judged) {
    const says = shares[0] === Math.max(...shares) && shares[0] >= threshold
    if (says && sample.gold === 0) hit++
    else if (says) wrong++
    else if (sample.gold === 0) missed++
  }
  const precision = hit / (hit + wrong), recall = hit / (hit + missed)
  console.log(`${title}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${(2 * precision * recall / (precision + recall)).toFixed(3)}  (${hit} right, ${wrong} wrong, ${missed} missed)`)
}

/** Full-batch gradient descent with momentum; no repository weighs more than `max-share` rows. */
function train(some) {
  const lambda = Number(pull), counts = new Map()
  for (const { row } of some) counts.set(row.repo, (counts.get(row.repo) ?? 0) + 1)
  const index = new Map(features.map((cue, i) => [cue, i]))
  const data = some.map(sample => ({
    gold: sample.gold, weight: Math.min(1, Number(maxShare) / counts.get(sample.row.repo)),
    signs: [...sample.signs].flatMap(([cue, value]) => index.has(cue) ? [[index.get(cue), value]] : []),
  }))
  const weights = prior.map(row => [...row]), speed = prior.map(row => row.map(() => 0))
  for (let step = 0; step < 400; step++) {
    const slope = weights.map((row, i) => row.map((weight, c) => lambda * (weight - prior[i][c])))
    for (const { gold, weight, signs } of data) {
      const shares = softmax(CLASSES.map((_, c) => signs.reduce((sum, [i, value]) => sum + weights[i][c] * value, 0)))
      shares.forEach((share, c) => {
        const off = weight * (share - (c === gold ? 1 : 0))
        for (const [i, value] of signs) slope[i][c] += off * value
      })
    }
    const rate = 0.002
    weights.forEach((row, i) => row.forEach((_, c) => { speed[i][c] = 0.9 * speed[i][c] - rate * slope[i][c]; row[c] += speed[i][c] }))
  }
  return weights
}

function sharesOf({ signs }, weights) {
  return softmax(CLASSES.map((_, c) => features.reduce((sum, cue, i) => sum + (signs.get(cue) ?? 0) * weights[i][c], 0)))
}

function softmax(pulls) {
  const most = Math.max(...pulls), shares = pulls.map(pull => Math.exp(pull - most)), total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => share / total)
}

function write(weights) {
  const lines = features.map((cue, i) => [cue, weights[i]]).sort(([a], [b]) => a < b ? -1 : 1).map(([cue, row]) => {
    const pulls = CLASSES.flatMap((sense, c) => Math.abs(row[c]) >= 0.05 ? [`${sense}: ${row[c].toFixed(2)}`] : [])
    return `${JSON.stringify(cue)}: { ${pulls.join(', ')} }\n`
  })
  writeFileSync(`rules/senses/${language}.weights.yml`, [
    '# How much a sign pulls towards each sense, or away from it, for each unit of the weight its author gave it.\n',
    '# Measured by `npm run learn` on labelled text; written by that script, readable and correctable by hand.\n',
    '# A sign that is not here weighs what its author said.\n', ...lines,
  ].join(''))
}
