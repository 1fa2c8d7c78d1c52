import { describe, expect, it } from 'vitest'
import { calibrate } from '../../../src/experiment/calibrate/calibrate.js'
import { calibratedText } from '../../../src/experiment/calibrate/scenarioText.js'
import { uncertainty } from '../../../src/experiment/uncertainty/uncertainty.js'
import { calibrationTables } from '../../../src/report/calibrate/calibrationTables.js'
import { makeScenario, varyScenario } from '../../../src/scenario/makeScenario.js'
import { readScenario } from '../../../src/scenario/readScenario.js'
import { engineRecords } from '../../support/playedRecords.js'

/** A fair of exhibitors only, so that it is played in little time; retention of the industry (44 % first-time, 62 % overall). */
const base = makeScenario(
  {
    title: 'Base',
    horizon: { editions: 8, warmUp: 10 },
    segments: {
      exhibitors: { marketSize: 3000, standArea: { varies: 'lognormal', mean: 30, sigma: 1, min: 9, max: 1000 } },
      leaders: { marketSize: 300, loyalty: { varies: 'normal', mean: 0, sd: 0.5 }, standArea: 100 }
    }
  },
  'base'
)

/** The healthy rates of `scenarios/healthy.yaml` (60 %, 75 %), other stands and prices, and leaders who are more loyal. */
const truth = varyScenario(
  base,
  {
    seed: 'truth',
    horizon: { editions: 12 },
    price: { perArea: 320, fixed: 800 },
    segments: {
      exhibitors: { standArea: { varies: 'lognormal', mean: 24, sigma: 0.8, min: 9, max: 1000 } },
      leaders: { loyalty: { varies: 'normal', mean: 0.8, sd: 0.5 } }
    },
    lifecycle: {
      rates: {
        confirmation: { trust: 0.305, weakening: 0.191, disappearance: 0.138 },
        trust: { weakening: 0.09, disappearance: 0.027 },
        weakening: { trust: 0.227, disappearance: 0.327 }
      }
    }
  },
  'truth'
)

describe('a fair calibrated on records that the engine made', async () => {
  const records = engineRecords(truth)
  const calibration = await calibrate(records, base, { replications: 6, hiddenStages: false })
  const { parameters, targets, match } = calibration
  const of = (path: string) => parameters.find((each) => each.path === path)!

  it('reproduces renewal by tenure and segment within the intervals of the records', () => {
    expect(match?.converged).toBe(true)
    const matched = targets.filter((each) => each.matched)
    expect(matched.length).toBe(14)
    // of fourteen 95 % intervals, chance alone leaves more than two with probability .03
    expect(matched.filter(({ within }) => within === false).length).toBeLessThanOrEqual(2)
    const first = matched.filter(({ name, tenure }) => name === 'renewal' && tenure === 1)
    expect(first.map(({ within }) => within)).toEqual([true, true])
    for (const { before, recorded } of first) expect(before).toBeLessThan(recorded.low)
  })

  it('recovers stands and prices within their intervals', () => {
    for (const [path, value] of [
      ['segments.exhibitors.standArea.mean', 24],
      ['segments.exhibitors.standArea.sigma', 0.8]
    ] as const) {
      expect(of(path).low).toBeLessThan(value)
      expect(of(path).high).toBeGreaterThan(value)
    }
    expect(of('segments.exhibitors.standArea.min').value).toBe(9)
    // payments are the list price to the cent
    expect(of('price.perArea').value).toBeCloseTo(320, 4)
    expect(of('price.fixed').value).toBeCloseTo(800, 2)
  })

  it('recovers base rates that the records tell of, within their intervals but for chance', () => {
    const known = { 'confirmation.trust': 0.305, 'confirmation.disappearance': 0.138, 'trust.disappearance': 0.027 }
    for (const [path, value] of Object.entries(known)) {
      const found = parameters.find((each) => each.path === `lifecycle.rates.${path}`)
      if (found?.low == null || found.high === null) continue
      // three standard errors: half as wide again as 95 %
      const reach = (found.high - found.low) / 4
      expect(found.low - reach, path).toBeLessThan(value)
      expect(found.high + reach, path).toBeGreaterThan(value)
    }
  })

  it('is written as a file that reads back the same, and says where everything comes from', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const text = calibratedText(calibration, { base: 'base.yaml', schema: 'perennial.schema.json', language })
      const read = readScenario('my.yaml', {
        readText: (file) => (file === 'my.yaml' ? text : baseText),
        resolve: (_, reference) => reference
      })
      expect(read.uncertain).toEqual(calibration.scenario.uncertain)
      expect(read.lifecycle).toEqual(calibration.scenario.lifecycle)
      expect(read.segments).toEqual(calibration.scenario.segments)
      expect(read.price).toEqual(calibration.scenario.price)
      expect(read.notice).toContain('engine.csv')
      for (const { path } of calibration.leftAlone) expect(text).toContain(path.split(',')[0])
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(160)
    }
    expect(calibrationTables(calibration, 'zh-CN')[0]!.title).toBe('校准：Base')
  })

  it('is not surer than the records leave it, and not much less sure', async () => {
    const figures = [
      { outcome: 'repeatRate', segment: 'exhibitors' },
      { outcome: 'firstTimeRenewal', segment: 'exhibitors' }
    ]
    const result = await uncertainty(calibration.scenario, { draws: 40, replications: 2, outcomes: figures })
    expect(result.failed).toEqual([])
    const recorded = [
      targets.find((each) => each.name === 'repeatRate' && each.segment === 'exhibitors')!,
      targets.find((each) => each.name === 'renewal' && each.tenure === 1 && each.segment === 'exhibitors')!
    ]
    result.alternatives[0]!.figures.forEach(({ spread }, place) => {
      // a match is as good as met within one point, which counts beside the error of the records
      const { error } = recorded[place]!.recorded
      const known = Math.sqrt(error * error + 0.01 * 0.01)
      // what is held is not taken for known, so that each matched number varies by itself as it would together with those: with
      // implied standard deviations of .033 and .013 from the slopes at the end (matched on eight replications), where the
      // records leave .020 and .012
      expect(spread!.sd.notKnowing.value / known).toBeGreaterThan(0.8)
      expect(spread!.sd.notKnowing.value / known).toBeLessThan(2)
    })
  })
})

const baseText = `perennial: 1
title: Base
horizon: { editions: 8, warmUp: 10 }
segments:
  exhibitors: { marketSize: 3000, standArea: { varies: lognormal, mean: 30, sigma: 1, min: 9, max: 1000 } }
  leaders: { marketSize: 300, loyalty: { varies: normal, mean: 0, sd: .5 }, standArea: 100 }
`
