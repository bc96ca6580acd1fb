import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { project } from '../packs.ts'
import { say } from './saying.ts'

const folder = join(project, 'fixtures/edits')

describe.each(readdirSync(folder).map(file => file.replace('.yml', '')))('%s', language => {
  const pairs: { [pair: string]: { [outcome in 'safe' | 'review' | 'left']?: string[] } } = parse(readFileSync(join(folder, `${language}.yml`), 'utf8'))
  const cases = Object.entries(pairs).flatMap(([pair, outcomes]) => Object.entries(outcomes).flatMap(([outcome, lines]) => lines.map(line => ({ pair, outcome, line }))))

  test.each(cases)('$pair, $outcome: $line', ({ pair, outcome, line }) => {
    const [from, to] = pair.split(' → ') as [string, string]
    const [before, after = before] = line.split(' → ') as [string, string?]
    const { text, safety } = say(before, language, from, to, { people: outcome === 'left' })
    expect({ text, safety }).toEqual({ text: after, safety: outcome })
  })
})
