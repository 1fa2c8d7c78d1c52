import { normalQuantile } from './normalQuantile.js'

/** Cells of the table, and those at either end in which it is not used: the quantile bends too much there. */
const cells = 4096
const ends = 32

/** The quantile at the edges of the cells; at 0 and 1 it is infinite and not used. */
const atEdges = Float64Array.from({ length: cells + 1 }, (_, edge) => normalQuantile(edge / cells))

/**
 * A standard normal number from a uniform one in (0, 1), at an eighth of the cost of {@link normalQuantile}: linear
 * between 4,097 of its values, and itself in the outer 32 cells on either side (1.6 % of draws). Off by less than 4e-5,
 * as h² / 8 times the second derivative z / φ(z)² says; so the mean is 0 and the variance 1.8e-6 above 1. For noise that
 * is drawn for every customer in every edition, where nobody asks for the sixth digit of one draw.
 *
 * @example
 * nearNormal(0.5) // => 0
 * Math.abs(nearNormal(0.975) - 1.959963984540054) < 4e-5 // => true
 */
export function nearNormal(uniform: number): number {
  const place = uniform * cells
  const cell = Math.floor(place)
  // The product keeps V8 from boxing every number returned because those of a call are boxed.
  if (cell < ends || cell >= cells - ends) return 1 * normalQuantile(uniform)
  const low = atEdges[cell]!
  return low + (place - cell) * (atEdges[cell + 1]! - low)
}
