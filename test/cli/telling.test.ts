import { describe, expect, test } from 'vitest'
import { inFolder, lawFirm, SAID } from './command.ts'

const run = inFolder.bind(null, lawFirm)

describe('explain', () => {
  test('a rule', () => {
    const { status, out } = run()(['explain', 'term-mismatch'])
    expect(status).toBe(0)
    expect(out).toMatch(/^term-mismatch \(error\)\n\nA word for your buyers that says something else\.\n\nReports /)
  })

  test('a model', () => {
    const { out } = run()(['explain', 'law-firm'])
    expect(out).toMatch(/^law-firm: a law firm\n\n/)
    expect(out).toContain('\nHow do they pay? By fees for our work, or a retainer.\n')
    expect(out).toMatch(/\nWrite: client\.\nFine too: .*\breader\b.*\.\nReported: .*\bcustomer\b.*\.\n$/)
  })

  test('a concept', () => {
    const { out } = run()(['explain', 'customer'])
    expect(out).toMatch(/^customer\n\n/)
    expect(out).toContain('\n\nIt claims: single transactions; the same thing for everyone; goods or everyday services.\n\nWords:\n')
    expect(out).toContain('\n  en: customer, customers; punter, punters\n')
    expect(out).toContain('\n\nThe word of choice for: ')
    expect(out).toMatch(/\bgrocery\b/)
  })

  test('a place that is reported', () => {
    const { status, out } = run()(['explain', 'about.md:1:9'])
    expect(status).toBe(0)
    expect(out).toMatch(/^“customers” \(customer\)\n\nReported by term-mismatch: /)
    expect(out).toContain(`${SAID}\n\nIt was taken to mean: your own buyers (`)
    expect(out).toMatch(/\n\nBecause of:\n {2}possessive or article: our: for your own buyers .*\(rules\/senses\/en\.yml:\d+:\d+\)\n/)
  })

  test('a place that is not', () => {
    const text = ['Our clients come back.', 'Send your customers a card.', 'See `our customers`.', '', '> Our customers.'].join('\n')
    const about = (place: string, args: string[] = []) => inFolder({ ...lawFirm, 'a.md': text })(['explain', `a.md:${place}`, ...args]).out
    expect(about('1:5')).toContain('\n\nNot reported: a law firm may say so (preferred).\n\n')
    expect(about('1:1')).toBe('There is no word for buyers here.\n')
    expect(about('2:11')).toContain('\n\nNot reported: only words for your own buyers are judged.\n\nIt was taken to mean: somebody else’s buyers (')
    expect(about('5:7')).toContain('It was taken to mean: somebody else’s words (')
    expect(about('1:5', ['-m', 'retail'])).toContain('\n\nReported by term-mismatch: “clients” claims ')
  })
})

describe('trace', () => {
  test('json, of the documented shape', () => {
    const { status, out, err } = run()(['trace', '-f', 'json', '.'])
    expect([status, err]).toEqual([0, ''])
    const { version, files, summary } = JSON.parse(out), frame = { language: 'en', audience: 'default', model: 'law-firm', audiences: [{ name: 'default', model: 'law-firm' }] }
    expect([version, summary]).toEqual([1, { files: 2, mentions: 2 }])
    expect(files).toEqual([
      { path: 'about.md', ...frame, mentions: [{
        line: 1, column: 5, endLine: 1, endColumn: 14, start: 4, end: 13, text: 'customers', concept: 'customer', sense: 'party',
        confidence: expect.any(Number), evidence: expect.arrayContaining([expect.stringMatching(/^possessive or article: our \(rules\/senses\/en\.yml:\d+:\d+\)$/)]),
      }] },
      { path: 'clean.md', ...frame, mentions: [expect.objectContaining({ text: 'clients', concept: 'client', sense: 'party' })] },
    ])
  })

  test('for people, and without any config', () => {
    const { status, out, err } = inFolder({ 'a.md': 'Our HTTP client retries.\n', 'b.md': 'Nobody.\n' })(['trace', '.'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/^a\.md\n {2}1:10 +client +client +technical +\d\.\d\d {2}\S.*\n\n$/)
  })
})

describe('lists', () => {
  test('models', () => {
    const { status, out } = run()(['models'])
    expect(status).toBe(0)
    expect(out).toMatch(/^law-firm +client +Lawyers .*\.$/m)
    expect(out.trim().split('\n').length).toBeGreaterThanOrEqual(40)
  })

  test('rules', () => {
    expect(run()(['rules']).out).toMatch(/^term-mismatch +error +A word for your buyers that says something else$/m)
  })

  test('config', () => {
    const files = { 'clientele.yml': 'business: law-firm\nquotes: check\noverrides:\n  - files: ["docs/**"]\n    rules: { term-mismatch: off }\n', 'docs/a.md': '' }
    const { status, out } = inFolder(files)(['config', 'docs/a.md'])
    expect(status).toBe(0)
    expect(out).toMatch(/^docs\/a\.md\n {2}config +clientele\.yml\n {2}audience +default\n {4}business +a law firm {2}\(clientele\.yml:1:1\)\n/)
    expect(out).toMatch(/\n {2}quotes +check {2}\(clientele\.yml:2:9\)\n/)
    expect(out).toMatch(/\n {2}rules\.term-mismatch +off {2}\(clientele\.yml:5:29\)\n/)
    expect(out).toMatch(/\n {2}language +auto {2}\(default\)\n/)
  })

  test('config of a business that is becoming another', () => {
    const { out } = inFolder({ 'clientele.yml': 'business: retail\nbecoming: agency\n', 'a.md': '' })(['config', 'a.md'])
    expect(out).toMatch(/\n {4}business +a shop {2}\(clientele\.yml:1:1\)\n {4}becoming +an agency {2}\(clientele\.yml:2:1\)\n {4}relationship +ongoing\n/)
  })

  test('explain where a business is becoming another, and where several audiences apply', () => {
    const say = (config: string, place: string) => inFolder({ 'clientele.yml': config, 'a.md': 'Our customers and our clients.\n' })(['explain', place]).out
    expect(say('business: retail\nbecoming: agency\n', 'a.md:1:5')).toContain('Not reported: a shop says so, and may until it has become an agency (admitted).')
    expect(say('business: retail\naudiences: [{ name: firms, business: agency }]\noverrides: [{ files: ["*.md"], audience: [default, firms] }]\n', 'a.md:1:23')).toContain('Not reported: an agency may say so (preferred).')
  })

  test('version and help', () => {
    expect(run()(['--version'])).toEqual({ status: 0, out: '0.1.0\n', err: '' })
    const { status, out, err } = run()(['--help'])
    expect([status, err]).toEqual([0, ''])
    for (const name of ['lint', 'init', 'trace', 'profile', 'explain', 'models', 'rules', 'config']) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    expect(run()(['lint', '--help']).out).toMatch(/--stdin-filename <path>/)
  })
})
