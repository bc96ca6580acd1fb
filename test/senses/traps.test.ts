import { describe, expect, test } from 'vitest'
import { unmarked } from '../examples.ts'
import { read } from '../reading.ts'

/** What the tool makes of the words in brackets, and what a careful reader makes of them. */
type Trap = readonly [sense: string, sentence: string]

function told(sentence: string): string[] {
  const { text, marks } = unmarked(sentence)
  const { usages } = read(text)
  return marks.map(mark => usages.find(({ start, end }) => start === mark.start && end === mark.end)?.sense ?? 'no mention')
}

const TRAPS: { readonly [kind: string]: readonly Trap[] } = {
  'a word of technology beside people': [
    ['party', 'We plan the shops of three museums, and for retail [clients] we also count the till.'],
    ['party', 'A plugin that goes into a [client] site is read by two of us first.'],
    ['party', 'We seldom write tests for [client] themes, but always for what we publish ourselves.'],
    ['party', 'For [clients] with many readers on old phones we draw the pictures smaller.'],
    ['party', 'The scripts run on the [client] project’s own machines.'],
    ['party', 'We agree on the timetable with the [clients]’ own photographers.'],
    ['party', 'Our [clients] ring when the server has lost its connection.'],
    ['party', 'The [client] was so pleased with the poster that she sent cake to the office.'],
  ],
  'a word for people that names a program': [
    ['technical', 'Half of the work happens on the [client] side, long before our office sees a log.'],
    ['technical', 'The cookie holds one random number, the [client] ID.'],
    ['technical', 'If you read your letters in a mail [client], turn off pictures.'],
    ['technical', 'The database said it had too many [clients] and closed the port.'],
    ['technical', 'Push the new version to every [consumer] repository.'],
    ['technical', 'The identity provider signs a token, and the [consumer], which is the service provider, checks it.'],
    ['technical', 'The proxy writes the [client] IP into a header.'],
    ['technical', 'A new major version warns [consumers] that the interface has changed.'],
    ['technical', 'By default all [clients] may use one thread and two sockets.'],
    ['technical', 'Treat the partner’s computers as machine [clients] and give each a secret.'],
    ['technical', 'The change only affects [clients] that speak the old protocol.'],
    ['technical', 'Invite your bookkeeper as a [member] and give her the role of an editor.'],
    ['no mention', 'The channel is called `#[client]-harbour-museum`.'],
  ],
  'ours, though nothing right beside the word says so': [
    ['party', 'If the cellar floods, we cannot bake for a number of [clients].'],
    ['party', 'A new lock is the last step of our yearly [client] security review.'],
    ['party', 'Good coffee keeps [clients] happy.'],
    ['party', 'In our handbook, [client] documentation means what we print for a firm that hired us.'],
    ['party', 'We send one letter a month to our [customers], inside and outside the house.'],
    ['party', 'We have a separate desk for healthcare [customers].'],
    ['party', 'The [member] contact at each institute gets our letter in May.'],
    ['party', 'To be a [client] of this office you need no appointment.'],
  ],
  'somebody else’s, though we speak': [
    ['third-party', 'We write for our clients and for their [customers].'],
    ['third-party', 'Our clients’ [customers] never see our name.'],
    ['third-party', 'A burglary hurts companies, their [clients] and the people on the payroll.'],
    ['third-party', 'With the export you can lay out branded [client] reports for your agency.'],
    ['third-party', 'Keep all [customer] data on your own disks.'],
    ['third-party', 'When the shop is connected, each [buyer] is imported as a customer.'],
    ['third-party', 'If you work as a consultant, your [client] may not want to see it.'],
    ['third-party', 'We want the council to be a smarter [buyer] of software.'],
    ['third-party', 'Several large [customers] have asked the vendor for a fix.'],
    ['third-party', 'Landlords must give [tenants] a key on the first day.'],
  ],
  'no buyer, or a word nobody may change': [
    ['other', 'Assign the order to a salesperson or [purchaser].'],
    ['other', 'As the sole [member] of the limited liability company you sign alone.'],
    ['other', 'He is an awkward [customer], that goat.'],
    ['other', 'Please be [patient] while the page loads.'],
    ['fixed', 'The buyer declares that he acts for a company and not as a [consumer].'],
    ['fixed', 'Ring [customer] service before noon.'],
    ['quote', 'She wrote: “I was a [customer] of yours for ten years, and nobody knew my name.”'],
  ],
}

/** What a careful reader reads and the tool does not yet. Whoever makes one of these right moves it up to the traps. */
const KNOWN_WRONG: readonly Trap[] = [
  ['third-party', 'The ministry pays us to make its forms kinder to the [citizens] who fill them in.'],
  ['third-party', '[Buyers] in our company ask the finance office before they sign.'],
  ['third-party', 'Can I show the map in my own shop to my [customers]?'],
  ['third-party', 'We check for conflicts with [clients] of firms where our trainees work.'],
  ['party', 'On the [client] server, the one in the museum’s cellar, we change nothing without asking.'],
  ['party', 'The [client] does not want the cache on her server.'],
  ['technical', 'It was our first [client]-facing gRPC service, and the phones took a week to follow.'],
  ['technical', 'Each [client] holds one lease and renews it every ten seconds.'],
  ['name', 'We meet at the [Client] Earth office near the station.'],
  ['other', '[Consumers] of this report are the board and the auditors.'],
  ['other', 'A reader asked whether [customer] has a plural in Latin.'],
]

describe.each(Object.entries(TRAPS))('%s', (_, traps) => {
  test.each(traps)('%s: %s', (sense, sentence) => expect(told(sentence)).toEqual([sense]))
})

describe('known to be wrong', () => {
  test.each(KNOWN_WRONG)('not yet %s: %s', (sense, sentence) => expect(told(sentence), 'It is right now: move it up to the traps.').not.toEqual([sense]))
})
