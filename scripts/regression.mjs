// A softmax regression that is held to what was known before: by the square of what a feature departs from its prior (pull), or,
// where most features shall say nothing at all, by how much that is (sparse).

const RATE = 0.05, FINE = 0.01, COARSE = 0.7

/**
 * Full-batch gradient descent (Adam), the last steps smaller.
 * @param {{ gold: number, weight: number, signs: [feature: number, value: number][] }[]} samples
 * @param {{ prior: number[], pull: number, sparse?: number, held?: boolean }[]} features those that are held stay as they are
 * @returns {number[][]} for each feature, what one unit of it says of each class
 */
export function train(samples, features, classes, steps) {
  const size = features.length * classes, weights = Float64Array.from(features.flatMap(({ prior }) => prior)), prior = weights.slice()
  const mean = new Float64Array(size), spread = new Float64Array(size), data = packed(samples)
  for (let step = 1; step <= steps; step++) {
    const rate = step < COARSE * steps ? RATE : FINE, slope = slopeAt(weights, data, classes)
    for (let i = 0; i < size; i++) {
      const { pull, sparse = 0, held } = features[Math.floor(i / classes)]
      if (held) continue
      const down = slope[i] + pull * (weights[i] - prior[i])
      mean[i] = 0.9 * mean[i] + 0.1 * down
      spread[i] = 0.99 * spread[i] + 0.01 * down ** 2
      const stride = rate / (Math.sqrt(spread[i] / (1 - 0.99 ** step)) + 1e-8), next = weights[i] - stride * mean[i] / (1 - 0.9 ** step)
      weights[i] = sparse ? Math.sign(next) * Math.max(0, Math.abs(next) - stride * sparse) : next
    }
  }
  return features.map((_, i) => [...weights.subarray(i * classes, (i + 1) * classes)])
}

/** How likely each class is, with what some features say. */
export function sharesOf(signs, weights, classes) {
  return softmax(Float64Array.from({ length: classes }, (_, c) => signs.reduce((sum, [i, value]) => sum + value * weights[i][c], 0)))
}

/** All samples in a row. */
function packed(samples) {
  const signs = samples.flatMap(sample => sample.signs), ends = []
  for (const sample of samples) ends.push((ends.at(-1) ?? 0) + sample.signs.length)
  return { samples, ends, feature: Int32Array.from(signs, ([feature]) => feature), value: Float64Array.from(signs, ([, value]) => value) }
}

function slopeAt(weights, { samples, ends, feature, value }, classes) {
  const slope = new Float64Array(weights.length), pulls = new Float64Array(classes)
  samples.forEach(({ gold, weight }, s) => {
    const from = ends[s - 1] ?? 0, to = ends[s]
    pulls.fill(0)
    for (let k = from; k < to; k++) for (let c = 0; c < classes; c++) pulls[c] += weights[feature[k] * classes + c] * value[k]
    const off = softmax(pulls)
    off[gold] -= 1
    for (let k = from; k < to; k++) for (let c = 0; c < classes; c++) slope[feature[k] * classes + c] += weight * off[c] * value[k]
  })
  return slope
}

function softmax(pulls) {
  const most = Math.max(...pulls), shares = pulls.map(pull => Math.exp(pull - most)), total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => share / total)
}
