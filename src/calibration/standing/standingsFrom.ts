import { focusOf, type StandingStage } from '../../model/stageFocus.js'
import { marksOf, valuesOf } from '../../records/histories.js'
import type { RecordedFigure, Records } from '../../records/records.js'
import type { TheoryStage } from '../hmm/model.js'
import { overStages, type Reading } from './figures.js'
import type { CustomerStanding } from './standing.js'
import { tiersOf } from './tier.js'
import { type Net, productOf } from './worth.js'

const stages = ['confirmation', 'trust', 'weakening', 'disappearance'] as const satisfies readonly TheoryStage[]

/**
 * Every customer as a model reads it.
 *
 * @param records The records.
 * @param reading Their customers as the model reads them.
 * @param base What value is counted in, by group.
 * @param spreads Standard error of its logarithm, by group; `null` where it is not known.
 * @param nets What one of it is worth, by customer.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1' }, { customer: 'A', edition: '2' }, { customer: 'B', edition: '1' }])
 * const fit = { parameters: { alpha: 1, beta: 1, gamma: 1, delta: 1 } }
 * const reading = bgbbReading(fit, historiesOf(records, false), { horizon: 1, discount: 0 })
 * const net = { value: 100, low: 100, high: 100 }
 * const [first, second] = standingsFrom(records, reading, () => 0.5, null, [net, net])
 * first.lastAttended // => '2'
 * first.value // => 50
 * second.stages.disappearance // ≈ 0.6666666666666666
 */
export function standingsFrom(
  records: Records,
  reading: Reading,
  base: (group: number) => number,
  spreads: Float64Array | null,
  nets: readonly Net[]
): CustomerStanding[] {
  const bases = Float64Array.from({ length: reading.groups }, (_, group) => base(group))
  const parts = records.customers.map((customer, at) => {
    const group = reading.groupOf[at]
    const value = group < 0 ? null : productOf(bases[group], spreads === null ? null : spreads[group], nets[at])
    return { customer, group, value }
  })
  const tiers = tiersOf(
    parts.map(({ value }) => value?.value ?? null),
    records.customers.map(({ id }) => id)
  )
  return parts.map(({ customer: { id, name, segment }, group, value }, at): CustomerStanding => {
    const marks = marksOf(records, at)
    const last = marks.lastIndexOf(1)
    const known = group < 0 ? noStages : stagesOf(reading, group)
    const next = group < 0 ? noStages : nextStages(reading, group)
    const stage = group < 0 ? 'cultivation' : likeliest(known)
    const { best } = reading
    return {
      id,
      name,
      segment,
      tenure: marks.filter((mark) => mark === 1).length,
      lastAttended: last < 0 ? null : records.editions[last].label,
      stages: known,
      next,
      stage,
      attends: group < 0 ? null : overStages(best, best.attends, group),
      value: value?.value ?? null,
      low: value?.low ?? null,
      high: value?.high ?? null,
      tier: tiers[at],
      focus: stage === null ? null : focusOf[stage],
      atRisk: group < 0 ? null : overStages(best, best.leaves, group),
      atStake: group < 0 ? null : overStages(best, best.stake, group) * nets[at].value,
      area: lastOf(records, 'area', at),
      score: lastOf(records, 'score', at)
    }
  })
}

type Stages = CustomerStanding['stages']

const noStages: Stages = { confirmation: null, trust: null, weakening: null, disappearance: null }

function stagesOf({ theory, best }: Reading, group: number): Stages {
  return named(theory, best.stages.subarray(group * best.size, (group + 1) * best.size))
}

/** Where customers are once they have moved. */
function nextStages({ theory, best: { moves, size, stages: now } }: Reading, group: number): Stages {
  if (moves === null) return noStages
  const next = new Float64Array(size)
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) next[to] += now[group * size + from] * moves[from * size + to]
  }
  return named(theory, next)
}

/** Stages that the theory calls alike are added up; where a stage of the model has no name, only disappearance is told. */
function named(theory: Reading['theory'], shares: Float64Array): Stages {
  const sums: Record<TheoryStage, number | null> = { ...noStages }
  const isTold = !theory.includes(null)
  for (const stage of isTold ? stages : (['disappearance'] as const)) {
    sums[stage] = theory.reduce((sum, name, at) => (name === stage ? sum + shares[at] : sum), 0)
  }
  return sums
}

function likeliest(known: Stages): StandingStage | null {
  if (known.trust === null) return (known.disappearance ?? 0) > 0.5 ? 'disappearance' : null
  return stages.reduce((one, other) => ((known[other] ?? 0) > (known[one] ?? 0) ? other : one))
}

function lastOf({ figures, editions }: Records, figure: RecordedFigure, customer: number): number | null {
  const values = figures[figure]
  if (values === undefined) return null
  return valuesOf(values, editions.length, customer).reduce((last, value) => value ?? last, null)
}
