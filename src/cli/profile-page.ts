import type { Packs } from '../types.ts'
import type { ClaimCount, Focus, Profile, TermCount, ThemeCount } from '../profile/index.ts'

/** A profile for people: at most 80 columns, plain characters. */
export function profilePage(profile: Profile, packs: Packs): string {
  const parts = [
    [...wrap(heading(profile)), '', ...wrap(profile.verdict)],
    distance(profile), words(profile.terms), claims(profile.claims, packs), focus(profile.focus), kinds(profile), proposal(profile),
  ]
  return `${parts.filter(lines => lines.length).map(lines => lines.join('\n')).join('\n\n')}\n`
}

/** In columns. */
const WIDTH = 80, BAR = 20

function heading({ files, audiences, declared, today }: Profile): string {
  const speaks = audiences.filter(name => name !== 'default').join(' and ')
  const business = declared === null ? 'no business is declared' : today === null ? declared : `${today}, becoming ${declared}`
  return `${files} ${files === 1 ? 'file' : 'files'}${speaks && `, for ${speaks}`}: ${business}`
}

/** How far a business has come that is becoming another. */
function distance({ progress, declared }: Profile): string[] {
  if (!progress) return []
  const { words: { target, today }, target: claims } = progress
  const row = (name: string, done: number, all: number) => `  ${name}  ${`${done} of ${all}`.padStart(10)}  ${'#'.repeat(Math.round(BAR * done / Math.max(1, all)))}`.trimEnd()
  return [`How far it has come towards ${declared}`, row('words ', target, target + today), row('claims', claims.holds, claims.of)]
}

// ---- Words

const SHOWN = 8

function words(terms: readonly TermCount[]): string[] {
  if (!terms.length) return []
  const shown = terms.slice(0, SHOWN), bar = bars(shown.map(term => term.ours), 'ours'.length + 2)
  const name = widest(shown.map(term => term.concept))
  const row = (concept: string, bar: string, readers: string, others: string, silent: string) =>
    `  ${concept.padEnd(name)}  ${bar.padEnd(BAR + 6)}  ${readers.padStart(8)}  ${others.padStart(7)}  ${silent.padStart(6)}`.trimEnd()
  return [
    `Words for people${terms.length > shown.length ? `, the first ${shown.length} of ${terms.length}` : ''}`,
    row('', 'ours', 'reader’s', 'others’', 'silent'),
    ...shown.map(({ concept, ours, readers, others, silent }) => row(concept, bar(ours), some(readers), some(others), some(silent))),
  ]
}

const some = (count: number): string => count ? String(count) : '·'

// ---- Claims

/** Of one trait. */
const CLAIMS = 4

function claims(all: readonly ClaimCount[], { traits }: Packs): string[] {
  if (!all.length) return []
  const groups = traits.map(({ id }) => all.filter(claim => claim.trait === id)).filter(group => group.length)
  const shown = groups.flatMap(group => group.slice(0, CLAIMS))
  const bar = bars(shown.map(claim => claim.count), 4)
  const trait = widest(groups.map(([first]) => first!.trait)), says = Math.min(34, widest(shown.map(claim => claim.says)))
  const row = (claim: ClaimCount, i: number) =>
    `  ${(i ? '' : claim.trait).padEnd(trait)}  ${cut(claim.says, says).padEnd(says)}  ${bar(claim.count, claim.holds === false ? 'x' : '#')}`
  return [
    `What it claims${shown.some(claim => claim.holds === false) ? ' (x: not what you declared)' : ''}`,
    ...groups.flatMap(group => [...group.slice(0, CLAIMS).map(row), ...rest(group, trait)]),
  ]
}

const rest = (group: readonly ClaimCount[], indent: number): string[] =>
  group.length > CLAIMS ? [`  ${' '.repeat(indent)}  and ${group.length - CLAIMS} more`] : []

const cut = (text: string, width: number): string => text.length > width ? `${text.slice(0, width - 1).trimEnd()}…` : text

// ---- Focus

function focus({ said, themes }: Focus): string[] {
  if (!themes.some(({ count }) => count)) return []
  const bar = bars(themes.map(({ count }) => count), 4), name = widest(themes.map(({ theme }) => theme))
  return [
    `What it dwells on${themes.some(({ suits }) => suits === false) ? ' (x: not what your readers look for)' : ''}`,
    ...themes.flatMap(theme => [`  ${theme.theme.padEnd(name)}  ${bar(theme.count, theme.suits === false ? 'x' : '#')}`, ...places(theme)]),
    ...said === null ? [] : wrap(said, '  '),
  ]
}

const FILES = 3, LINES = 4

/** The files with the most of it, and the lines. */
function places({ files }: ThemeCount): string[] {
  const shown = files.slice(0, FILES).map(({ path, lines }) =>
    `    ${cut(path, 40)}: ${lines.length > 1 ? 'lines' : 'line'} ${lines.slice(0, LINES).join(', ')}${lines.length > LINES ? ` and ${lines.length - LINES} more` : ''}`)
  return files.length > FILES ? [...shown, `    and in ${files.length - FILES} more ${files.length - FILES > 1 ? 'files' : 'file'}`] : shown
}

// ---- Kinds of business

const KINDS = 5

function kinds({ models, claims }: Profile): string[] {
  const shown = models.slice(0, KINDS)
  if (!claims.length || !shown.some(model => model.holds)) return []
  const name = widest(shown.map(({ model }) => model))
  const of = widest(shown.map(({ holds, of }) => `${holds} of ${of}`))
  return ['Closest kinds of business, by the claims that hold', ...shown.map(({ model, holds, of: all }) =>
    `  ${model.padEnd(name)}  ${`${holds} of ${all}`.padStart(of)}  ${'#'.repeat(Math.round(BAR * holds / Math.max(1, all)))}`.trimEnd())]
}

function proposal({ proposals }: Profile): string[] {
  const [first, ...others] = proposals
  if (first === undefined) return []
  const also = others.length ? `  # or ${others.slice(0, KINDS).join(', ')}` : ''
  return ['A clientele.yml that fits', `  business: ${first}${also}`]
}

// ---- Drawing

/** A count and its bar, as long as its share of the largest count. */
function bars(counts: readonly number[], width: number): (count: number, stroke?: string) => string {
  const most = Math.max(1, ...counts)
  return (count, stroke = '#') => `${some(count).padStart(width - 2)}  ${stroke.repeat(Math.ceil(BAR * count / most))}`.trimEnd()
}

const widest = (texts: readonly string[]): number => texts.reduce((width, text) => Math.max(width, text.length), 0)

function wrap(text: string, indent = ''): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}${word}`)
  }
  return lines
}
