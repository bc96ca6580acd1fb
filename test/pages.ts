import fc from 'fast-check'

// Tidy documents, made of blocks that close what they open, in which a word stands as it is written. Each `@` is a place for a word for people.
const blocks = [
  'We wrote to our @ in May.', 'Our @ tell us that they trust us.', 'Send your @ a card.', 'The @ connects to the server.', '@ came in 😀 and left.',
  'Our **@** and *our* [@](https://example.org/clients "our @").', 'Our &amp; their @ &mdash; caf&eacute; @.', 'The `client` and our @.', 'Our\n@ come\nback.',
  '# What our @ say', 'Our @\n=====', '- our @\n- your @\n  - a @ of ours', '1. Thank our @\n2. [x] done', '> Our @ come first.', '> [!NOTE]\n> Our @ come first.',
  '| For our @ | x |\n| - | - |\n| our @ | `our clients` |', '```js\nconst clients = our // our clients\n```', '    our clients in code', '<div>\n<p>Our @ <b>come</b> back.</p>\n</div>',
  '<!-- our clients -->', '![our @](a.png)', 'A note.[^1]\n\n[^1]: Our @ know.', '“Our @ come first,” she said.', '---', 'Nobody is here.', 'As a @ of ours you need not wait.', 'Our @, @ and @ trust us.', 'See [what our @ say](#our-@).', 'Café Zürich, our @ — 客 — our @.',
]
const words = ['clients', 'customers', 'customer', 'Client', 'SUBSCRIBERS', 'guests', 'users', 'account holders']
const heads = ['', '---\ntitle: For our @\ntags: [our @]\n---\n\n', '---\ndescription: "Our @ come back"\nseo: { title: Our @ }\n---\n\n']

export const pages: fc.Arbitrary<string> = fc.tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 8 }), fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 30 }))
  .map(([head, parts, words]) => (head + parts.join('\n\n') + '\n').replace(/@/g, (_, at: number) => words[at % words.length]!))

export const models: fc.Arbitrary<string> = fc.constantFrom('law-firm', 'grocery', 'newsletter', 'hotel')
export const paths: fc.Arbitrary<string> = fc.constantFrom('about.md', 'about.mdx', 'about.txt')
export const runs = { numRuns: 80 }
