import { readFileSync } from 'node:fs'
const read = name => JSON.parse(readFileSync(new URL(`packs/${name}.json`, import.meta.url), 'utf8'))
const languages = {}
for (const code of ["de","en","es","fr","it","pl"]) {
  let pack
  Object.defineProperty(languages, code, { enumerable: true, get: () => pack ??= read(code) })
}
export default { ...read('base'), languages }
