import { describe, expect, it } from 'vitest'
import { chainValues } from '../../../src/analysis/lifecycle/chainValues.js'
import { chainValuesWithin } from '../../../src/analysis/lifecycle/chainValuesWithin.js'
import { editionsBeforeLapse } from '../../../src/analysis/lifecycle/editionsBeforeLapse.js'
import { fundamental } from '../../../src/analysis/lifecycle/fundamental.js'
import { lifecycleOutcomes } from '../../../src/analysis/lifecycle/lifecycleOutcomes.js'
import type { StationaryChain } from '../../../src/model/lifecycleTable.js'
import { pfeiferFigures } from '../../published/figures/pfeiferCarraway.js'
import { exhibitorChain, playedAlong, recencyChain } from './chains.js'

function expectClose(found: readonly (number | null)[], wanted: readonly number[], relative: number) {
  expect(found).toHaveLength(wanted.length)
  wanted.forEach((value, at) => {
    expect(Math.abs(Number(found[at]) - value)).toBeLessThanOrEqual(relative * Math.abs(value))
  })
}

function startingIn(chain: StationaryChain, stage: number): StationaryChain {
  return { ...chain, start: chain.stages.map((_, at) => (at === stage ? 1 : 0)) }
}

/** Shares by stage after some cycles, by starting stage: rows of the power of the matrix. */
function shares(chain: StationaryChain, cycles: number): number[][] {
  return chain.stages.map((_, from) => {
    const rows = lifecycleOutcomes(playedAlong(startingIn(chain, from), cycles))
    return rows.flatMap(({ outcome, period, value }) =>
      outcome === 'customers' && period === cycles ? [value ?? Number.NaN] : []
    )
  })
}

describe('customers by recency, Pfeifer & Carraway (2000)', () => {
  // the second row squared by hand: .2 × .3 + .8 × .15 = .18, .2 × .7 = .14, .8 × .85 = .68
  const { powers } = pfeiferFigures

  it.each([2, 3, 4] as const)('has the shares of the matrix to the power of %i', (cycles) => {
    const found = shares(recencyChain, cycles)
    powers[cycles].forEach((row, from) => {
      row.forEach((share, to) => {
        expect(found[from][to]).toBeCloseTo(share, 14)
      })
    })
  })

  it('has the value of horizon 4: five amounts', () => {
    // 50.115, 4.220, 0.592, −1.980 in the paper; the further digits from the matrix sum in numpy
    const wanted = [50.11496914, 4.219907407, 0.5921103395, -1.980131173, 0]
    const found = chainValuesWithin(recencyChain, 5).map(({ value }) => value)
    expectClose(found, wanted, 1e-9)
  })

  it('has the value without end', () => {
    // 52.320, 5.554, 1.251, −1.820 in the paper; the further digits from a linear solve in numpy
    const wanted = [52.31960944, 5.553783564, 1.250772986, -1.820016273, 0]
    const found = chainValues(recencyChain).map(({ value }) => value)
    expectClose(found, wanted, 1e-9)
  })

  it('gains by no more remarketing at recency 4, whose value is negative', () => {
    const [category] = recencyChain.categories
    const changed = { ...recencyChain, categories: [{ ...category, perCycle: [36, -4, -4, 0, 0] }] }
    // who is no longer written to at recency 4 does not buy either, but is a former customer next time
    const letGo = changed.matrix.map((row, from) => (from === 3 ? [0, 0, 0, 0, 1] : row))
    const wanted = [53.14942529, 6.620689655, 2.643678161, 0, 0]
    const found = chainValues({ ...changed, matrix: letGo }).map(({ value }) => value)
    expectClose(found, wanted, 1e-9)
  })

  it('ends with everybody a former customer', () => {
    const { absorbing, absorption, classes } = fundamental(recencyChain)
    expect(absorbing).toEqual(['former'])
    for (const [probability] of absorption) expect(probability).toBeCloseTo(1, 14)
    expect(classes).toEqual([
      { stages: ['recency 1', 'recency 2', 'recency 3', 'recency 4'], recurrent: false },
      { stages: ['former'], recurrent: true }
    ])
  })
})

describe('the five stages of an exhibitor', () => {
  const outcome = (id: string, cycles: number) =>
    lifecycleOutcomes(playedAlong(exhibitorChain, cycles)).flatMap((row) => (row.outcome === id ? [row.value] : []))

  it('has the cohort retention of its calibration', () => {
    // by hand: .15 + .16 + .13 = .44; the rest as computed with numpy
    const wanted = [
      0.44, 0.5956818181818182, 0.7174170164059518, 0.7791004334299467, 0.8037138523592277, 0.8126234011281855,
      0.8157427035948994, 0.8168238028499749
    ]
    expectClose(outcome('cohortRetention', 8), wanted, 1e-12)
  })

  it('has the retention of all tenures over 15 editions', () => {
    expectClose(outcome('allTenureRetention', 14), [0.6187436347441269], 1e-12)
  })

  it('has the editions expected in a row from confirmation', () => {
    expect(editionsBeforeLapse(exhibitorChain)[1]).toBeCloseTo(2.677144140098788, 12)
    // the same sum, edition by edition: 1 + .44 + .44 × .5957 + …
    const loyal = playedAlong(exhibitorChain, 400).neverLapsed
    expect(loyal.reduce((sum, share) => sum + share, 0)).toBeCloseTo(2.677144140098788, 12)
  })

  it('has the value without end of every stage', () => {
    const wanted = [4149.398405330218, 10800.43671629928, 22587.742772831425, 9990.139005149273, 2870.817796717647]
    expectClose(
      chainValues(exhibitorChain).map(({ value }) => value),
      wanted,
      1e-12
    )
  })

  it('is never left for good, once cultivation is: win-back makes one class of the rest', () => {
    const { classes, expectedCycles, absorbing, sojourn } = fundamental(exhibitorChain)
    expect(classes).toEqual([
      { stages: ['cultivation'], recurrent: false },
      { stages: ['confirmation', 'trust', 'weakening', 'disappearance'], recurrent: true }
    ])
    expect(absorbing).toEqual(['confirmation + trust + weakening + disappearance'])
    // 1 / (1 − .88) editions in cultivation
    expect(expectedCycles[0][0]).toBeCloseTo(1 / 0.12, 12)
    expect(expectedCycles[0].slice(1)).toEqual([null, null, null, null])
    expect(expectedCycles[2][0]).toBe(0)
    // 1 / (.16 + .13 + .56)
    expect(sojourn[1]).toBeCloseTo(1 / 0.85, 12)
  })
})
