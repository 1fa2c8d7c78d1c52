/** Values by plan and replication; `null` where a run failed. */
export type PlanValues = readonly (readonly (number | null)[])[]

/**
 * The replications in which every plan has a value: only these may be compared.
 *
 * @param values For each plan its values in the same replications.
 * @returns For each plan its values in those replications, and how many were left out.
 * @throws RangeError for plans with different numbers of values, and where fewer than two replications are left.
 *
 * @example
 * complete([[1, 2, null], [4, 5, 6]]) // => { values: [[1, 2], [4, 5]], leftOut: 1 }
 */
export function complete(values: PlanValues): { values: number[][]; leftOut: number } {
  const count = values[0]?.length ?? 0
  if (values.some((row) => row.length !== count)) {
    throw new RangeError(
      `plans are compared in the same replications; got ${values.map((row) => row.length).join(', ')}`
    )
  }
  const places = Array.from({ length: count }, (_, at) => at).filter((at) => values.every((row) => row[at] !== null))
  if (places.length < 2) {
    throw new RangeError(`at least two replications must have a value for every plan; got ${places.length} of ${count}`)
  }
  return { values: values.map((row) => places.map((at) => row[at] as number)), leftOut: count - places.length }
}
