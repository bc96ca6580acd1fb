import { expect, test } from 'vitest'
import fc from 'fast-check'
import { roughProse, roughSpans } from '../src/rough.ts'
import { OPAQUE, SEAM } from '../src/types.ts'
import { documents } from './documents.ts'

/** How the paragraph around a word looks, with its kind; what is code or nothing as a block. */
function around(text: string, word: string): string[] {
  const rough = roughProse(text)
  return roughSpans(rough, [text.indexOf(word)]).map(({ kind, quoted, text }) => `${quoted ? 'quoted ' : ''}${kind}: ${text.replaceAll(OPAQUE, '█').replaceAll(SEAM, '')}`)
}

test.each([
  ['a paragraph of several lines', 'First.\n\nWe wrote\nto our clients.\n\nLast.', ['paragraph: We wrote\nto our clients.']],
  ['the item of a list alone', '- One.\n- Our clients\n  pay.\n- Three.', ['paragraph: Our clients\n  pay.']],
  ['a heading', '# Our clients\nText.', ['heading: Our clients']],
  ['a cell', '| Who | What |\n| --- | --- |\n| Our clients | pay |', ['cell:  Our clients ']],
  ['a quotation', '> Our clients\n> pay.', ['quoted paragraph: Our clients\n  pay.']],
  ['a box of the author’s own', '> [!NOTE]\n> Our clients pay.', ['paragraph: ███████\n  Our clients pay.']],
  ['a text of front matter, without its key and its mark', '---\ntitle: "Our clients"\n---\n', ['front matter: Our clients"']],
  ['marks of emphasis, links and code', 'See *our* [clients](https://example.org) and `code`.', ['paragraph: See our clients and ██████.']],
  ['lone carriage returns', 'First.\r\rOur clients.\r\rLast.', ['paragraph: Our clients.']],
])('what stands around a word looks like %s', (_, text, expected) => {
  expect(around(text, 'lients')).toEqual(expected)
})

test('a fence is gone, and what stands after it is not', () => {
  expect(around('```js\nclients()\n```\n\nOur clients.', 'Our clients')).toEqual(['paragraph: Our clients.'])
  expect(around('```js\nclients()\n```\n\nOur clients.', 'clients()')).toEqual(['paragraph: \n\n'])
})

test('rough prose is as long as the text, line by line', () => {
  fc.assert(fc.property(documents, text => {
    const lines = (it: string) => it.split(/\r\n|\n|\r/).map(line => line.length)
    expect(lines(roughProse(text))).toEqual(lines(text))
  }))
})
