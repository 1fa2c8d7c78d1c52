/** A beta-geometric/beta-Bernoulli model: attendance while alive is Beta(alpha, beta), leaving is Beta(gamma, delta). */
export interface BgbbParameters {
  readonly alpha: number
  readonly beta: number
  readonly gamma: number
  readonly delta: number
}

/** The parts of which all of the model's probabilities are made, each a ratio of beta functions. */
export interface BgbbTables {
  /** B(α + x, β + y) / B(α, β): to attend x times and stay away y times while alive, in a given order. */
  readonly attended: (x: number, y: number) => number
  /** B(γ, δ + k) / B(γ, δ): to be alive at k opportunities. */
  readonly alive: (k: number) => number
  /** B(γ + 1, δ + k) / B(γ, δ): to be alive at k opportunities and to leave before the next. */
  readonly leaves: (k: number) => number
}

/**
 * The ratios of beta functions up to so many opportunities, by multiplication; no gamma function is taken and nothing is
 * divided by γ − 1, so that γ = 1 is as good as any other.
 *
 * @param parameters Above 0.
 * @param most Greatest number of opportunities.
 *
 * @example
 * const { attended, alive, leaves } = bgbbTables({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, 3)
 * attended(1, 1) // ≈ 0.16666666666666666
 * alive(2) // ≈ 0.3333333333333333
 * leaves(0) + alive(1) // => 1
 */
export function bgbbTables({ alpha, beta, gamma, delta }: BgbbParameters, most: number): BgbbTables {
  const side = most + 1
  const attended = new Float64Array(side * side)
  attended[0] = 1
  for (let y = 1; y < side; y++) attended[y] = (attended[y - 1] * (beta + y - 1)) / (alpha + beta + y - 1)
  for (let x = 1; x < side; x++) {
    for (let y = 0; x + y < side; y++) {
      attended[x * side + y] = (attended[(x - 1) * side + y] * (alpha + x - 1)) / (alpha + beta + x + y - 1)
    }
  }
  const alive = new Float64Array(side)
  alive[0] = 1
  for (let k = 1; k < side; k++) alive[k] = (alive[k - 1] * (delta + k - 1)) / (gamma + delta + k - 1)
  return {
    attended: (x, y) => attended[x * side + y],
    alive: (k) => alive[k],
    leaves: (k) => (alive[k] * gamma) / (gamma + delta + k)
  }
}
