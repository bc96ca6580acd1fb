import { expect, test } from 'vitest'
import { kinds, places, read } from './reading.ts'

test('paragraphs between blank lines, quotes by their lines', () => {
  const text = 'Our *clients*\nstay.\r\n \r\n> a client\n>> said\nWe\n>\n> more\rlines\r\rEnd <!-- clientele-disable -->'
  expect(kinds(text, 'text')).toEqual([
    'paragraph: Our *clients* stay.', 'paragraph (quoted): a client said', 'paragraph: We', 'paragraph (quoted): more', 'paragraph: lines',
    'paragraph: End ··························',
  ])
  expect(read(text, 'text').comments).toMatchObject([{ text: 'clientele-disable' }])
})

test('positions', () => {
  expect(places('😀 our\r\nclients\r> clients', 'clients', 'text')).toEqual(['2:1 clients', '3:3 clients'])
})

test('no Markdown, no front matter', () => {
  expect(kinds('# Our `clients` &amp; <b>\n\n    clients', 'text')).toEqual(['paragraph: # Our `clients` &amp; <b>', 'paragraph: clients'])
})

test('a comment that never ends is text', () => {
  expect(kinds('Our clients <!-- stay', 'text')).toEqual(['paragraph: Our clients <!-- stay'])
})
