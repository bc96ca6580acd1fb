import type { Audience, Packs, Theme } from '../types.ts'
import { declares } from '../statuses.ts'
import type { Heard } from './index.ts'

/** What the copy dwells on, held against what the readers of the business look for. */
export interface Focus {
  /** In a sentence or two; null where too little is dwelt on to say. */
  readonly said: string | null
  /** In the order of rules/focus/. */
  readonly themes: readonly ThemeCount[]
}

export interface ThemeCount {
  readonly theme: string
  readonly count: number
  /** Whether it is what the readers look for; null where no business is declared, or one whose readers look for no theme above all. */
  readonly suits: boolean | null
  /** Where it is dwelt on, the most first; lines from 1. */
  readonly files: readonly { readonly path: string; readonly count: number; readonly lines: readonly number[] }[]
}

/** What documents that speak to the same audiences dwell on. */
export function focusOf(heard: readonly Heard[], audiences: readonly Audience[], packs: Packs): Focus {
  const known = themesOf(packs)
  const wanted = known.filter(theme => audiences.length > 0 && audiences.every(({ traits }) => declares(traits, theme.suits)))
  const themes = known.map(theme => themeCount(theme, heard, wanted)).filter(({ count }) => count || wanted.length)
  return { said: said(themes, wanted, audiences), themes }
}

/** Each theme once, whatever the languages that have it. */
function themesOf({ languages }: Packs): Theme[] {
  return [...new Map(Object.values(languages).flatMap(({ themes = [] }) => themes).map(theme => [theme.id, theme])).values()]
}

function themeCount({ id }: Theme, heard: readonly Heard[], wanted: readonly Theme[]): ThemeCount {
  const files = heard.map(({ path, dwellings }) => {
    const lines = dwellings.filter(({ theme }) => theme === id).map(({ line }) => line)
    return { path, count: lines.length, lines: [...new Set(lines)] }
  }).filter(({ count }) => count).sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1))
  return { theme: id, count: files.reduce((sum, { count }) => sum + count, 0), suits: wanted.length ? wanted.some(theme => theme.id === id) : null, files }
}

/** With fewer places anything could be read into them. */
const ENOUGH = 6

function said(themes: readonly ThemeCount[], [wanted]: readonly Theme[], audiences: readonly Audience[]): string | null {
  if (themes.reduce((sum, { count }) => sum + count, 0) < ENOUGH) return null
  const [most, ...others] = [...themes].sort((a, b) => b.count - a.count)
  const figures = [most!, ...others].map(({ theme, count }) => `${theme} ${count}`).join(', ')
  const counted = figures[0]!.toUpperCase() + figures.slice(1)
  if (!wanted) return `${counted}.`
  const declared = `${audiences.some(({ today }) => today) ? 'you are becoming' : 'you declared'} ${audiences.map(({ label }) => label).join(' and ')}`
  if (most!.suits) return `${counted}; ${declared}, whose readers look for just that.`
  return `${counted}; ${declared}, whose readers look for ${wanted.id}. ${wanted.instead}`
}
