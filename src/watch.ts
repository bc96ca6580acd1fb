import type { Prose } from './types.ts'

/** Is told of each step of a run as soon as it is done. */
export type Watch<T> = (step: Step<T>) => void

/** @typeParam T what comes of a document */
export type Step<T> =
  | { readonly done: 'find'; readonly files: number }
  | { readonly done: 'read' }
  | { readonly done: 'look'; readonly isClear: boolean }
  | { readonly done: 'recall'; readonly result: T }
  | { readonly done: 'judge'; readonly result: T; readonly chunks?: Prose['chunks'] }
