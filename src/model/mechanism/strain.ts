/**
 * Strain after an edition attended: the part kept, plus the shortfall of value below expectation times `perPoint`. Of
 * the shortfall, `blamed` points are blamed on the market and do not strain (see {@link blamedOnMarket}).
 *
 * @example
 * strainAfterVisit(0.2, 50, 60, 0.7, 0.01, 0) // ≈ 0.24
 * strainAfterVisit(0.2, 50, 60, 0.7, 0.01, 4) // ≈ 0.2
 */
export function strainAfterVisit(
  strain: number,
  value: number,
  expectation: number,
  keep: number,
  perPoint: number,
  blamed: number
): number {
  const shortfall = expectation - value - blamed
  return keep * strain + (shortfall > 0 ? perPoint * shortfall : 0)
}

/**
 * Strain after an edition missed: the part kept, plus that of staying away.
 *
 * @example
 * strainAfterMiss(0.2, 0.7, 0.05) // ≈ 0.19
 */
export function strainAfterMiss(strain: number, keep: number, missed: number): number {
  return keep * strain + missed
}

/**
 * Strain beyond the customer's tolerance (the tipping point), at least 0.
 *
 * @example
 * strainBeyond(0.5, 0.25) // => 0.25
 */
export function strainBeyond(strain: number, tolerance: number): number {
  return strain > tolerance ? strain - tolerance : 0
}

/**
 * The grievance with which a customer leaves, 0 to 1: strain as a share of the tolerance, at most 1. A tolerance of 0
 * makes any strain a full grievance.
 *
 * @example
 * grievanceAtLeaving(0.1, 0.25) // => 0.4
 */
export function grievanceAtLeaving(strain: number, tolerance: number): number {
  return strain >= tolerance ? (strain > 0 ? 1 : 0) : strain / tolerance
}
