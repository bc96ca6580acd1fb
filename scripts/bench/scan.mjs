// What Node itself takes to read the files of a folder and look for the words: the floor under a run that judges nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const words = /clients?|customers?|guests?|subscribers?|members?|patrons?|consumers?/i
const files = readdirSync('.', { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && entry.name.endsWith('.md'))
console.log(files.filter(({ parentPath, name }) => words.test(readFileSync(join(parentPath, name), 'utf8'))).length)
