import { describe, expect, it } from 'vitest'
import { simulatorOf } from '../../../src/experiment/calibrate/simulate.js'
import { targetsOf } from '../../../src/experiment/calibrate/targets.js'
import { windowOf } from '../../../src/experiment/calibrate/window.js'
import { makeRecords } from '../../../src/records/makeRecords.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { engineRows } from '../../support/playedRecords.js'

const fair = makeScenario({
  seed: 'window',
  horizon: { editions: 8, warmUp: 6, cancelled: [4] },
  segments: { small: { marketSize: 600 }, large: { marketSize: 200 } }
})

describe('simulated customers seen through the window of records', () => {
  it('have the very figures of the records that the engine made of them', async () => {
    const editions = Array.from({ length: 8 }, (_, index) => `${2010 + index}`)
    const records = makeRecords(engineRows(fair, 3), { editions, cancelled: ['2013'] })
    const { scenario, isAlike } = windowOf(fair, records)
    expect([isAlike, scenario.horizon.cancelled]).toEqual([true, [4]])
    const groups = ['small', 'large'].map((segment) => ({
      segment,
      members: [...records.customers.keys()].filter((customer) => records.customers[customer]!.segment === segment)
    }))
    const wanted = targetsOf(records, groups, { held: 7 })
    const shares = wanted.targets.filter(({ simulated }) => 'window' in simulated)
    expect(shares.length).toBeGreaterThan(20)
    const play = simulatorOf(scenario, { targets: shares, saysSince: wanted.saysSince }, {})
    const [[played]] = (await play([{}], [3])) as [[number[]]]
    shares.forEach(({ name, recorded }, index) => {
      expect([name, played[index]]).toEqual([name, expect.closeTo(recorded.value, 12)])
    })
  })

  it('come back less often than with their whole memory: who came before the records looks new', async () => {
    const outcomes = (['attendance', 'joined', 'retained'] as const).map((outcome) => {
      return { outcome, segment: null, edition: null, tenure: null }
    })
    const whole = { outcomes, from: ([all, joined, kept]: readonly number[]) => (all! - joined! - kept!) / all! }
    const seen = { window: { name: 'back', count: null, segment: null } as const }
    const play = simulatorOf(fair, { targets: [{ simulated: whole }, { simulated: seen }], saysSince: false }, {})
    const [played] = (await play([{}], [0, 1, 2]))!
    for (const [known, recorded] of played!) expect(recorded).toBeLessThan(known!)
  })
})
