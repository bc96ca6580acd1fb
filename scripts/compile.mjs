// Compiles rules/ into dist/packs.js and src/ into dist/: one bundle, cut where something is loaded only when needed.
import { build } from 'esbuild'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

process.chdir(new URL('..', import.meta.url).pathname)
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const common = {
  bundle: true, format: 'esm', platform: 'node', target: 'node20.19', legalComments: 'none', logLevel: 'warning',
  define: { VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);" },
}

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
await compileRules()
await build({
  ...common, entryPoints: { cli: 'src/cli/start.ts', index: 'src/index.ts' }, outdir: 'dist', splitting: true,
  chunkNames: 'parts/[name]-[hash]',
})

async function compileRules() {
  const { loadPacks } = await run('src/packs/load.ts')
  const packs = JSON.stringify(loadPacks(process.env.RULES ?? 'rules'))
  writeFileSync('dist/packs.js', `export default JSON.parse(${JSON.stringify(packs)})\n`)
  writeFileSync('dist/packs.d.ts', "import type { Packs } from '../src/types.ts'\ndeclare const packs: Packs\nexport default packs\n")
  const { jsonSchema } = await run('src/config/schema.ts')
  writeFileSync('dist/schema.json', JSON.stringify(jsonSchema(JSON.parse(packs)), null, 2) + '\n')
}

async function run(entry) {
  const outfile = `dist/${entry.replace(/\W/g, '-')}.mjs`
  await build({ ...common, entryPoints: [entry], outfile })
  const made = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return made
}
