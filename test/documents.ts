import fc from 'fast-check'

// Documents as people and programs write them, with words for people in every place that Markdown has. An `@` is a place for such a word.
const words = fc.constantFrom('clients', 'customers', 'customer', 'Client', 'SUBSCRIBERS', 'guests', 'users', 'account holders', 'members', 'patient', 'consumers')

/** Ways to write a word so that it reads the same and looks different. */
const disguises = fc.constantFrom<(word: string) => string>(
  word => word.replace(' ', '\n'), word => word.replace(' ', '&nbsp;'), word => word.replace(' ', '  \n  '), word => `&#${word.charCodeAt(0)};${word.slice(1)}`, word => `_${word}_`,
  word => `${word.slice(0, 3)}**${word.slice(3)}**`, word => `${word.slice(0, -1)}<b>${word.slice(-1)}</b>`, word => `${word}’s`, word => `${word}&rsquo;`, word => `${word.slice(0, 2)}\u00AD${word.slice(2)}`,
)
const written = fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.tuple(words, disguises).map(([word, disguise]) => disguise(word)) })

/** One of some texts, with a word in each of its places. */
const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), fc.array(written, { minLength: 3, maxLength: 3 })).map(([text, words]) => {
    let next = 0
    return text.replaceAll('@', () => words[next++ % 3]!)
  })

