import { expect, test } from 'vitest'
import { kinds, places, read, shown } from './reading.ts'

const good = `---
title: Our clients
---
import Box from './client'

export const client = 'client'

# Our {client} clients

{/* clientele-disable */}

<Box title="client" alt="Happy clients" of={client}>
  Our **clients** stay {/* here */} long.
</Box>

<blockquote>We are clients</blockquote>

Ask <Box>our clients</Box>, <code>client</code>`

test('MDX: text and children are prose, code and attributes are not', () => {
  expect(kinds(good, 'mdx')).toEqual([
    'front matter: Our clients', 'heading: Our ████████ clients', 'alt text: Happy clients', 'paragraph: Our ··clients·· stay ············ long.',
    'paragraph (quoted): ············We are clients·············', 'paragraph: Ask our clients , ███████████████████',
  ])
  expect(read(good, 'mdx').comments.map(comment => comment.text)).toEqual(['clientele-disable', 'here'])
  expect(read(good, 'mdx').notes).toEqual([])
})

test('broken MDX is read as Markdown, with a note', () => {
  const text = '---\ntitle: "{Our} clients"\n---\nimport a from "client"\n\n<!-- {one} -->\n\nOur clients {client.name} stay <br>\n\n{/* two */}\n\nexport default function client() {\n  return 1\n}\n'
  const { notes, comments } = read(text, 'mdx')
  expect(shown(text, 'mdx')).toEqual(['█████ clients', 'Our clients █████████████ stay'])
  expect(notes).toEqual([expect.stringMatching(/^Line 6 is not valid MDX, so the file was read as Markdown/)])
  expect(comments.map(comment => comment.text)).toEqual(['{one}', 'two'])
  expect(places(text, 'clients', 'mdx')).toEqual(['2:15 clients', '8:5 clients'])
})

test('braces that never close take nothing with them', () => {
  expect(shown('Our {clients <br> stay\n\nand {more} clients {', 'mdx').join('|')).toMatch(/clients.*stay\|and ██████ clients/)
})
