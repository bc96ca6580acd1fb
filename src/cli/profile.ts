import type { Audience, Source } from '../types.ts'
import { grouped } from '../grouped.ts'
import { positionsIn } from '../locate.ts'
import type { Reading } from '../reading.ts'
import { packs } from '../packs/index.ts'
import { profile, type Heard } from '../profile/index.ts'
import { run } from '../run.ts'
import type { Io, Status } from './io.ts'
import { profilePage } from './profile-page.ts'
import { oneOf, requestFrom, tell, type ReadingOptions } from './reading.ts'

/**
 * `clientele profile [paths…]`: one profile for each set of audiences that the documents speak to.
 * As JSON: `{ version: 1, profiles }`, each of the shape of Profile (src/profile/index.ts).
 */
export async function profileCommand(paths: readonly string[], options: ReadingOptions & { format: string }, io: Io): Promise<Status> {
  const format = oneOf(options.format, ['pretty', 'json'], '--format')
  const request = await requestFrom(paths, options, io, packs)
  const outcome = await run({ ...request, how: { whole: true } }, packs, heard)
  const profiles = groups(outcome.results).map(({ audiences, documents }) => profile(documents, audiences, packs))
  io.out.write(format === 'json' ? `${JSON.stringify({ version: 1, profiles }, null, 2)}\n` : profiles.map(it => profilePage(it, packs)).join('\n'))
  return tell(outcome, io)
}

interface Document extends Heard { readonly audiences: readonly Audience[]; readonly key: string }

function heard({ path, text }: Source, { settings: { audiences, config = '' }, usages, statements, dwellings }: Reading): Document {
  const position = positionsIn(text)
  return {
    audiences, key: [config, ...audiences.map(audience => audience.name)].join('\n'),
    path, usages, statements: statements(), dwellings: dwellings().map(({ theme, start }) => ({ theme: theme.id, line: position(start).line })),
  }
}

/** Documents of one config that speak to the same people. */
function groups(documents: readonly Document[]): { audiences: readonly Audience[]; documents: Document[] }[] {
  const found = grouped(documents.map(document => [document.key, document] as const))
  return [...found.values()].map(documents => ({ audiences: documents[0]!.audiences, documents }))
}
