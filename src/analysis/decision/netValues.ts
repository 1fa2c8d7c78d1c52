import { type DecisionMatrix, requireMatrix } from './decisionMatrix.js'

/**
 * Net values: what an effect is worth less what it costs, worth × effect − cost, for each strategy and draw. The net
 * monetary benefit of Stinnett & Mullahy 1998 (Medical Decision Making 18, S68–S80), `worth` being the willingness to
 * pay for one unit of effect, such as for one more customer retained.
 *
 * @param costs `[strategy][draw]`, in money.
 * @param effects `[strategy][draw]`, in any unit; more is better.
 * @param worth Of one unit of effect, in money; at least 0.
 * @returns `[strategy][draw]`, in money.
 * @throws RangeError for matrices that are none or differ in size, and a worth below 0 or not finite.
 *
 * @example
 * netValues([[100, 120]], [[2, 3]], 80) // => [Float64Array.of(60, 120)]
 */
export function netValues(costs: DecisionMatrix, effects: DecisionMatrix, worth: number): Float64Array[] {
  const draws = requireMatrix('costs', costs)
  const alike = requireMatrix('effects', effects) === draws && costs.length === effects.length
  if (!alike) {
    const sizes = [costs, effects].map((matrix) => `${matrix.length} × ${matrix[0].length}`)
    throw new RangeError(`costs and effects need the same strategies and draws; got ${sizes.join(' and ')}`)
  }
  if (!(worth >= 0 && worth < Infinity)) {
    throw new RangeError(`the worth of a unit of effect is a number of at least 0; got ${worth}`)
  }
  return costs.map((row, strategy) =>
    Float64Array.from({ length: draws }, (_, draw) => worth * effects[strategy][draw] - row[draw])
  )
}
