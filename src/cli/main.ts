import { Command, CommanderError, Option } from 'commander'
import { Mistake } from '../errors.ts'
import type { TraitId } from '../types.ts'
import { FAILED, type Io, type Status } from './io.ts'

declare const VERSION: string

/** Runs one command line and answers with its exit status. Each command's code is loaded only when it is asked for. */
export async function main(args: readonly string[], io: Io): Promise<Status> {
  let status: Status = 0
  const program = commands(io, async run => { status = await run() })
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    return fail(error, io)
  }
}

type Take = (run: () => Promise<Status>) => Promise<void>

function commands(io: Io, take: Take): Command {
  const program = new Command('clientele')
    .description('Reports words for your buyers that say something your business is not.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: text => io.out.write(text), writeErr: text => io.err.write(text) })
    .showSuggestionAfterError()
    .showHelpAfterError('(clientele --help lists what there is.)')
    .enablePositionalOptions()
  // The default command's options are those a person looks for first.
  program.addHelpText('after', () => `\nOptions of lint:\n${optionsOf(program.commands[0]!)}`)
  for (const add of [addLint, addInit, addTrace, addProfile, addExplain, addLists]) add(program, io, take)
  return program
}

/** The option lines of a command's help. */
function optionsOf(command: Command): string {
  return command.helpInformation().split('Options:\n')[1]!.split('\n').filter(line => !line.includes('--help')).join('\n').trimEnd()
}

function addLint(program: Command, io: Io, take: Take): void {
  withReading(program.command('lint', { isDefault: true }).argument('[paths...]', 'files, folders and globs'))
    .description('lint; the default command')
    .addOption(new Option('-f, --format <name>', 'how to print the report; repeats in pairs with --output').argParser(collect))
    .addOption(new Option('-o, --output <file>', 'where to write it; the terminal when not given').argParser(collect))
    .option('--fix', 'make the safe edits, then report what is left')
    .addOption(new Option('--fix-dry-run', 'say what that would do, and write nothing').conflicts('fix'))
    .addOption(new Option('--diff', 'print the safe edits as a unified diff, and write nothing').conflicts(['fix', 'fixDryRun']))
    .addOption(new Option('--review', 'go through the findings one by one, and write what you decide').conflicts(['fix', 'fixDryRun', 'diff', 'stdin', 'output']))
    .option('--rules <ids>', 'only these rules, parted by commas')
    .option('--confidence <level>', 'report only what is at least this sure: low, medium or high')
    .option('--fail-on <level>', 'from which severity on the exit status is 1: error, warning, suggestion or never', 'error')
    .option('--max-warnings <n>', 'more warnings than this end with exit status 1')
    .option('--quiet', 'report errors only')
    .option('--no-inline', 'pay no heed to clientele comments in the text')
    .option('--report-unused-disables', 'make comments that switch nothing off a warning')
    .option('--cache', 'remember what was found in files that stay as they are; the default').option('--no-cache', 'do not')
    .option('--cache-location <folder>', 'where to remember it')
    .option('--stats', 'say on standard error what was done and how long it took')
    .action((paths: string[], options) => take(async () => options.review
      ? (await import('./review.ts')).reviewCommand(paths, options, io)
      : (await import('./lint.ts')).lintCommand(paths, options, io)))
}

function addInit(program: Command, io: Io, take: Take): void {
  const command = program.command('init')
    .description('ask about the business, show the words that follow, write clientele.yml')
    .option('--business <name>', 'the kind of business it is (or is like): see `clientele models`')
  for (const trait of TRAITS) command.option(`--${trait} <value>`, `what is true of its ${trait}`)
  command.option('--yes', 'write without asking').option('--force', 'write over a file that is there')
    .option('-o, --output <file>', 'another name than clientele.yml')
    .action(options => take(async () => (await import('./init.ts')).initCommand(options, TRAITS, io)))
}

/** The traits that a flag of `init` can answer. */
const TRAITS: readonly TraitId[] = ['relationship', 'offering', 'sells', 'payment', 'buyer', 'end-user', 'contact', 'volume']

function addTrace(program: Command, io: Io, take: Take): void {
  withReading(program.command('trace').argument('[paths...]', 'files, folders and globs'))
    .description('list every mention with its concept, its sense and the evidence, whatever the business')
    .option('-f, --format <name>', 'pretty or json', 'pretty')
    .action((paths: string[], options) => take(async () => (await import('./trace.ts')).traceCommand(paths, options, io)))
}

function addProfile(program: Command, io: Io, take: Take): void {
  withReading(program.command('profile').argument('[paths...]', 'files, folders and globs'))
    .description('say what the copy sounds like: its words and claims, held against the business')
    .option('-f, --format <name>', 'pretty or json', 'pretty')
    .action((paths: string[], options) => take(async () => (await import('./profile.ts')).profileCommand(paths, options, io)))
}

function addExplain(program: Command, io: Io, take: Take): void {
  program.command('explain').argument('<what>', 'a rule, a model, a concept, or FILE:LINE:COLUMN')
    .description('say what a rule, a model or a word means, or why a place was or was not reported')
    .option('-c, --config <file>', 'this config and no other')
    .option('-m, --model <name>', 'this kind of business and no config file at all')
    .action((what: string, options) => take(async () => (await import('./explain.ts')).explainCommand(what, options, io)))
}

function addLists(program: Command, io: Io, take: Take): void {
  const lists = () => import('./lists.ts')
  program.command('models').description('list the kinds of business and the words that follow from them')
    .action(() => take(async () => (await lists()).modelsCommand(io)))
  program.command('rules').description('list the rules')
    .action(() => take(async () => (await lists()).rulesCommand(io)))
  program.command('config').argument('<file>', 'a file that would be linted')
    .description('show what holds for a file, and where each value was said')
    .option('-c, --config <file>', 'this config and no other')
    .action((file: string, options) => take(async () => (await import('./config.ts')).configCommand(file, options, io)))
}

/** What lint and trace have in common: which files, read how. */
function withReading(command: Command): Command {
  return command
    .option('-c, --config <file>', 'this config and no other')
    .option('-m, --model <name>', 'this kind of business and no config file at all')
    .option('--language <code>', 'the language of the text; not told from the text then')
    .option('--stdin', 'read standard input')
    .option('--stdin-filename <path>', 'read it as if it were this file')
    .option('--no-ignore', 'also read what .gitignore and the config leave out')
    .option('--max-file-size <bytes>', 'read no file larger than this')
    .option('--color', 'colour the report').option('--no-color', 'do not')
}

const collect = (value: string, before: string[] | undefined): string[] => [...before ?? [], value]

function fail(error: unknown, io: Io): Status {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED
  if (error instanceof Mistake) io.err.write(`${error.message}\n`)
  else io.err.write(`This is a bug in clientele, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`)
  return FAILED
}
