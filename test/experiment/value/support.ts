import type { Figure } from '../../../src/experiment/value/figure.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../../src/scenario/scenarioInput.js'

/** A fair with all kinds of customers, small enough to be played in a moment. */
export function threeSided(name: string, changes: ScenarioInput = {}): Scenario {
  return makeScenario(
    {
      perennial: 1,
      seed: 'worth',
      replications: 3,
      horizon: { editions: 3, warmUp: 3 },
      segments: {
        firms: { marketSize: 120, title: 'Firms', titleZh: '企业' },
        guests: { kind: 'visitor', marketSize: 300, standsFor: 3, title: 'Guests', titleZh: '来宾' },
        media: { kind: 'partner', marketSize: 20, referral: 5, knowHow: 5, servingCost: 500 }
      },
      ...changes
    },
    name
  )
}

/** The whole numbers that a figure is made of: twelfths of a ten-thousandth, one a replication. */
export function wholes({ values }: Figure): number[] {
  return values.map((each) => Math.round(120_000 * each))
}

/** Sums of whole numbers, replication by replication. */
export function sums(figures: readonly Figure[]): number[] {
  return figures.map(wholes).reduce((total, each) => total.map((value, index) => value + each[index]))
}
