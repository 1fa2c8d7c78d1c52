import type { AllEffects } from '../lifecycle.js'
import { neutral, neutralTrust } from '../scale.js'
import { delight } from './satisfaction.js'

/**
 * Shift in the log-odds of one exit of a stage, against staying, but for remedies (see {@link remediedShift}): cumulative
 * satisfaction and delight, trust, bonds, having missed the edition (0 or 1), strain beyond tolerance, the rival's value,
 * the logarithm of the editions attended, persistent loyalty and the need gap (points above the usual). Exits towards
 * trust carry the sign opposite to exits towards loss; the lifecycle holds it.
 *
 * @example
 * exitShift({ ...noEffects, missed: 0.5, strain: 2 }, 60, 0, 0.5, 0, 1, 0.1, 60, 0, 0, 0) // ≈ 2.5
 * exitShift({ ...noEffects, needGap: 0.3 }, 60, 0, 0.5, 0, 0, 0, 60, 0, 0, 10) // ≈ 0.3
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
  needGap: number
): number {
  return (
    (effects.satisfaction * (satisfaction - neutral)) / 10 +
    effects.delight * delight +
    effects.trust * (trust - neutralTrust) * 10 +
    effects.bonds * bonds +
    effects.missed * missed +
    effects.strain * strainBeyond * 10 +
    (effects.rival * (rival - neutral)) / 10 +
    effects.tenure * logTenure +
    effects.loyalty * loyalty +
    (effects.needGap * needGap) / 10
  )
}

/**
 * What a failure of the show has added to the log-odds of an exit by what customers stay for: cumulative satisfaction (with
 * delight, counted above `delightFrom`) and trust after it against those before it. Satisfactions are points in [0, 100],
 * trust is in [0, 1].
 *
 * @example
 * failureCost({ ...noEffects, satisfaction: -0.3, trust: -0.1 }, 70, 0.5, 60, 0.3, 80) // ≈ 0.5
 */
export function failureCost(
  effects: AllEffects,
  satisfactionBefore: number,
  trustBefore: number,
  satisfaction: number,
  trust: number,
  delightFrom: number
): number {
  return (
    (effects.satisfaction * (satisfaction - satisfactionBefore)) / 10 +
    effects.delight * (delight(satisfaction, delightFrom) - delight(satisfactionBefore, delightFrom)) +
    effects.trust * (trust - trustBefore) * 10
  )
}

/**
 * The shift in the log-odds of an exit for a customer whose case was remedied: `failed`, what it is after the failure, moved
 * by `remedy`, but by no more than the failure's `cost`, and not at all where it cost nothing. Retention uses the lower of
 * before and after: failing and remedying is never better than not failing (de Matos, Henrique & Rossi 2007: the recovery
 * paradox holds for satisfaction only). Of customers who are weakening a remedy takes more than that back: it is the work of
 * that stage, and acts on them whole. All are log-odds, of any sign; a remedy of 0 leaves no trace.
 *
 * @example
 * remediedShift(1.5, 1.3, -0.6) // ≈ 0.9
 * remediedShift(0.5, 0.3, -0.6) // ≈ 0.2
 * remediedShift(0.1, -0.1, -0.6) // => 0.1
 */
export function remediedShift(failed: number, cost: number, remedy: number): number {
  return failed + (remedy < 0 ? Math.max(remedy, -Math.max(0, cost)) : Math.min(remedy, Math.max(0, -cost)))
}
