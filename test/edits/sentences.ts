import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { project } from '../packs.ts'

/** A sentence of fixtures/edits, and what becomes of it when one word is put for another. */
export interface Case {
  readonly language: string
  readonly from: string
  readonly to: string
  readonly outcome: 'safe' | 'review' | 'left'
  readonly before: string
  readonly after: string
}

const folder = join(project, 'fixtures/edits')

/** All of them, as they stand in the files: `client → abonné`, then `before → after` by outcome. */
export const cases: readonly Case[] = readdirSync(folder).flatMap(file => {
  const pairs: { [pair: string]: { [outcome in Case['outcome']]?: string[] } } = parse(readFileSync(join(folder, file), 'utf8'))
  return Object.entries(pairs).flatMap(([pair, outcomes]) => Object.entries(outcomes).flatMap(([outcome, lines]) => lines.map(line => {
    const [from, to] = pair.split(' → ') as [string, string], [before, after = before] = line.split(' → ') as [string, string?]
    return { language: file.replace('.yml', ''), from, to, outcome: outcome as Case['outcome'], before, after }
  })))
})
