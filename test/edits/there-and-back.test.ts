import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Term } from '../../src/types.ts'
import { agreeing } from '../../src/edits/agreement.ts'
import { sentenceAround } from '../../src/sentences.ts'
import { packs } from '../packs.ts'
import { say, slotsIn } from './saying.ts'
import { cases } from './sentences.ts'

/** Those without a spelling for men and women, whose signs come and go. */
const sentences = cases.filter(({ outcome, before }) => outcome === 'safe' && !/\p{L}[*:/_·]\p{L}/u.test(before))

const runs = { numRuns: 100 }

/** A sentence with a word to put in it, in capitals or not. */
const plain = fc.constantFrom(...sentences).chain(it => fc.record({
  language: fc.constant(it.language), from: fc.constant(it.from), to: wordOf(it.language),
  text: fc.boolean().map(isLoud => isLoud && !it.before.includes('&') ? it.before.toUpperCase() : it.before),
}))

/** The same with a blank that is a line end, and a word in bold or a link. */
const marked = fc.record({ it: plain, break: fc.nat(12), bold: fc.nat(12), link: fc.boolean() }).map(({ it, ...marks }) => ({ ...it, text: withMarks(it.text, marks) }))

describe('whatever word is put for another', () => {
  test('putting the first back gives the first text, where both are safe', () => {
    fc.assert(fc.property(plain, ({ language, from, to, text }) => {
      const there = say(text, language, from, to)
      const back = say(there.text, language, to, from)
      fc.pre(there.safety === 'safe' && back.safety === 'safe' && isUsual(text, language, from) && !holds(text, language, to))
      expect(back.text).toBe(text)
    }), runs)
  })

  test('every change lies in the sentence of its mention, in order and apart', () => {
    fc.assert(fc.property(marked, ({ language, from, to, text }) => {
      for (const slot of slotsIn(text, language, from, to)) {
        const { tokens, from: at } = slot.usage, [start, end] = sentenceAround(tokens, at)
        const places = agreeing(slot)?.changes.flatMap(change => [change.start, change.end]) ?? []
        expect(places.every((place, i) => place >= (places[i - 1] ?? tokens[start]!.start - 1) && place <= tokens[end - 1]!.end)).toBe(true)
      }
    }), runs)
  })

  test('markup, marks and line ends stay', () => {
    fc.assert(fc.property(marked, ({ language, from, to, text }) => {
      fc.pre(slotsIn(text, language, from, to).every(({ usage }) => usage.to === usage.from + 1))
      expect(bones(say(text, language, from, to).text)).toBe(bones(text))
    }), runs)
  })
})

function wordOf(language: string): fc.Arbitrary<string> {
  const words = packs.languages[language]!.terms.filter(isOneWord).map(({ forms }) => forms[0]!.text)
  return fc.constantFrom(...words)
}

const isOneWord = ({ forms }: Term): boolean => forms[0]!.phrase.length === 1

function withMarks(text: string, { break: at, bold, link }: { break: number; bold: number; link: boolean }): string {
  if (/[*[&\n]/.test(text)) return text
  const words = text.split(' ')
  return words.map((word, i) => (i > 0 ? i === at ? '\n' : ' ' : '') + (i === bold ? link ? `[${word}](x.md)` : `**${word}**` : word)).join('')
}

/** All that no change may touch: what is no letter, blank or apostrophe. */
const bones = (text: string): string => text.replace(/&#39;|[\p{L}\p{M} '’]/gu, '')

/** What may be said in two ways comes back in one of them: "la cliente" as "la clienta", "ed utenti" as "e utenti". */
function isUsual(text: string, language: string, word: string): boolean {
  return !/['\n&]|\b(ed|coi|d’utenti|gran)\b/i.test(text) && say(text, language, word, word).text === text
}

/** The text may hold the other word already. */
function holds(text: string, language: string, word: string): boolean {
  return slotsIn(text, language, word, word).length > 0
}
