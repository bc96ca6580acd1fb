// What is run on the text: clientele, and those of its peers that are installed, each with as little to do as it can be told.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const words = ['client', 'customer', 'guest', 'subscriber', 'member', 'patron', 'consumer'].flatMap(word => [word, `${word}s`])
const bin = [process.execPath, join(import.meta.dirname, '../../bin/clientele.cjs')]
const help = execFileSync(bin[0], [bin[1], '--help'], { encoding: 'utf8' })

/** Whether the command has an option, by its own help. */
export const knows = option => help.includes(option)

/** The command that says its version and does nothing else. */
export const version = [...bin, '--version']

/** The command line of a run: one kind of business, no config, no cache unless it is asked for. */
const clienteleAs = (model, ...args) => [...bin, '--model', model, ...knows('--no-cache') && !args.includes('--cache') ? ['--no-cache'] : [], ...args]

/** To a law firm most words for buyers are wrong, so that as much has to be read as ever has. */
export const clientele = (...args) => clienteleAs('law-firm', ...args)

/**
 * The tools that are installed in a folder of npm packages or on PATH.
 * @param work the folder that holds the text, for their configs; what is linked there is found from the text
 * @returns {{ name: string, command: (files: string[]) => string[] }[]} run where the text is; `files` from there on
 */
export function tools(peers, work) {
  const config = configsIn(work)
  if (peers) symlinkSync(join(peers, 'node_modules'), join(work, 'node_modules'))
  const known = [
    ['ripgrep', 'rg', () => ['-inw', words.join('|'), '.']],
    ['codespell', 'codespell', () => ['-D', config.codespell, '.']],
    ['write-good', 'write-good', files => files],
    ['markdownlint-cli2', 'markdownlint-cli2', () => ['--config', config.markdownlint, '**/*.md']],
    ['cspell', 'cspell', () => ['lint', '--no-progress', '--no-config-search', '--config', config.cspell, '**/*.md']],
    ['textlint', 'textlint', () => ['--config', config.textlint, '.']],
    ['alex', 'alex', () => ['--quiet', '.']],
  ]
  const installed = known.flatMap(([name, program, args]) => {
    const path = find(program, peers)
    return path ? [{ name, command: files => [path, ...args(files)] }] : []
  })
  // Most documentation is of a saas: with what a text is the kind of business agrees, or it does not.
  const ours = ['saas', 'law-firm'].map(model => ({ name: `clientele, ${model}`, command: () => clienteleAs(model, '.') }))
  return [...ours, ...installed]
}

function find(program, peers) {
  const folders = [...peers ? [join(peers, 'node_modules/.bin')] : [], ...process.env.PATH.split(delimiter)]
  return folders.map(folder => join(folder, program)).find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function configsIn(folder) {
  const keep = (name, text) => {
    writeFileSync(join(folder, name), typeof text === 'string' ? text : JSON.stringify(text))
    return join(folder, name)
  }
  return {
    codespell: keep('words.txt', words.map(word => `${word}->buyer\n`).join('')),
    markdownlint: keep('.markdownlint-cli2.jsonc', { config: { default: false, MD044: { names: words.map(word => word.toUpperCase()), code_blocks: false, html_elements: false } }, noBanner: true, noProgress: true }),
    cspell: keep('cspell.json', { version: '0.2', flagWords: words, unknownWords: 'report-none' }),
    textlint: keep('.textlintrc.json', { rules: { terminology: { defaultTerms: false, terms: words.map(word => [word, 'buyer']) } } }),
  }
}
