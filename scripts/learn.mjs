// Measures what each sign of a sense weighs, on labelled sets, and writes rules/senses/<language>.weights.yml.
//   npm run learn -- DIR[=SHARE] [DIR[=SHARE] …] [--language en[,fr …]] [--from own] [--pull 24] [--common 12] [--words 2] [--most 30] [--caution 0] [--dry]
// SHARE (1 when not given) is how much a set counts. A regularised softmax regression: a weight starts at what the author
// of a sign set by hand, or at the weights of a language (--from: another one's, or its own of today: own), and leaves that only as far as the
// labels pull it (--pull: how hard it is held). A word on the page or near a mention starts at nothing, and most stay there (--words: how hard
// that is; 0: no words are learned). Of several languages, a sign of the same name learns from all of them (--common: how hard
// that is held) before it learns what is different in each. No repository counts as more than --most rows. Every repository is held out once,
// so that the figures printed are for text not learned from.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NEARBY, ON_PAGE, packs } from '../dist/internal.cjs'
import { readLabelled, textsOf } from './labelled.mjs'
import { sharesOf, train } from './regression.mjs'

const { values: { language, from, dry, pull, common, words, most, caution }, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' }, from: { type: 'string' }, dry: { type: 'boolean' }, common: { type: 'string', default: '12' },
    pull: { type: 'string', default: '24' }, words: { type: 'string', default: '2' }, caution: { type: 'string', default: '0' }, most: { type: 'string', default: '30' },
  },
})
const CLASSES = ['party', 'third-party', 'technical', 'other']
// What the code itself takes its signs for; what it has no opinion on starts at nothing.
const BUILT_IN = {
  compound: 'party', 'owned by the house': 'party', 'owned by somebody': 'third-party', 'theirs, where we speak': 'third-party',
  'capital in mid-sentence': 'other', 'capitals beside it': 'other', 'talk about the words': 'other',
}
// What stays as the code says.
const SURE = new Set(['talk about the words', 'theirs, where we speak', 'its own people'])
const SETTLES = 30, FOLDS = 12, STEPS = 300
/** A word counts that is in so many repositories. */
const IN_MANY = 5

const languages = language.split(',')
const candidates = Object.fromEntries(languages.map(lang => [lang, Number(words) ? frequentWords(lang) : []]))
// With this pack every sign pulls towards one sense by just its value, so that the evidence is the list of signs.
const bare = pack => ({ ...pack, weights: new Proxy(Object.fromEntries((candidates[pack.code] ?? []).flatMap(word => [[ON_PAGE + word], [NEARBY + word]])), { get: () => ({ other: 1 }) }) })
const rows = uniqueRows(positionals.flatMap(readSet))
const samples = rows.filter(row => row.usage && !isSettled(row)).map(sampleOf)
const settled = rows.filter(row => !row.usage || isSettled(row))
const own = languages.flatMap(ownFeatures)
const features = [...own, ...commonFeatures()]
const index = new Map(features.map(({ key }, i) => [key, i]))

console.log(`${rows.length} sure rows; ${settled.length} settled by compounds, names, quotes or not read; ${samples.length} to learn from; ${own.length} signs`)
heldOut()
if (!dry) write(learn(samples))

function readSet(set) {
  const [dir, share = '1'] = set.split('=')
  return readLabelled(dir, bare).map(row => ({ ...row, lang: row.lang ?? 'en', set: dir, share: Number(share) })).filter(row => languages.includes(row.lang))
}

/** The words of a language that stand in texts of several repositories. */
function frequentWords(lang) {
  const homes = new Map()
  for (const { repo, text } of positionals.flatMap(set => textsOf(set.split('=')[0], lang))) {
    for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu))) homes.set(word, (homes.get(word) ?? new Set()).add(repo))
  }
  return [...homes].filter(([, repos]) => repos.size >= IN_MANY).map(([word]) => word)
}

function uniqueRows(all) {
  return [...new Map(all.map(row => [`${row.repo}/${row.path}:${row.line}:${row.column}`, row])).values()]
}

function isSettled({ usage }) {
  return usage.evidence().some(sign => sign.pulls.other >= SETTLES)
}

function sampleOf(row) {
  const signs = new Map()
  for (const { cue, pulls } of row.usage.evidence()) signs.set(cue, (signs.get(cue) ?? 0) + pulls.other)
  return { row, signs, gold: CLASSES.indexOf(classOf(row.gold)) }
}

function isWord(cue) {
  return cue.startsWith(ON_PAGE) || cue.startsWith(NEARBY)
}

/** The signs of a language, each with what it starts from. */
function ownFeatures(lang) {
  const some = samples.filter(({ row }) => row.lang === lang), { cues } = packs.languages[lang]
  const known = cue => isWord(cue) || measuredIn(lang)[cue] || authored(cue, lang) || isFrequent(cue, some)
  return [...new Set(some.flatMap(sample => [...sample.signs.keys()]))].filter(known).sort().map(cue => ({
    key: `${lang} ${cue}`, lang, cue, prior: priorOf(cue, lang), ...(isWord(cue) ? { pull: 1, sparse: Number(words) } : { pull: Number(pull) }),
    // What its author is sure of stays as it is said: "our clients" are ours.
    held: SURE.has(cue) || cues.some(it => it.id === cue && it.weight >= 4),
    // What holds for every mention only says how likely each sense is before anything is seen; nothing holds it to a guess.
    ...(cues.some(it => it.id === cue && it.position === 'always') && { pull: 0 }),
  }))
}

