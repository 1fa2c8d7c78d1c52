import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { exp } from '../../../src/core/math/exp.js'
import { normalCdf } from '../../../src/core/math/normalCdf.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { seedKey } from '../../../src/core/random/streams.js'

/** Columns of independent standard normal numbers. */
export function normals(seed: string, columns: number, count: number): number[][] {
  const names = Array.from({ length: columns }, (_, column) => `x${column}`)
  const design = randomDesign(count, names, seedKey(seed))
  return names.map((_, column) =>
    Array.from({ length: count }, (_each, at) => normalQuantile(design[at * columns + column]!))
  )
}

/**
 * What knowing a normal lead is worth, beyond taking the strategy that leads on average: the unit normal loss integral,
 * sd × (φ(u) − u × (1 − Φ(u))), u = |mean| / sd (Raiffa & Schlaifer 1961, section 5.3).
 */
export function normalLoss(mean: number, sd: number): number {
  const u = Math.abs(mean) / sd
  return sd * (exp((-u * u) / 2) / Math.sqrt(2 * Math.PI) - u * (1 - normalCdf(u)))
}
