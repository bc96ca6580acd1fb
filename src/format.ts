import type { Format } from './types.ts'

/** How a document is written, by the ending of its name. */
export function formatOf(path: string): Format {
  const ending = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? ''
  if (ending === '.mdx') return 'mdx'
  return MARKDOWN.includes(ending) ? 'markdown' : 'text'
}

const MARKDOWN = ['.md', '.markdown', '.mdown', '.mkd']
