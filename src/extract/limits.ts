import { attention, blockQuote, codeText, htmlText, labelEnd, list, setextUnderline } from 'micromark-core-commonmark'
import type { Construct, ConstructRecord, Event, Extension, TokenizeContext } from 'micromark-util-types'
import { spend } from './budget.ts'

/** The marks of Markdown whose cost grows faster than the text, each with its work counted. The weights were measured. */
export function counted(): Extension {
  const emphasis = spans(attention), item = container(list, 1), heading = underline(setextUnderline)
  return {
    document: { ...under('*+-0123456789', item), ...under('>', container(blockQuote, 1)) },
    flow: under('-=', heading),
    text: { ...under('*_', emphasis), ...under('<', search(htmlText, 2)), ...under(']', label(labelEnd)), ...under('`', { ...search(codeText, 16), name: 'countedCode' }) },
    insideSpan: { null: [emphasis] },
    disable: { null: ['codeText'] },
  }
}

/** An extension of spans, with its work counted. */
export function countedSpans(extension: Extension): Extension {
  const known = new Map<Construct, Construct>()
  const one = (construct: Construct): Construct => known.get(construct) ?? known.set(construct, spans(construct)).get(construct)!
  return { ...extension, text: each(extension.text, one), insideSpan: { null: extension.insideSpan!.null!.map(it => one(it as Construct)) } }
}

/** An extension of containers, with its work counted. */
export function countedContainers(extension: Extension): Extension {
  return { ...extension, document: each(extension.document, construct => container(construct, 1 / 2)) }
}

const under = (marks: string, construct: Construct): ConstructRecord => Object.fromEntries([...marks].map(mark => [mark.charCodeAt(0), construct]))

const each = (record: ConstructRecord = {}, make: (construct: Construct) => Construct): ConstructRecord =>
  Object.fromEntries(Object.entries(record).map(([mark, constructs]) => [mark, [constructs].flat().map(construct => make(construct!))]))

/** Each mark of emphasis may be held against each other one in its paragraph. */
function spans(construct: Construct): Construct {
  return { ...construct, resolveAll(events, context) {
    const marks = events.filter(([, { type }]) => type === 'attentionSequence' || type === 'strikethroughSequenceTemporary').length / 2
    spend(marks ** 2 / 2 + 4 * events.length, placeOf(events, 0))
    return construct.resolveAll!(events, context)
  } }
}

/** What is never closed is looked for up to the end of its paragraph, and then joined with the text around it. */
function search(construct: Construct, weight: number): Construct {
  return { ...construct, tokenize(effects, ok, nok) {
    const from = this.now().offset
    return construct.tokenize.call(this, effects, ok, code => {
      spend(weight * (this.now().offset - from) + this.events.length / 8, from)
      return nok(code)
    })
  } }
}

/** After a bracket, an address, a title or a label is looked for. */
function label(construct: Construct): Construct {
  return search({ ...construct, tokenize(effects, ok, nok) {
    const attempt: typeof effects.attempt = (inner, ok, nok) => effects.attempt(search(inner as Construct, 2), ok, nok)
    return construct.tokenize.call(this, { ...effects, attempt }, ok, nok)
  } }, 1)
}

/** Where a list or a quote ends, all that was met before is copied; a line that continues its paragraph is held against all lines before. */
function container(construct: Construct, weight: number): Construct {
  const copies = (context: TokenizeContext, share: number): void => spend(share * context.events.length, context.now().offset)
  return {
    ...construct,
    exit(effects) {
      copies(this, weight)
      construct.exit!.call(this, effects)
    },
    continuation: { ...construct.continuation!, tokenize(effects, ok, nok) {
      return construct.continuation!.tokenize.call(this, effects, ok, code => {
        copies(this, weight / 2)
        return nok(code)
      })
    } },
  }
}

/** Under a heading, all that was met before is copied. */
function underline(construct: Construct): Construct {
  return { ...construct, resolveTo(events, context) {
    spend(events.length, placeOf(events, events.length - 1))
    return construct.resolveTo!(events, context)
  } }
}

const placeOf = (events: readonly Event[], at: number): number => events[at]?.[1].start.offset ?? 0
