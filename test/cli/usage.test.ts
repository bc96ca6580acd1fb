import { describe, expect, test } from 'vitest'
import { inFolder, lawFirm } from './command.ts'

describe('what cannot be done as asked ends with 2, a sentence and a next step', () => {
  const run = (args: readonly string[], files: { readonly [path: string]: string } = lawFirm) => {
    const { status, err } = inFolder(files)(args)
    return { status, err: err.replace(/\n$/, '') }
  }

  test.each<[string[], string]>([
    [['--modle', 'x', '.'], "error: unknown option '--modle'\n(Did you mean --model?)\n(clientele --help lists what there is.)"],
    [['--model', 'lawfirm', '.'], '--model: ‘lawfirm’ is not known.\n  Did you mean ‘law-firm’? `clientele models` lists them all.'],
    [['--rules', 'term-mismtch', '.'], '--rules: There is no rule ‘term-mismtch’.\n  Did you mean ‘term-mismatch’?'],
    [['--fail-on', 'warnings', '.'], '--fail-on: ‘warnings’ is not known.\n  Did you mean ‘warning’?'],
    [['--confidence', 'sure', '.'], '--confidence: ‘sure’ is not known.\n  Allowed: low, medium, high.'],
    [['--format', 'jsn', '.'], '--format: ‘jsn’ is not known.\n  Did you mean ‘json’?'],
    [['--max-warnings', 'few', '.'], '--max-warnings: ‘few’ is no whole number.\n  Write digits only, like 100.'],
    [['--max-file-size', '1k', '.'], '--max-file-size: ‘1k’ is no whole number.\n  Write digits only, like 100.'],
    [['-o', 'a', '-o', 'b', '.'], '--output: There are more outputs than formats.\n  Give each --output its --format.'],
    [['-o', 'no/a.txt', '.'], 'no/a.txt: The report cannot be written there (ENOENT).\n  Name a file in a folder that exists.'],
    [['-c', 'nope.yml', '.'], 'nope.yml: There is no such config.'],
    [['abuot.md'], 'abuot.md: There is no such file or folder.\n  Did you mean ‘about.md’?'],
    [['*.mdx'], '*.mdx: No file matches this pattern.\n  Name a file, a folder or a pattern that holds text.'],
    [[''], 'One of the paths is empty.\n  Leave it out, or write “.” for the folder you are in.'],
    [[], 'No files are named.\n  For this folder write `clientele .`; for standard input add --stdin.'],
    [['explain'], "error: missing required argument 'what'\n(clientele --help lists what there is.)"],
    [['trace', '-f', 'sarif', '.'], '--format: ‘sarif’ is not known.\n  Allowed: pretty, json.'],
    [['config', 'claen.md'], 'claen.md: There is no such file or folder.\n  Did you mean ‘clean.md’?'],
    [['explain', 'law-frim'], '‘law-frim’ is no rule, model or concept, and no FILE:LINE:COLUMN.\n  Did you mean ‘law-firm’?'],
    [['explain', 'about.md:9:1'], 'about.md:9:1: The file has no such place.\n  Lines and columns count from 1.'],
  ])('%j', (args, err) => {
    expect(run(args)).toEqual({ status: 2, err })
  })

  test.each<[string, string]>([
    ['busines: retail', 'clientele.yml:1:1: There is no key ‘busines’.\n  Did you mean ‘business’?'],
    ['business: retial', 'clientele.yml:1:11: ‘business’ cannot be ‘retial’.\n  Did you mean ‘retail’?'],
    ['business: retail\nrules: { term-mismatch: eror }', 'clientele.yml:2:25: ‘term-mismatch’ cannot be ‘eror’.\n  Did you mean ‘error’?'],
    ['business: retail\nrules: { term-mismach: off }', 'clientele.yml:2:10: There is no key ‘term-mismach’ in ‘rules’.\n  Did you mean ‘term-mismatch’?'],
    ['business: retail\nbusiness: retail', 'clientele.yml:2:1: This key is written twice; only one of them can hold.'],
    ['quotes: skip', 'clientele.yml: This config does not say what the business is.\n  Add the key ‘business’; `clientele models` lists the kinds there are.'],
  ])('clientele.yml: %j', (config, err) => {
    expect(run(['clean.md'], { ...lawFirm, 'clientele.yml': config })).toEqual({ status: 2, err })
  })

  test('a config that is not YAML, with its place', () => {
    expect(run(['clean.md'], { ...lawFirm, 'clientele.yml': 'business: "law-firm\n' }).err).toMatch(/^clientele\.yml:\d+:\d+: This cannot be read as YAML: /)
  })

  test('no config: said once, with what to do', () => {
    expect(run(['.'], { 'a.md': 'Hi.', 'b.md': 'Hi.' })).toEqual({
      status: 2,
      err: 'a.md: No clientele.yml holds for this file.\n  Make one with `clientele init`, or name a kind of business: --model law-firm.\n  The same holds for 1 more.',
    })
  })

  test('nobody to ask about the business', () => {
    expect(run(['init'], {})).toEqual({
      status: 2,
      err: 'There is no terminal to ask in.\n  Say what the business is: --business NAME (see `clientele models`), or some of --relationship, --offering, --sells, --payment, --buyer, --end-user, --contact, --volume.',
    })
    expect(run(['init', '--yes', '--business', 'retail'])).toEqual({
      status: 2, err: 'clientele.yml: This file is there already.\n  Change it by hand, or write it anew with --force.',
    })
  })

  test('nothing that could not be linted is called fine', () => {
    for (const args of [['abuot.md'], ['-c', 'nope.yml', '.']]) expect(inFolder(lawFirm)(args).out).not.toContain('✔')
  })
})
