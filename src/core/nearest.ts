/** Names longer than this are nobody's slip of the finger. */
const longestName = 100

/**
 * Letters to insert, delete, replace or swap with a neighbour to get from one word to the other (Damerau 1964;
 * optimal string alignment: no letter is touched twice).
 *
 * @example
 * editDistance('levres', 'levers') // => 1
 * editDistance('margin', '') // => 6
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const replaced = last[column - 1] + (same ? 0 : 1)
      let distance = Math.min(last[column] + 1, current[column - 1] + 1, replaced)
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) distance = Math.min(distance, beforeLast[column - 2] + 1)
      current.push(distance)
    }
    beforeLast = last
    last = current
  }
  return last[to.length]
}

/**
 * The name that was probably meant: the one fewest edits away, case aside. At most 40 % of the letters may differ
 * (never fewer than one edit is allowed); of equally near names the first wins. `undefined` when nothing is near.
 *
 * @example
 * nearestName('marketsize', ['margin', 'marketSize']) // => 'marketSize'
 * nearestName('colour', ['margin', 'marketSize']) // => undefined
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined
  const wanted = name.toLowerCase()
  let nearest: string | undefined
  let least = Infinity
  for (const candidate of names) {
    const most = Math.max(1, Math.floor(0.4 * Math.max(name.length, candidate.length)))
    if (Math.abs(candidate.length - name.length) > most) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance <= most && distance < least) {
      nearest = candidate
      least = distance
    }
  }
  return nearest
}

/**
 * The nearest right name as part of a problem; nothing where none is near.
 *
 * @param name What was given.
 * @param names Right names.
 *
 * @example
 * suggested('marketsize', ['margin', 'marketSize']) // => { suggestion: 'marketSize' }
 * suggested('colour', ['margin', 'marketSize']) // => {}
 */
export function suggested(name: string, names: Iterable<string>): { readonly suggestion?: string } {
  const suggestion = nearestName(name, names)
  return suggestion === undefined ? {} : { suggestion }
}
