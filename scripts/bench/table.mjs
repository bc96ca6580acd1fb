// The figures for the eye.

/** One line for each tool; what stands first is what the others are held against. */
export function printTable(title, size, rows) {
  const megabytes = size && size.bytes / 1e6
  console.log(size ? `${title}: ${size.files.length} ${size.files.length === 1 ? 'file' : 'files'}, ${megabytes.toFixed(2)} MB` : title)
  line(['', 'runs', 'seconds', 'MB/s', 'ratio', 'CPU s', 'peak MiB'])
  for (const { name, runs, seconds, work, ratio, peak } of rows) {
    line([name, runs, seconds.toFixed(3), megabytes > 0.1 ? (megabytes / seconds).toFixed(2) : '', ratio.toFixed(2), figure(work, 2), figure(peak)])
  }
  console.log()
}

/** What clientele said of each input, and how long it took to say so. */
export function printAnswers(rows) {
  console.log('adversarial inputs')
  line(['', 'KB', 'seconds', 'CPU s', 'peak MiB', '  said'])
  for (const { name, bytes, seconds, work, peak, status, said } of rows) {
    line([name, (bytes / 1000).toFixed(0), seconds.toFixed(2), figure(work, 2), figure(peak), `  ${answer(status, said, seconds)}`])
  }
  console.log()
}

const figure = (number, digits = 0) => Number.isFinite(number) ? number.toFixed(digits) : '–'

function answer(status, said, seconds) {
  if (status === null) return `nothing in ${seconds.toFixed(0)} s`
  return status < 2 ? 'result' : `${status}: ${said.trim().split('\n')[0]}`
}

function line([name, ...cells]) {
  console.log(`  ${name.padEnd(28)}${cells.map(cell => String(cell).padStart(10)).join('')}`)
}
