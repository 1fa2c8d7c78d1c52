import { describe, expect, it } from 'vitest'
import { budget } from '../../../src/experiment/budget/budget.js'
import { spelledOut } from '../../../src/experiment/budget/fairSpends.js'
import { playTrials } from '../../../src/experiment/draws/playTrials.js'
import type { Measured } from '../../../src/experiment/units/figuresUnit.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../../src/scenario/scenarioInput.js'

/** A fair of 120 firms in two segments. */
const fair = (changes: ScenarioInput = {}) =>
  makeScenario(
    {
      seed: 'budget',
      horizon: { editions: 3, warmUp: 2 },
      segments: { large: { marketSize: 40 }, small: { marketSize: 80 } },
      levers: { advertising: { spend: 9000 }, service: { spend: 12000 }, recovery: { spend: 500 } },
      ...changes
    },
    'fair'
  )
const nameOf = (outcome: string) => ({ outcome, segment: null, edition: null, tenure: null })
const figureOf = (measured: Measured | undefined, at: number) =>
  measured && 'values' in measured ? Number(measured.values[at]) : Number.NaN

describe('a budget by segment', () => {
  /** Two segments alike but for what their stands pay; service is all that is chosen, and its money is divided. */
  const unlike = (areas: { readonly large: number; readonly small: number }) =>
    fair({
      horizon: { editions: 3, warmUp: 2 },
      segments: {
        large: { marketSize: 150, standArea: areas.large },
        small: { marketSize: 150, standArea: areas.small }
      },
      levers: { service: { spend: 15_000 } }
    })
  const divided = { levers: ['service'], bySegment: true, plans: 24, replications: 60, responses: false } as const

  it.each([
    ['large', { large: 120, small: 9 }],
    ['small', { large: 9, small: 120 }]
  ] as const)('gives money of a lever to the segment that it pays in: %s', async (paying, areas) => {
    const answer = await budget(unlike(areas), divided)
    expect(answer.variables.map(({ name, path }) => [name, path])).toEqual([
      ['service_large', 'levers.service.bySegment.large'],
      ['service_small', 'levers.service.bySegment.small']
    ])
    const at = answer.variables.findIndex(({ name }) => name === `service_${paying}`)
    const { proposed, gain } = answer
    expect(gain.low).toBeGreaterThan(0)
    expect(proposed!.spends[at]!).toBeGreaterThan(3 * proposed!.spends[1 - at]!)
    expect(proposed!.spends[1 - at]!).toBeLessThan(0.5 * answer.current.spends[1 - at]!)
  })

  it('divides the money of a lever as its heads have it today, so that all is as it is', async () => {
    const today = fair({ segments: { large: { marketSize: 100 }, small: { marketSize: 300 } } })
    const names = ['advertising', 'service', 'recovery', 'staffCare']
    const answer = await budget(today, { ...divided, levers: names, plans: 8 })
    const spends = Object.fromEntries(answer.variables.map(({ name, today }) => [name, today]))
    expect(Object.keys(spends)).toEqual([
      ...['advertising_large', 'advertising_small', 'service_large', 'service_small'],
      ...['recovery_large', 'recovery_small', 'staffCare']
    ])
    // advertising goes by the market, 100 and 300 of 400 firms
    expect([spends.advertising_large, spends.advertising_small]).toEqual([2250, 6750])
    for (const [name, whole] of [
      ['service', 12_000],
      ['recovery', 500]
    ] as const) {
      expect(spends[`${name}_large`]! + spends[`${name}_small`]!).toBeCloseTo(whole, 6)
    }
    const written = spelledOut(today, answer.variables)
    expect([written.levers.service.spend, written.levers.staffCare.spend === null]).toEqual([null, false])
    const [asIs, apart] = await Promise.all(
      [today, written].map((scenario) =>
        playTrials(
          { scenarios: [scenario], baseline: today, figures: ['npv', 'retained'].map((outcome) => nameOf(outcome)) },
          Array.from({ length: 40 }, (_, replication) => ({
            scenario: 0,
            replication,
            values: {},
            baselineValues: {}
          })),
          {}
        )
      )
    )
    const differences = asIs!.map((one, replication) => figureOf(apart![replication], 0) - figureOf(one, 0))
    const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length
    const sd = Math.sqrt(differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (differences.length - 1))
    expect(Math.abs(mean)).toBeLessThan(3 * (sd / Math.sqrt(differences.length)))
    const level = asIs!.reduce((sum, one) => sum + figureOf(one, 0), 0) / asIs!.length
    expect(Math.abs(mean)).toBeLessThan(0.01 * Math.abs(level))
  })

  it('takes purses by name: chosen, bounded, held, limited, and those that a plan has already', async () => {
    const own = { service: { spend: 6000, bySegment: { large: 6000 } } }
    const answer = await budget(fair({ levers: own }), {
      levers: ['service', 'service_large'],
      bounds: { service_large: [1000, 7000] },
      limits: [{ name: 'care', coefficients: { service: 1, service_large: 1 }, atMost: 9000 }],
      total: null,
      plans: 10,
      replications: 12,
      responses: false
    })
    expect(answer.variables.map(({ name, label, today }) => [name, label.en, today])).toEqual([
      ['service', 'Service: all other segments', 6000],
      ['service_large', 'Service: large', 6000]
    ])
    const plan = answer.proposed ?? answer.rejected!
    expect(plan.spends[0]! + plan.spends[1]!).toBeLessThanOrEqual(9000 + 1e-3)
    expect(plan.spends[1]!).toBeGreaterThanOrEqual(1000)
    const held = await budget(fair(), { ...divided, plans: 6, fixed: { service_small: null } })
    const small = held.variables.findIndex(({ name }) => name === 'service_small')
    expect((held.proposed ?? held.rejected!).spends[small]).toBeCloseTo(held.current.spends[small]!, 6)
    await expect(budget(fair(), { ...divided, levers: ['service_larg'] })).rejects.toThrow(
      'did you mean "service_large"?'
    )
    await expect(budget(fair(), { ...divided, bounds: { service: [0, 5] } })).rejects.toThrow(
      'service_large, service_small'
    )
  })
})
