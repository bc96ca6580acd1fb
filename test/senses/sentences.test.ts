import { expect, test } from 'vitest'
import { isSentenceStart, sentenceAround } from '../../src/sentences.ts'
import { tokenise } from '../../src/tokens.ts'

/** The sentence around the word in capitals. */
function sentence(text: string): string {
  const tokens = tokenise(text)
  const [from, to] = sentenceAround(tokens, tokens.findIndex(token => /^[A-Z]{2,}$/.test(token.text)))
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}

test('of a sentence without an end no more is heard than anybody would say', () => {
  const tokens = tokenise('word '.repeat(10_000)), [from, to] = sentenceAround(tokens, 5000)
  expect([from < 5000, to > 5000, to - from < 1000]).toEqual([true, true, true])
})

test.each([
  ['We came. They SAW us. We left.', 'They SAW us.'],
  ['Why? They SAW! Well.', 'They SAW!'],
  ['They SAW us', 'They SAW us'],
  ['It is 3.5 metres and they SAW it.', 'It is 3.5 metres and they SAW it.'],
  ['They came, e.g. by bus, and SAW us.', 'They came, e.g. by bus, and SAW us.'],
  ['Client vs. customer as they SAW it.', 'Client vs. customer as they SAW it.'],
  ['One line\nthat SAW another.', 'One line\nthat SAW another.'],
  ['At acme.example they SAW it.', 'At acme.example they SAW it.'],
])('%j', (text, told) => {
  expect(sentence(text)).toBe(told)
})

/** Whether the word `here` begins a sentence. */
function starts(text: string): boolean {
  const tokens = tokenise(text)
  return isSentenceStart(tokens, tokens.findIndex(token => token.lower === 'here'))
}

test.each(['Here', 'We came. Here', 'Well: here', '“Here', '(Here)', 'Why? Here', '— Here'])('begins: %s', text => expect(starts(text)).toBe(true))
test.each(['we are here', 'we came, here', 'one; here', 'Mr. here', 'you’here', 'one/here', 'this & here'])('goes on: %s', text => expect(starts(text)).toBe(false))
