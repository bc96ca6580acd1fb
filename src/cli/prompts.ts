import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import * as prompts from '@clack/prompts'
import { wrap } from './wrap.ts'

export { autocomplete, confirm, intro, multiselect, note, select } from '@clack/prompts'

/** The two ends of a terminal. */
export interface Terminal { readonly input: Readable; readonly output: Writable }

/** Thrown when a person leaves the questions: Ctrl-C, Esc where nothing is lost by it, the end of input. */
export const LEFT = Symbol('left')

/** What a prompt is answered with. */
export async function answer<T>(asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const given = await asked
  if (prompts.isCancel(given)) throw LEFT
  return given as Exclude<T, symbol>
}

/** One of the answers to a question. The hint is what to know before it is given. */
export interface Option<T> { readonly value: T; readonly label: string; readonly hint?: string }

/** Has a person pick one of some answers. */
export type Picker = <T extends object>(message: string, options: readonly Option<T>[]) => Promise<T>

/** With the arrow keys, in a terminal that can move its cursor. A slip onto Esc loses nothing; Ctrl-C leaves. */
export function pickWithArrows(terminal: Terminal): Picker {
  prompts.settings.aliases.delete('escape')
  return async <T extends object>(message: string, options: readonly Option<T>[]) => {
    const values = options.map(({ label, hint }, value) => ({ value, label, ...(hint !== undefined && { hint }) }))
    return options[await answer(prompts.select({ ...terminal, message, options: values, showInstructions: false }))]!.value
  }
}

/** By typing its number, in a terminal that can only write lines, of so many columns. */
export const pickByNumber = (terminal: Terminal, width: number): Picker => async (message, options) => {
  const list = options.map(({ label, hint }, i) =>
    `${String(i + 1).padStart(4)}  ${wrap(hint === undefined ? label : `${label} (${hint})`, width - 6).join('\n      ')}\n`)
  terminal.output.write(`${message}\n${list.join('')}`)
  for (;;) {
    const option = options[Number(await typed('Number: ', terminal)) - 1]
    if (option) return option.value
    terminal.output.write(`Type a number from 1 to ${options.length}, then Enter.\n`)
  }
}

const typed = (question: string, terminal: Terminal): Promise<string> => new Promise((resolve, reject) => {
  const lines = createInterface({ ...terminal, terminal: false })
  lines.once('close', () => reject(LEFT))
  lines.question(question, text => {
    resolve(text)
    lines.close()
  })
})
