// Measures what each sign of a sense weighs, on labelled sets, and writes rules/senses/<language>.weights.yml.
//   npm run learn -- DIR[=SHARE] [DIR[=SHARE] …] [--language en] [--from en] [--pull 24] [--most 30] [--caution 0] [--dry]
// SHARE (1 when not given) is how much a set counts. A regularised softmax regression: a weight starts at what the author
// of a sign set by hand, or at the weights of a language (--from: another one's, or its own of today), and leaves that only as far as the
// labels pull it (--pull: how hard it is held). No repository counts as more than --most rows. Every repository is held out once, so that the figures printed are for text not learned from.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { packs } from '../dist/internal.cjs'
import { readLabelled } from './labelled.mjs'

const { values: { language, from, dry, pull, most, caution }, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' }, from: { type: 'string' }, dry: { type: 'boolean' },
    pull: { type: 'string', default: '24' }, caution: { type: 'string', default: '0' }, most: { type: 'string', default: '30' },
  },
})
const CLASSES = ['party', 'third-party', 'technical', 'other']
// What the code itself takes its signs for; what it has no opinion on starts at nothing.
const BUILT_IN = {
  compound: 'party', 'owned by the house': 'party', 'owned by somebody': 'third-party',
  'capital in mid-sentence': 'other', 'capitals beside it': 'other', 'talk about the words': 'other',
}
const SETTLES = 30, FOLDS = 12, STEPS = 300

// With this pack every sign pulls towards one sense by just its value, so that the evidence is the list of signs.
const bare = pack => ({ ...pack, weights: new Proxy({}, { get: () => ({ other: 1 }) }) })
const rows = uniqueRows(positionals.flatMap(readSet))
const samples = rows.filter(row => row.usage && !isSettled(row)).map(sampleOf)
const settled = rows.filter(row => !row.usage || isSettled(row))
const measured = packs.languages[from]?.weights ?? {}
const features = [...new Set(samples.flatMap(sample => [...sample.signs.keys()]))].filter(cue => measured[cue] || isFrequent(cue) || (from && authored(cue))).sort()
const index = new Map(features.map((cue, i) => [cue, i]))
const prior = features.map(priorOf)
// What its author is sure of stays as it is said: "our clients" are ours.
const held = features.map(cue => cue === 'talk about the words' || packs.languages[language].cues.some(it => it.id === cue && it.weight >= 4))

// What holds for every mention only says how likely each sense is before anything is seen; nothing holds it to a guess.
const free = features.map(cue => packs.languages[language].cues.some(it => it.id === cue && it.position === 'always'))

console.log(`${rows.length} sure rows; ${settled.length} settled by compounds, names, quotes or not read; ${samples.length} to learn from; ${features.length} signs`)
heldOut()
if (!dry) write(cautious(train(samples)))

function readSet(set) {
  const [dir, share = '1'] = set.split('=')
  return readLabelled(dir, bare).filter(row => (row.lang ?? 'en') === language).map(row => ({ ...row, set: dir, share: Number(share) }))
}

function uniqueRows(all) {
  return [...new Map(all.map(row => [`${row.repo}/${row.path}:${row.line}:${row.column}`, row])).values()]
}

function isSettled({ usage }) {
  return usage.evidence.some(sign => sign.pulls.other >= SETTLES)
}

function sampleOf(row) {
  const signs = new Map()
  for (const { cue, pulls } of row.usage.evidence) signs.set(cue, (signs.get(cue) ?? 0) + pulls.other)
  return { row, signs, gold: CLASSES.indexOf(classOf(row.gold)) }
}

/** A sign counts when it is there often enough, and in more than one repository. */
function isFrequent(cue) {
  const there = samples.filter(sample => sample.signs.has(cue))
  return there.length >= 6 && new Set(there.map(sample => sample.row.repo)).size >= 2
}

/** What the author of a sign set by hand. Values carry the author's weight already, so that 1 means: as the author said. */
function priorOf(cue) {
  if (measured[cue]) return CLASSES.map(sense => Object.entries(measured[cue]).reduce((sum, [it, pull]) => sum + (classOf(it) === sense ? pull : 0), 0))
  const sense = authored(cue)?.sense ?? BUILT_IN[cue]
  return CLASSES.map(it => sense && it === classOf(sense) ? 1 : 0)
}

function classOf(sense) {
  return CLASSES.includes(sense) ? sense : 'other'
}

/** The cue of that name in rules/; the cues of single terms share theirs. */
function authored(cue) {
  const { cues, terms } = packs.languages[language]
  return [...cues, ...terms.flatMap(term => term.cues)].find(it => it.id === cue)
}

