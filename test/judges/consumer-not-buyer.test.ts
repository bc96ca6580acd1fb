import { expect, test } from 'vitest'
import { told } from '../reading.ts'

const said = (text: string, config: string) => told(text, { config })

test('what it says', () => {
  expect(said('Our consumers order by the pallet.', 'business: wholesale')).toMatchInlineSnapshot(`"1:5 consumer-not-buyer warning: “consumers” means people who use what they pay for; a wholesaler is paid by people who do not use what they pay for. Write “customers”, and keep “consumer” for those who use it."`)
})

test.each([
  ['the one who buys also uses it', 'Our consumers order by the pallet.', 'business: { like: wholesale, end-user: buyer }'],
  ['nothing is said of buying', 'Our consumers love the new jar.', 'business: wholesale'],
  ['they are somebody else’s', 'Your consumers order by the pallet.', 'business: wholesale'],
  ['it is allowed by hand', 'Our consumers order by the pallet.', 'business: wholesale\nterms: { admitted: [consumer] }'],
])('silent where %s', (_, text, config) => {
  expect(said(text, config)).toBe('')
})

test('one finding, whichever rule speaks', () => {
  expect(said('Our consumers order by the pallet.', 'business: wholesale\nterms: { deprecated: [consumer] }')).toMatch(/^1:5 term-mismatch error: “consumers” is set aside in [^\n]+$/)
  expect(said('Our consumers pay by the hour.', 'business: law-firm')).toMatch(/^1:5 term-mismatch [^\n]+$/)
})
