/** A lever whose marginal return is asked for. */
export interface DesignLever {
  readonly spend: number
  /** Spends outside these are not played. `low` defaults to 0. */
  readonly low?: number
  readonly high?: number
  /** What stands for the spend where there is none, so that there is something to vary. */
  readonly typical: number
}

/** Plans around a plan, from which the marginal returns of all levers are found at once. */
export interface MarginalDesign {
  /** Spends of the levers: one row a plan. */
  readonly plans: readonly Float64Array[]
  /** For each plan, −1 or 1 for each lever. */
  readonly codes: readonly Int8Array[]
  /** Of each lever, the least and the greatest spend played. */
  readonly ranges: readonly (readonly [number, number])[]
}

/**
 * Plans in which each lever's spend is a share below or above what it is: an orthogonal design of two levels (Hadamard's
 * matrix after Sylvester 1867) and its mirror image (Box & Wilson 1951), so that the slopes found are those of each lever
 * alone, whatever the others do, curvature and interactions of two levers included. Six levers take 16 plans.
 *
 * Near a bound the range is cut, and the slope is the one in the middle of what is left; a lever without spend goes from
 * none to twice the share of its typical spend.
 *
 * @param levers At least one.
 * @param share Of the spend. Defaults to .1.
 * @throws RangeError for a share outside 0 to 1, and for a lever without room.
 *
 * @example
 * const { plans, ranges } = marginalDesign([{ spend: 100, typical: 50 }, { spend: 0, typical: 50 }])
 * ranges // => [[90, 110], [0, 10]]
 * plans.length // => 4
 */
export function marginalDesign(levers: readonly DesignLever[], share = 0.1): MarginalDesign {
  if (!(share > 0 && share < 1)) throw new RangeError(`the share of the spend lies between 0 and 1; got ${share}`)
  const ranges = levers.map((lever) => rangeOf(lever, share))
  let size = 1
  while (size < levers.length) size *= 2
  const half = Array.from({ length: size }, (_, row) => Int8Array.from(levers, (_, column) => sign(row, column)))
  const codes = [...half, ...half.map((row) => row.map((code) => -code))]
  const plans = codes.map((row) => Float64Array.from(row, (code, at) => ranges[at]![code < 0 ? 0 : 1]))
  return { plans, codes, ranges }
}

/** The entry of Sylvester's matrix: whether the numbers share an odd number of bits. */
function sign(row: number, column: number): number {
  let odd = false
  for (let both = row & column; both !== 0; both &= both - 1) odd = !odd
  return odd ? -1 : 1
}

function rangeOf(
  { spend, low = 0, high = Number.POSITIVE_INFINITY, typical }: DesignLever,
  share: number
): [number, number] {
  const step = share * (spend > 0 ? spend : typical)
  const range: [number, number] = spend > 0 ? [spend - step, spend + step] : [spend, spend + 2 * step]
  const cut: [number, number] = [Math.max(low, range[0]), Math.min(high, range[1])]
  if (cut[1] > cut[0]) return cut
  throw new RangeError(`a lever needs room around its spend; got ${spend} between ${low} and ${high}`)
}
