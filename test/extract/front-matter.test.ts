import { describe, expect, test } from 'vitest'
import { kinds, places, read, show } from './reading.ts'

const page = (...lines: string[]): string => ['---', ...lines, '---', '', 'Text'].join('\n')

describe('copy in YAML', () => {
  test.each([
    [['title: Our clients # all', 'slug: our-clients', 'tags: [clients]', 'date: 2024-01-01'], ['Our clients']],
    [['Title: "Our \\"big\\" client\\u2019s"'], ['Our ·"big·" client’·····s']],
    [["title: 'Our client''s home'"], ["Our client·'s home"]],
    [['description: >-', '  Our clients', '  stay', '', '  long', 'author: client'], ['Our clients   stay    long']],
    [['summary: |', '  Our clients', '    stay', 'x: client'], ['Our clients     stay']],
    [['description: Our', '  clients'], ['Our   clients']],
    [['description: "Our \\', '  clients"'], ['Our     clients']],
    [['hero:', '  title: Our clients', '  url: /clients'], ['Our clients']],
    [['seo: { description: Our clients, ogTitle: "Client" }'], ['Our clients', 'Client']],
    [['features:', '  - title: Our clients', '    icon: client', '    text: Your clients'], ['Our clients', 'Your clients']],
    [['highlights:', '  - Our clients', '  - "Your clients"'], ['Our clients', 'Your clients']],
    [['meta_description: Our clients', 'title_slug: clients'], ['Our clients']],
    [['title: &a Our clients', 'description: *a'], ['Our clients']],
    [['title: [a, b', 'description: Our clients'], []],
    [['title: 2024', 'description: null', 'lead: true'], []],
  ])('%j', (lines, expected) => {
    const spans = read(page(...lines)).spans.filter(span => span.kind === 'front matter')
    expect(spans.map(span => show(span).replace(/\n/g, ' '))).toEqual(expected)
  })
})

test('testimonials are somebody else’s', () => {
  expect(kinds(page('testimonials:', '  - text: I am a client', '    author: Ann'))).toContain('front matter (quoted): I am a client')
})

test('positions', () => {
  expect(places('---\r\ntitle: >\r\n  Our\r\n  clients\r\n---\r\n\r\nOur clients', 'clients')).toEqual(['4:3 clients', '7:5 clients'])
  expect(places('---\rtitle: Our\rlead: clients\r---\r\rOur clients', 'clients')).toEqual(['3:7 clients', '6:5 clients'])
})

test('the data are there to be read', () => {
  expect(read(page('lang: fr', 'seo: { audience: shop }')).frontMatter).toEqual({ lang: 'fr', seo: { audience: 'shop' } })
  expect(read('Text').frontMatter).toEqual({})
  expect(read(page('- a')).frontMatter).toEqual({})
})

test.each([
  ['title: "Our clients', 'lang: fr'], ['a: *b'], ['a: &a [*a, *a]', 'b: b: c'], ['\tx: y'],
])('broken YAML is a note: %j', (...lines) => {
  const { frontMatter, notes, spans } = read(page(...lines))
  expect({ frontMatter, notes: notes.length, spans: spans.length }).toEqual({ frontMatter: {}, notes: 1, spans: 1 })
  expect(notes[0]).toMatch(/^The front matter could not be read as YAML/)
})

test('TOML, line by line', () => {
  const text = '+++\ntitle = "Our \\"big\\" clients" # c\nlang = \'fr\'\ndraft = true\nslug = "clients"\n[params]\nlang = "it"\nlead = """\nOur\nclients"""\n+++\n'
  expect(kinds(text)).toEqual(['front matter: Our ·"big·" clients', 'front matter: Our clients'])
  expect(read(text).frontMatter).toEqual({ title: 'Our "big" clients', lang: 'fr', slug: 'clients' })
  expect(places(text, 'clients')).toEqual(['2:22 clients', '10:1 clients'])
})

test('comments for clientele stand in front matter too', () => {
  const text = page('# clientele-disable term-mismatch', 'title: A # clientele-audience shop', 'lead: "#1"')
  expect(read(text).comments.map(({ start, end, text: said }) => [text.slice(start, end), said])).toEqual([
    ['# clientele-disable term-mismatch', 'clientele-disable term-mismatch'], ['# clientele-audience shop', 'clientele-audience shop'],
  ])
})
