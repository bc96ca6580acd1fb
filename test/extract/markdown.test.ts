import { describe, expect, test } from 'vitest'
import { kinds, places, read, shown } from './reading.ts'

describe('what renders as nothing keeps its width', () => {
  test.each([
    ['Our **clients** stay.', ['Our ··clients·· stay.']],
    ['Our *cli*ents ~~left~~ stay.', ['Our ·cli·ents ··left·· stay.']],
    ['Ask [our clients](https://example.org/a "They know") first.', ['Ask ·our clients···································· first.']],
    ['Ask [our clients][them] first.\n\n[them]: /clients "Our clients"', ['Ask ·our clients······· first.']],
    ['A client&rsquo;s word &amp; a client&#39;s bond', ['A client’······s word &···· a client\'····s bond']],
    ['A client\\*s & \\&amp; you', ['A client·*s & ·&amp; you']],
    ['Our clients[^1] stay.\n\n[^1]: Most clients do.', ['Our clients···· stay.', 'Most clients do.']],
    ['Our <b>clients</b><!-- all --> stay.', ['Our ···clients················ stay.']],
    ['See `our clients` and <https://example.org/clients>.', ['See █████████████ and ·███████████████████████████·.']],
    ['Use <kbd>our clients</kbd> now', ['Use ·····███████████······ now']],
    ['clients<sup>1</sup> stay<br>here', ['clients     1       stay    here']],
    ['Our ![](logo.png) clients', ['Our               clients']],
  ])('%j', (text, expected) => expect(shown(text)).toEqual(expected))
})

describe('the marks of quotes and lists are blanks', () => {
  test.each([
    ['> our\n> clients', ['our\n  clients']],
    ['> > our\n> > *clients*', ['our\n    ·clients·']],
    ['- our\n  clients', ['our\n  clients']],
    ['- > 1. our\n  >    **big\n  >    clients**', ['our\n       ··big\n       clients··']],
    ['our  \nclients\\\nstay', ['our  \nclients \nstay']],
    ['- [x] our clients\n- [ ] their clients', ['our clients', 'their clients']],
  ])('%j', (text, expected) => expect(shown(text)).toEqual(expected))
})

describe('positions', () => {
  test.each([
    ['😀 &rsquo; our clients', ['1:16 clients']],
    ['Our\r\nclients\r\n\r\n> and\r\n> clients', ['2:1 clients', '5:3 clients']],
    ['Our\rclients\r\r# The clients', ['2:1 clients', '4:7 clients']],
    ['| a | clients \\| b |\n| - | - |\n| `x` | 😀 clients |', ['1:7 clients', '3:12 clients']],
    ['1. > - our clients\n   >   and clients', ['1:12 clients', '2:12 clients']],
    ['a &nbsp; b &unknown; \\\\ clients', ['1:25 clients']],
    ['\tcode\n\n-\tour clients', ['3:7 clients']],
    ['&#0; our clients', ['1:10 clients']],
  ])('%j', (text, expected) => expect(places(text, 'clients')).toEqual(expected))
})

describe('kinds and quotes', () => {
  test.each([
    ['# Our *clients* #', ['heading: Our ·clients·']],
    ['Our clients\n===', ['heading: Our clients']],
    ['> She is our client.', ['paragraph (quoted): She is our client.']],
    ['> [!NOTE]\n> Our clients stay.', ['paragraph: ███████ Our clients stay.']],
    ['> [!quote] Ann\n> Our clients stay.', ['paragraph (quoted): ████████ Ann Our clients stay.']],
    ['> - a client\n\nOur client', ['paragraph (quoted): a client', 'paragraph: Our client']],
    ['He said <q>we are clients</q> and left', ['paragraph: He said ···', 'paragraph (quoted): we are clients', 'paragraph: ···· and left']],
    ['![Our clients at lunch](a.png "Lunch")', ['alt text: Our clients at lunch']],
    ['![Our *clients* &amp; us][a]\n\n[a]: b.png', ['alt text: Our clients &···· us']],
    ['Meet <img alt="our clients" src=a.png> here', ['paragraph: Meet here', 'alt text: our clients']],
    ['| Our clients |\n| --- |\n| two |', ['cell: Our clients', 'cell: two']],
    ['```\nour clients\n```\n\n    our clients\n\n[clients]: /a "clients"', []],
  ])('%j', (text, expected) => expect(kinds(text)).toEqual(expected))
})

test('an image inside a paragraph is a span of its own, where the paragraph has blanks', () => {
  const [paragraph, alt] = read('Our ![happy clients](a.png) stay').spans
  expect(paragraph).toMatchObject({ start: 0, end: 32, text: 'Our                         stay' })
  expect(alt).toMatchObject({ start: 6, end: 19, text: 'happy clients' })
})

test('comments are found wherever they stand, and nowhere in code', () => {
  const text = [
    '<!-- one -->', '', 'Two <!-- two --> words', '', '- item', '  <!-- three\n  lines -->', '', '<div><!--four--></div>', '',
    '| a | <!-- five --> |', '| - | - |', '', '> <!-- six', '> more -->', '', '`<!-- no -->` <code><!-- no --></code>', '', '```', '<!-- no -->', '```',
  ].join('\n')
  const { comments } = read(text)
  expect(comments.map(comment => comment.text.replace(/\s+/g, ' '))).toEqual(['one', 'two', 'three lines', 'four', 'five', 'six more'])
  for (const { start, end } of comments) expect(text.slice(start, end)).toMatch(/^<!--[\s\S]*-->$/)
})

test('what is nested too deeply is said, not thrown as it comes', () => {
  expect(() => read('>'.repeat(20_000) + ' client')).toThrow(/about\.md:1: .*nested too deeply/)
})

test('characters that mean something in a span are blanks', () => {
  expect(shown('our\uFDD0 \uFDD1clients')).toEqual(['our   clients'])
  expect(shown('our\0 clients')).toEqual(['our  clients'])
})
