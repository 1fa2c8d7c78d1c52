import { describe, expect, it } from 'vitest'
import type { SwitchId } from '../../src/model/switches.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { played, sumOf } from '../support/played.js'

/** Nobody hears of anybody, so that leaders draw prospects in by being there alone. */
const quiet: readonly SwitchId[] = ['recommendation', 'capability']

const fair = (change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 4, warmUp: 2 },
  segments: {
    leaders: { marketSize: 30, influence: 40, initialStages: { trust: 1 } },
    others: { marketSize: 600, influence: 1, initialStages: { cultivation: 1 } }
  },
  lifecycle: { drivers: { demonstration: { conversion: 4 } } },
  without: quiet,
  ...change
})

const exodus = { shocks: { exodus: { event: 'customersLeave', edition: 1, size: 30, segments: ['leaders'] } } } as const

const joined = (input: ScenarioInput, edition: number, baseline = input) =>
  sumOf(played(input, { tail: false, baseline }), 'joined', { edition, segment: 'others' })

describe('leaders who attend', () => {
  it('draw prospects in: fewer start when they have left', () => {
    const [calm, left] = [fair(), fair(exodus)]
    // they leave after the first show: the second is the first without them, and prospects of the third know of that
    for (const edition of [1, 2]) expect(joined(left, edition, calm)).toBe(joined(calm, edition))
    for (const edition of [3, 4]) expect(joined(left, edition, calm)).toBeLessThan(joined(calm, edition))
  })

  it('draw nobody in where that is switched off, or prospects do not mind', () => {
    for (const change of [
      { without: [...quiet, 'demonstration'] as SwitchId[] },
      { lifecycle: { drivers: { demonstration: { conversion: 0 } } } }
    ]) {
      const [calm, left] = [fair(change), fair({ ...exodus, ...change })]
      for (const edition of [1, 2, 3, 4]) expect(joined(left, edition, calm)).toBe(joined(calm, edition))
    }
  })

  it('of visitors are no example to exhibitors, partners are to both', () => {
    const withOthers = (kind: 'visitor' | 'partner', shocks: ScenarioInput['shocks']) => {
      const segments = {
        stars: { kind, marketSize: 30, influence: 40, initialStages: { trust: 1 } },
        firms: { marketSize: 500, initialStages: { cultivation: 1 } },
        guests: { kind: 'visitor', marketSize: 500, initialStages: { cultivation: 1 } }
      } as const
      const input: ScenarioInput = {
        ...fair(),
        segments,
        shocks: shocks ?? {},
        mechanisms: { crossSide: { effect: 0 } }
      }
      const table = played(input, { tail: false, baseline: { ...input, shocks: {} } })
      return ['firms', 'guests'].map((segment) => sumOf(table, 'joined', { segment, edition: 3 }))
    }
    const gone = { exodus: { event: 'customersLeave', edition: 1, size: 30, segments: ['stars'] } } as const
    const [visitorsStay, visitorsLeave] = [withOthers('visitor', {}), withOthers('visitor', gone)]
    expect(visitorsLeave[0]).toBe(visitorsStay[0])
    expect(visitorsLeave[1]).toBeLessThan(visitorsStay[1]!)
    const [partnersStay, partnersLeave] = [withOthers('partner', {}), withOthers('partner', gone)]
    expect(partnersLeave[0]).toBeLessThan(partnersStay[0]!)
    expect(partnersLeave[1]).toBeLessThan(partnersStay[1]!)
  })
})
