import type { AcceptabilityPoint } from '../../analysis/decision/acceptability.js'
import { meanOfEach, placeOfGreatest } from '../../analysis/decision/decisionMatrix.js'
import { expectedLosses } from '../../analysis/decision/expectedLosses.js'
import { netValues } from '../../analysis/decision/netValues.js'
import { withInterval } from '../../analysis/decision/perfectInformation.js'
import { probabilityBest } from '../../analysis/decision/probabilityBest.js'
import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { experimentWords } from '../words.js'
import { isComputable } from './magnitude.js'
import { movedLead, perfectWherever } from './movedByLuck.js'
import { casesOf } from './standings.js'

/** Points of a range of worths. */
const pointsOfRange = 41

/** A worth, or a range of worths from the least to the greatest. */
export type AskedWorth = number | readonly [number, number]

/** What a unit of effect is worth: where it is decided, and over what. */
export interface WorthQuestion {
  /** The worth that is decided at. */
  readonly worth: number
  /** Worths of the curve, rising; `null` for a range that shows where the choice changes. */
  readonly worths: readonly number[] | null
}

/**
 * The worths that are asked for: the one decided at, and those of the curve. The first plain number is decided at; without
 * one, the middle of the first range. One number alone leaves the range to {@link rangeAround}.
 *
 * @param asked Numbers, and ranges as pairs; a range has 41 points.
 * @throws InputError for a worth below 0 or that cannot be computed with, a range that does not rise, and none at all.
 *
 * @example
 * worthsOf([5000]) // => { worth: 5000, worths: null }
 * worthsOf([[0, 40]]).worth // => 20
 * worthsOf([20, 10]) // => { worth: 20, worths: [10, 20] }
 */
export function worthsOf(asked: readonly AskedWorth[]): WorthQuestion {
  const wrong = asked.find((each) => (typeof each === 'number' ? !isWorth(each) : !isRising(each)))
  if (wrong !== undefined || asked.length === 0) {
    const got = wrong === undefined ? {} : { got: Array.isArray(wrong) ? wrong.join('..') : JSON.stringify(wrong) }
    throw new InputError([{ ...asMessage(experimentWords.worthOfEffect), ...got, example: 'worth: [0, 20000]' }])
  }
  const numbers = asked.filter((each) => typeof each === 'number')
  const ranges = asked.filter((each) => typeof each !== 'number')
  const worth = numbers[0] ?? (ranges[0][0] + ranges[0][1]) / 2
  return { worth, worths: asked.length === 1 && numbers.length === 1 ? null : pointsIn([worth, ...numbers], ranges) }
}

/** Programs without types may give anything. */
function isRising(range: unknown): boolean {
  return Array.isArray(range) && isWorth(range[0]) && isWorth(range[1]) && range[0] < range[1]
}

/**
 * Worths from 0 to twice the one decided at, and beyond the last at which the choice changes, if that is not too far off.
 *
 * @param worth Decided at.
 * @param switches Worths at which the choice changes.
 *
 * @example
 * rangeAround(100, []).at(-1) // => 200
 * rangeAround(100, [50, 400]).at(-1) // => 500
 * rangeAround(100, [9000]).at(-1) // => 200
 */
export function rangeAround(worth: number, switches: readonly number[]): number[] {
  const near = switches.filter((each) => each <= Math.max(1, 50 * worth))
  const high = Math.max(2 * worth, 1.25 * Math.max(0, ...near)) || 1
  return pointsIn([worth], [[0, high]])
}

function pointsIn(numbers: readonly number[], ranges: readonly (readonly [number, number])[]): number[] {
  const all = [
    ...numbers,
    ...ranges.flatMap(([low, high]) =>
      Array.from({ length: pointsOfRange }, (_, at) => low + ((high - low) * at) / (pointsOfRange - 1))
    )
  ]
  return [...new Set(all)].sort((one, other) => one - other)
}

function isWorth(worth: number): boolean {
  return worth >= 0 && isComputable(worth)
}

/**
 * The acceptability curve with its frontier, the expected loss curve and the value of perfect information over what a unit
 * of effect may be worth, as `acceptabilityCurve`, luck taken out.
 *
 * @param costs `[strategy][draw × replications]`
 * @param effects `[strategy][draw × replications]`; more is better.
 * @param worths Of a unit of effect.
 * @param replications How many there are of each draw.
 *
 * @example
 * const curve = curveOf([[0, 0], [10, 10]], [[1, 1], [1.5, 3]], [0, 10, 30], 1)
 * curve.map(({ best, probabilities }) => [best, probabilities[1]]) // => [[0, 0], [1, 0.5], [1, 1]]
 */
export function curveOf(
  costs: readonly ArrayLike<number>[],
  effects: readonly ArrayLike<number>[],
  worths: readonly number[],
  replications: number
): AcceptabilityPoint[] {
  const chanceOnly = costs[0].length === replications && replications > 1
  return worths.map((worth) => {
    const values = netValues(costs, effects, worth)
    const cases = casesOf(values, replications)
    const means = meanOfEach(values)
    return {
      worth,
      netValues: means,
      probabilities: probabilityBest(cases),
      losses: expectedLosses(cases),
      best: placeOfGreatest(means),
      information: chanceOnly ? withInterval(0, 0, 0.95) : perfectWherever(cases, movedLead(values, replications))
    }
  })
}
