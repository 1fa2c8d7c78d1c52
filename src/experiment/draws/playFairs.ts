import type { OutcomeName } from '../../analysis/outcome.js'
import { outcomeDefinition } from '../../analysis/outcomeCatalogue.js'
import { outcomeLabel } from '../../analysis/outcomeLabel.js'
import { compile } from '../../engine/index.js'
import type { RunContext } from '../../model/runTable.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import type { Trial } from '../units/figuresUnit.js'
import type { FailedRun, Figure, Played } from './played.js'
import { playTrials, type TrialOptions } from './playTrials.js'

/** Fairs to be played at many points. */
export interface FairsAtPoints {
  /** The alternatives; all with the seed of the baseline. */
  readonly scenarios: readonly Scenario[]
  /** Scenario whose levers the warm-up is played under. */
  readonly baseline: Scenario
  readonly figures: readonly OutcomeName[]
  /** Values by path. A scenario is given those of numbers it has. */
  readonly points: readonly Values[]
  /** Whether the number at a path is one of a scenario; each has all where absent. */
  readonly has?: (scenario: Scenario, path: string) => boolean
  readonly replications: number
}

/**
 * Plays fairs at many points of the space of their uncertain numbers: every alternative at every point in the same
 * replications, so that all share their luck. A run that fails leaves NaN behind and is named. Where the work is stopped,
 * the points that were played to the end are kept, up to the first that was not.
 *
 * Rejects with an InputError for figures that the scenarios do not have.
 *
 * @param question See {@link FairsAtPoints}.
 * @param options Who plays, and how it is followed, stopped and kept.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const figures = [{ outcome: 'revenue', segment: null, edition: null, tenure: null }]
 * const points = [{ 'price.perArea': 200 }, { 'price.perArea': 250 }]
 * const { values } = await playFairs({ scenarios: [fair], baseline: fair, figures, points, replications: 2 })
 * values[0][0].length // => 4
 */
export async function playFairs(question: FairsAtPoints, options: TrialOptions = {}): Promise<Played> {
  const { baseline, figures, points, replications, has = () => true } = question
  const scenarios = question.scenarios.map((each) =>
    each.seed === baseline.seed ? each : { ...each, seed: baseline.seed }
  )
  const valuesFor = (scenario: Scenario, values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([path]) => has(scenario, path)))
  const { context } = compile(baseline)
  const trials = points.flatMap((values) => {
    const baselineValues = valuesFor(baseline, values)
    return scenarios.flatMap((each, scenario) => {
      const own = each === baseline ? baselineValues : valuesFor(each, values)
      return Array.from(
        { length: replications },
        (_, replication): Trial => ({
          scenario,
          replication,
          values: own,
          baselineValues
        })
      )
    })
  })
  const measured = await playTrials({ scenarios, baseline, figures }, trials, options)
  const ofPoint = scenarios.length * replications
  const missing = measured.indexOf(undefined)
  const played = missing < 0 ? points.length : Math.floor(missing / ofPoint)
  const values = scenarios.map(() => figures.map(() => new Float64Array(played * replications).fill(NaN)))
  const failed = new Map<number, FailedRun>()
  for (let at = 0; at < played * ofPoint; at++) {
    const run = measured[at]!
    const point = Math.floor(at / ofPoint)
    const { scenario, replication } = trials[at]!
    if ('values' in run) {
      run.values.forEach((value, figure) => {
        if (value !== null) values[scenario]![figure]![point * replications + replication] = value
      })
    } else failed.set(point * scenarios.length + scenario, { alternative: scenario, point, problems: run.problems })
  }
  return {
    alternatives: scenarios.map(({ name, title, titleZh }) => ({ name, title, titleZh })),
    figures: figures.map((figure) => figureOf(figure, context)),
    points: points.slice(0, played),
    replications,
    isExact: false,
    values,
    failed: [...failed.values()],
    stoppedOf: played < points.length ? points.length : null
  }
}

function figureOf(name: OutcomeName, context: RunContext): Figure {
  const { unit, better } = outcomeDefinition(name.outcome)
  return { ...name, label: outcomeLabel(name.outcome, context), unit, ownUnit: null, better }
}
