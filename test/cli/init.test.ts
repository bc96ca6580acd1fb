import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { init, type InitIo, type InitOptions } from '../../src/cli/init.ts'
import { configs } from '../../src/config/load.ts'
import { resolveSettings } from '../../src/config/resolve.ts'
import { folderOf } from '../config/folder.ts'
import { packs } from '../config/packs.ts'

/** A place to set up in, without a terminal unless keys are pressed. What is told is kept. */
function room(files: { readonly [path: string]: string } = {}, isTTY = false) {
  const told: string[] = []
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => {} })
  const output = Object.assign(new PassThrough(), { isTTY })
  output.on('data', data => told.push(String(data)))
  const io: InitIo = { cwd: folderOf(files), input, output }
  const read = (path = 'clientele.yml') => readFileSync(join(io.cwd, path), 'utf8')
  return { io, read, input, told: () => told.join(''), exists: (path = 'clientele.yml') => existsSync(join(io.cwd, path)) }
}

/** Presses a key whenever the questions have been drawn: a key's name, or text to type. */
async function pressing(keys: readonly string[], options: InitOptions, place: ReturnType<typeof room>) {
  const done = init(options, place.io, packs)
  for (const key of keys) {
    await new Promise(resolve => setTimeout(resolve, 30))
    if (key === 'ctrl-c') place.input.emit('keypress', '\x03', { name: 'c', ctrl: true, sequence: '\x03' })
    else if (key.length > 1) place.input.emit('keypress', key === 'return' ? '\r' : '', { name: key, sequence: '' })
    else place.input.write(key)
  }
  return done
}

const refusal = (options: InitOptions, place = room()) => init(options, place.io, packs).then(() => 'no mistake', (error: Error) => error.message)

test('flags alone write a config that holds', async () => {
  const place = room()
  expect(await init({ business: 'law-firm', yes: true }, place.io, packs)).toBe(0)
  expect(place.read()).toMatchSnapshot()
  const config = configs(place.io.cwd, packs).nearest(join(place.io.cwd, 'a.md'))
  expect(resolveSettings(config, {}, packs)('a.md', {}).audiences[0]?.preferred.en).toBe('client')
  expect(place.told()).toBe('Because it is a law firm.\nWrite: clients.\nReported: subscribers, customers, shoppers.\nWrote clientele.yml. Run `clientele` to lint.\n')
})

test('a model may be changed by traits', async () => {
  const place = room()
  await init({ business: 'law-firm', traits: { payment: 'subscription', sells: 'goods, advice' } }, place.io, packs)
  expect(place.read()).toMatchSnapshot()
  expect(configs(place.io.cwd, packs).nearest(join(place.io.cwd, 'a.md'))?.data.business).toEqual({ like: 'law-firm', payment: 'subscription', sells: ['goods', 'advice'] })
})

test('what stands in comments holds too', async () => {
  const place = room()
  await init({ traits: { relationship: 'ongoing' } }, place.io, packs)
  const text = place.read().replaceAll(/^# (?=(terms|audiences|ignore): )/gm, '')
  const { io, read } = room({ 'clientele.yml': text })
  expect(read()).toContain('\nignore:')
  expect(configs(io.cwd, packs).nearest(join(io.cwd, 'a.md'))?.data).toMatchObject({ ignore: ['CHANGELOG.md'], audiences: [{ name: 'shop' }] })
})

test('another name, and a path to the schema from there', async () => {
  const place = room()
  await init({ business: 'retail', output: 'web/house.yml' }, place.io, packs)
  expect(place.read('web/house.yml')).toContain('$schema=../node_modules/clientele/dist/schema.json')
  expect(place.told()).toContain('Run `clientele --config web/house.yml` to lint with it.')
})

test.each<[InitOptions, string]>([
  [{}, 'There is no terminal to ask in.\n  Say what the business is: --business NAME (see `clientele models`), or some of --relationship, --offering, --sells, --payment.'],
  [{ yes: true }, 'There is no terminal to ask in.\n  Say what the business is: --business NAME (see `clientele models`), or some of --relationship, --offering, --sells, --payment.'],
  [{ business: 'retial' }, '--business: There is no model ‘retial’.\n  Did you mean ‘retail’?'],
  [{ traits: { sells: 'goods,advise' } }, '--sells: ‘advise’ is no answer to “sells?”\n  Did you mean ‘advice’?'],
  [{ traits: { payment: 'purchase,retainer' } }, '--payment: “payment?” has one answer only.\n  Pick one of: purchase, retainer.'],
  [{ business: 'retail', output: 'clientele.txt' }, '--output: ‘clientele.txt’ is not a name for YAML.\n  Give it the ending .yml.'],
])('cannot: %j', async (options, message) => {
  expect(await refusal(options)).toBe(message)
})

test('a config that is there is never written over unasked', async () => {
  const place = room({ 'clientele.yml': 'business: retail' })
  expect(await refusal({ business: 'law-firm', yes: true }, place)).toBe('clientele.yml: This file is there already.\n  Change it by hand, or write it anew with --force.')
  expect(place.read()).toBe('business: retail')
  await init({ business: 'law-firm', yes: true, force: true }, place.io, packs)
  expect(place.read()).toContain('business: law-firm')
})

test('a second config beside another is refused', async () => {
  expect(await refusal({ business: 'retail', force: true }, room({ 'clientele.json': '{}' }))).toBe('clientele.json: This folder has a config already.\n  A folder holds one; take it away first.')
})

test('a model is searched, shown and confirmed', async () => {
  const place = room({}, true)
  expect(await pressing([...'law', 'return', 'return'], {}, place)).toBe(0)
  expect(place.read()).toContain('\nbusiness: law-firm\n')
  expect(place.told()).toContain('clients · law firm')
})

test('questions one by one, and the model that comes closest', async () => {
  const place = room({}, true)
  const answers = ['return', 'down', 'return', 'down', 'return', 'space', 'return', 'down', 'down', 'down', 'return', 'return', 'return']
  expect(await pressing(answers, {}, place)).toBe(0)
  expect(place.told()).toContain('That comes closest to a law firm.')
  expect(configs(place.io.cwd, packs).nearest(join(place.io.cwd, 'a.md'))?.data.business).toEqual({ like: 'law-firm', sells: 'goods' })
})

test('whoever leaves leaves nothing behind', async () => {
  for (const keys of [['ctrl-c'], ['return', 'down', 'ctrl-c'], [...'law', 'return', 'ctrl-c'], [...'law', 'return', 'right', 'return']]) {
    const place = room({}, true)
    expect(await pressing(keys, {}, place)).toBe(2)
    expect(place.exists()).toBe(false)
    expect(place.told()).toContain('Nothing was written.')
  }
})
