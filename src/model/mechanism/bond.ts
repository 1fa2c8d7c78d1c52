import { exp } from '../../core/math/exp.js'

/**
 * A bond after an edition, 0 to 1: `keep·B`, and when treated `keep·B + build·(1 − keep·B)`. Financial bonds keep
 * nothing, social .9, structural all.
 *
 * @example
 * nextBond(0, true, 0.9, 0.25) // => 0.25
 * nextBond(0.5, false, 0.9, 0.25) // => 0.45
 */
export function nextBond(bond: number, treated: boolean, keep: number, build: number): number {
  const kept = keep * bond
  return treated ? kept + build * (1 - kept) : kept
}

/**
 * Share of a bond's advantage that rivals have not copied `age` editions after it first acted: `e^(−age/τ)`; with a
 * copying time τ of 0 everything is copied after one edition.
 *
 * @example
 * uncopiedShare(0, 4) // => 1
 * uncopiedShare(1, 0) // => 0
 */
export function uncopiedShare(age: number, copyTime: number): number {
  if (age <= 0) return 1
  return copyTime > 0 ? exp(-age / copyTime) : 0
}
