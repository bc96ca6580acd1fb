import { expect, test } from 'vitest'
import { say } from './saying.ts'
import { cases } from './sentences.ts'

test.each(cases)('$language, $from → $to, $outcome: $before', ({ language, from, to, outcome, before, after }) => {
  const { text, safety } = say(before, language, from, to, { people: outcome === 'left' })
  expect({ text, safety }).toEqual({ text: after, safety: outcome })
})
