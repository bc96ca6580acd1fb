import { expect, test } from 'vitest'
import { read } from '../reading.ts'

const topics = (text: string): string[] => read(text, { options: { language: 'en' } }).usages.at(-1)!.evidence().flatMap(({ said }) => said.startsWith('the document speaks of') ? [said] : [])
const words = 'The protocol of the broker: a queue, a socket, a payload and a connection to the server.\n\n', rest = 'Nothing of the kind.\n\n'

test('a topic is heard in the beginning of a document, and not at the end of a book', () => {
  expect(topics(`${words}${rest.repeat(100)}The client waits.`).length).toBeGreaterThan(0)
  expect(topics(`${rest.repeat(2000)}${words}The client waits.`)).toEqual([])
})
