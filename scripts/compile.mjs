// Compiles rules/ into dist/packs.js and src/ into dist/: one bundle, cut where something is loaded only when needed.
//   node scripts/compile.mjs [FOLDER]    into an empty folder, to compare it with dist/
import { build } from 'esbuild'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const [, , folder] = process.argv
const out = resolve(folder ?? new URL('../dist', import.meta.url).pathname)
process.chdir(new URL('..', import.meta.url).pathname)
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const common = {
  bundle: true, format: 'esm', platform: 'node', target: 'node20.19', legalComments: 'none', logLevel: 'warning',
  define: { VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);" },
}

if (folder === undefined) rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await compileRules()
await build({
  ...common, entryPoints: { cli: 'src/cli/start.ts', index: 'src/index.ts', internal: 'src/internal.ts' }, outdir: out, splitting: true,
  chunkNames: 'parts/[name]-[hash]', external: ['#packs'],
})
await build({
  // The condition `worker` picks what needs no document, so that a worker can have it too.
  ...common, platform: 'browser', conditions: ['worker'], target: 'es2023', banner: {}, minify: true,
  entryPoints: { browser: 'src/browser.ts' }, outdir: out,
})
declareTypes(['src/index.ts', 'src/browser.ts'])

async function compileRules() {
  const { loadPacks } = await run('src/packs/load.ts')
  const packs = JSON.stringify(loadPacks(process.env.RULES ?? 'rules'))
  writeFileSync(join(out, 'packs.js'), `export default JSON.parse(${JSON.stringify(packs)})\n`)
  writeFileSync(join(out, 'packs.d.ts'), "import type { Packs } from '../src/types.ts'\ndeclare const packs: Packs\nexport default packs\n")
  const { jsonSchema } = await run('src/config/schema.ts')
  writeFileSync(join(out, 'schema.json'), JSON.stringify(jsonSchema(JSON.parse(packs)), null, 2) + '\n')
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
  const outfile = join(out, `${entry.replace(/\W/g, '-')}.mjs`)
  await build({ ...common, entryPoints: [entry], outfile })
  const made = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return made
}
