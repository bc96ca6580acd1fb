// Measures clientele beside its peers, as whole processes on the same files. Prints figures and judges none.
//   npm run bench -- [FOLDER …] [--runs 5] [--only start,small,medium,large,cache,growth,adversarial] [--peers DIR]
// A FOLDER holds Markdown to make the text of (fixtures/ when none is given); DIR is where the peers were installed by npm.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { adversarial } from './bench/adversarial.mjs'
import { alternate, run } from './bench/measure.mjs'
import { printAnswers, printTable } from './bench/table.mjs'
import { oneDocument, repeated, spread, textsOf, write } from './bench/texts.mjs'
import { clientele, knows, tools, version } from './bench/tools.mjs'

const MB = 1_000_000
const sets = { start, small, medium, large, cache, growth, adversarial: answers }
const { values: { runs, only, peers }, positionals } = parseArgs({
  allowPositionals: true, options: { runs: { type: 'string', default: '5' }, only: { type: 'string' }, peers: { type: 'string' } },
})
const asked = only?.split(',') ?? Object.keys(sets)
if (!(Number(runs) > 0) || asked.some(name => !sets[name])) refuse(`Usage: npm run bench -- [FOLDER …] [--runs N] [--only ${Object.keys(sets).join(',')}] [--peers DIR]`)

const folders = positionals.length ? positionals : [join(import.meta.dirname, '../fixtures')]
const texts = textsOf(folders)
if (!texts.length) refuse(`There is no Markdown in ${folders.join(', ')}.`)

const work = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
const installed = tools(peers && resolve(peers), work)
const node = { name: 'node -e 0', command: () => [process.execPath, '-e', '0'] }
try {
  for (const name of asked) await sets[name]()
} finally {
  rmSync(work, { recursive: true })
}

async function start() {
  await compare('start, on an empty file', [node, { name: 'clientele --version', command: () => version }, ...installed], [''])
}

async function small() {
  await compare('small', [node, ...installed], [oneDocument(texts, 10_000)])
}

async function medium() {
  await compare('medium', installed, spread(texts, 300))
}

async function large() {
  await compare('large', installed, repeated(texts, 48 * MB))
}

async function cache() {
  if (!knows('--cache')) return console.log('cache: clientele has none\n')
  const { folder, ...size } = write(join(work, 'cache'), repeated(texts, 48 * MB))
  const scan = { name: 'node reads and scans', command: [process.execPath, join(import.meta.dirname, 'bench/scan.mjs')], cwd: folder }
  const again = { name: 'clientele --cache', command: clientele('--cache', '.'), cwd: folder }
  await run(again)
  printTable('large again, nothing changed', size, await alternate([scan, again], Number(runs)))
}

/** One document of 1, 5 and 20 MB, and by which power of the size the time grows, the start left out. */
async function growth() {
  const sizes = [1, 5, 20].map(size => size * MB)
  const limit = knows('--max-file-size') ? ['--max-file-size', String(21 * MB)] : []
  const jobs = [0, ...sizes].map(size => {
    const name = `${size / MB} MB`
    writeFileSync(join(work, `${name}.md`), size ? oneDocument(texts, size) : '')
    return { name, command: clientele(...limit, `${name}.md`), cwd: work }
  })
  const [empty, ...grown] = await alternate(jobs, Number(runs))
  printTable('growth of one document', undefined, [empty, ...grown])
  console.log(`time grows with size to the power of ${slope(sizes, grown.map(({ seconds }) => seconds - empty.seconds)).toFixed(2)}\n`)
}

/** The slope of the line that fits the logarithms best. */
function slope(xs, ys) {
  const mean = numbers => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [x, y] = [xs, ys].map(numbers => numbers.map(Math.log))
  return mean(x.map((value, i) => (value - mean(x)) * (y[i] - mean(y)))) / mean(x.map(value => (value - mean(x)) ** 2))
}

async function answers() {
  const said = []
  for (const bytes of [undefined, 100_000, MB]) {
    for (const { name, text } of adversarial(bytes)) {
      writeFileSync(join(work, 'input.md'), text)
      said.push({ name, bytes: text.length, ...await run({ command: clientele('input.md'), cwd: work }, 60) })
    }
  }
  printAnswers(said)
}

async function compare(title, some, contents) {
  const { folder, files, ...size } = write(join(work, title), contents)
  const jobs = some.map(({ name, command }) => ({ name, command: command(files), cwd: folder }))
  printTable(title, { files, ...size }, await alternate(jobs, Number(runs)))
  rmSync(folder, { recursive: true })
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(2)
}
