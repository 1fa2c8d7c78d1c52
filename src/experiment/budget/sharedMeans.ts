/**
 * Means of plans over replications that all of them have, so that no plan is better for having missed the unlucky ones. Plans
 * are taken from the fullest on (of equal ones the first); one that would leave fewer than half of the replications that the
 * fullest has is left out, since it would leave too few to tell the others by.
 *
 * @param values For each plan its values in the same replications; `null` where undefined or failed.
 * @returns One a plan; −Infinity for those left out.
 *
 * @example
 * // the second is worse by 1 wherever both are known, and lacks the replication whose luck was bad
 * sharedMeans([[1, 9, 8], [null, 8, 7]]) // => [8.5, 7.5]
 * sharedMeans([[1, 9, 8], [null, null, null]]) // => [6, -Infinity]
 */
export function sharedMeans(values: readonly (readonly (number | null)[])[]): number[] {
  const known = values.map((row) => row.flatMap((value, place) => (value === null ? [] : [place])))
  const fullest = [...known.keys()].sort((one, other) => known[other]!.length - known[one]!.length)
  const most = known[fullest[0] ?? 0]?.length ?? 0
  const told = new Set<number>()
  let shared = known[fullest[0] ?? 0] ?? []
  for (const at of fullest) {
    const own = new Set(known[at])
    const both = shared.filter((place) => own.has(place))
    if (both.length === 0 || 2 * both.length < most) continue
    told.add(at)
    shared = both
  }
  return values.map((row, at) =>
    told.has(at) ? shared.reduce((sum, place) => sum + row[place]!, 0) / shared.length : Number.NEGATIVE_INFINITY
  )
}
