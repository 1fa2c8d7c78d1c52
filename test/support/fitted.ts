import type { Mark } from '../../src/calibration/bgbb/cells.js'
import type { BgbbParameters } from '../../src/calibration/bgbb/tables.js'
import type { HmmModel, NormalShape } from '../../src/calibration/hmm/model.js'
import type { HmmHistory } from '../../src/calibration/hmm/sequences.js'
import { betaQuantile } from '../../src/core/math/betaQuantile.js'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { seedKey } from '../../src/core/random/streams.js'
import { uniforms } from '../../src/core/random/uniforms.js'

/** Independent draws under a seed. */
export function drawsOf(seed: string): () => number {
  return uniforms(seedKey(seed))
}

/** Survivor counts of a cohort whose members each leave with a probability of their own, drawn from Beta(alpha, beta). */
export function sbgCohort(alpha: number, beta: number, customers: number, last: number, draw: () => number): number[] {
  const counts = new Array<number>(last + 1).fill(0)
  for (let customer = 0; customer < customers; customer++) {
    const [leaves] = betaQuantile(draw(), alpha, beta)
    counts[0]++
    for (let age = 1; age <= last && draw() >= leaves; age++) counts[age]++
  }
  return counts
}

/** Histories of customers of the beta-geometric/beta-Bernoulli model, all won in the first edition. */
export function bgbbHistories(
  { alpha, beta, gamma, delta }: BgbbParameters,
  customers: number,
  editions: number,
  seed: string
): Mark[][] {
  const draw = drawsOf(seed)
  return Array.from({ length: customers }, () => {
    const [attends] = betaQuantile(draw(), alpha, beta)
    const [leaves] = betaQuantile(draw(), gamma, delta)
    let alive = true
    return Array.from({ length: editions }, (_, edition): Mark => {
      if (edition === 0) return 1
      alive &&= draw() >= leaves
      return alive && draw() < attends ? 1 : 0
    })
  })
}

/** Histories of a hidden Markov model, all won in the first edition, with the stages that nobody sees. */
export function hmmHistories(
  model: HmmModel,
  customers: number,
  editions: number,
  seed: string
): { histories: HmmHistory[]; stages: number[][] } {
  const draw = drawsOf(seed)
  const pick = (row: readonly number[]) => {
    let rest = draw()
    return Math.max(
      0,
      row.findIndex((each) => {
        rest -= each
        return rest < 0
      })
    )
  }
  const stages: number[][] = []
  const histories = Array.from({ length: customers }, (): HmmHistory => {
    let stage = pick(model.initial)
    const passed = [stage]
    const attendance: Mark[] = [1]
    while (passed.length < editions) {
      stage = pick(model.transitions[stage])
      passed.push(stage)
      attendance.push(draw() < model.attendance[stage] ? 1 : 0)
    }
    stages.push(passed)
    const drawn = (shapes: readonly NormalShape[], of: (value: number) => number) =>
      attendance.map((mark, edition) => {
        const { mean, sd } = shapes[passed[edition]] ?? { mean: 0, sd: 1 }
        const value = of(mean + sd * normalQuantile(draw()))
        return mark === 1 ? value : null
      })
    return {
      attendance,
      ...(model.spend ? { spend: drawn(model.spend, Math.exp) } : {}),
      ...(model.score ? { score: drawn(model.score, (value) => value) } : {})
    }
  })
  return { histories, stages }
}

/** Share of each stage in each edition. */
export function stageShares(stages: readonly (readonly number[])[], size: number): number[][] {
  return stages[0].map((_, edition) =>
    Array.from({ length: size }, (_, stage) => stages.filter((each) => each[edition] === stage).length / stages.length)
  )
}
