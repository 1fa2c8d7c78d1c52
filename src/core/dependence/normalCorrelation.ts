const sixthOfPi = 0.5235987755982988

/**
 * The correlation r of two normal numbers whose ranks correlate by ρ (Spearman): r = 2 sin(π ρ / 6) (Pearson 1907;
 * Kruskal 1958, Journal of the American Statistical Association 53, 814–861). From + − × ÷ alone: the series of the
 * sine, whose argument is at most π/6, to 10 terms.
 *
 * @param rank From −1 to 1.
 *
 * @example
 * normalCorrelation(0) // => 0
 * normalCorrelation(1) // ≈ 1
 * normalCorrelation(0.5) // ≈ 0.5176380902050415
 */
export function normalCorrelation(rank: number): number {
  const x = sixthOfPi * rank
  let term = 2 * x
  let sum = term
  for (let at = 1; at < 10; at++) {
    term *= (-x * x) / (2 * at * (2 * at + 1))
    sum += term
  }
  return Math.min(1, Math.max(-1, sum))
}
