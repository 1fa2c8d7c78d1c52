import type { AllEffects } from '../lifecycle.js'
import { inTens, neutral } from '../scale.js'

/**
 * Shift in the log-odds that a customer who is not in the fair starts or returns, from what management and others do
 * (advertising, outreach, win-back, word of mouth, leaders who attend) and from what this customer forecasts, needs and
 * remembers. Log-odds add (section 4 of the model page); which drivers act is for `effects` to say.
 *
 * `awareness`, `outreach` and `winBack` are deviations of the response from its usual level; `wordOfMouth` net voices per
 * firm; `demonstration` the share of influence attending above its usual one; `forecast` and `rival` points of value;
 * `grievance` 0 to 1; `lapse` editions since leaving (1 for the first); `needGap` points above the usual.
 *
 * @example
 * const effects = { ...noEffects, forecast: 0.3 }
 * startShift(effects, 0, 0, 0, 0, 0, 70, 60, 0, 1, 0) // ≈ 0.3
 * startShift({ ...noEffects, demonstration: 2 }, 0, 0, 0, 0, 0.1, 60, 60, 0, 1, 0) // ≈ 0.2
 */
export function startShift(
  effects: AllEffects,
  awareness: number,
  outreach: number,
  winBack: number,
  wordOfMouth: number,
  demonstration: number,
  forecast: number,
  rival: number,
  grievance: number,
  lapse: number,
  needGap: number
): number {
  return (
    effects.awareness * awareness +
    effects.outreach * outreach +
    effects.winBack * winBack +
    effects.wordOfMouth * wordOfMouth +
    effects.forecast * inTens(forecast, rival) +
    effects.rival * inTens(rival, neutral) +
    effects.grievance * grievance +
    effects.lapse * (lapse - 1) +
    effects.demonstration * demonstration +
    effects.needGap * inTens(needGap, 0)
  )
}
