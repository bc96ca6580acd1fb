// Compiles rules/ into dist/packs.cjs and src/ into dist/: one bundle, cut where something is loaded only when needed.
//   node scripts/compile.mjs [FOLDER]    into an empty folder, to compare it with dist/
import { build, transform } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const [, , folder] = process.argv
const out = resolve(folder ?? new URL('../dist', import.meta.url).pathname)
process.chdir(new URL('..', import.meta.url).pathname)
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const UNSIGNED = '<build>'
// What of a language, and of its terms, no look at a text needs where no term is found in it.
const LATER = ['cues', 'weights', 'themes', 'agreement'], OF_TERMS = ['compounds', 'cues']
const common = {
  bundle: true, format: 'esm', platform: 'node', target: 'node20.19', legalComments: 'none', logLevel: 'warning',
  // Names stay, so that what a bug report shows can be read.
  minifyWhitespace: true, minifySyntax: true,
  define: { VERSION: JSON.stringify(version), BUILD: JSON.stringify(UNSIGNED) },
  plugins: [{
    // What takes long to load and does nothing here: commander starts no programs, and chalk is told whether there are colours.
    name: 'not here',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^(node:)?child_process$|^#supports-color$/ }, ({ path }) => ({ path, namespace: 'nothing' }))
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}' }))
    },
  }],
}

if (folder === undefined) rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await compileRules()
await build({
  ...common, entryPoints: { cli: 'src/cli/start.ts', index: 'src/index.ts', internal: 'src/internal.ts' }, outdir: out, splitting: true,
  chunkNames: 'parts/[name]-[hash]', outExtension: { '.js': '.cjs' }, external: ['#packs'],
})
await Promise.all(partsOf(out).map(toCommonJs))
await build({ ...common, format: 'cjs', entryPoints: { kept: 'src/cli/kept.ts' }, outdir: out, outExtension: { '.js': '.cjs' } })
writeFileSync(join(out, 'index.js'), "export * from './index.cjs'\n")
sign()
await build({
  // The condition `worker` picks what needs no document, so that a worker can have it too.
  ...common, platform: 'browser', conditions: ['worker'], target: 'es2023', minify: true,
  entryPoints: { browser: 'src/browser.ts' }, outdir: out, alias: { '#packs': join(out, 'packs.browser.js') },
})
rmSync(join(out, 'packs.browser.js'))
declareTypes(['src/index.ts', 'src/browser.ts'])

/** What every run needs in one file; of each language what a look needs, and what telling senses needs. In a browser all of it is one. */
async function compileRules() {
  const { loadPacks } = await run('src/packs/load.ts')
  const { languages, ...base } = loadPacks(process.env.RULES ?? 'rules')
  mkdirSync(join(out, 'packs'))
  const write = (name, data) => writeFileSync(join(out, name), typeof data === 'string' ? data : JSON.stringify(data))
  write('packs/base.json', base)
  for (const [code, pack] of Object.entries(languages)) {
    write(`packs/${code}.json`, { ...without(pack, LATER), terms: pack.terms.map(term => without(term, OF_TERMS)) })
    write(`packs/${code}.senses.json`, { ...only(pack, LATER), terms: pack.terms.map(term => only(term, OF_TERMS)) })
  }
  write('packs.cjs', packsFromFiles(Object.keys(languages)))
  write('packs.browser.js', `export default ${JSON.stringify({ ...base, languages })}\n`)
  write('packs.d.ts', "import type { Packs } from '../src/types.ts'\ndeclare const packs: Packs\nexport default packs\n")
  const { jsonSchema } = await run('src/config/schema.ts')
  write('schema.json', JSON.stringify(jsonSchema({ ...base, languages }), null, 2) + '\n')
}

function packsFromFiles(codes) {
  return `const { readFileSync } = require('node:fs'), { join } = require('node:path')
const read = name => JSON.parse(readFileSync(join(__dirname, 'packs', name + '.json'), 'utf8'))
const once = make => { let made; return () => made ??= make() }
const lazily = (target, keys, get) => { for (const key of keys) Object.defineProperty(target, key, { enumerable: true, configurable: true, get: () => get(key) }) }
function language(code) {
  const pack = read(code), later = once(() => read(\`\${code}.senses\`))
  lazily(pack, ${JSON.stringify(LATER)}, key => later()[key])
  pack.terms.forEach((term, i) => lazily(term, ${JSON.stringify(OF_TERMS)}, key => later().terms[i][key]))
  return pack
}
const known = {}, languages = {}
lazily(languages, ${JSON.stringify(codes)}, code => known[code] ??= language(code))
module.exports = { ...read('base'), languages }
`
}

function only(all, keys) {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)))
}

function without(all, keys) {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)))
}

/** What only esbuild's modules can be cut into, as Node loads it fastest. */
async function toCommonJs(file) {
  const { code } = await transform(readFileSync(file, 'utf8'), { format: 'cjs', platform: 'node', target: common.target, minifyWhitespace: true, minifySyntax: true, supported: { 'dynamic-import': false } })
  writeFileSync(file, code)
}

function partsOf(folder) {
  return readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.cjs') && name !== 'packs.cjs').map(name => join(folder, name))
}

/** Gives the code and the packs one name: what another build made of a document is no good. */
function sign() {
  const digest = createHash('sha256')
  const made = readdirSync(out, { recursive: true }).filter(name => /\.(cjs|js|json)$/.test(name)).sort().map(name => [join(out, name), readFileSync(join(out, name), 'utf8')])
  for (const [, text] of made) digest.update(text)
  const build = digest.digest('hex').slice(0, 16)
  for (const [file, text] of made) if (text.includes(UNSIGNED)) writeFileSync(file, text.replaceAll(UNSIGNED, build))
}

/** Type declarations of the entries and of what these name, and of nothing else. */
function declareTypes(entries) {
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, isolatedDeclarations: true }
  const files = new Set(entries)
  for (const file of files) {
    const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), { fileName: file, compilerOptions: options })
    for (const [, name] of outputText.matchAll(/from '(\.[^']*)'/g)) files.add(join(dirname(file), name))
    const target = join(out, 'types', relative('src', file).replace(/\.ts$/, '.d.ts'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, outputText.replace(/(from '\.[^']*)\.ts'/g, "$1.js'"))
  }
}

async function run(entry) {
  const outfile = join(out, `${entry.replace(/\W/g, '-')}.cjs`)
  await build({ ...common, format: 'cjs', entryPoints: [entry], outfile })
  const made = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return made
}
