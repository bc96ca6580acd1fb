import { expect, test } from 'vitest'
import { senses } from '../reading.ts'

test.each([
  '“Our customers come first,” the bank said.',
  '"Our customers come first," the bank said.',
  '‘Our customers come first,’ the bank said.',
  '„Our customers come first“, the bank said.',
  '« Our customers come first », the bank said.',
  '> Our customers come first.',
  '> A list:\n>\n> - Our customers come first.',
  '<blockquote>Our customers come first.</blockquote>',
  'They wrote: <q>our customers come first</q>.',
  '“It’s what our customers’ friends say,” she said.',
  '("Our customers come first.")',
])('somebody else’s words: %s', text => {
  expect(senses(text)).toEqual(['customers: quote'])
})

test.each([
  'It’s what our customers’ papers say, isn’t it?',
  'On a 27" screen our customers see it all.',
  'The door says "open", and our customers walk in.',
  'Our customers say: “You are the best.”',
  'The ’90s were good to our customers.',
  'He said "hello. Our customers waved.',
  '> She came back.\n\nOur customers come back.',
])('our own: %s', text => {
  expect(senses(text)).toEqual(['customers: party'])
})
