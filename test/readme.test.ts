import { Ajv2020 } from 'ajv/dist/2020.js'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { resolveSettings } from '../src/config/resolve.ts'
import { loadConfig } from '../src/index.ts'
import { lint } from '../src/lint.ts'
import { loadPacks } from '../src/packs/load.ts'
import { folderOf } from './config/folder.ts'
import { unmarked } from './examples.ts'

const root = new URL('..', import.meta.url).pathname
const page = readFileSync(join(root, 'README.md'), 'utf8')

/** A fenced block, with the note above it that says what the block is. */
const BLOCK = /(?:<!-- (file|fresh|program)(?:: (\S+))? -->\n)?```(\w+)\n([^]*?)```\n/g

interface Block { readonly whole: string; readonly note: string | undefined; readonly path: string | undefined; readonly language: string; readonly body: string }

const blockOf = ([whole, note, path, language = '', body = '']: readonly string[]): Block => ({ whole: whole!, note, path, language, body })

const blocksOf = (text: string): Block[] => [...text.matchAll(BLOCK)].map(blockOf)

test('what README shows is what the program prints', async () => {
  const folder = folderOf({})
  const shown = page.replace(BLOCK, (...match) => played(blockOf(match), folder))
  await expect(shown).toMatchFileSnapshot(join(root, 'README.md'))
})

/** Writes the files of a page, runs its commands, and answers with the block as it ought to be. */
function played({ whole, note, path, language, body }: Block, folder: string): string {
  if (note === 'file') write(join(folder, path!), body)
  if (note === 'fresh') rmSync(join(folder, 'clientele.yml'))
  const said = language === 'console' ? conversation(body, folder) : body
  return inEssence(said) === inEssence(body) ? whole : whole.replace(body, () => said)
}

/** Weights and the lines of rules/ shift with every word that is added there; a page that differs in nothing else is true. */
const inEssence = (text: string): string => text.replace(/(rules\/\S+?\.yml)[:\d]+/g, '$1').replace(/\d+ %|\b\d\.\d+\b/g, '#')

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const conversation = (body: string, folder: string): string =>
  body.split('\n').filter(line => line.startsWith('$ ')).map(line => `${line}\n${printed(line.slice(2), folder)}`).join('')

/** Both streams, as a terminal without colours shows them. */
function printed(command: string, folder: string): string {
  const script = command.replace(/^npx clientele/, `node "${join(root, 'bin/clientele.cjs')}"`)
  const { GITHUB_ACTIONS, FORCE_COLOR, ...env } = process.env
  const { stdout } = spawnSync('sh', ['-c', `{ ${script}\n} 2>&1 </dev/null`], { cwd: folder, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } })
  return stdout.replace(/\n*$/, '\n')
}

test('the program it shows runs', () => {
  const { body } = blocksOf(page).find(({ note }) => note === 'program')!
  const folder = folderOf({ 'clientele.yml': 'business: law-firm', 'about.md': 'Our customers wrote to us.\n' })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/clientele'))
  expect(printed(`node --input-type=module <<'END'\n${body}END`, folder)).toMatchInlineSnapshot(`
    "[
      '“customers” claims goods or everyday services; a hotel offers a place to stay. Write “guests”.'
    ]
    1 0
    A client of ours wrote to us.
    0
    "
  `)
})

test('the configs it shows are configs', () => {
  const isConfig = new Ajv2020({ strictTypes: false }).compile(JSON.parse(readFileSync(join(root, 'dist/schema.json'), 'utf8')) as object)
  const configs = blocksOf(page).filter(({ path }) => path?.endsWith('clientele.yml'))
  expect(configs.length).toBeGreaterThan(2)
  for (const { body } of configs) {
    expect(isConfig(parse(body)), body).toBe(true)
    expect(() => loadConfig(join(folderOf({ 'clientele.yml': body }), 'clientele.yml'))).not.toThrow()
  }
})

test('the annotated config shows every key there is', () => {
  const { properties } = JSON.parse(readFileSync(join(root, 'dist/schema.json'), 'utf8')) as { properties: object }
  const { body } = blocksOf(page).find(({ path }) => path === 'annotated/clientele.yml')!
  const shown = Object.keys(parse(body) as object)
  expect(Object.keys(properties).filter(key => !shown.includes(key))).toEqual(['$schema', 'extends'])
})

test('it lists the options and formats there are', () => {
  const optionsIn = (text: string): string[] => [...new Set(text.match(/(?<=[ `])--[a-z-]+/g))].sort()
  const table = page.slice(page.indexOf('Options of lint:'), page.indexOf('## Comments')).split('\n').filter(line => line.startsWith('| `')).map(line => line.split(' | ')[0])
  const help = printed('npx clientele lint --help', root).split('\n').filter(line => /^ {2}-/.test(line)).map(line => line.slice(0, 28))
  expect(optionsIn(table.join('\n'))).toEqual(optionsIn(help.join('\n')).filter(option => option !== '--help'))
  expect(printed('npx clientele --format nothing', root)).toContain('pretty, line, json, sarif, github')
})

test('the templates of rules/README.md are rules', () => {
  const rules = join(folderOf({}), 'rules')
  cpSync(join(root, 'rules'), rules, { recursive: true })
  const templates = blocksOf(readFileSync(join(root, 'rules/README.md'), 'utf8')).filter(({ note }) => note === 'file')
  for (const { path, body } of templates) write(join(rules, path!), body)
  const packs = loadPacks(rules)
  expect(packs.models.map(model => model.id)).toContain('bicycle-shop')
  const word = templates.find(({ path }) => path === 'terms/en/diner.yml')!
  const settings = resolveSettings(undefined, { model: 'restaurant', rules: ['term-mismatch'] }, packs)
  for (const example of (parse(word.body) as { examples: Record<string, string>[] }).examples) {
    const [sense, sentence] = Object.entries(example)[0]!
    const { text, marks } = unmarked(sentence)
    const { usages } = lint({ path: 'a.md', text, format: 'markdown' }, frontMatter => settings('a.md', frontMatter), packs, { whole: true })
    expect(usages.map(({ start, end, sense }) => ({ start, end, sense })), text).toEqual(marks.map(mark => ({ ...mark, sense })))
  }
})
