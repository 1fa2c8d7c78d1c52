import { describe, expect, it } from 'vitest'
import { calibrate } from '../../../src/experiment/calibrate/calibrate.js'
import { leverCurvesFrom } from '../../../src/experiment/calibrate/leverCurves.js'
import { orderedShares } from '../../../src/experiment/calibrate/orderedShares.js'
import { calibratedText } from '../../../src/experiment/calibrate/scenarioText.js'
import { uncertainty } from '../../../src/experiment/uncertainty/uncertainty.js'
import { responseOf } from '../../../src/model/mechanism/response.js'
import { makeRecords } from '../../../src/records/makeRecords.js'
import { calibrationTables } from '../../../src/report/calibrate/calibrationTables.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { readScenario } from '../../../src/scenario/readScenario.js'

const base = makeScenario({
  horizon: { editions: 2, warmUp: 0 },
  segments: { exhibitors: { marketSize: 60 } },
  levers: { outreach: { usual: 50 } }
})
/** .8(1 − e^(−x/100)) a hundredth up and down in turn, so that there is an error to tell. */
const points = [10, 25, 50, 100, 150, 250, 400].map((spend, at) => ({
  spend,
  response: 0.8 * (1 - Math.exp(-spend / 100)) + (at % 2 === 0 ? 0.01 : -0.01)
}))
const history = [{ lever: 'outreach' as const, points }]
const answers = [
  { lever: 'service' as const, usual: 440, atZero: 0.35, response: 0.62, atHalfMore: 0.68, ceiling: 0.8, sd: 0.05 }
]

describe('response curves of levers', () => {
  const { parameters, curves } = leverCurvesFrom(base, history, answers)
  const of = (path: string) => parameters.find((each) => each.path === path)!

  it('of a history stand at the usual spend of the base, with intervals that hold what they were made from', () => {
    // .8(1 − e^(−.5)) at 50 a head, and the ceiling .8
    for (const [path, value] of [
      ['levers.outreach.response', 0.8 * (1 - Math.exp(-0.5))],
      ['levers.outreach.ceiling', 0.8]
    ] as const) {
      expect(of(path).low).toBeLessThan(value)
      expect(of(path).high).toBeGreaterThan(value)
      expect(of(path)).toMatchObject({ source: 'history', n: 7, distribution: { dist: 'beta', mean: of(path).value } })
    }
    expect(parameters.some(({ path }) => path === 'levers.outreach.usual')).toBe(false)
    expect(curves[0]).toMatchObject({ lever: 'outreach', form: 'exponential', n: 7, converged: true })
  })

  it('of answers pass through them, as sure as the manager is', () => {
    expect(parameters.filter(({ path }) => path.startsWith('levers.service')).map(({ value }) => value)).toEqual([
      440, 0.35, 0.62, 0.68, 0.8
    ])
    // halfway between .62 and its neighbours; room √(.135 × .03) / 2 = .0318 is less than .05
    expect(of('levers.service.response').distribution).toEqual({
      dist: 'beta',
      mean: 0.62,
      sd: 0.0318198,
      min: 0.485,
      max: 0.65
    })
    expect(curves[1]).toMatchObject({ form: 'adbudg', source: 'answers', problems: [] })
  })

  it('of answers taken as sure say so', () => {
    const [sure] = leverCurvesFrom(base, [], [{ ...answers[0]!, sd: null }]).curves
    expect(sure!.problems[0]!.message).toContain('taken as sure')
  })

  it.each([
    ['a lever told of twice', history, [{ ...answers[0]!, lever: 'outreach' as const }], 'told of twice'],
    ['two editions', [{ lever: 'outreach' as const, points: points.slice(0, 2) }], [], 'at least three editions'],
    [
      'a spend that never changed',
      [{ lever: 'outreach' as const, points: points.map((each) => ({ ...each, spend: 40 })) }],
      [],
      'the spend never changed'
    ],
    ['answers that fall', [], [{ ...answers[0]!, atHalfMore: 0.6 }], 'must be above response']
  ])('refuse %s, with the lever', (_, given, told, why) => {
    expect(() => leverCurvesFrom(base, given, told)).toThrow(why)
    expect(() => leverCurvesFrom(base, given, told)).toThrow(/levers\.(outreach|service)/)
  })
})

describe('ordered shares', () => {
  it('have room for no draw beyond a neighbour', () => {
    const shares = orderedShares([0.1, 0.11, 0.9].map((value) => ({ value, sd: 0.3 })))
    shares.slice(1).forEach(({ distribution }, at) => {
      expect(distribution!.min).toBe(shares[at]!.distribution!.max)
    })
  })

  it('leave a share at an end certain', () => {
    expect(orderedShares([{ value: 0, sd: 0.1 }])[0]!.distribution).toBe(null)
  })
})

describe('a calibration with response curves', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    customer: `${at}`,
    edition: '1',
    area: 9 + at,
    paid: 300 * (9 + at)
  }))
  const calibration = await calibrate(makeRecords(rows), base, {
    match: false,
    replications: 2,
    hiddenStages: false,
    history,
    answers
  })

  it('has the curves in its scenario, and draws of them can be played', async () => {
    const { service, outreach } = calibration.scenario.levers
    expect(service).toMatchObject({ form: 'adbudg', usual: 440 })
    expect(responseOf(service)(660)).toBeCloseTo(0.68, 6)
    expect(outreach.usual).toBe(50)
    const { failed } = await uncertainty(calibration.scenario, { draws: 8, replications: 2 })
    expect(failed).toEqual([])
  })

  it('says where they come from, in the file and in the tables, and what is still assumed', () => {
    for (const [language, words] of [
      ['en', 'history of spend and response'],
      ['zh-CN', '投入与响应的历史']
    ] as const) {
      const text = calibratedText(calibration, { base: 'base.yaml', schema: 'a.json', language })
      expect(text).toContain(words)
      const read = readScenario('my.yaml', {
        readText: (file) =>
          file === 'my.yaml'
            ? text
            : 'perennial: 1\nhorizon: { editions: 2, warmUp: 0 }\nsegments: { exhibitors: { marketSize: 60 } }\nlevers: { outreach: { usual: 50 } }\n',
        resolve: (_, reference) => reference
      })
      expect(read.levers).toEqual(calibration.scenario.levers)
      expect(read.uncertain).toEqual(calibration.scenario.uncertain)
    }
    const table = calibrationTables(calibration, 'en').find(({ title }) => title === 'Response curves of levers')!
    expect(table.rows.map(([lever, form]) => [lever, form])).toEqual([
      ['Outreach', 'exponential'],
      ['Service', 'adbudg']
    ])
    const left = calibration.leftAlone.find(({ path }) => path.includes('levers'))!
    expect(left.message).toContain('all levers but outreach, service')
  })
})
