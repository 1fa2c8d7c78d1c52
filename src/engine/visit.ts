import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import type { Conditions } from './conditions.js'
import { experience, findOut, listDissatisfied, type Show, settle, stayAway } from './during.js'
import { keySum } from './history.js'
import { blocksOf, groupStart, type Population } from './population.js'
import { purpose } from './purposes.js'
import type { State } from './state.js'
import type { Workspace } from './workspace.js'

/** What the show leaves to be settled: cases for recovery, and what those attending weigh in the sharing of costs. */
export interface Visits {
  readonly cases: number
  readonly keys: number
}

/** The show for everybody of a segment: those who attend, and those who stay away. */
export function visit(state: State, segment: number, show: Show, conditions: Conditions): Visits {
  const { plan, workspace, streams } = state
  const population = workspace.populations[segment]!
  const experienceKey = streams[segment]!.of(purpose.experience, conditions.edition)
  const voiceKey = streams[segment]!.of(purpose.voice, conditions.edition)
  let [cases, keys] = [0, 0]
  for (let block = 0; block < blocksOf(population); block++) {
    for (let stage = 0; stage < plan.stages.length; stage++) {
      if (!plan.stages[stage]!.attends) continue
      const absent = groupStart(population, block, 2 * stage)
      const from = groupStart(population, block, 2 * stage + 1)
      const to = groupStart(population, block, 2 * stage + 2)
      stayAway(population, absent, from, conditions.rules.mechanisms)
      cases += visitBlock(population, from, to, show, conditions, experienceKey, voiceKey, workspace)
      keys += keySum(plan.context.allocation, population, from, to, conditions)
    }
  }
  const { standsFor } = plan.segments[segment]!
  return { cases: standsFor * cases, keys: standsFor * keys }
}

/** The show for attending customers of one block. Returns how many spoke up or were found out. */
function visitBlock(
  population: Population,
  from: number,
  to: number,
  show: Show,
  conditions: Conditions,
  experienceKey: StreamKey,
  voiceKey: StreamKey,
  { decision, extra, scratch }: Workspace
): number {
  if (from === to) return 0
  const { entry, ordinal, order } = population
  const { recovery, mechanisms } = conditions.rules
  fillUniforms(experienceKey, entry, ordinal, order, from, to, decision.first, decision.second)
  experience(population, from, to, show, conditions, decision.first)
  const { rows } = scratch
  const dissatisfied = listDissatisfied(population, from, to, mechanisms.satisfaction.threshold, rows)
  let cases = 0
  if (recovery) {
    fillUniforms(voiceKey, entry, ordinal, rows, 0, dissatisfied, extra.first, extra.second)
    cases = findOut(population, rows, dissatisfied, show, mechanisms, extra)
  }
  settle(population, from, to, conditions)
  return cases
}
