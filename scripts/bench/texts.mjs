// The text to measure on, made from folders of Markdown. The same names for all tools, so that none leaves out what another reads.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The Markdown under some folders, without what stands in folders that tools pass over. */
export function textsOf(folders) {
  return folders.flatMap(folder => readdirSync(folder, { recursive: true })
    .filter(path => /\.(md|markdown)$/.test(path) && !/(^|[\\/])(\.|node_modules[\\/])/.test(path))
    .sort().map(path => readFileSync(join(folder, path), 'utf8')))
}

/** So many of them, from all over. */
export function spread(texts, count) {
  return Array.from({ length: count }, (_, i) => texts[Math.floor(i * texts.length / count)])
}

/** All of them, over and over until they are at least so many bytes. */
export function repeated(texts, bytes) {
  const times = Math.ceil(bytes / sizeOf(texts))
  return Array.from({ length: times }, () => texts).flat()
}

/** One document of about so many bytes: of texts that leave nothing open at their ends and, where there are any, hold a word to judge. */
export function oneDocument(texts, bytes) {
  const whole = texts.filter(isClosed).map(withoutFrontMatter)
  const judged = whole.filter(text => /\bcustomers\b/.test(text))
  const document = repeated(judged.length ? judged : whole, bytes).join('\n\n').slice(0, bytes)
  return document.slice(0, document.lastIndexOf('\n\n') + 1)
}

const isClosed = text => count(text, /^ *(```|~~~)/gm) % 2 === 0 && count(text, /<!--/g) === count(text, /-->/g)
const count = (text, pattern) => text.match(pattern)?.length ?? 0
const withoutFrontMatter = text => text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')

export const sizeOf = texts => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

/**
 * Writes texts into a folder, a hundred to a subfolder.
 * @returns {{ folder: string, files: string[], bytes: number }} `files` from the folder on
 */
export function write(folder, texts) {
  const files = texts.map((text, i) => {
    const file = join(String(Math.floor(i / 100)).padStart(4, '0'), `${String(i).padStart(5, '0')}.md`)
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    return file
  })
  return { folder, files, bytes: sizeOf(texts) }
}
