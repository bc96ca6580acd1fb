import type { Audience, Settings } from '../types.ts'
import { packs } from '../packs/index.ts'
import { run } from '../run.ts'
import type { Io, Status } from './io.ts'
import { requestFrom, tell, type ReadingOptions } from './reading.ts'

/** `clientele config FILE` */
export async function configCommand(file: string, options: ReadingOptions, io: Io): Promise<Status> {
  const request = await requestFrom([file], { ...options, ignore: false }, io, packs)
  const outcome = run(request, packs, (source, { settings }) => `${source.path}\n${listing(settings)}`)
  for (const text of outcome.results) io.out.write(text)
  return tell(outcome, io)
}

/** A key, its value, and where it was said. */
type Row = readonly [key: string, value: string, from?: string | undefined]

function listing(settings: Settings): string {
  const { audiences, keep, language, quotes, readers, confidence, rules, origins } = settings
  const rows: Row[] = [
    ['config', settings.config ?? 'none'],
    ...audiences.flatMap(audience => rowsOf(audience, origins['business'])),
    ['language', language, origins['language']],
    ['quotes', quotes, origins['quotes']],
    ...(readers ? [['readers', readers, origins['readers']] satisfies Row] : []),
    ['confidence', confidence, origins['confidence']],
    ...keep.map(({ phrase, place }): Row => ['keep', phrase.join(' '), place]),
    ...Object.entries(rules).map(([id, severity]): Row => [`rules.${id}`, severity, origins[`rules.${id}`]]),
  ]
  return rows.map(([key, value, from]) => `  ${key.padEnd(22)} ${value}${from ? `  (${from})` : ''}\n`).join('')
}

function rowsOf(audience: Audience, from: string | undefined): Row[] {
  const having = (status: string) => Object.keys(audience.statuses).filter(term => audience.statuses[term] === status)
    .map(term => audience.byHand[term] ? `${term} [${audience.byHand[term]}]` : term).join(', ')
  return [
    ['audience', audience.name],
    ['  business', audience.label, from],
    ...Object.entries(audience.traits).map(([trait, values]): Row => [`  ${trait}`, values.join(', ')]),
    ['  preferred', having('preferred')], ['  admitted', having('admitted')], ['  deprecated', having('deprecated')],
  ]
}
