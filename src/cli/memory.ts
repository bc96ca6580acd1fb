import type { Step } from '../watch.ts'

/** So many files make it worth the time that loading this takes. */
const MANY = 300

/** In a long run V8, left alone, lets what is no longer used grow to several times what is. */
export function spareMemory(step: Step<unknown>): void {
  if (step.done === 'find' && step.files >= MANY) void import('node:v8').then(({ setFlagsFromString }) => setFlagsFromString('--heap-growing-percent=30'))
}
