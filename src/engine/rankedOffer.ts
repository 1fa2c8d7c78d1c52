import { fillUniforms } from '../core/random/threefry.js'
import { type CostKind, moneyScale } from '../model/runTable.js'
import type { EditionPlan, TacticPlan } from './plan.js'
import { byInfluence, byRisk, byValue, gather, headsOf, ranked, type Score, topShare } from './ranking.js'
import type { State } from './state.js'
import { isAimedAt, treat } from './targeting.js'
import { addTreated, type Treatment } from './treatment.js'

const scores: Readonly<Record<Exclude<TacticPlan['rank'], 'none'>, Score>> = {
  value: byValue,
  influence: byInfluence,
  risk: byRisk
}

/**
 * A tactic offered best first: to the top share of those it is aimed at, by rank, each if the own draw falls below the
 * coverage, as long as money is left. In the tail as large a share is treated as in the last edition.
 */
export function offerRanked(state: State, edition: EditionPlan, editionNumber: number, index: number): Treatment {
  const { plan, workspace, streams } = state
  const { populations } = workspace
  const tactic = edition.tactics[index]!
  const { definition, coverage, cost, spend } = tactic
  const treated = new Map<CostKind, number>()
  const aimedAt = gather(plan, populations, definition.segments, (population, row) =>
    isAimedAt(definition, population, row)
  )
  const best = ranked(populations, aimedAt, scores[definition.rank as keyof typeof scores])
  const inTail = edition.part === 'tail'
  const each = (segment: number) => plan.segments[segment]!.standsFor
  const candidates = headsOf(plan, best)
  const most = mostTreated(inTail ? state.coverages[index]! : null, candidates, spend, cost)
  let count = 0
  const { first, second } = workspace.decision
  for (const { segment, row } of topShare(plan, best, definition.top)) {
    const population = populations[segment]!
    const key = streams[segment]!.tactic(definition.id, editionNumber)
    fillUniforms(key, population.entry, population.ordinal, Int32Array.of(row), 0, 1, first, second)
    if (first[0]! >= coverage) continue
    if (count + each(segment) > most) break
    treat(tactic, index, population, row)
    addTreated(treated, plan.stages[population.stage[row]!]!.cost, each(segment))
    count += each(segment)
  }
  return { coverage: candidates === 0 ? 0 : count / candidates, treated }
}

/**
 * How many a ranked tactic may treat: as many as money pays for, in whole numbers of 1/10,000; in the tail the share it
 * treated last.
 */
function mostTreated(share: number | null, candidates: number, spend: number | null, cost: number): number {
  if (share !== null) return Math.round(share * candidates)
  const each = Math.round(cost * moneyScale)
  return spend === null || each === 0 ? candidates : Math.floor(Math.round(spend * moneyScale) / each)
}
