import { describe, expect, test } from 'vitest'
import { findingsIn, places, told } from './reading.ts'

const lines = (...texts: string[]) => texts.join('\n')

describe('comments that switch off', () => {
  const ours = 'Our customers come back.'
  const off = '<!-- clientele-disable -- why -->', on = '<!-- clientele-enable -->'

  test.each([
    ['the next line', lines('<!-- clientele-disable-next-line -->', ours, ours), ['3:5 customers']],
    ['the next line that is not blank', lines('<!-- clientele-disable-next-line -->', '', ours, '', ours), ['5:5 customers']],
    ['the next line, the rule by name', lines('<!-- clientele-disable-next-line term-mismatch -->', ours), []],
    ['the next line, with a reason', lines('<!-- clientele-disable-next-line term-mismatch -- the slogan of the founder -->', ours), []],
    ['the next line after a comment of several lines', lines('<!-- clientele-disable-next-line', '  -- why -->', ours, ours), ['4:5 customers']],
    ['its line', lines(`${ours} <!-- clientele-disable-line -->`, ours), ['2:5 customers']],
    ['its line, the comment first', `<!-- clientele-disable-line -->${ours}`, []],
    ['a block', lines(ours, '', off, '', ours, '', on, '', ours), ['1:5 customers', '9:5 customers']],
    ['to the end', lines(ours, '', off, '', ours), ['1:5 customers']],
    ['from within a paragraph', `${ours} ${off} ${ours} ${on} ${ours}`, ['1:5 customers', '1:115 customers']],
    ['a block of one rule', lines('<!-- clientele-disable term-mismatch -->', '', ours, '', '<!-- clientele-enable term-mismatch -->', '', ours), ['7:5 customers']],
    ['the file, from any line', lines(ours, '', ours, '', '<!-- clientele-disable-file -->'), []],
    ['the file, one rule', lines('<!-- clientele-disable-file term-mismatch -- reprinted -->', '', ours), []],
    ['in a list', lines(`- ${ours}`, '- <!-- clientele-disable-line --> ' + ours, `- ${ours}`), ['1:7 customers', '3:7 customers']],
    ['in a table', lines('| a | b |', '| - | - |', `| ${ours} | x <!-- clientele-disable-line --> |`, `| ${ours} | y |`), ['4:7 customers']],
    ['in code, where it is code', lines('`<!-- clientele-disable-file -->`', '', ours), ['3:5 customers']],
  ])('%s', (_, text, left) => {
    expect(places(text)).toEqual(left)
  })

  test('in MDX', () => {
    const text = lines('{/* clientele-disable-next-line -- why */}', '', ours, '', ours)
    expect(places(text, { path: 'about.mdx' })).toEqual(['5:5 customers'])
  })

  test('in plain text', () => {
    expect(places(lines('<!-- clientele-disable-next-line -->', ours, '', ours), { path: 'about.txt' })).toEqual(['4:5 customers'])
  })

  test('in front matter', () => {
    const text = lines('---', '# clientele-disable-next-line -- the slogan', `title: ${ours}`, `description: ${ours}`, '---')
    expect(places(text)).toEqual(['4:18 customers'])
  })

  test('lines end as they like', () => {
    for (const end of ['\r\n', '\r']) {
      expect(places(['<!-- clientele-disable-next-line -->', '', ours, '', ours].join(end))).toEqual(['5:5 customers'])
    }
  })

  test('not heeded when the command says so', () => {
    expect(places(lines(off, '', ours), { inline: { heeded: false, unused: 'suggestion' } })).toEqual(['3:5 customers'])
  })
})

describe('comments that do nothing or say what is not known', () => {
  test.each([
    ['<!-- clientele-disable-next-line -->\nAll is well.', 'unused-disable suggestion: Nothing is switched off by this “clientele-disable-next-line”. Remove it.'],
    ['<!-- clientele-disable -->\n\nAll is well.\n\n<!-- clientele-enable -->', 'unused-disable suggestion: Nothing is switched off by this “clientele-disable”. Remove it.'],
    ['<!-- clientele-disable-file term-mismatch -- reason -->', 'unused-disable suggestion: Nothing is switched off by this “clientele-disable-file”. Remove it.'],
    ['<!-- clientele-disable-nxt-line -->\nAll is well.', 'unknown-directive warning: “clientele-disable-nxt-line” means nothing here. Did you mean ‘clientele-disable-next-line’?'],
    ['<!-- clientele-off -->', 'unknown-directive warning: “clientele-off” means nothing here. Allowed: clientele-disable-next-line, clientele-disable-line, clientele-disable, clientele-enable, clientele-disable-file, clientele-audience.'],
    ['<!-- clientele-disable-line term-missmatch -- reason -->', 'unknown-directive warning: “term-missmatch” is no rule. Did you mean ‘term-mismatch’?'],
    ['<!-- clientele-disable-line term-mismatch, mixed -->', 'unknown-directive warning: “mixed” is no rule.'],
    ['<!-- clientele-audience shop -->', 'unknown-directive warning: “shop” is no audience. Allowed: default.'],
  ])('%j', (text, message) => {
    expect(told(text)).toContain(`1:1 ${message}`)
  })

  test.each(['<!-- we use clientele-disable here -->', '<!-- clientele is a linter -->', '<!-- TODO -->', '`<!-- clientele-off -->`'])('not for us: %s', text => {
    expect(told(text)).toBe('')
  })

  test('idle ones can be a warning, or nothing', () => {
    const idle = '<!-- clientele-disable-line -->'
    const severities = (unused: 'warning' | 'off') => findingsIn(idle, { inline: { heeded: true, unused } }).map(({ severity }) => severity)
    expect(severities('warning')).toEqual(['warning'])
    expect(severities('off')).toEqual([])
  })

  test('a comment that another one covers is still used or idle by itself', () => {
    const text = lines('<!-- clientele-disable-file -->', '', 'Our customers come back. <!-- clientele-disable-line -->')
    expect(findingsIn(text).map(({ rule, line }) => `${line} ${rule}`)).toEqual(['3 unused-disable'])
  })
})
