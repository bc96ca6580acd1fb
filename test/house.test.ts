import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from './packs.ts'

/** A file of src/: what it says, and what it imports. */
interface File { readonly path: string; readonly text: string; readonly imports: readonly Import[] }

/** Where an import leads: a path under src/, or the name of a package. What is only a type is gone when the program runs. */
interface Import { readonly to: string; readonly isType: boolean }

const files = filesUnder('src').filter(path => path.endsWith('.ts')).map(readFile)

/** What every room may know: the nouns, and what is true of words and files wherever they are. */
const NOUNS = ['types', 'errors', 'lazily', 'letters', 'hash', 'tokens', 'sentences', 'quotations', 'phrases', 'tree', 'compounds', 'forms', 'agreement', 'ours', 'statuses', 'format', 'encoding', 'language', 'small-words', 'confidence', 'heads', 'chunks', 'front-matter', 'copy-keys', 'rough', 'not-prose', 'scan', 'sorted', 'grouped', 'reading', 'watch', 'damage']
/** What puts the steps together, and what stands above them. */
const COMPOSERS = ['look', 'lint', 'reader', 'run', 'library', 'cli', 'index', 'browser', 'internal']

describe('1 · a step can be changed without reading another', () => {
  test('steps import their own room and the nouns, and nothing else of ours', () => {
    const strays = files.filter(file => !COMPOSERS.includes(roomOf(file.path))).flatMap(file =>
      ours(file).filter(({ to }) => ![roomOf(file.path), ...NOUNS].includes(roomOf(to))).map(({ to }) => `${file.path} → ${to}`))
    expect(strays).toEqual([])
  })

  test('the nouns know no step', () => {
    const strays = files.filter(file => NOUNS.includes(roomOf(file.path))).flatMap(file => ours(file).filter(({ to }) => !NOUNS.includes(roomOf(to))))
    expect(strays).toEqual([])
  })

  test('the steps of one document are put together in lint.ts, those that only look at it in look.ts', () => {
    const looking = ['mentions', 'senses', 'skim']
    for (const step of ['extract', 'mentions', 'senses', 'skim', 'claims', 'focus', 'judges', 'suppress', 'edits']) {
      const composed = importers(to => roomOf(to) === step, step).filter(path => path !== 'internal.ts')
      expect(composed.filter(path => path !== 'look.ts' || !looking.includes(step)), step).toEqual(step === 'skim' ? [] : ['lint.ts'])
    }
  })

  test('a room is entered by its index', () => {
    const inner = files.flatMap(file => ours(file).filter(({ to }) => ['extract', 'senses', 'judges', 'edits', 'report', 'profile', 'review'].includes(roomOf(to)) && roomOf(to) !== roomOf(file.path) && !to.endsWith('/index.ts')))
    expect(inner).toEqual([])
  })
})

describe('2 · a library can be replaced in one file', () => {
  const doors: { readonly [packageName: string]: readonly string[] } = {
    '@clack/prompts': ['cli/prompts.ts'],
    chalk: ['report/pretty.ts'],
    commander: ['cli/main.ts'],
    'decode-named-character-reference': ['extract/align.ts'],
    diff: ['diff.ts'],
    'fast-glob': ['discover.ts'],
    ignore: ['discover/gitignore.ts'],
    mdast: ['extract/markdown.ts'],
    'mdast-util-gfm-footnote': ['extract/markdown.ts'],
    'mdast-util-gfm-strikethrough': ['extract/markdown.ts'],
    'mdast-util-gfm-table': ['extract/markdown.ts'],
    'mdast-util-gfm-task-list-item': ['extract/markdown.ts'],
    'micromark-core-commonmark': ['extract/limits.ts'],
    'micromark-extension-gfm-footnote': ['extract/markdown.ts'],
    'micromark-extension-gfm-strikethrough': ['extract/markdown.ts'],
    'micromark-extension-gfm-table': ['extract/markdown.ts'],
    'micromark-extension-gfm-task-list-item': ['extract/markdown.ts'],
    'micromark-util-types': ['extract/limits.ts'],
    parse5: ['extract/html.ts'],
    picomatch: ['config/globs.ts'],
    'remark-frontmatter': ['extract/markdown.ts'],
    'remark-mdx': ['extract/mdx.ts'],
    'remark-parse': ['extract/markdown.ts'],
    unified: ['extract/markdown.ts'],
    // Three rooms read YAML: a config and rules/ with the places of keys, front matter with the offsets of its texts. A config is also written.
    yaml: ['config/keep.ts', 'config/parse.ts', 'extract/front-matter.ts', 'packs/yaml.ts'],
    'zod/mini': ['config/schema.ts'],
  }

  test('each package has its door', () => {
    const found = new Map<string, string[]>()
    for (const { path, imports } of files) for (const { to } of imports) {
      if (!to.endsWith('.ts') && !to.startsWith('node:') && to !== '#packs') found.set(to, [...new Set([...found.get(to) ?? [], path])])
    }
    expect(Object.fromEntries(found)).toEqual(doors)
  })

  test('every package is declared', () => {
    const declared = Object.keys(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).devDependencies)
    expect(Object.keys(doors).map(name => name.replace('/mini', '')).filter(name => ![name, `@types/${name}`].some(it => declared.includes(it)))).toEqual([])
  })
})

