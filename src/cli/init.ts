import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Packs, TraitId } from '../types.ts'
import { configIn, NAMES, shown } from '../config/find.ts'
import { Mistake, suggest } from '../errors.ts'
import { CLEAN, FAILED, type Io, type Status } from './io.ts'
import { starter, summary, type Answers } from './starter.ts'

/** What the flags say. */
export interface InitOptions {
  /** A model. */
  readonly business?: string
  /** Trait → its answers, several of them parted by commas. */
  readonly traits?: { readonly [trait: string]: string }
  /** Write without asking. */
  readonly yes?: boolean
  /** Write over a file that is there. */
  readonly force?: boolean
  readonly output?: string
}

/** Where init asks and tells. */
export interface InitIo {
  readonly cwd: string
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean }
}

/**
 * `clientele init`: asks about the business, shows the words that follow, writes a config.
 * @returns CLEAN when it was written, FAILED when the person left the questions or said no
 * @throws Mistake where the file is there already, a flag says what it cannot, or there is nobody to ask
 */
export async function init(options: InitOptions, io: InitIo, packs: Packs): Promise<Status> {
  const file = target(options, io.cwd)
  const answers = await agreed(options, shown(file, io.cwd), io, packs)
  if (!answers) {
    io.output.write('Nothing was written.\n')
    return FAILED
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, starter(answers, packs, schemaFrom(file, io.cwd)), { flag: options.force ? 'w' : 'wx' })
  io.output.write(farewell(file, answers, io.cwd, packs))
  return CLEAN
}

/** `clientele init`, as the command line gives it: a flag for each trait beside the others. */
export async function initCommand(flags: InitOptions & { readonly [trait: string]: unknown }, traits: readonly TraitId[], io: Io): Promise<Status> {
  const { packs } = await import('../packs/index.ts')
  const said = traits.flatMap(trait => typeof flags[inCamelCase(trait)] === 'string' ? [[trait, flags[inCamelCase(trait)] as string] as const] : [])
  return init({ ...flags, traits: Object.fromEntries(said) }, { cwd: io.cwd, input: io.stdin, output: io.screen }, packs)
}

/** The name under which commander hands on a flag. */
const inCamelCase = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What the flags or the person said, once it may be written. */
async function agreed(options: InitOptions, file: string, io: InitIo, packs: Packs): Promise<Answers | undefined> {
  const given = answersFrom(options, packs)
  const isTerminal = io.input.isTTY === true && io.output.isTTY === true
  if (!isTerminal || (given && options.yes)) return given ?? refuse(packs)
  const [{ askBusiness, askToWrite }, { LEFT }] = await Promise.all([import('./questions.ts'), import('./prompts.ts')])
  try {
    const answers = given ?? await askBusiness(packs, io)
    if (answers.like === undefined && Object.keys(answers.traits).length === 0) throw unsaid()
    return options.yes || await askToWrite(answers, file, packs, io) ? answers : undefined
  } catch (error) {
    if (error === LEFT) return undefined
    throw error
  }
}

function refuse(packs: Packs): never {
  const flags = packs.traits.map(trait => `--${trait.id}`).join(', ')
  throw new Mistake('There is no terminal to ask in.', undefined, `Say what the business is: --business NAME (see \`clientele models\`), or some of ${flags}.`)
}

const unsaid = (): Mistake => new Mistake('No question was answered, so no word follows.', undefined, 'Answer at least one, or pick a kind of business.')

function target({ output = NAMES[0], force }: InitOptions, cwd: string): string {
  const file = resolve(cwd, output)
  if (!/\.ya?ml$/.test(file)) throw new Mistake(`‘${output}’ is not a name for YAML.`, '--output', 'Give it the ending .yml.')
  if (existsSync(file) && !force) throw new Mistake('This file is there already.', shown(file, cwd), 'Change it by hand, or write it anew with --force.')
  const other = configIn(dirname(file), cwd)
  if (other && other !== file && isFound(file)) throw new Mistake('This folder has a config already.', shown(other, cwd), 'A folder holds one; take it away first.')
  return file
}

/** Whether lint comes upon it by itself. */
const isFound = (file: string): boolean => NAMES.some(name => name === basename(file))

function answersFrom({ business, traits = {} }: InitOptions, packs: Packs): Answers | undefined {
  if (business === undefined && Object.keys(traits).length === 0) return undefined
  const models = packs.models.map(model => model.id)
  if (business !== undefined && !models.includes(business)) throw new Mistake(`There is no model ‘${business}’.`, '--business', suggest(business, models))
  const said = Object.entries(traits).map(([id, values]) => [id, valuesOf(id, values, packs)] as const)
  return { ...(business !== undefined && { like: business }), traits: Object.fromEntries(said) }
}

function valuesOf(id: string, said: string, { traits }: Packs): string[] {
  const trait = traits.find(trait => trait.id === id)
  if (!trait) throw new Mistake(`There is no trait ‘${id}’.`, `--${id}`, suggest(id, traits.map(trait => trait.id)))
  const allowed = trait.values.map(value => value.id)
  const values = said.split(',').map(value => value.trim())
  const unknown = values.find(value => !allowed.includes(value))
  if (unknown !== undefined) throw new Mistake(`‘${unknown}’ is no answer to “${trait.question}”`, `--${id}`, suggest(unknown, allowed))
  if (values.length > 1 && !trait.several) throw new Mistake(`“${trait.question}” has one answer only.`, `--${id}`, `Pick one of: ${values.join(', ')}.`)
  return values
}

function schemaFrom(file: string, cwd: string): string {
  const path = relative(dirname(file), join(cwd, 'node_modules/clientele/dist/schema.json')).split(sep).join('/')
  return path.startsWith('.') ? path : `./${path}`
}

function farewell(file: string, answers: Answers, cwd: string, packs: Packs): string {
  const path = shown(file, cwd)
  const next = isFound(file) ? 'Run `clientele` to lint.' : `Run \`clientele --config ${path}\` to lint with it.`
  return `${summary(answers, packs).join('\n')}\nWrote ${path}. ${next}\n`
}