const sentences = oneOf(
  'We wrote to our @ in May.', 'Our @ tell us that they trust us.', 'Send your @ a card.', 'The @ connects to the server.', '@ came in 😀 and left.', 'Nobody is here.', 'The @’s server.',
  'We turn @ into @.', 'The difference between a @ and a @ is trust.', 'Our @ and our @ came.', 'We treat @ like @, not like @.', 'Add it to your cart.', 'Ask for our retainer.',
  'Nos clients nous écrivent, et nos clients reviennent.', 'Unsere Kunden und unsere Klienten kommen wieder.', 'I nostri clienti tornano da noi.', 'our@came and ourcustomersleft', 'Our Ã© @.',
  'Our **@** and *our* [@](https://example.org/clients "our @").', 'Our &amp; their @ &mdash; caf&eacute; @.', 'The `client` and our @.', 'Our \\*@\\* and client_id.', 'Our https://example.org/@ and our @.',
  '“Our @ come first,” she said.', '“Our @ come', 'first,” said our @.', 'Our `@', 'our *@', '**Our @', 'our @**', '~~our @~~ our @', 'our @ $x_1$ our @', 'our @  ', 'our @\\', '@', 'Our @: {{ customers }}.',
  '[our @][ref]', '[ref]', '[Our clients]', '[our @][]', '![our @][ref]', '![our @](a.png "our @")', 'our @[^note]', '[^note]', '[our @', '](/x) our @', '[our @](</a b> \'our\n@\')', 'our | @', '1986. Our @ came.',
)
const paragraphs = fc.tuple(fc.array(sentences, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', '\n', '\n', '\n  ', '  \n', '\n      ')).map(([parts, space]) => parts.join(space))

const headings = fc.tuple(paragraphs, sentences, fc.constantFrom('# ', '###### ', '', '')).chain(([text, line, mark]) => mark
  ? fc.constantFrom(mark + line, `${mark}${line} ##`)
  : fc.constantFrom(`${text}\n===`, `${text}\n-`, `${text}\n   ---   `))

const fences = fc.tuple(
  fc.constantFrom('```', '~~~', '`````'), fc.constantFrom('', 'js', ' md title="our clients"', 'customers', '`x'), fc.array(paragraphs, { maxLength: 2 }),
  fc.constantFrom('same', 'same', 'same', 'longer', 'shorter', 'other', 'none'),
).map(([mark, info, body, end]) => {
  const ends: { [end: string]: string } = { same: mark, longer: `${mark}${mark[0]}  `, shorter: mark.slice(1), other: mark === '~~~' ? '```' : '~~~' }
  return [mark + info, ...body.join('\n\n').split('\n'), ...end in ends ? [ends[end]!] : []].join('\n')
})

const indentedCode = fc.tuple(paragraphs, fc.constantFrom('    ', '\t', '  \t')).map(([text, margin]) => indented(text, margin, margin))

const tables = fc.tuple(fc.array(sentences, { minLength: 2, maxLength: 4 }), fc.constantFrom('| - | - |', '| :-: | --- |', '- | -', '| - |')).map(([cells, rule]) =>
  [`| ${cells[0]} | x |`, rule, ...cells.slice(1).map(cell => `| ${cell} | \`our clients\` |`)].join('\n'))

const definitions = oneOf(
  '[ref]: https://example.org/clients "Our @"', '[Our clients]: /clients', '[ref]:\n/clients\n\'of our\n@\'', '[ref]: /a\n[our clients]: /b "x"\nOur @.', '[ref]: /a "our @\n\nour @"', '[our @]:', '[ref]: /a our @',
)

const plainLeaves = fc.oneof(
  { weight: 6, arbitrary: paragraphs }, { weight: 2, arbitrary: headings }, { weight: 2, arbitrary: fences }, indentedCode, tables, { weight: 2, arbitrary: definitions },
  oneOf('---', '***', '_ _ _', '- - -', '===', '+++', '|', '#', '-', '1.', '>', '\\', '\u00A0', '[!NOTE]'),
)

/** HTML blocks of all seven kinds, whole and in halves, HTML within lines, and comments. */
const htmlLeaves = oneOf(
  '<script>\nour @\n\nour @\n</script>', '<pre>our @\n\nour @</pre> our @', '<style>\n.clients {}\n\nour @\n</style>', '<textarea>\nour @', '<script>our @', '</pre>', '</script>',
  '<!-- our @ -->', '<!-- our @\n\nour @ -->', '<!-- our @\n\nour @ --> our @', '<!-- our @', '--> our @', '<?php our @\n\nour @ ?>', '<?', '<!DOCTYPE our @>', '<!X our\n\n@', '<![CDATA[ our @\n\nour @ ]]> our @', '<![CDATA[',
  '<div>\nOur @ <b>come</b> back.\n</div>', '<div>\n\nOur @\n\n</div>', '<details>\n<summary>Our @</summary>\n\nOur @ come.\n\n</details>', '<table><tr><td>our @\n\n    <td>our @\n</table>', '<div class="our @" title="our\n@">our @',
  '<p>Our @</p>\nour @', '<blockquote>', '</blockquote>', '<blockquote>\nOur @\n</blockquote>', '<code>', '</code>', '<q>our @</q>', '<span>\nour @', '<x-y a="b">\nour @\n</x-y>', '</x-y>', '<hr>', '<br/>', '<!---->', '<!-->',
  'Our <b>@</b> and <code>our @</code>.', 'Our @ <!-- a\nb --> come.', 'Our @ <!-- not closed', 'Our <q>@ come', 'back</q> to our @', '<https://example.org/clients> our @', '<mailto:clients%40example.org> our @', 'our <img alt="our @" src="a"> @', 'our @ <br> our @', '[ref]: <',
)

const directives = oneOf(
  '<!-- clientele-disable -->', '<!-- clientele-enable -->', '<!-- clientele-disable term-mismatch -- the wording of our @ -->', '<!-- clientele-disable-next-line -->', '<!-- clientele-disable-next-line term-mismatch -->\nOur @.',
  'Our @. <!-- clientele-disable-line -->', '<!--\nclientele-disable\n\n-- over blank lines -->', '<!-- clientele-audience default -->', '<!-- clientele-audience sellers -->', '<!-- clientele-disabel -->', '<!-- clientele-disable mixed-term -->',
  '> <!-- clientele-disable -->', '- <!-- clientele-enable -->\n  Our @.', '`<!-- clientele-disable -->`',
)

/** JSX, expressions, imports and exports. */
const mdxLeaves = oneOf(
  '<Box title="our @">\n\nOur @ come.\n\n</Box>', '<Box>our @</Box>', '<Box>\n  our @\n</Box>', '<Box\n  title="our @"\n  a={() => <b>our @</b>}\n/>', '<>our @</>', '<img alt="our @" />', 'Our <b>@</b> <Box /> come.',
  '{/* our @ */}', '{/* clientele-disable */}', '{/* clientele-enable */}', '{/* clientele-disable-next-line */}\nOur @.', '{/*\nclientele-disable\n\n*/}', 'Our @. {/* clientele-disable-line */}', '{/* clientele-audience default */}',
  'Our {clients.length} @.', '{clients}', '{\n  our.clients\n\n}', '{"our @"}', 'Our {`@`} @.', 'import { clients } from "./our-clients.js"', 'import Box from "clients"\nimport a from "b"', 'export const clients = [\n  "our @",\n]',
  'export const a = () => {\n\n  return "our @"\n}', 'Our @.\nimport a from "b"',
)
const brokenMdx = oneOf('<Box>', '</Box>', '<Box', '{', '}', 'Our } @ {.', '{/* our @', 'a < b and our @', 'export const a = 1\nOur @.', '{ our @ }')

/** Blocks of these leaves, in containers of containers. */
const blocksOf = (leaves: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.letrec<{ block: string; list: string; quote: string; note: string }>(tie => {
  const inside = fc.tuple(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), gaps).map(([blocks, gap]) => blocks.join(gap))
  return {
    block: fc.oneof({ maxDepth: 3, depthSize: 'small' }, { weight: 8, arbitrary: leaves }, { weight: 2, arbitrary: tie('list') }, { weight: 2, arbitrary: tie('quote') }, { weight: 1, arbitrary: tie('note') }),
    quote: fc.tuple(inside, fc.constantFrom('> ', '>', ' > ', '> > '), fc.constantFrom('each', 'each', 'lazy', 'first')).map(([text, mark, how]) => quoted(text, mark, how)),
    list: fc.tuple(fc.array(inside, { minLength: 1, maxLength: 3 }), fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '10. ', '- [x] ', '-   ', '-\t', '1.\n'), fc.constantFrom('full', 'full', 'short', 'none'), gaps)
      .map(([items, mark, depth, gap]) => items.map(item => mark + indented(item, '', marginOf(mark, depth))).join(gap)),
    note: fc.tuple(inside, fc.constantFrom('[^note]: ', '[^our clients]: ', '[^2]:\n'), fc.constantFrom('    ', '\t', '  ', '')).map(([text, mark, margin]) => mark + indented(text, '', margin)),
  }
}).block

/** What stands between blocks: mostly a blank line, sometimes none, sometimes one that only looks blank. */
const gaps = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n  \n', '\n\t\n')

const heads = oneOf(
  '', '', '', '', '---\ntitle: For our @\ntags: [our @]\n---\n', '---\ndescription: "Our @ come back"\nseo: { title: Our @ }\n---\n\n', '---\ntitle: >\n  Our @\n\n  come\n# our @\n---\n', '---\nlang: fr\n---\n', '---\naudience: default\n---\n',
  '---\ntitle: Our @\n', '---\ntitle: [our @\n---\n', '---\n\n---\n', '+++\ntitle = "Our @"\n[params]\ndescription = \'\'\'Our\n@\'\'\'\n+++\n\n', '+++\ntitle = "Our @\n', '+++\n+++\n', '\n---\ntitle: Our @\n---\n', '--- \ntitle: Our @\n---\t\n', '---\ntitle: Our @\n---\nOur @.\n---\n',
)

const ends = fc.constantFrom('\n', '\n', '', '\n\n', '  ', '\n\t', '\n>')
const lineEnds = fc.constantFrom<(line: number) => string>(() => '\n', () => '\n', () => '\n', () => '\r\n', () => '\r', line => ['\n', '\r\n', '\r'][line % 3]!)

/** A cut and a mark at some place, which breaks whatever stood there. */
const damages = fc.tuple(fc.nat(1_000_000), fc.nat(6), fc.constantFrom('', '\n', '\n\n', ' ', '\t', '>', '- ', '```', '`', '*', '_', '[', ']', '(', '<', '<!--', '-->', '</', '{', '}', '|', '\\', '"', '“', '&', '\uFEFF', '😀', '---', ': '))
  .map(([at, length, mark]) => (text: string) => {
    const from = at % (text.length + 1)
    return text.slice(0, from) + mark + text.slice(from + length)
  })

const documentsOf = (leaves: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const block = fc.tuple(blocksOf(leaves), fc.constantFrom('', '', '', '', ' ', '   ', '    ', '\t'), gaps).map(([text, margin, gap]) => margin + text + gap)
  const whole = fc.tuple(heads, fc.array(block, { maxLength: 8 }), ends).map(([head, blocks, end]) => (head + blocks.join('')).trimEnd() + end)
  const damaged = fc.tuple(whole, fc.array(damages, { minLength: 1, maxLength: 3 })).map(([text, damages]) => damages.reduce((text, damage) => damage(text), text))
  return fc.tuple(fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: damaged }), lineEnds).map(([text, end]) => {
    let line = 0
    return text.replaceAll('\n', () => end(line++))
  })
}

