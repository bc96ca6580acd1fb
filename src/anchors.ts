import { posix } from 'node:path'
import type { FileReport, Located } from './types.ts'
import { lineEnd } from './rough.ts'

/** A link to a heading: where it stands, and where it leads. */
export interface Link {
  /** Path and 1-based line. */
  readonly place: string
  /** The page, without its ending, from the working directory or, with a slash, from the root of its site; and the anchor in it. */
  readonly to: string
  readonly anchor: string
}

/** The links of a document that lead to a heading, in it or in another. Code that looks like a link is taken for one. */
export function linksIn(text: string, path: string): Link[] {
  const links: Link[] = []
  let line = 1, read = 0
  for (const start of linesWithAnchors(text)) {
    for (const { index, 1: page = '', 2: anchor = '' } of text.slice(start, lineEnd(text, start)).matchAll(LINK)) {
      line += text.slice(read, start + index).split(LINE_END).length - 1
      read = start + index
      links.push({
        place: `${path}:${line}`,
        to: detached(pageOf(!page ? path : page.startsWith('/') ? page : posix.join(posix.dirname(path), page))),
        anchor: detached(anchor.toLowerCase()),
      })
    }
  }
  return links
}

/** Whether a document may hold such links. Never wrong when it says no. */
export function mayHoldLinks(text: string): boolean {
  for (const start of linesWithAnchors(text)) {
    const line = text.slice(start, lineEnd(text, start))
    if (LEADS.some(lead => line.includes(lead))) return true
  }
  return false
}

/** One of these stands before every link to a heading. */
const LEADS = ['](', ']:', 'href=']

/** Where the lines begin that hold a # with something right before it, or what names a definition: `[top]: #top`. */
function* linesWithAnchors(text: string): Iterable<number> {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (NO_ANCHOR.has(text.charCodeAt(at - 1)) && text[at - 2] !== ':') continue
    yield text.lastIndexOf('\n', at) + 1
    at = lineEnd(text, at)
  }
}

/** Before the # of a heading, of a character reference, of a comment in code. */
const NO_ANCHOR = new Set([...'\t\n\r #&'].map(unit => unit.charCodeAt(0)))

/** A piece of a text, without the whole that an engine would keep for it. */
const detached = (piece: string): string => [...piece].join('')

/**
 * The same report, in which an edit of a heading names the links that it would break.
 * @param links asked for where there is such an edit
 */
export function withBrokenLinks(report: FileReport, text: string, links: () => readonly Link[]): FileReport {
  if (!report.findings.some(({ edit }) => edit?.note)) return report
  const page = pageOf(report.path), here = links().filter(({ to }) => leadsTo(to, page)), anchors = anchorsIn(text)
  return { ...report, findings: report.findings.map(finding => named(finding, anchors, here)) }
}

function named(finding: Located, anchors: Anchors, links: readonly Link[]): Located {
  const { edit, line } = finding
  const anchor = edit?.note && anchors[line - 1]
  const broken = anchor ? links.filter(link => link.anchor === anchor).map(({ place }) => place) : []
  return edit && broken.length ? { ...finding, edit: { ...edit, note: `${edit.note} Links to this one: ${broken.join(', ')}.` } } : finding
}

const LINK = /(?:\]\([ \t]*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?|\bhref=["'])([^\s()<>#"':]*)#([^\s()<>"']+)/gm

/** A page by its path, however a link may write it. */
const pageOf = (path: string): string => path.replace(/\.(?:mdx?|markdown|html?)$/i, '').replace(/(?:^|\/)(?:index|readme)$/i, '').replace(/\/$/, '')

/** Which folder is the root of the site is not known. */
const leadsTo = (to: string, page: string): boolean => to.startsWith('/') ? `/${page}`.endsWith(to) : to === page

/** The anchor of each line that has one. */
type Anchors = readonly (string | undefined)[]

/** The anchors that GitHub and most generators make of headings written with #; a second one of the same words has a number. */
function anchorsIn(text: string): Anchors {
  const seen = new Map<string, number>()
  return text.split(LINE_END).map(line => {
    const found = HEADING.exec(line), slug = found && slugOf(found[1]!)
    if (!slug) return undefined
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    return before ? `${slug}-${before}` : slug
  })
}

const LINE_END = /\r\n|\n|\r/
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/

const slugOf = (heading: string): string =>
  heading.replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1').toLowerCase().replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '').trim().replaceAll(' ', '-')
