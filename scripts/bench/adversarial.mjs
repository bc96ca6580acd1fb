// Markdown that makes parsers slow. Each input holds a word to judge, since what holds none need not be parsed at all.
const word = 'our customers'

/** What repeats, how often at least, and what a document of so many looks like. */
const inputs = {
  'mismatched emphasis': { unit: '*a_ ', times: 10_000 },
  'escape before code': { unit: '\\``', times: 10_000 },
  'inline CDATA': { unit: '<![CDATA[', times: 10_000 },
  'inline comments': { unit: '<!--', times: 10_000 },
  'inline instructions': { unit: '<?', times: 10_000 },
  'setext underlines': { unit: 'a\n=\n', times: 10_000 },
  'lazy continuation': { unit: 'a\n', times: 20_000, write: run => `> ${word}\n${run}` },
  'strong inside words': { unit: 'a**b', times: 20_000 },
  'nested brackets': { unit: '[]', times: 20_000, write: (_, n) => `${'['.repeat(n)}${word}${']'.repeat(n)}` },
  'open links': { unit: '[a](', times: 20_000 },
  'footnotes': { unit: '[^10000]: a\n\n', times: 20_000, write: (_, n) => `${word}\n\n${Array.from({ length: n }, (_, i) => `[^${i}]: a\n\n`).join('')}` },
  'a paragraph of short lines': { unit: 'a b c\n', times: 170_000 },
  'nested lists': { unit: '- ', times: 2_000, write: run => run + word },
  // Not the parser's matter, but ours: so many words in one sentence, line or paragraph.
  'a sentence of terms': { unit: 'client ', times: 20_000 },
  'terms in code': { unit: '`client` ', times: 20_000 },
  'terms in quotation marks': { unit: '"client" ', times: 20_000 },
  'terms in front matter': { unit: 'client ', times: 20_000, write: run => `---\nid: ${run}\n---\n${word}` },
  'a cell of students': { unit: 'student ', times: 20_000, write: run => `| a |\n| --- |\n| ${word} ${run} |` },
  'nested quotes': { unit: '>', times: 10_000, write: run => run + word },
}

/**
 * The documents of about so many bytes; as large as each is listed above when no size is given.
 * @returns {{ name: string, text: string }[]}
 */
export function adversarial(bytes) {
  return Object.entries(inputs).map(([name, { unit, times, write = run => `${word} ${run}` }]) => {
    const n = bytes ? Math.ceil(bytes / unit.length) : times
    return { name, text: `${write(unit.repeat(n), n)}\n` }
  })
}
