import { describe, expect, test } from 'vitest'
import { splice } from '../../src/fix.ts'
import { choicesFor, current, decide, itemsOf, resultOf, undo, type Decision, type Item, type Review } from '../../src/review/index.ts'
import { findingsIn, read } from '../reading.ts'

const itemsIn = (text: string, path = 'about.md', config = 'clientele.yml'): Item[] => itemsOf({ path, text, config }, findingsIn(text), read(text))

/** A review of these texts, each in a file of its own: a.md, b.md … */
const reviewOf = (...texts: string[]): Review => ({ items: texts.flatMap((text, i) => itemsIn(text, `${'abc'[i]}.md`)), decided: [] })

const KEEP: Decision = { kind: 'keep' }, SKIP: Decision = { kind: 'skip file' }, QUIT: Decision = { kind: 'quit' }
const always = (phrase: string): Decision => ({ kind: 'keep always', phrase, config: 'clientele.yml' })

/** Decides with the first choice there is for the current item. */
const apply = (review: Review): Review => decide(review, { kind: 'edit', edit: choicesFor(review.items[current(review)!]!, review)[0]!.edit })

/** The texts that would be written. */
const written = (review: Review): Record<string, string> =>
  Object.fromEntries([...resultOf(review).edits].map(([{ path, text }, edits]) => [path, splice(text, edits)]))

describe('what is decided', () => {
  test('one after the other, until none is left', () => {
    const begun = reviewOf('Our customers come. Our customers go.', 'Our customers stay.')
    const all = apply(decide(apply(begun), KEEP))
    expect([begun, apply(begun), all].map(current)).toEqual([0, 1, undefined])
    expect(written(all)).toEqual({ 'a.md': 'Our clients come. Our customers go.', 'b.md': 'Our clients stay.' })
  })

  test('nothing is written for what is kept, and nothing more is decided at the end', () => {
    const kept = decide(reviewOf('Our customers come.'), KEEP)
    expect(resultOf(kept)).toEqual({ edits: new Map(), phrases: new Map() })
    expect(decide(kept, KEEP)).toBe(kept)
  })

  test('another term that is admitted', () => {
    const review = reviewOf('Our customers come.'), item = review.items[0]!
    const reader = choicesFor(item, review).find(({ term }) => term.id === 'reader')!
    expect(written(decide(review, { kind: 'edit', edit: reader.edit }))).toEqual({ 'a.md': 'Our readers come.' })
  })

  test('the rest of a file is skipped, the next one is not', () => {
    const review = decide(apply(reviewOf('Our customers come. Our customers go. Our customers stay.', 'Our customers come.')), SKIP)
    expect(current(review)).toBe(3)
    expect(written(apply(review))).toEqual({ 'a.md': 'Our clients come. Our customers go. Our customers stay.', 'b.md': 'Our clients come.' })
  })

  test('whoever quits keeps what was decided before', () => {
    const review = decide(apply(reviewOf('Our customers come. Our customers go.', 'Our customers come.')), QUIT)
    expect(current(review)).toBeUndefined()
    expect(written(review)).toEqual({ 'a.md': 'Our clients come. Our customers go.' })
  })
})

describe('a phrase that is always kept', () => {
  test('is asked about no more, in any file of its config', () => {
    const review = decide(reviewOf('Our customers come.', 'We thank our customers. Our retail customers too.'), always('Our customers'))
    expect(review.items[current(review)!]!.finding.column).toBe(36)
    expect(resultOf(review).phrases).toEqual(new Map([['clientele.yml', ['Our customers']]]))
  })

  test('not so under another config', () => {
    const items = [...itemsIn('Our customers come.', 'a.md'), ...itemsIn('Our customers come.', 'shop/b.md', 'shop/clientele.yml')]
    expect(current(decide({ items, decided: [] }, always('our customers')))).toBe(1)
  })
})

describe('undo', () => {
  test('goes back to the item before, over all that followed from it', () => {
    const begun = reviewOf('Our customers come. Our customers go.', 'Our customers come.')
    for (const decision of [KEEP, SKIP, QUIT, always('our customers')]) {
      const once = apply(begun)
      expect(undo(decide(once, decision))).toEqual(once)
      expect(current(undo(decide(once, decision)))).toBe(1)
    }
    expect(written(undo(apply(begun)))).toEqual({})
    expect(undo(begun)).toEqual(begun)
  })
})

describe('edits in one file', () => {
  test('a word that an edit has taken away is not asked about', () => {
    const review = reviewOf('Our customers and clients know the way.')
    expect(written(apply(review))).toEqual({ 'a.md': 'Our clients know the way.' })
    const twice: Review = { ...review, items: [review.items[0]!, review.items[0]!] }
    expect([current(decide(twice, KEEP)), current(apply(twice))]).toEqual([1, undefined])
  })

  test('a word that stands beside is asked about, but not offered what an edit has taken away', () => {
    const [first] = itemsIn('Our customers and clients know the way.')
    const beside = { ...first!, finding: { ...first!.finding, start: 30, end: 33 } }
    const review: Review = { items: [first!, beside], decided: [] }
    expect(choicesFor(beside, review).length).toBeGreaterThan(0)
    expect([current(apply(review)), choicesFor(beside, apply(review))]).toEqual([1, []])
  })
})

describe('an item', () => {
  const sentences = (text: string): string[] => itemsIn(text).map(({ sentence: [start, end] }) => text.slice(start, end))

  test('has its sentence with the marks around it', () => {
    expect(sentences('# What our customers say\n\nWe came. **Our customers**\nare “kind”! They go.')).toEqual(['What our customers say', '**Our customers**\nare “kind”!'])
    expect(sentences('| who | what |\n| --- | --- |\n| our customers | come |')).toEqual(['our customers'])
    expect(sentences('---\ntitle: "For our customers"\n---\n')).toEqual(['"For our customers"'])
  })

  test('has its line where it is no prose', () => {
    expect(sentences('We came.\n\n<!-- clientele-disable-line -->\n')).toEqual(['<!-- clientele-disable-line -->'])
  })

  test('has the phrases that a config could keep', () => {
    const phrases = (text: string) => itemsIn(text).map(item => item.phrases)
    expect(phrases('We serve our customers well.')).toEqual([['customers well', 'our customers well', 'our customers', 'customers']])
    expect(phrases('We serve loyal-customers, always.')).toEqual([['customers', 'loyal-customers']])
    expect(phrases('You may add to cart what you like.')).toEqual([[]])
  })

  test.each(['We serve our customers well.', 'Our customer’s letters.', 'For our **customers** only.'])('each phrase, kept, silences it: %s', text => {
    for (const phrase of itemsIn(text)[0]!.phrases) {
      const config = `business: law-firm\nterms:\n  keep: [${JSON.stringify(phrase)}]\n`
      expect(findingsIn(text, { config }), phrase).toEqual([])
    }
  })
})
