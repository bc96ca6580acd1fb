import type { Audience, Settings, Term } from '../types.ts'
import { packs } from '../packs/index.ts'
import { run } from '../run.ts'
import type { Io, Status } from './io.ts'
import { requestFrom, tell, type ReadingOptions } from './reading.ts'

/** `clientele config FILE` */
export async function configCommand(file: string, options: ReadingOptions, io: Io): Promise<Status> {
  const request = await requestFrom([file], { ...options, ignore: false }, io, packs)
  const outcome = await run(request, packs, (source, { settings, language }) => `${source.path}\n${listing(settings, language)}`)
  for (const text of outcome.results) io.out.write(text)
  return tell(outcome, io)
}

/** A key, its value, and where it was said. */
type Row = readonly [key: string, value: string, from?: string | undefined]

function listing(settings: Settings, spoken: string): string {
  const { audiences, keep, language, quotes, readers, confidence, rules, origins } = settings
  const rows: Row[] = [
    ['config', settings.config ?? 'none'],
    ...audiences.flatMap(audience => rowsOf(audience, origins, settings.terms[spoken] ?? [])),
    ['language', language, origins['language']],
    ['quotes', quotes, origins['quotes']],
    ...(readers ? [['readers', readers, origins['readers']] satisfies Row] : []),
    ['confidence', confidence, origins['confidence']],
    ...keep.map(({ phrase, place }): Row => ['keep', phrase.join(' '), place]),
    ...Object.entries(rules).map(([id, severity]): Row => [`rules.${id}`, severity, origins[`rules.${id}`]]),
  ]
  const width = Math.max(...rows.map(([key]) => key.length))
  return rows.map(([key, value, from]) => `  ${key.padEnd(width)} ${value}${from ? `  (${from})` : ''}\n`).join('')
}

function rowsOf(audience: Audience, { business, becoming }: Settings['origins'], terms: readonly Term[]): Row[] {
  const having = (status: string) => terms.filter(({ id }) => audience.statuses[id] === status).map(({ id, forms }) =>
    audience.byHand[id] ? `${forms[0]!.text} (${audience.byHand[id]})` : forms[0]!.text).join(', ')
  return [
    ['audience', audience.name],
    ['  business', (audience.today ?? audience).label, business],
    ...(audience.today ? [['  becoming', audience.label, becoming] satisfies Row] : []),
    ...Object.entries(audience.traits).map(([trait, values]): Row => [`  ${trait}`, values.join(', ')]),
    ['  preferred', having('preferred')], ['  admitted', having('admitted')], ['  deprecated', having('deprecated')],
  ]
}
