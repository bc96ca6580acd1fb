import { OPAQUE, SEAM, type LanguagePack, type Packs, type Settings, type Source, type Span, type Term, type Usage } from './types.ts'
import { ENOUGH } from './confidence.ts'
import { tellLanguage } from './language.ts'
import { once, remembering } from './lazily.ts'
import { findMentions } from './mentions.ts'
import { isSaidOurs } from './ours.ts'
import { roughProse, roughSpans } from './rough.ts'
import type { Hit } from './scan.ts'
import { backdropOf, documentOf, isFixedPhrase, type Backdrop, type Document } from './senses/index.ts'
import { glanceAt, plainlyAround, wantedOf, type Glance, type MayBeOurs, type Wanted } from './skim/index.ts'
import { countFirst } from './sorted.ts'

/** What the raw text of a document tells, before anything is parsed. */
export interface Look extends Hearing, Wanted {}

/** What is heard of a document, where it is not yet read. */
export interface Hearing {
  readonly document: Document
  readonly mayBeOurs: MayBeOurs
}

/** The language in which a document is read, whether it is known or not. */
export function languageOf({ path, text }: Source, { language }: Settings, packs: Packs): string {
  return language === 'auto' ? tellLanguage(path, text, packs) : language
}

/** A look at the raw text of a document: what it says of itself as a whole, and what of it has to be read. */
export function look(source: Source, settings: Settings, pack: LanguagePack, packs: Packs): Look {
  const known = looks(source), found = known.get(settings) ?? lookAt(source, settings, pack, packs)
  known.set(settings, found)
  return found
}

/** Whoever looks a second time sees the same. */
const looks = remembering((_: Source) => new Map<Settings, Look>())

function lookAt(source: Source, settings: Settings, pack: LanguagePack, packs: Packs): Look {
  const glance = glanceAt(source, settings, pack, packs), hearing = heardOf(glance)
  return { ...hearing, ...wantedOf(glance, hearing.mayBeOurs) }
}

/** What is heard of spans that are read already. */
export function hear(spans: readonly Span[], pack: LanguagePack, settings: Settings): Hearing {
  const document = documentIn(backdropOf(() => spans.map(span => span.text).join('\n\n'), pack), () => spans, pack, settings)
  return { document, mayBeOurs: () => true }
}

/**
 * Only words that are rejected have to be guessed at, and only where some of them are no part of a fixed phrase; what the others
 * say is asked where one of them stays in doubt.
 */
function heardOf({ source: { text }, settings, watch, hits }: Glance): Hearing {
  const { pack } = watch, rough = once(() => roughProse(text)), backdrop = backdropOf(rough, pack)
  const rejectedAs = ({ word }: Hit) => watch.forms.get(word)!.filter(({ term }) => watch.unfit.has(term))
  const rejected = once(() => hits.filter(hit => rejectedAs(hit).length))
  const isSettled = once(() => rejected().every(hit => rejectedAs(hit).every(it => it.form.phrase.length === 1 && isFixedPhrase({ ...it, ...plainlyAround(hit, text) }, settings))))
  const spansOf = (some: readonly Hit[]) => roughSpans(rough(), some.map(({ start }) => start)), spans = once(() => spansOf(rejected()))
  const hunches = once(() => new Map(documentIn(backdrop, spans, pack, settings).guesses().map(guess => [guess.start, mayMeanOurs(guess, watch.onlyOurs, settings)])))
  return {
    document: documentIn(backdrop, () => spansOf(hits.slice(0, MANY)), pack, settings),
    mayBeOurs: start => !isSettled() && (hunches().get(start) ?? !isHidden(start, spans())),
  }
}

function documentIn(backdrop: Backdrop, spans: () => readonly Span[], pack: LanguagePack, settings: Settings): Document {
  return documentOf(backdrop, once(() => findMentions(spans(), settings.terms[pack.code] ?? pack.terms)), pack, settings)
}

/** So many mentions say of a document what all of them would. */
const MANY = 60

/** By so much the share of the evidence may grow when a document is read; of 3,200 labelled words that are somebody's own, it grew by more for two. */
const DOUBT = 0.07

/** Of some words nothing is said where the text does not say outright that they are ours. */
const mayMeanOurs = (guess: Usage, onlyOurs: ReadonlySet<Term>, { confidence }: Settings): boolean =>
  guess.hope >= ENOUGH[confidence] - DOUBT && (!onlyOurs.has(guess.term) || isSaidOurs(guess))

/** Whether what stands at an offset is no prose: code, an address, what renders as nothing. */
function isHidden(at: number, spans: readonly Span[]): boolean {
  const span = spans[countFirst(spans.length, i => spans[i]!.start <= at) - 1]
  return span !== undefined && [OPAQUE, SEAM].includes(span.text[at - span.start]!)
}