function heldOut() {
  const repos = [...new Set(rows.map(row => row.repo))].sort()
  const judged = Array.from({ length: FOLDS }, (_, fold) => repos.filter((_, i) => i % FOLDS === fold)).flatMap(out => {
    const weights = train(samples.filter(sample => !out.includes(sample.row.repo)))
    return samples.filter(sample => out.includes(sample.row.repo)).map(sample => ({ sample, shares: sharesOf(sample, weights) }))
  })
  const sets = [...new Set(rows.map(row => row.set))]
  for (const set of sets.length > 1 ? [undefined, ...sets] : sets) for (const threshold of [0.45, 0.5, 0.55, 0.6, 0.7]) report(judged, threshold, set)
}

function report(judged, threshold, set) {
  const isOf = row => set === undefined || row.set === set
  let right = 0, wrong = 0, missed = settled.filter(row => isOf(row) && row.gold === 'party').length
  for (const { sample, shares } of judged.filter(({ sample }) => isOf(sample.row))) {
    const says = shares[0] === Math.max(...shares) && shares[0] >= threshold
    if (says && sample.gold === 0) right++
    else if (says) wrong++
    else if (sample.gold === 0) missed++
  }
  const precision = right / (right + wrong), recall = right / (right + missed)
  console.log(`held out, ${set ?? 'all sets'}, party from ${threshold}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`)
}

/** Full-batch gradient descent (Adam). */
function train(some) {
  const counts = new Map()
  for (const { row } of some) counts.set(row.repo, (counts.get(row.repo) ?? 0) + 1)
  const data = some.map(sample => ({
    gold: sample.gold, weight: sample.row.share * Math.min(1, Number(most) / counts.get(sample.row.repo)),
    signs: [...sample.signs].flatMap(([cue, value]) => index.has(cue) ? [[index.get(cue), value]] : []),
  }))
  const like = () => prior.map(row => row.map(() => 0))
  const weights = prior.map(row => [...row]), mean = like(), spread = like()
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeAt(weights, data)
    weights.forEach((row, i) => held[i] || row.forEach((_, c) => {
      mean[i][c] = 0.9 * mean[i][c] + 0.1 * slope[i][c]
      spread[i][c] = 0.99 * spread[i][c] + 0.01 * slope[i][c] ** 2
      row[c] -= 0.05 * (mean[i][c] / (1 - 0.9 ** step)) / (Math.sqrt(spread[i][c] / (1 - 0.99 ** step)) + 1e-8)
    }))
  }
  return weights
}

function slopeAt(weights, data) {
  const slope = weights.map((row, i) => row.map((weight, c) => free[i] ? 0 : Number(pull) * (weight - prior[i][c])))
  for (const { gold, weight, signs } of data) {
    softmax(CLASSES.map((_, c) => signs.reduce((sum, [i, value]) => sum + weights[i][c] * value, 0))).forEach((share, c) => {
      const off = weight * (share - (c === gold ? 1 : 0))
      for (const [i, value] of signs) slope[i][c] += off * value
    })
  }
  return slope
}

/** What holds for every mention is set so much against party as --caution says: 0.33 asks for 0.6 where 0.52 was enough. */
function cautious(weights) {
  const always = packs.languages[language].cues.find(it => it.position === 'always')
  if (index.has(always?.id)) weights[index.get(always.id)][0] -= Number(caution) / always.weight
  return weights
}

function sharesOf({ signs }, weights) {
  const known = [...signs].filter(([cue]) => index.has(cue))
  return softmax(CLASSES.map((_, c) => known.reduce((sum, [cue, value]) => sum + value * weights[index.get(cue)][c], 0)))
}

function softmax(pulls) {
  const most = Math.max(...pulls), shares = pulls.map(pull => Math.exp(pull - most)), total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => share / total)
}

function write(weights) {
  const lines = features.flatMap((cue, i) => {
    if (from && !measured[cue] && weights[i].every((weight, c) => Math.abs(weight - prior[i][c]) < 0.02)) return []
    const pulls = CLASSES.flatMap((sense, c) => Math.abs(weights[i][c]) >= 0.02 ? [`${sense}: ${weights[i][c].toFixed(2)}`] : [])
    return [`${JSON.stringify(cue)}: { ${pulls.join(', ')} }\n`]
  })
  writeFileSync(`rules/senses/${language}.weights.yml`, [
    '# How much a sign pulls towards each sense, or away from it, for each unit of the weight its author gave it.\n',
    '# Measured by `npm run learn` on labelled text; written by that script, readable and correctable by hand.\n',
    '# A sign that is not here weighs what its author said.\n', ...lines,
  ].join(''))
}