/** Markdown of every kind: whole, nested, unclosed and broken; with line ends of all kinds. */
export const documents: fc.Arbitrary<string> = documentsOf(fc.oneof(
  { weight: 120, arbitrary: plainLeaves }, { weight: 60, arbitrary: htmlLeaves }, { weight: 20, arbitrary: directives }, { weight: 1, arbitrary: fc.constant('<!-- clientele-disable-file -->') },
))

/** MDX: most of it valid, some with HTML, braces or tags that make it invalid. */
export const mdxDocuments: fc.Arbitrary<string> = documentsOf(fc.oneof(
  { weight: 40, arbitrary: plainLeaves }, { weight: 20, arbitrary: mdxLeaves }, { weight: 1, arbitrary: brokenMdx }, { weight: 1, arbitrary: htmlLeaves }, { weight: 1, arbitrary: directives },
))

function indented(text: string, first: string, margin: string): string {
  return first + text.split('\n').map((line, i) => i && line.trim() ? margin + line : line).join('\n')
}

/** How far the lines of an item stand in: as far as its text, not quite as far, or not at all. */
function marginOf(mark: string, depth: string): string {
  const full = ' '.repeat(mark.startsWith('- [') ? 2 : mark.trimEnd().length + 1)
  return depth === 'full' ? full : depth === 'short' ? full.slice(1) : ''
}

/** Lines behind a mark: each, all but those that continue a paragraph, or only the first. */
function quoted(text: string, mark: string, how: string): string {
  const lines = text.split('\n')
  return lines.map((line, i) => i === 0 || how === 'each' || how === 'lazy' && !(line.trim() && lines[i - 1]!.trim()) ? mark + line : line).join('\n')
}
