import type { AllEffects } from '../lifecycle.js'
import { inTens, inTenths, neutral, neutralTrust } from '../scale.js'

/**
 * Shift in the log-odds that a customer of the fair attends this edition: cumulative satisfaction, the value forecast
 * against the rival's, trust, bonds (weighted, what rivals have not copied), persistent loyalty and reminders (the response
 * of service before the show above its usual one).
 *
 * @example
 * attendanceShift({ ...noEffects, satisfaction: 0.2, trust: 0.1 }, 70, 60, 60, 0.6, 0, 0, 0) // ≈ 0.3
 * attendanceShift({ ...noEffects, reminder: 0.5 }, 60, 60, 60, 0.5, 0, 0, 0.2) // ≈ 0.1
 */
export function attendanceShift(
  effects: AllEffects,
  satisfaction: number,
  forecast: number,
  rival: number,
  trust: number,
  bonds: number,
  loyalty: number,
  reminder: number
): number {
  return (
    effects.satisfaction * inTens(satisfaction, neutral) +
    effects.forecast * inTens(forecast, rival) +
    effects.trust * inTenths(trust, neutralTrust) +
    effects.bonds * bonds +
    effects.loyalty * loyalty +
    effects.reminder * reminder
  )
}
