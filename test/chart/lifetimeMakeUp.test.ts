import { describe, expect, it } from 'vitest'
import { lifetimeMakeUpChart } from '../../src/chart/lifetimeMakeUp.js'
import { played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('lifetime make-up', (language) => lifetimeMakeUpChart(played, { language, focus: 'kinder' }))

describe('the lifetime make-up chart', () => {
  const { datasets } = lifetimeMakeUpChart(played)

  it('draws the numbers of the records', () => {
    for (const scenario of played.scenarios) {
      const recorded = recordedBy(scenario)
      const of = (row: { scenario?: unknown }) => row.scenario === scenario.scenario.name
      const parts = datasets.parts.filter(of)
      expect(parts.map(({ kind }) => kind).slice(0, 3)).toEqual(['value', 'initial', 'maintenance'])
      for (const { outcome, mean, low, high } of [...parts, { ...datasets.nets.find(of), outcome: 'lifetimeValue' }]) {
        expect([mean, low, high]).toEqual(recorded({ outcome: String(outcome) }))
      }
    }
  })

  it('ends the last cost at the lifetime value, since value less costs is just that', () => {
    for (const { scenario, mean } of datasets.nets) {
      const last = datasets.parts.filter((part) => part.scenario === scenario).at(-1)
      expect(Number(last?.to)).toBeCloseTo(Number(mean), 6)
    }
  })

  it('names the nearest right scenario for a wrong focus', () => {
    expect(() => lifetimeMakeUpChart(played, { focus: 'kindre' })).toThrow('did you mean "kinder"?')
  })
})
