import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locate } from '../src/locate.ts'
import { run } from '../src/run.ts'
import { packs, project } from './packs.ts'
import { findingsIn, type Given } from './reading.ts'

const cases = join(project, 'fixtures/cases')
const sites = join(project, 'fixtures/sites')

describe('a case reports what its lines say, and nothing else', () => {
  test.each(readdirSync(cases).sort())('%s', name => {
    const marked = readFileSync(join(cases, name), 'utf8')
    const text = name.endsWith('.txt') ? marked.replace(/ ?\[✗[^\]]*\]/g, '') : marked
    const model = /^fixture: ([\w-]+)$/m.exec(marked)![1]!
    const rules = /^rules: (.+)$/m.exec(marked)?.[1]!.split(', ') ?? ['term-mismatch']
    expect(found(text, { model, path: name, options: { rules } })).toEqual(expected(marked))
  })
})

/** The texts that a line's mark names: `12: customers, patrons`, then the line itself. */
function expected(marked: string): string[] {
  return marked.split('\n').flatMap((line, i) => {
    const [, texts] = /(?:<!--|\{\/\*|#|\[) ?✗ ([^\]]*?) *(?:-->|\*\/\}|\]|$)/.exec(line) ?? []
    return texts === undefined ? [] : [`${i + 1}: ${texts}`]
  })
}

function found(text: string, given: Given): string[] {
  const lines = new Map<number, string[]>()
  for (const finding of findingsIn(text, given)) lines.set(finding.line, [...lines.get(finding.line) ?? [], finding.text])
  return [...lines].map(([line, texts]) => `${line}: ${texts.join(', ')}`)
}

describe('a page of a site reports what an editor would', async () => {
  const lists = readdirSync(join(project, 'fixtures')).filter(name => /^sites\.expected.*\.tsv$/.test(name))
  // An editor's reading: path, line, column, text, why; and "missed" where the tool stays silent today.
  const rows = lists.flatMap(name => readFileSync(join(project, 'fixtures', name), 'utf8').trim().split('\n')).map(row => row.split('\t'))
  const outcome = await run({ paths: ['.'], cwd: sites, ignore: true, options: {}, needsBusiness: true }, packs,
    ({ path, text }, { findings }) => [path, locate(findings, text, path).map(({ line, column, text }) => `${line}:${column} ${text}`)] as const)
  const pages = new Map(outcome.results)

  test('every page can be read', () => {
    expect(outcome.mistakes).toEqual([])
    expect(rows.map(([path]) => path).filter(path => !pages.has(path!))).toEqual([])
  })

  test.each([...pages])('%s', (page, found) => {
    expect(found).toEqual(rows.filter(([path, , , , , missed]) => path === page && missed !== 'missed').map(([, line, column, text]) => `${line}:${column} ${text}`))
  })
})
