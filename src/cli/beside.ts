import type { Beside, Made, Request } from '../run.ts'
import type { Step } from '../watch.ts'
import { cacheFor, type CacheOptions, type Kept } from './caching.ts'
import type { FixOptions, Treated } from './fixing.ts'
import type { Io } from './io.ts'
import { spareMemory } from './memory.ts'
import { progressFor } from './progress.ts'
import { statsOf } from './stats.ts'

export interface BesideOptions extends CacheOptions, FixOptions {
  readonly stats?: boolean
}

/** What goes along with a lint: the cache, a line on the terminal, and what `--stats` tells. */
export interface Company {
  readonly beside: Beside<Treated>
  /** Once all is read, or something stood in the way. */
  readonly leaveTerminal: () => void
  /** Once all is reported. */
  readonly finish: () => Promise<void>
}

export function companyFor(options: BesideOptions, { given }: Request, io: Io): Company {
  const cache = given || isFixing(options) ? undefined : cacheFor<Made<Treated>>(options, io)
  const progress = given ? undefined : progressFor(io), stats = options.stats ? statsOf(io) : undefined
  const watches = [spareMemory, ...[progress, stats].flatMap(it => it ? [it.watch] : [])]
  return {
    beside: { ...(cache && { cache: cache.open }), watch: (step: Step<Treated>) => watches.forEach(watch => watch(step)) },
    leaveTerminal: () => progress?.end(),
    finish: async () => {
      const place = placeOf(cache, await cache?.save())
      if (stats) io.err.write(stats.page(place))
    },
  }
}

/** What is fixed has to be read, whatever is known of it. */
const isFixing = ({ fix, fixDryRun, diff }: FixOptions): boolean => Boolean(fix || fixDryRun || diff)

function placeOf(cache: Pick<Kept<unknown>, 'folder'> | undefined, isKept = true): string | undefined {
  return cache && (isKept ? `it is in ${cache.folder}` : `${cache.folder} cannot be written`)
}
