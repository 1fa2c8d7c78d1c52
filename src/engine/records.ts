import { fillUniforms } from '../core/random/threefry.js'
import { recordFlaw, wrongStage } from '../model/mechanism/customerRecord.js'
import { type Responses, responseFor } from './conditions.js'
import type { EditionPlan } from './plan.js'
import { blocksOf, groupStart, type Population, unrecorded } from './population.js'
import { purpose } from './purposes.js'
import type { State } from './state.js'
import type { Workspace } from './workspace.js'

/**
 * What management sees of each customer: in stages that attend, a share has a record at all, some records are late (they
 * show what was seen last time) and some are wrong (they show another stage that attends). Prospects and the lost are
 * known for what they are. Where no tactic is ever aimed at a segment nobody looks at its records.
 */
export function readRecords(state: State, edition: EditionPlan, editionNumber: number, responses: Responses): void {
  const { plan, workspace, streams } = state
  const { error, lag } = edition.rules.mechanisms.customerData
  const attending = [...plan.stages.keys()].filter((stage) => plan.stages[stage]!.attends)
  workspace.populations.forEach((population, segment) => {
    if (!isTargeted(population)) return
    const response = responseFor(edition, responses, 'customerData', segment)
    const late = recordFlaw(response, edition.levers.customerData.effect, lag)
    const wrong = recordFlaw(response, edition.levers.customerData.effect, error)
    const recordKey = streams[segment]!.of(purpose.record, editionNumber)
    const coverageKey = streams[segment]!.of(purpose.coverage, 0)
    for (let block = 0; block < blocksOf(population); block++) {
      for (let stage = 0; stage < plan.stages.length; stage++) {
        const from = groupStart(population, block, 2 * stage)
        const to = groupStart(population, block, 2 * stage + 2)
        if (plan.stages[stage]!.attends && edition.rules.customerData) {
          const { entry, ordinal, order } = population
          const { decision, extra } = workspace
          fillUniforms(recordKey, entry, ordinal, order, from, to, decision.first, decision.second)
          fillUniforms(coverageKey, entry, ordinal, order, from, to, extra.first, extra.second)
          readFlawed(population, from, to, stage, attending, { response, late, wrong }, workspace)
        } else readTrue(population, from, to, stage)
      }
    }
  })
}

/** How large a share of customers has a record, and which shares of the records are late and wrong. */
interface Flaws {
  readonly response: number
  readonly late: number
  readonly wrong: number
}

/** The customers `order[from]` to `order[to − 1]`, all in `stage`, are known for what they are. */
function readTrue({ order, seen }: Population, from: number, to: number, stage: number): void {
  for (let index = from; index < to; index++) seen[order[index]!] = stage
}

/** The same customers, one block at most, by their records: their draws have been made. */
function readFlawed(
  { order, seen }: Population,
  from: number,
  to: number,
  stage: number,
  stages: readonly number[],
  { response, late, wrong }: Flaws,
  { decision, extra }: Pick<Workspace, 'decision' | 'extra'>
): void {
  const { first, second } = decision
  const covered = extra.first
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const draw = index - from
    if (covered[draw]! >= response) seen[row] = unrecorded
    else if (first[draw]! < late && seen[row] !== unrecorded) continue
    else if (second[draw]! < wrong) seen[row] = wrongStage(stage, stages, second[draw]! / wrong)
    else seen[row] = stage
  }
}

/** Whether any tactic may treat the customers of a segment. */
function isTargeted({ bondStocks }: Population): boolean {
  return bondStocks.some((stock) => stock.length > 0)
}
