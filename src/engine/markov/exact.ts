import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage } from '../../i18n/fill.js'
import type { LifecycleTable } from '../../model/lifecycleTable.js'
import { faultsOf } from './faults.js'
import type { ParameterSet } from './lanes.js'
import { columnsOf, settable } from './parameterColumns.js'
import type { MarkovPlan } from './plan.js'
import { createMemory, playStrategy } from './playCohort.js'
import { tableOf } from './tally.js'
import { whyIndividual } from './whyIndividual.js'
import { markovWords } from './words.js'
import { writtenPlace } from './writtenPlace.js'

/** What the exact engine may be told. */
export interface ExactOptions {
  /** Numbers in the place of parameters, by name, wherever a strategy or group has none of its own. */
  readonly set?: ParameterSet
  /** Everybody starts in this stage instead. */
  readonly from?: string
}

/**
 * Plays a lifecycle exactly: the expected number of customers in each stage at each time point, without luck. Each cycle
 * costs as many steps as there are moves and times in stage at which anybody is, so playing is linear in cycles as soon as
 * the times in stage that differ are bounded.
 *
 * @param plan A compiled lifecycle scenario.
 * @param options `set`: numbers for parameters; `from`: a stage in which everybody starts.
 * @returns A table for each strategy, in the order declared.
 * @throws InputError where the moves depend on more than the clock (with the reason), and with every number that is wrong:
 * strategy, cycles, stage, what it is; for an unknown parameter or stage.
 *
 * @example
 * const plan = compileMarkov(makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.25 }
 * }))
 * Array.from(playExact(plan)[0].occupancy) // => [1, 0, 0.75, 0.25, 0.5625, 0.4375]
 * playExact(plan, { set: { p: 0.5 } })[0].occupancy[2] // => 0.5
 */
export function playExact(plan: MarkovPlan, options: ExactOptions = {}): LifecycleTable[] {
  return exactPlayer(plan)(options)
}

/**
 * The same as `playExact` for playing a plan many times. Memory is made once: the tables of one play are overwritten by
 * the next.
 *
 * @param plan A compiled lifecycle scenario.
 * @throws InputError where the moves depend on more than the clock.
 */
export function exactPlayer(plan: MarkovPlan): (options?: ExactOptions) => LifecycleTable[] {
  requireExact(plan)
  const parameters = settable(plan)
  const memories = plan.strategies.map((strategy) => createMemory(plan, strategy, 1))
  return ({ set, from } = {}) => {
    const columns = columnsOf(parameters, set === undefined ? [] : [set], (_, check) => check())
    const start = from === undefined ? undefined : placeOf(plan, from)
    const faults = faultsOf(plan)
    const tables = memories.map((memory) =>
      tableOf(plan, memory.strategy, playStrategy(memory, [faults], columns, 0, start))
    )
    faults.throwIfAny()
    return tables
  }
}

/** Refuses a plan whose moves depend on more than the clock. */
export function requireExact(plan: MarkovPlan): void {
  const reasons = whyIndividual(plan)
  if (reasons.length === 0) return
  const shown = reasons.slice(0, 3)
  const more = reasons.length > shown.length ? ' …' : ''
  const reason = {
    en: shown.map((each) => each.reason.en).join('; ') + more,
    zh: shown.map((each) => each.reason.zh).join('；') + more
  }
  const { path } = reasons[0]!
  const place = writtenPlace(plan.scenario.places, path, '', '')
  throw new InputError([{ ...place, path, ...asMessage(markovWords.needsIndividual, { reason }) }])
}

function placeOf({ stages }: MarkovPlan, stage: string): number {
  const place = stages.indexOf(stage)
  if (place >= 0) return place
  const suggestion = nearestName(stage, stages)
  const near = suggestion === undefined ? {} : { suggestion }
  throw new InputError([{ ...asMessage(markovWords.unknownStage, { name: stage }), ...near }])
}
