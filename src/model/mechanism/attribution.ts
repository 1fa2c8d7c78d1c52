/**
 * The points of a shortfall that a customer blames on the market, not on the fair: `share·min(shortfall, −state)`, both
 * counted from 0. No more is blamed on the market than the market took, and nothing in good times. Attribution: Weiner
 * 1985; Bitner 1990 (a failure beyond the firm's control dissatisfies less). The share is a design default.
 *
 * `shortfall` is expectation − value in points, `statePoints` the points that the state of the market added (negative in
 * a slump), `share` in [0, 1].
 *
 * @example
 * blamedOnMarket(10, -6, 0.5) // => 3
 * blamedOnMarket(4, -6, 0.5) // => 2
 * blamedOnMarket(10, 6, 0.5) // => 0
 */
export function blamedOnMarket(shortfall: number, statePoints: number, share: number): number {
  return share * Math.min(Math.max(0, shortfall), Math.max(0, -statePoints))
}