describe('3 · the core cannot print, read files, or tell the time', () => {
  const core = files.filter(file => roomOf(file.path) !== 'cli')
  const says = (pattern: RegExp) => core.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path)

  test('process, console and exit codes are the command’s', () => {
    expect(says(/\b(process|console)\s*[.[]|globalThis/)).toEqual([])
  })

  test('no clock, no chance, no network', () => {
    expect(says(/\bDate\b|\bperformance\s*\.|Math\.random|\bfetch\(|setTimeout|setInterval/)).toEqual([])
  })

  test('only what finds, reads and writes files touches them', () => {
    expect(core.filter(file => file.imports.some(({ to }) => to === 'node:fs')).map(({ path }) => path))
      .toEqual(['cache.ts', 'config/find.ts', 'config/read.ts', 'discover.ts', 'discover/gitignore.ts', 'packs/load.ts', 'read.ts', 'write.ts'])
  })

  test('of Node, the core knows files and paths; the cache also tells texts apart by their digests', () => {
    const known = new Set(core.flatMap(file => file.imports.map(({ to }) => to).filter(to => to.startsWith('node:'))))
    expect([...known].sort()).toEqual(['node:crypto', 'node:fs', 'node:path'])
    expect(files.filter(file => file.imports.some(({ to }) => to === 'node:crypto')).map(({ path }) => path)).toEqual(['cache.ts'])
  })

  test.each(['lint.ts', 'browser.ts', 'extract/index.ts', 'senses/index.ts', 'edits/index.ts', 'fix.ts', 'review/index.ts', 'report/index.ts'])('%s runs in a browser: nothing it reaches needs Node', path => {
    expect([...reached(path)].filter(path => fileAt(path)?.imports.some(({ to, isType }) => to.startsWith('node:') && !isType))).toEqual([])
  })
})

describe('4 · code and words are apart', () => {
  test('only packs/ knows the rules, and only its index the compiled ones', () => {
    expect(files.filter(file => file.imports.some(({ to }) => to === '#packs')).map(({ path }) => path)).toEqual(['packs/index.ts'])
    expect(files.filter(({ path, text }) => roomOf(path) !== 'packs' && /['"`]rules\//.test(code(text))).map(({ path }) => path)).toEqual([])
    expect(importers(to => to === 'packs/load.ts', 'packs')).toEqual([])
  })

  test('nothing under rules/ is code', () => {
    expect(filesUnder('rules').filter(path => !/\.(yml|md)$/.test(path))).toEqual([])
  })

  test('no regular expression under rules/: copywriters change these files', () => {
    const expressions = filesUnder('rules').filter(path => path.endsWith('.yml')).flatMap(path =>
      readFileSync(join(project, 'rules', path), 'utf8').split('\n').flatMap((line, i) => /\\[bdswpSDW]|\(\?|\.[*+]|\[\^|[)\]][*+]/.test(line) ? [`${path}:${i + 1}: ${line}`] : []))
    expect(expressions).toEqual([])
  })
})

describe('taste · a file is read in one sitting', () => {
  test('no file is longer than 220 lines, but the nouns', () => {
    expect(files.filter(({ path, text }) => path !== 'types.ts' && text.split('\n').length > 221).map(({ path }) => path)).toEqual([])
  })

  test('no room is called by what belongs nowhere', () => {
    expect(files.map(({ path }) => path).filter(path => /\b(utils?|helpers?|common|shared|misc)\b/.test(path))).toEqual([])
  })

  test('what the user can mend is the only class', () => {
    expect(files.filter(({ text }) => /^\s*(export )?(abstract )?class /m.test(code(text))).map(({ path }) => path)).toEqual(['errors.ts'])
  })
})

function filesUnder(folder: string): string[] {
  const entries = readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
  const root = join(project, folder).length + 1
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(root).replaceAll('\\', '/')).sort()
}

function readFile(path: string): File {
  const text = readFileSync(join(project, 'src', path), 'utf8')
  const stated = [...text.matchAll(/^(?:import|export)( type)?\b[^'";]*?\bfrom '([^']+)'/gm)].map(([, type, to]) => ({ to: to!, isType: type !== undefined }))
  const loaded = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, to]) => ({ to: to!, isType: false }))
  return { path, text, imports: [...stated, ...loaded].map(({ to, isType }) => ({ to: to.startsWith('.') ? posix.join(dirname(path), to) : to, isType })) }
}

/** The folder of a file under src/, or its own name where it stands alone. */
function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '')
}

function ours({ imports }: File): readonly Import[] {
  return imports.filter(({ to }) => to.endsWith('.ts'))
}

/** Who imports it, from outside its room. */
function importers(isMeant: (to: string) => boolean, room: string): string[] {
  return files.filter(file => roomOf(file.path) !== room && ours(file).some(({ to }) => isMeant(to))).map(({ path }) => path)
}

function fileAt(path: string): File | undefined {
  return files.find(file => file.path === path)
}

function reached(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known
  known.add(path)
  for (const { to, isType } of fileAt(path)?.imports ?? []) if (to.endsWith('.ts') && !isType) reached(to, known)
  return known
}

/** The text without its comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}
