import { netValues } from '../../analysis/decision/netValues.js'
import { curveOf, rangeAround, type WorthQuestion } from './curve.js'
import type { Decision, Objective, Switch } from './decision.js'
import { type CostsAndEffects, incrementalOf, switchesOf } from './incremental.js'
import { informationOf } from './information.js'
import { riskOf } from './risks.js'
import type { SampledGroup, SampledInput } from './sample.js'
import { standingsOf } from './standings.js'

/** What strategies came to, draw by draw. */
export interface Material {
  /** Names of the strategies; today's plan first. */
  readonly names: readonly string[]
  /** Of each draw; 1 where nothing is left to luck. */
  readonly replications: number
  /** `[strategy][draw × replications]` of the figure that is decided by, more being better; `null` for a worth. */
  readonly values: readonly Float64Array[] | null
  /** Pairs of cost and effect; a worth is that of the first. */
  readonly pairs: readonly CostsAndEffects[]
  readonly inputs: readonly SampledInput[]
  readonly groups: readonly SampledGroup[]
  /** What the risks are those of, where it is not what is decided by; and whether each run stayed viable. */
  readonly npv: readonly Float64Array[] | null
  readonly viable: readonly Float64Array[] | null
  readonly seed: string
}

/** What follows from the numbers alone. */
export type Analysed = Pick<
  Decision,
  | 'draws'
  | 'replications'
  | 'chanceOnly'
  | 'inputs'
  | 'standings'
  | 'best'
  | 'second'
  | 'information'
  | 'incremental'
  | 'curve'
  | 'switches'
  | 'risks'
  | 'riskOf'
>

/**
 * All of a decision that follows from what strategies came to.
 *
 * @param material See {@link Material}.
 * @param objective What is decided by.
 * @param worths Worths of the curve; `null` for none.
 *
 * @example
 * const figures = { cost: { outcome: 'cost' }, effect: { outcome: 'effect' } }
 * const pairs = [{ ...figures, costs: [[0, 0], [10, 10]], effects: [[1, 1], [1.5, 3]] }]
 * const none = { values: null, npv: null, viable: null, inputs: [], groups: [], seed: 'a' }
 * const question = { worth: 10, worths: [0, 30] }
 * const { best, switches } = analysed({ names: ['now', 'plan'], replications: 1, pairs, ...none }, { kind: 'worth', worth: 10 }, question)
 * best // => 'plan'
 * switches // => [{ worth: 8, from: 'now', to: 'plan' }]
 */
export function analysed(
  { names, replications, values, pairs, inputs, groups, npv, viable, seed }: Material,
  objective: Pick<Objective, 'kind'>,
  worths: WorthQuestion | null
): Analysed {
  const decided = decidedBy(values, pairs, worths)
  const { standings, best, second } = standingsOf(names, decided, replications)
  const draws = decided[0].length / replications
  const incremental = pairs.map((pair) => incrementalOf(names, pair, replications))
  const switches = incremental.length === 0 ? [] : switchesOf(incremental[0])
  const risky = npv ?? decided
  return {
    draws,
    replications,
    chanceOnly: draws === 1,
    inputs: inputs.map(({ name, label }) => ({ name, label })),
    standings,
    best: names[best],
    second,
    information: informationOf(decided, replications, inputs, groups),
    incremental,
    curve:
      worths === null || objective.kind === 'figure'
        ? null
        : curveOf(pairs[0].costs, pairs[0].effects, worthsFor(worths, switches), replications),
    switches,
    risks: names.map((name, at) => riskOf(name, risky[at], viable?.[at] ?? null, replications, seed)),
    riskOf: npv === null ? 'value' : 'npv'
  }
}

function worthsFor({ worth, worths }: WorthQuestion, switches: readonly Switch[]): readonly number[] {
  return (
    worths ??
    rangeAround(
      worth,
      switches.map((each) => each.worth)
    )
  )
}

/**
 * What is decided by, run by run: a figure, or net values at a worth.
 *
 * @example
 * decidedBy(null, [{ costs: [[10]], effects: [[2]] }], { worth: 8 }) // => [Float64Array.of(6)]
 */
export function decidedBy(
  values: readonly Float64Array[] | null,
  pairs: readonly Pick<CostsAndEffects, 'costs' | 'effects'>[],
  worths: Pick<WorthQuestion, 'worth'> | null
): readonly Float64Array[] {
  if (values !== null) return values
  if (worths === null || pairs.length === 0)
    throw new RangeError('a decision needs values, or costs, effects and a worth')
  return netValues(pairs[0].costs, pairs[0].effects, worths.worth)
}
