import { adbudgCurve } from '../../model/mechanism/adbudgResponse.js'
import type { ResponseCurve } from '../../model/mechanism/response.js'
import { refuse } from '../refuse.js'

/** Four answers a manager can give about a lever. */
export interface ManagersAnswers {
  /** Spend per head now, above 0. */
  readonly usual: number
  /** Shares from 0 to 1, rising: response to no spend at all, … */
  readonly atZero: number
  /** … to the spend now, … */
  readonly response: number
  /** … to half as much again, … */
  readonly atHalfMore: number
  /** … and to as much as one likes. */
  readonly ceiling: number
}

/**
 * The ADBUDG curve (Little 1970) through a manager's four answers, as a lever of a scenario has it. The curve passes through
 * all four, so there is no error to tell: how sure the manager is, is for him to say (`{ dist: … }` in the scenario).
 *
 * @param answers What the manager says.
 * @throws InputError for answers that do not rise, or are no shares.
 *
 * @example
 * const curve = responseFromAnswers({ usual: 100, atZero: 0.35, response: 0.62, atHalfMore: 0.68, ceiling: 0.8 })
 * curve.form // => 'adbudg'
 * responseOf(curve)(150) // ≈ 0.68
 */
export function responseFromAnswers({ usual, atZero, response, atHalfMore, ceiling }: ManagersAnswers): ResponseCurve {
  if (!(usual > 0 && usual < Infinity)) refuse('usual', 'must be above 0', '须大于 0', usual)
  const answers = { atZero, response, atHalfMore, ceiling }
  for (const [name, value] of Object.entries(answers)) {
    if (!(value >= 0 && value <= 1)) refuse(name, 'must be a share from 0 to 1', '须为 0 至 1 的比例', value)
  }
  const rising = Object.entries(answers)
  rising.forEach(([name, value], index) => {
    const before = rising[index - 1]
    if (before === undefined || before[1] < value) return
    refuse(
      name,
      `must be above ${before[0]} (${before[1]}): more money, more response`,
      `须大于 ${before[0]}（${before[1]}）：投入越多，响应越大`,
      value
    )
  })
  return { form: 'adbudg', usual, response, ceiling, shape: adbudgCurve(answers).shape, atZero, atHalfMore, peak: null }
}