/** What the same sign says in several languages, beside what it says in each; a capital says something else in each. */
function commonFeatures() {
  const named = [...new Set(own.map(({ cue }) => cue))].map(cue => own.filter(it => it.cue === cue)).filter(some => some.length > 1 && !some.some(({ held, pull, cue }) => held || !pull || BUILT_IN[cue] || isWord(cue)))
  return named.map(([{ cue }]) => ({ key: cue, cue, prior: CLASSES.map(() => 0), pull: Number(common) }))
}

/** A sign counts when it is there often enough, and in more than one repository. */
function isFrequent(cue, some) {
  const there = some.filter(sample => sample.signs.has(cue))
  return there.length >= 6 && new Set(there.map(sample => sample.row.repo)).size >= 2
}

/** What the author of a sign set by hand. Values carry the author's weight already, so that 1 means: as the author said. */
function priorOf(cue, lang) {
  if (isWord(cue)) return CLASSES.map(() => 0)
  if (measuredIn(lang)[cue]) return CLASSES.map(sense => Object.entries(measuredIn(lang)[cue]).reduce((sum, [it, pull]) => sum + (classOf(it) === sense ? pull : 0), 0))
  const sense = authored(cue, lang)?.sense ?? BUILT_IN[cue]
  return CLASSES.map(it => sense && it === classOf(sense) ? 1 : 0)
}

function classOf(sense) {
  return CLASSES.includes(sense) ? sense : 'other'
}

/** The weights to start from. */
function measuredIn(lang) {
  return packs.languages[from === 'own' ? lang : from]?.weights ?? {}
}

/** The cue of that name in rules/; the cues of single terms share theirs. */
function authored(cue, lang) {
  const { cues, terms } = packs.languages[lang]
  return [...cues, ...terms.flatMap(term => term.cues)].find(it => it.id === cue)
}

function heldOut() {
  const repos = [...new Set(rows.map(row => row.repo))].sort()
  const judged = Array.from({ length: FOLDS }, (_, fold) => repos.filter((_, i) => i % FOLDS === fold)).flatMap(out => {
    const weights = learn(samples.filter(sample => !out.includes(sample.row.repo)))
    return samples.filter(sample => out.includes(sample.row.repo)).map(sample => ({ sample, shares: sharesOf(known(sample.row.lang, sample.signs), weights, CLASSES.length) }))
  })
  const sets = [...new Set(rows.map(row => row.set))], parts = [...languages, ...sets]
  for (const part of [undefined, ...parts.length > 2 ? parts : []]) for (const threshold of [0.45, 0.5, 0.55, 0.6, 0.7]) report(judged, threshold, part)
}

function report(judged, threshold, part) {
  const isOf = row => [undefined, row.lang, row.set].includes(part)
  let right = 0, wrong = 0, missed = settled.filter(row => isOf(row) && row.gold === 'party').length
  for (const { sample, shares } of judged.filter(({ sample }) => isOf(sample.row))) {
    const says = shares[0] === Math.max(...shares) && shares[0] >= threshold
    if (says && sample.gold === 0) right++
    else if (says) wrong++
    else if (sample.gold === 0) missed++
  }
  const precision = right / (right + wrong), recall = right / (right + missed)
  console.log(`held out, ${part ?? 'all'}, party from ${threshold}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`)
}

function learn(some) {
  const counts = new Map()
  for (const { row } of some) counts.set(row.repo, (counts.get(row.repo) ?? 0) + 1)
  const data = some.map(({ row, signs, gold }) => ({
    gold, signs: known(row.lang, signs),
    // The “Client” that a contract defines is a name to one reader and a party to the next.
    weight: row.gold === 'name' && signs.has('about terms and conditions') ? 0 : row.share * Math.min(1, Number(most) / counts.get(row.repo)),
  }))
  return cautious(train(data, features, CLASSES.length, STEPS))
}

/** The features that a sample has: of each sign, what it says in the language and what it says in all. */
function known(lang, signs) {
  return [...signs].flatMap(([cue, value]) => [`${lang} ${cue}`, cue].flatMap(key => index.has(key) ? [[index.get(key), value]] : []))
}

/** What holds for every mention is set so much against party as --caution says: 0.33 asks for 0.6 where 0.52 was enough. */
function cautious(weights) {
  for (const lang of languages) {
    const always = packs.languages[lang].cues.find(it => it.position === 'always'), at = index.get(`${lang} ${always?.id}`)
    if (at !== undefined) weights[at][0] -= Number(caution) / always.weight
  }
  return weights
}

function write(weights) {
  for (const lang of languages) writeFileSync(`rules/senses/${lang}.weights.yml`, [
    '# How much a sign pulls towards each sense, or away from it, for each unit of the weight its author gave it.\n',
    '# Measured by `npm run learn` on labelled text; written by that script, readable and correctable by hand.\n',
    '# A sign that is not here weighs what its author said.\n', ...own.filter(feature => feature.lang === lang).flatMap(feature => lineOf(feature, weights)),
  ].join(''))
}

function lineOf({ key, lang, cue, prior }, weights) {
  const shared = weights[index.get(cue)] ?? prior.map(() => 0), sums = weights[index.get(key)].map((weight, c) => weight + shared[c])
  if ((isWord(cue) || !measuredIn(lang)[cue]) && !SURE.has(cue) && sums.every((weight, c) => Math.abs(weight - prior[c]) < 0.02)) return []
  const said = authored(cue, lang)?.sense ?? 'other', senses = CLASSES.map(it => it === 'other' && classOf(said) === 'other' ? said : it)
  const pulls = senses.flatMap((sense, c) => Math.abs(sums[c]) >= 0.02 ? [`${sense}: ${sums[c].toFixed(2)}`] : [])
  return [`${JSON.stringify(cue)}: { ${pulls.join(', ')} }\n`]
}
