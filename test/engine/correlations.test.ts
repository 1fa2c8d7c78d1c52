import { describe, expect, it } from 'vitest'
import { run } from '../../src/engine/run.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'
import { played, sumOf } from '../support/played.js'

const count = 20_000
type Segment = NonNullable<NonNullable<ScenarioInput['segments']>[string]>
type Correlations = NonNullable<Segment['correlations']>
const segment: Segment = {
  marketSize: count,
  inflow: 0,
  initialStages: { cultivation: 1 },
  standArea: { varies: 'lognormal', mean: 30, sigma: 1 },
  margin: { varies: 'normal', mean: 0.4, sd: 0.1 },
  influence: { varies: 'lognormal', mean: 2, sigma: 0.8 },
  loyalty: { varies: 'uniform', min: -1, max: 1 },
  knowHow: { varies: 'normal', mean: 1, sd: 0.2 }
}
const columns = ['startArea', 'margin', 'influence', 'loyalty', 'knowHow'] as const
type Traits = Record<(typeof columns)[number], number[]>

/** Traits of all who were ever made, as they entered. */
function traitsWith(correlations: Correlations): Traits {
  const plan = planOf({ horizon: { editions: 1, warmUp: 0 }, segments: { firms: { ...segment, correlations } } })
  const workspace = createWorkspace(plan)
  run(plan, 0, { workspace, tail: false })
  const [population] = workspace.populations
  const valuesOf = (name: (typeof columns)[number]) => [...population![name].subarray(0, count)]
  return Object.fromEntries(columns.map((name) => [name, valuesOf(name)])) as Traits
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)]
  const covariance = mean(one.map((value, index) => (value - a) * (other[index]! - b)))
  const spread = (values: readonly number[], middle: number) =>
    Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  return covariance / (spread(one, a) * spread(other, b))
}
/** Standard error of a sample correlation: (1 − ρ²) / √n. */
const error = (rho: number) => (1 - rho ** 2) / Math.sqrt(count)
const logs = (values: readonly number[]) => values.map((value) => Math.log(value))

const wanted = { standArea: { margin: -0.4, influence: 0.6 }, margin: { knowHow: 0.3 } } as const
const [apart, together] = [traitsWith({}), traitsWith(wanted)]

describe('traits that go together', () => {
  it('have the correlations of their normal scores, within four standard errors', () => {
    const pairs = [
      [logs(together.startArea), together.margin, -0.4],
      [logs(together.startArea), logs(together.influence), 0.6],
      [together.margin, together.knowHow, 0.3],
      // what was not asked for: nothing, in itself
      [logs(together.influence), together.margin, 0],
      [logs(together.startArea), together.knowHow, 0]
    ] as const
    for (const [one, other, rho] of pairs) expect(Math.abs(correlation(one, other) - rho)).toBeLessThan(4 * error(rho))
  })

  it('are apart where nothing is said', () => {
    expect(Math.abs(correlation(logs(apart.startArea), apart.margin))).toBeLessThan(4 * error(0))
    expect(Math.abs(correlation(logs(apart.startArea), logs(apart.influence)))).toBeLessThan(4 * error(0))
  })

  it('have each the distribution that it has alone: deciles within four standard errors', () => {
    for (const name of ['startArea', 'margin', 'influence', 'knowHow'] as const) {
      const alone = [...apart[name]].sort((a, b) => a - b)
      for (let decile = 1; decile < 10; decile++) {
        const bound = alone[Math.floor((decile / 10) * count)]!
        const share = together[name].filter((value) => value < bound).length / count
        const p = decile / 10
        // two samples: the bound errs as much as the share
        expect([name, decile, Math.abs(share - p) < 4 * Math.sqrt((2 * p * (1 - p)) / count)]).toEqual([
          name,
          decile,
          true
        ])
      }
    }
  })

  it('leave the first of them, and all others, customer by customer', () => {
    for (const [index, area] of apart.startArea.entries()) {
      if (Math.abs(together.startArea[index]! / area - 1) > 1e-5) throw new Error(`stand ${index} has changed`)
    }
    expect(together.loyalty).toEqual(apart.loyalty)
    expect(together.margin).not.toEqual(apart.margin)
  })

  it('may be written from either side, with the same customers', () => {
    const turned = { margin: { standArea: -0.4 }, influence: { standArea: 0.6 }, knowHow: { margin: 0.3 } } as const
    expect(traitsWith(turned)).toEqual(together)
  })
})

describe('a fee that goes together with other traits', () => {
  const paying = (correlations: Correlations, fee: NonNullable<Segment['fee']>): ScenarioInput => ({
    horizon: { editions: 1, warmUp: 0 },
    segments: { firms: { ...segment, marketSize: 2000, initialStages: { trust: 1 }, fee, correlations } },
    without: ['standGrowth']
  })

  it('is what customers pay, whatever goes with the stand that they do not take', () => {
    const table = played(paying({ standArea: { margin: -0.4 } }, 7000), { tail: false })
    expect(sumOf(table, 'listRevenue') / sumOf(table, 'attended') / 1e4).toBeCloseTo(7000, 2)
  })

  it('goes with them itself', () => {
    const fee = { varies: 'lognormal', mean: 8000, sigma: 1, min: 10 } as const
    const plan = planOf(paying({ fee: { margin: -0.7 } }, fee))
    const workspace = createWorkspace(plan)
    run(plan, 0, { workspace, tail: false })
    const { startArea, margin } = workspace.populations[0]!
    const found = correlation(logs([...startArea.subarray(0, 2000)]), [...margin.subarray(0, 2000)])
    expect(Math.abs(found + 0.7)).toBeLessThan((4 * (1 - 0.49)) / Math.sqrt(2000))
  })
})
