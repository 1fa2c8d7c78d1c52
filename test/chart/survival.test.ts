import { describe, expect, it } from 'vitest'
import { survivalChart } from '../../src/chart/survival.js'
import { played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('survival', (language) => survivalChart(played, { language, focus: 'kinder' }))
wellDrawn('survival by cohort', (language) => survivalChart(played, { language, cohorts: true }))

/** Bands end at 0 and 1, where shares do. */
const within = ([mean, low, high]: readonly unknown[]) => {
  const end = (value: unknown) => (value === null ? null : Math.min(1, Math.max(0, Number(value))))
  return [mean, end(low), end(high)]
}

describe('the survival chart', () => {
  const { datasets } = survivalChart(played, { cohorts: true, focus: 'louder' })
  const recorded = recordedBy(played.scenarios[1]!)

  it('draws the numbers of the records, over all entry editions', () => {
    const rows = survivalChart(played).datasets.estimates!
    expect(rows).toHaveLength(3 * 5)
    for (const { scenario, age, mean, low, high } of rows) {
      const found = played.scenarios.find((each) => each.scenario.name === scenario)!
      expect([mean, low, high]).toEqual(within(recordedBy(found)({ outcome: 'survival', tenure: Number(age) })))
    }
  })

  it('draws the cohort of each edition of entry of the scenario in focus', () => {
    expect(datasets.estimates?.map(({ scenario }) => scenario)).toEqual(Array.from({ length: 5 }, () => 'louder'))
    expect(datasets.cohorts).toHaveLength(5 + 4 + 3 + 2 + 1)
    for (const { edition, age, mean, low, high } of datasets.cohorts!) {
      const keys = { outcome: 'survival', tenure: Number(age), edition: Number(edition) }
      expect([mean, low, high]).toEqual(within(recorded(keys)))
    }
  })

  it('draws the scenario in focus last, so that it lies above', () => {
    expect(survivalChart(played, { focus: 'louder' }).datasets.estimates?.at(-1)?.scenario).toBe('louder')
  })
})
