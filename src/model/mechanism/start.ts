import type { AllEffects } from '../lifecycle.js'
import { neutral } from '../scale.js'

/**
 * Shift in the log-odds that a customer who is not in the fair starts or returns, from what management and others do
 * (advertising, outreach, win-back, word of mouth) and from what this customer forecasts and remembers.
 *
 * `awareness`, `outreach` and `winBack` are deviations of the response from its usual level; `wordOfMouth` net voices per
 * firm; `forecast` and `rival` points of value; `grievance` 0 to 1; `lapse` editions since leaving (1 for the first).
 *
 * @example
 * const effects = { ...noEffects, forecast: 0.3 }
 * startShift(effects, 0, 0, 0, 0, 70, 60, 0, 1) // ≈ 0.3
 */
export function startShift(
  effects: AllEffects,
  awareness: number,
  outreach: number,
  winBack: number,
  wordOfMouth: number,
  forecast: number,
  rival: number,
  grievance: number,
  lapse: number
): number {
  return (
    effects.awareness * awareness +
    effects.outreach * outreach +
    effects.winBack * winBack +
    effects.wordOfMouth * wordOfMouth +
    (effects.forecast * (forecast - rival)) / 10 +
    (effects.rival * (rival - neutral)) / 10 +
    effects.grievance * grievance +
    effects.lapse * (lapse - 1)
  )
}
