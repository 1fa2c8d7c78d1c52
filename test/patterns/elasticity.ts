import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/** What pattern 12 changes by one per cent, or by as much as shows: see `retentionElasticity.slow.test.ts`. */

/** Weight of the bond that holds customers. */
export const logOdds = 0.2

/** A bond with every customer of every kind that costs nothing, acts at once and is never copied. */
export const held = ({ segments }: Scenario, weight: number): ScenarioInput => ({
  competition: { copies: false },
  lifecycle: { drivers: { bonds: { structural: weight } } },
  tactics: { hold: { level: 'structural', build: 1, segments: Object.keys(segments) } }
})

/** The margin on the fees of every customer × 1.01. */
export const dearer = ({ segments }: Scenario): ScenarioInput => ({
  segments: Object.fromEntries(
    Object.entries(segments).map(([id, { margin }]) => {
      if (typeof margin !== 'number') throw new Error('margins that vary are not scaled here')
      return [id, { margin: 1.01 * margin }]
    })
  )
})

/** Advertising, outreach and visitor promotion do the same for .99 of their money. */
export const cheaper = ({ levers }: Scenario): ScenarioInput => ({
  levers: Object.fromEntries(
    (['advertising', 'outreach', 'visitorPromotion'] as const).map((id) => {
      const { usual, spend } = levers[id]
      const less = spend === null ? {} : { spend: spend.map((each) => 0.99 * each) }
      return [id, { usual: 0.99 * usual, ...less }]
    })
  )
})
