import type { Comment, Finding, RuleId, Severity } from './types.ts'
import { suggest } from './errors.ts'

/** What a `clientele-…` comment asks for. */
interface Directive {
  readonly comment: Comment
  readonly verb: Verb
  /** The rules it names; none for all. */
  readonly rules: readonly string[]
}

/** The names that a comment may use. */
export interface Known { readonly rules: readonly RuleId[]; readonly audiences: readonly string[] }

const VERBS = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file', 'audience'] as const
type Verb = (typeof VERBS)[number]

/**
 * The findings that no comment in the document has switched off, and one for each comment that is unknown or does nothing.
 * @param unused the severity of a comment that switches nothing off
 */
export function suppress(
  findings: readonly Finding[], text: string, comments: readonly Comment[], known: Known, unused: Severity | 'off',
): Finding[] {
  const { directives, unknown } = readDirectives(comments, known)
  const reaches = reachesOf(directives, text)
  const used = new Set<Directive>()
  const kept = findings.filter(finding => {
    const by = reaches.find(reach => holds(reach, finding))
    if (by) used.add(by.directive)
    return !by
  })
  const idle = unused === 'off' ? [] : reaches.map(reach => reach.directive).filter(directive => !used.has(directive)).map(directive => remark(
    directive.comment, 'unused-disable', unused, `Nothing is switched off by this “clientele-${directive.verb}”. Remove it.`))
  return [...kept, ...unknown, ...idle].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** What the `clientele-audience` comments of a document say: offset → the names that the last one before it gives. */
export function audienceNames(comments: readonly Comment[]): (offset: number) => readonly string[] {
  const said = comments.map(comment => ({ at: comment.start, words: wordsOf(comment) })).filter(({ words }) => words[0] === 'clientele-audience')
  return offset => said.findLast(({ at }) => at <= offset)?.words.slice(1) ?? []
}

function readDirectives(comments: readonly Comment[], known: Known): { directives: Directive[]; unknown: Finding[] } {
  const directives: Directive[] = [], unknown: Finding[] = []
  for (const comment of comments) {
    const [name = '', ...rules] = wordsOf(comment)
    if (!name.startsWith('clientele-')) continue
    const verb = VERBS.find(verb => name === `clientele-${verb}`)
    const complaint = verb ? strayName(verb, rules, known) : `“${name}” means nothing here. ${suggest(name, VERBS.map(verb => `clientele-${verb}`))}`
    if (complaint) unknown.push(remark(comment, 'unknown-directive', 'warning', complaint))
    else directives.push({ comment, verb: verb!, rules })
  }
  return { directives, unknown }
}

function strayName(verb: Verb, names: readonly string[], known: Known): string | undefined {
  const [kind, allowed] = verb === 'audience' ? ['audience', known.audiences] as const : ['rule', known.rules] as const
  const stray = names.find(name => !allowed.some(it => it === name))
  return stray && `“${stray}” is no ${kind}. ${suggest(stray, allowed)}`
}

/** The words before the reason: `clientele-disable-line term-mismatch -- a name` has two. */
const wordsOf = (comment: Comment): string[] => comment.text.split(/(?:^|\s)--(?:\s|$)/)[0]!.split(/[\s,]+/).filter(Boolean)

const remark = ({ start, end }: Comment, rule: Finding['rule'], severity: Severity, message: string): Finding =>
  ({ rule, severity, message, start, end, evidence: [] })

/** The stretch of the document in which a directive holds: offsets, end exclusive. */
interface Reach { readonly directive: Directive; readonly from: number; readonly to: number }

const holds = ({ directive, from, to }: Reach, finding: Finding): boolean =>
  finding.start >= from && finding.start < to && (!directive.rules.length || directive.rules.includes(finding.rule))

function reachesOf(directives: readonly Directive[], text: string): Reach[] {
  return directives.flatMap((directive, i) => {
    const reach = reachOf(directive, directives.slice(i + 1), text)
    return reach ? [{ directive, from: reach[0], to: reach[1] }] : []
  })
}

function reachOf({ comment, verb, rules }: Directive, later: readonly Directive[], text: string): [number, number] | undefined {
  if (verb === 'disable-file') return [0, Infinity]
  if (verb === 'disable-line') return lineAround(text, comment.start)
  if (verb === 'disable-next-line') return lineAround(text, nextText(text, comment.end))
  if (verb !== 'disable') return undefined
  const end = later.find(other => other.verb === 'enable' && (!other.rules.length || String(other.rules) === String(rules)))
  return [comment.start, end?.comment.start ?? Infinity]
}

function lineAround(text: string, at: number): [number, number] {
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  const rest = /[\r\n]|$/.exec(text.slice(at))!
  return [from, at + rest.index + 1]
}

/** The next line after an offset that is not blank. */
function nextText(text: string, at: number): number {
  const lineEnd = /[\r\n]|$/.exec(text.slice(at))!.index + at
  return lineEnd + (/\S/.exec(text.slice(lineEnd))?.index ?? 0)
}
