import { expect, test } from 'vitest'
import { linksIn, withBrokenLinks } from '../src/anchors.ts'
import { findingsIn } from './reading.ts'

const TEXT = '# What our *customers* say!\n\nSee [below](#what-our-customers-say-1).\n\n## What our customers say\n'

/** What is said of each heading of a page at docs/about.md, beside the pages with these links. */
function notes(pages: { readonly [path: string]: string }): (string | undefined)[] {
  const links = Object.entries({ 'docs/about.md': TEXT, ...pages }).flatMap(([path, text]) => linksIn(text, path))
  const report = { path: 'docs/about.md', language: 'en', audience: 'default', model: null, audiences: [], findings: findingsIn(TEXT) }
  return withBrokenLinks(report, TEXT, () => links).findings.map(({ edit }) => /Links to this one: .*/.exec(edit?.note ?? '')?.[0])
}

test('a heading names the links to it, in its own page and in others', () => {
  expect(notes({})).toEqual([undefined, 'Links to this one: docs/about.md:3.'])
  expect(notes({
    'docs/a.md': 'A [link](about.md#what-our-customers-say).\n', 'index.md': '\n[one]: docs/about#What-our-customers-say\n<a href="/about/#what-our-customers-say">two</a>\n',
  })).toEqual(['Links to this one: docs/a.md:1, index.md:2, index.md:3.', 'Links to this one: docs/about.md:3.'])
})

test('links elsewhere are not named', () => {
  expect(notes({
    'a.md': '[x](about.md#what-our-customers-say) [y](docs/about.md#who-we-are) [z](https://example.org/about#what-our-customers-say) [w](#what-our-customers-say)',
  })).toEqual([undefined, 'Links to this one: docs/about.md:3.'])
})
