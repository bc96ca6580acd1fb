/**
 * How many of the first in a sorted list something holds for, found by halving.
 * @param holds for an index: true up to some place, and false from there on
 */
export function countFirst(length: number, holds: (index: number) => boolean): number {
  let low = 0, high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
