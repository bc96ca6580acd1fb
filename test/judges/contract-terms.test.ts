import { expect, test } from 'vitest'
import { places } from '../reading.ts'

const RULES = 'Niniejszy regulamin przyjął organizator. Reklamacja i odstąpienie wymagają formy pisemnej, w myśl ust. 3 i postanowień kodeksu.'

test.each([
  ['in the middle of a sentence', 'O zmianie powiadomimy [Klienta] listem.'],
  ['where a sentence begins', '[Klient] zobowiązuje się do zapłaty, a my do wykonania usługi.'],
])('a contract’s own term is left alone %s', (_, line) => {
  const text = line.replace(/[[\]]/g, '')
  expect(places(`# Regulamin\n\n${RULES}\n\n${text}\n`, { model: 'hotel', path: 'regulamin.pl.md' })).toEqual([])
})

test('a courtesy in it is not', () => {
  expect(places(`# Regulamin\n\n${RULES}\n\nDbamy o naszych Klientów.\n`, { model: 'hotel', path: 'regulamin.pl.md' })).toEqual(['5:17 Klientów'])
})
