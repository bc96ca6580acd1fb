import { fix, splice } from '../../src/fix.ts'
import { read, type Given } from '../reading.ts'

/** A text after its safe edits. */
export function fixed(text: string, given?: Given): string {
  return fix(text, read(text, given), text => read(text, given)).text
}

/** A text after the edit of its first finding, whether it is safe, and what is to be checked; undefined where it has none. */
export function edited(text: string, given?: Given): readonly [safety: string, text: string, note?: string] | undefined {
  const edit = read(text, given).findings.find(finding => finding.edit)?.edit
  return edit && (edit.note === undefined ? [edit.safety, splice(text, [edit])] : [edit.safety, splice(text, [edit]), edit.note])
}

/** What may be written for the first finding: the terms, each with the text that would follow. */
export function choicesOf(text: string, given?: Given): (readonly [term: string, text: string])[] {
  const { findings, choices } = read(text, given)
  return choices(findings[0]!).map(({ term, edit }) => [term.id, splice(text, [edit])])
}
