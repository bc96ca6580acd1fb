import { expect, test } from 'vitest'
import { OPAQUE, SEAM } from '../src/types.ts'
import { keyOf, phraseOf, tokenise } from '../src/tokens.ts'

/** Tokens for the eye: `-word` is joined with a hyphen, `+word` with nothing, `█` is no prose. */
const shown = (text: string) => tokenise(text).map(({ join, kind, lower }) =>
  ({ blank: '', hyphen: '-', none: '+' })[join] + (kind === 'opaque' ? '█' : lower)).join(' ')

test.each([
  ['Our clients', 'our clients'],
  ['client-side', 'client -side'],
  ['client\u2011side', 'client -side'],
  ['client - side', 'client - side'],
  ['clients—and', 'clients +— +and'],
  ['the client’s', "the client +' +s"],
  ["the clients' needs", "the clients +' needs"],
  ['Wow! Yes.', 'wow +! yes +.'],
  ['client_id', 'client_id'],
  ['e.g. one', 'e +. +g +. one'],
  ['(clients)', '( +clients +)'],
  ['50 % of', '50 % of'],
  ['a/b', 'a +/ +b'],
  ['😀clients', '😀 +clients'],
  ['naïve café', 'naïve café'],
  ['cafe\u0301 x', 'cafe\u0301 x'],
  ['', ''],
  [' \n ', ''],
  [`see ${OPAQUE}${OPAQUE} now`, 'see █ now'],
  [`cli${SEAM}${SEAM}ents`, 'clients'],
  ['cli\u00ADents', 'clients'],
  ['clients\u200B', 'clients'],
  [`our${SEAM} clients`, 'our clients'],
])('%j', (text, tokens) => {
  expect(shown(text)).toBe(tokens)
})

test('a token stands where it stands in the document, however it renders', () => {
  const text = `our cli${SEAM}ents`
  expect(tokenise(text, 10).map(({ start, end, text }) => [start, end, text])).toEqual([[10, 13, 'our'], [14, 22, 'clients']])
})

test('a phrase is its words in lower case, hyphens gone', () => {
  expect(phraseOf('Attorney-client privilege')).toEqual(['attorney', 'client', 'privilege'])
  expect(phraseOf('customer’s right')).toEqual(['customer', "'", 's', 'right'])
  expect(keyOf(phraseOf('Client base'))).toBe('client base')
})
