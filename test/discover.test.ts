import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { discover, shownPath, type Search } from '../src/discover.ts'

let cwd: string
beforeEach(() => { cwd = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-discover-'))) })
afterEach(() => rmSync(cwd, { recursive: true }))

/** Writes files: names alone, or names with their text. */
function write(...files: (string | [name: string, text: string])[]): void {
  for (const file of files) {
    const [name, text] = typeof file === 'string' ? [file, 'Hi'] : file
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
}

async function find(paths: string[], search: Partial<Search> = {}) {
  const found = await discover(paths, { cwd, ignore: true, isSelected: () => true, ...search })
  return {
    files: found.files.map(path => shownPath(path, search.cwd ?? cwd)),
    skipped: found.skipped,
    mistakes: found.mistakes.map(({ message }) => message),
  }
}

const files = async (paths: string[], search: Partial<Search> = {}): Promise<string[]> => {
  const found = await find(paths, search)
  expect(found.mistakes).toEqual([])
  return found.files
}

describe('folders', () => {
  it('gives the text files in them and below, ordered', async () => {
    write('b.md', 'a.txt', 'c.mdx', 'sub/d.markdown', 'sub/e/f.md', 'g.js', 'h.png', 'README')
    expect(await files(['.'])).toEqual(['a.txt', 'b.md', 'c.mdx', 'sub/d.markdown', 'sub/e/f.md'])
    expect(await files(['sub/'])).toEqual(['sub/d.markdown', 'sub/e/f.md'])
  })

  it('takes endings in capitals', async () => {
    write('README.MD', 'NOTES.TXT')
    expect(await files(['.'])).toEqual(['NOTES.TXT', 'README.MD'])
  })

  it('does not search node_modules, .git or dot folders, and takes no dot files', async () => {
    write('a.md', 'node_modules/p/b.md', '.git/c.md', '.github/d.md', 'sub/.cache/e.md', 'sub/node_modules/f.md', '.g.md')
    expect(await files(['.'])).toEqual(['a.md'])
    expect(await files(['.'], { ignore: false })).toEqual(['a.md'])
  })

  it('searches a dot folder that is named', async () => {
    write('.github/d.md', '.github/sub/e.md')
    expect(await files(['.github'])).toEqual(['.github/d.md', '.github/sub/e.md'])
    expect(await files(['.github/*.md'])).toEqual(['.github/d.md'])
    expect(await files(['.github/**/*.md'])).toEqual(['.github/d.md', '.github/sub/e.md'])
  })

  it('looks for what it is told to, and asks whether it is wanted', async () => {
    write('a.md', 'b.html', 'c.html')
    expect(await files(['.'], { candidates: ['**/*.html'], isSelected: (path, named) => !named && !path.endsWith('c.html') })).toEqual(['b.html'])
  })

  it('works in a folder whose name looks like a glob', async () => {
    write('[a] {b} (c)!/x.md')
    expect(await files(['[a] {b} (c)!'])).toEqual(['[a] {b} (c)!/x.md'])
  })

  it('complains of a folder without text', async () => {
    write('empty/a.js')
    expect((await find(['empty'])).mistakes).toEqual([
      'empty: There are no Markdown or text files under this folder.\n  Name a file, a folder or a pattern that holds text.'])
    expect((await find(['empty'], { candidates: ['**/*.html'] })).mistakes[0]).toContain('no files like **/*.html under this folder')
  })

  it('complains of a folder whose texts are all left out, and says by what', async () => {
    write('docs/a.md', ['docs/.gitignore', '*.md'])
    expect((await find(['docs'])).mistakes).toEqual([
      'docs: All the files here are left out, by .gitignore or by the config.\n  Change ‘files’ or ‘ignore’ in the config, or add --no-ignore.'])
    expect((await find(['docs'], { ignore: false, isSelected: () => false })).mistakes[0]).toContain('All the files here are left out')
  })
})

describe('files', () => {
  it('takes a file that is named, whatever its ending', async () => {
    write('a.rst', 'LICENSE', '.hidden.md', 'node_modules/p/x.md')
    expect(await files(['a.rst', 'LICENSE', '.hidden.md', 'node_modules/p/x.md'])).toEqual(['.hidden.md', 'LICENSE', 'a.rst', 'node_modules/p/x.md'])
  })

  it('takes a name with the marks of a glob as itself when it exists', async () => {
    write('[draft].md', 'd.md', '{a,b}.md', 'a.md')
    expect(await files(['[draft].md', '{a,b}.md'])).toEqual(['[draft].md', '{a,b}.md'])
  })

  it('gives each file once, in one order', async () => {
    write('a.md', 'sub/b.md')
    const once = ['a.md', 'sub/b.md']
    expect(await files(['sub', 'a.md', './a.md', '*.md', '.', join(cwd, 'a.md')])).toEqual(once)
    expect(await files(['.', 'a.md', 'sub/../a.md', 'sub/b.md'])).toEqual(once)
  })

  it('shows what is outside the working directory with ../', async () => {
    write('a.md', 'sub/b.md')
    expect(await files(['../a.md', '.'], { cwd: join(cwd, 'sub') })).toEqual(['../a.md', 'b.md'])
    expect(await files(['..'], { cwd: join(cwd, 'sub') })).toEqual(['../a.md', 'b.md'])
  })

  it('tells the config that the file was named', async () => {
    write('a.rst', 'b.rst')
    expect(await find(['a.rst', 'b.rst'], { isSelected: (path, named) => named && path.endsWith('a.rst') })).toEqual({ files: ['a.rst'], skipped: 1, mistakes: [] })
  })

  it('names the nearest file that exists, and finds the others', async () => {
    write('docs/about.md', 'docs/prices.md', 'a.md')
    const found = await find(['docs/abuot.md', 'dosc/prices.md', 'a.md', 'zzzzzz/y.md'])
    expect(found.files).toEqual(['a.md'])
    expect(found.mistakes).toEqual([
      'docs/abuot.md: There is no such file or folder.\n  Did you mean ‘docs/about.md’?',
      'dosc/prices.md: There is no such file or folder.\n  Did you mean ‘docs/prices.md’?',
      'zzzzzz/y.md: There is no such file or folder.\n  Check the spelling: a path starts from the folder you are in.',
    ])
  })

  it('complains of an empty path, and of a path twice only once', async () => {
    write('a.md')
    expect((await find([''])).mistakes).toEqual(['One of the paths is empty.\n  Leave it out, or write “.” for the folder you are in.'])
    expect((await find(['b.txt', 'b.txt'])).mistakes).toHaveLength(1)
  })
})

describe('globs', () => {
  it('takes what they match', async () => {
    write('docs/a.md', 'docs/b.rst', 'docs/sub/c.md', 'd.md')
    expect(await files(['docs/*.md'])).toEqual(['docs/a.md'])
    expect(await files(['docs/**/*.{md,rst}'])).toEqual(['docs/a.md', 'docs/b.rst', 'docs/sub/c.md'])
    expect(await files([join(cwd, 'docs/*.md')])).toEqual(['docs/a.md'])
    expect(await files(['../docs/{a,x}.md'], { cwd: join(cwd, 'docs') })).toEqual(['a.md'])
  })

  it('takes pictures and the like only when they say an ending, and then counts them as named', async () => {
    write('docs/a.md', 'docs/b.png', 'docs/.c.md', '.github/d.md', '.github/e.yml')
    expect(await files(['docs/*', '.github/**'])).toEqual(['.github/d.md', 'docs/a.md'])
    expect(await files(['docs/*.png'], { isSelected: (_, named) => named })).toEqual(['docs/b.png'])
    expect((await find(['docs/*'], { isSelected: (_, named) => named })).files).toEqual([])
    expect((await find(['docs/b*'])).mistakes[0]).toContain('No file matches this pattern.')
  })

  it('complains of one that matches nothing, and names the folder that was meant', async () => {
    write('docs/a.md')
    expect((await find(['docs/*.rst'])).mistakes).toEqual(['docs/*.rst: No file matches this pattern.\n  Name a file, a folder or a pattern that holds text.'])
    expect((await find(['dosc/**/*.md'])).mistakes).toEqual(['dosc: There is no such file or folder.\n  Did you mean ‘docs’?'])
    expect((await find(['docs/a.md/*.md'])).mistakes[0]).toContain('No file matches this pattern.')
  })

  it('leaves out what is ignored', async () => {
    write('a.md', 'b.md', ['.gitignore', 'b.md'])
    expect(await files(['*.md'])).toEqual(['a.md'])
    expect(await files(['{a,b}.md'])).toEqual(['a.md'])
    expect((await find(['b*.md'])).mistakes[0]).toContain('All the files here are left out')
  })
})

describe('.gitignore', () => {
  it('holds at every level from the repository down, the nearest last', async () => {
    mkdirSync(join(cwd, '.git'))
    write(
      ['.gitignore', 'drafts/\n*.tmp.md\n/root-only.md\n'], ['sub/.gitignore', '\uFEFF# ours\r\n!keep.tmp.md\r\ninner/x.md\r\n'],
      'a.md', 'a.tmp.md', 'root-only.md', 'drafts/b.md', 'sub/drafts/c.md', 'sub/root-only.md', 'sub/keep.tmp.md',
      'sub/inner/x.md', 'sub/deep/inner/x.md',
    )
    const kept = ['a.md', 'sub/deep/inner/x.md', 'sub/keep.tmp.md', 'sub/root-only.md']
    expect(await files(['.'])).toEqual(kept)
    expect(await files(['.'], { cwd: join(cwd, 'sub') })).toEqual(['deep/inner/x.md', 'keep.tmp.md', 'root-only.md'])
    expect(await files(['.'], { ignore: false })).toHaveLength(9)
  })

  it('is joined by .git/info/exclude', async () => {
    write(['.git/info/exclude', 'mine.md\n'], 'mine.md', 'a.md')
    expect(await files(['.'])).toEqual(['a.md'])
  })

  it('stops at the repository: what an outer one ignores is linted from inside', async () => {
    write(['.gitignore', 'trees/'], '.git/HEAD', 'trees/one/.git', 'trees/one/a.md', 'b.md')
    expect(await files(['.'])).toEqual(['b.md'])
    expect(await files(['.'], { cwd: join(cwd, 'trees/one') })).toEqual(['a.md'])
  })

  it('skips files and folders that are named, without complaint', async () => {
    write(['.gitignore', 'out/\nb.md'], 'out/sub/a.md', 'b.md', 'c.md')
    expect(await find(['out/sub/a.md', 'b.md', 'c.md'])).toEqual({ files: ['c.md'], skipped: 2, mistakes: [] })
    expect(await find(['out', 'out/sub', 'b.md', './b.md'])).toEqual({ files: [], skipped: 3, mistakes: [] })
    expect(await files(['out', 'b.md'], { ignore: false })).toEqual(['b.md', 'out/sub/a.md'])
  })

  it('says what git says', async () => {
    const names = ['a', 'b.md', 'a b', 'c#', '[x]', '!n', '#h', 'B.md', 'é']
    const paths = names.flatMap(one => names.flatMap(two => names.slice(0, 5).map(three => `${one}/${two}.d/${three}.txt`)))
    write(...paths, ['.gitignore', 'a/*.d/a.txt\n!a/b.md.d/a.txt\n**/c#.d\n\\#h/\n\\!n/a.d/\n[[]x]/é.d/\nB.md.d\n b\n'],
      ['a/.gitignore', '/b.md.d/\n!c#.d/\nB.md.d/*\n!B.md.d/a.txt\n\\[x\\].d/[ab].txt\n'],
      ['[x]/.gitignore', '*\n!*/\n!a.txt\n'], ['a b/.gitignore', 'a.d/**/a.txt\n\\!n.d\n**/é.d/?.txt\n'],
      ['é/a.d/.gitignore', '*\n'], ['é/.gitignore', '**\n!a.d/\n!a.d/**\n'])
    execFileSync('git', ['init', '-q'], { cwd })
    const listed = execFileSync('git', ['-c', 'core.excludesFile=', 'ls-files', '-z', '--others', '--exclude-standard', '*.txt'], { cwd, encoding: 'utf8' })
    expect(await files(['.'])).toEqual(listed.split('\0').filter(Boolean).sort())
  })
})

describe('links', () => {
  it('reads linked files and does not walk into linked folders, so a circle ends', async () => {
    write('docs/a.md', 'other/b.md')
    symlinkSync('a.md', join(cwd, 'docs/link.md'))
    symlinkSync('..', join(cwd, 'docs/up'))
    symlinkSync('../other', join(cwd, 'docs/other'))
    symlinkSync('gone.md', join(cwd, 'docs/broken.md'))
    expect(await files(['docs'])).toEqual(['docs/a.md', 'docs/link.md'])
    expect(await files(['docs/{a,link}.md'])).toEqual(['docs/a.md', 'docs/link.md'])
    expect(await files(['docs/other'])).toEqual(['docs/other/b.md'])
  })

  it('leaves a broken link that is named to whoever reads it', async () => {
    symlinkSync('gone.md', join(cwd, 'broken.md'))
    symlinkSync('loop.md', join(cwd, 'loop.md'))
    expect(await files(['broken.md', 'loop.md'])).toEqual(['broken.md', 'loop.md'])
  })
})

it('finds thousands of files in well under a second', async () => {
  write(['.gitignore', 'out/\n*.log\n'], '.git/HEAD')
  for (let folder = 0; folder < 60; folder++) write(...Array.from({ length: 50 }, (_, file) => `d${folder % 6}/d${folder}/f${file}.md`))
  const start = performance.now()
  expect(await files(['.'])).toHaveLength(3_000)
  expect(performance.now() - start).toBeLessThan(1_000)
})
