import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** What would change in a file, as a unified diff that `git apply` and `patch` take; nothing where nothing would. */
export function unifiedDiff(path: string, before: string, after: string): string {
  return before === after ? '' : createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY })
}
