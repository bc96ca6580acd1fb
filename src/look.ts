import { OPAQUE, SEAM, type LanguagePack, type Packs, type Settings, type Source, type Span, type Usage } from './types.ts'
import { tellLanguage } from './language.ts'
import { once } from './lazily.ts'
import { findMentions } from './mentions.ts'
import { roughProse, roughSpans } from './rough.ts'
import { documentOf, tellSenses, type Document } from './senses/index.ts'
import { glanceAt, wantedOf, type Glance, type MayBeOurs, type Wanted } from './skim/index.ts'

/** What the raw text of a document tells, before anything is parsed. */
export interface Look extends Hearing, Wanted {}

/** What is heard of a document, where it is not yet read. */
export interface Hearing {
  readonly document: Document
  /** Its terms, with what they seem to mean. */
  readonly guesses: () => readonly Usage[]
  readonly mayBeOurs: MayBeOurs
}

/** The language in which a document is read, whether it is known or not. */
export function languageOf({ path, text }: Source, { language }: Settings, packs: Packs): string {
  return language === 'auto' ? tellLanguage(path, text, packs) : language
}

/** A look at the raw text of a document: what it says of itself as a whole, and what of it has to be read. */
export function look(source: Source, settings: Settings, pack: LanguagePack, packs: Packs): Look {
  const glance = glanceAt(source, settings, pack, packs), hearing = heardOf(glance)
  return { ...hearing, ...wantedOf(glance, hearing.mayBeOurs) }
}

/** What is heard of spans that are read already. */
export function hear(spans: readonly Span[], pack: LanguagePack, settings: Settings): Hearing {
  return hearing(spans.map(span => span.text).join('\n\n'), () => spans, pack, settings)
}

function heardOf({ source: { text }, settings, watch, hits }: Glance): Hearing {
  const rough = roughProse(text)
  return hearing(rough, () => roughSpans(rough, hits.map(({ start }) => start)), watch.pack, settings)
}

/** Below this share of the evidence no second look is worth it. */
const HOPE = 0.15

function hearing(rough: string, spansOf: () => readonly Span[], pack: LanguagePack, settings: Settings): Hearing {
  const spans = once(spansOf), mentions = once(() => findMentions(spans(), settings.terms[pack.code] ?? pack.terms))
  const document = documentOf(rough, mentions, pack, settings)
  const guesses = once(() => tellSenses(mentions(), document))
  const hopes = once(() => new Map(guesses().map(({ start, hope }) => [start, hope])))
  return { document, guesses, mayBeOurs: start => (hopes().get(start) ?? (isHidden(start, spans()) ? 0 : 1)) >= HOPE }
}

/** Whether what stands at an offset is no prose: code, an address, what renders as nothing. */
function isHidden(at: number, spans: readonly Span[]): boolean {
  const span = spans.find(span => span.start <= at && at < span.end)
  return span !== undefined && [OPAQUE, SEAM].includes(span.text[at - span.start]!)
}
