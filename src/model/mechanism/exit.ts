import type { AllEffects, DriverId } from '../lifecycle.js'
import { inTens, inTenths, neutral, neutralTrust } from '../scale.js'

/** Drivers of exits that are the same for all customers of a stage who attend, and for all who do not. */
export const sharedExitDrivers: readonly DriverId[] = ['missed', 'rival']

/**
 * Shift in the log-odds of one exit of a stage, against staying: cumulative satisfaction and delight, trust, bonds,
 * having missed the edition (0 or 1), strain beyond tolerance, the rival's value, the logarithm of the editions
 * attended, persistent loyalty, the need gap (points above the usual) and a remedy received (0 or 1). Exits towards trust
 * carry the sign opposite to exits towards loss; the lifecycle holds it.
 *
 * @example
 * exitShift({ ...noEffects, missed: 0.5, strain: 2 }, 60, 0, 0.5, 0, 1, 0.1, 60, 0, 0, 0, 0) // ≈ 2.5
 * exitShift({ ...noEffects, needGap: 0.3, remedy: -0.6 }, 60, 0, 0.5, 0, 0, 0, 60, 0, 0, 10, 1) // ≈ -0.3
 */
export function exitShift(
  effects: AllEffects,
  satisfaction: number,
  delight: number,
  trust: number,
  bonds: number,
  missed: number,
  strainBeyond: number,
  rival: number,
  logTenure: number,
  loyalty: number,
  needGap: number,
  remedied: number
): number {
  return (
    effects.satisfaction * inTens(satisfaction, neutral) +
    effects.delight * delight +
    effects.trust * inTenths(trust, neutralTrust) +
    effects.bonds * bonds +
    effects.missed * missed +
    effects.strain * inTenths(strainBeyond, 0) +
    effects.rival * inTens(rival, neutral) +
    effects.tenure * logTenure +
    effects.loyalty * loyalty +
    effects.needGap * inTens(needGap, 0) +
    effects.remedy * remedied
  )
}
