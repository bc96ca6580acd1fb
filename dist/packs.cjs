const { readFileSync } = require('node:fs'), { join } = require('node:path')
const read = name => JSON.parse(readFileSync(join(__dirname, 'packs', name + '.json'), 'utf8'))
const once = make => { let made; return () => made ??= make() }
const lazily = (target, keys, get) => { for (const key of keys) Object.defineProperty(target, key, { enumerable: true, configurable: true, get: () => get(key) }) }
function language(code) {
  const pack = read(code), later = once(() => read(`${code}.senses`))
  lazily(pack, ["cues","weights","themes","agreement"], key => later()[key])
  pack.terms.forEach((term, i) => lazily(term, ["compounds","cues"], key => later().terms[i][key]))
  return pack
}
const known = {}, languages = {}
lazily(languages, ["de","en","es","fr","it","pl"], code => known[code] ??= language(code))
module.exports = { ...read('base'), languages }
