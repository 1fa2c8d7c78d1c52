import { describe, expect, it } from 'vitest'
import { quantileOf } from '../../../src/core/distribution/quantileOf.js'
import { checkTable } from '../../../src/core/table.js'
import { calibrate } from '../../../src/experiment/calibrate/calibrate.js'
import { calibratedText } from '../../../src/experiment/calibrate/scenarioText.js'
import { makeRecords } from '../../../src/records/makeRecords.js'
import { calibrationJson } from '../../../src/report/calibrate/calibrationJson.js'
import { calibrationRecords } from '../../../src/report/calibrate/calibrationRecords.js'
import { calibrationTables } from '../../../src/report/calibrate/calibrationTables.js'
import { makeScenario, varyScenario } from '../../../src/scenario/makeScenario.js'
import { drawsOf } from '../../support/fitted.js'

const base = makeScenario(
  { horizon: { editions: 5, warmUp: 5 }, segments: { firms: { title: 'Firms', marketSize: 400 } } },
  'fair'
)

/** Sixty customers a cohort, each of whom comes again with probability .8. */
function records(changes: { readonly segment?: string; readonly score?: number } = {}) {
  const draw = drawsOf('small')
  const rows = [1, 2, 3, 4].flatMap((first) =>
    Array.from({ length: 60 }).flatMap((_, index) => {
      const area = 9 + Math.floor(40 * draw() * draw())
      let last = first
      while (last < 5 && draw() < 0.8) last++
      return Array.from({ length: last - first + 1 }, (_, age) => {
        return { customer: `${first}.${index}`, edition: `${first + age}`, area, paid: 200 * area, ...changes }
      })
    })
  )
  return makeRecords(rows, { files: ['a.csv'] })
}

const quick = { replications: 2, hiddenStages: false } as const

describe('calibrate', () => {
  it('sets what the records say, matches the rest, names what they do not tell, and gives the same again', async () => {
    const calibration = await calibrate(records({ segment: 'FIRMS', score: 80 }), base, quick)
    const { parameters, leftAlone, match, targets, scenario } = calibration
    expect(parameters.slice(0, 5).map(({ path }) => path)).toEqual([
      'segments.firms.standArea.mean',
      'segments.firms.standArea.sigma',
      'segments.firms.standArea.min',
      'segments.firms.standArea.max',
      'price.perArea'
    ])
    expect(scenario.price.perArea).toEqual([200, 200, 200, 200, 200])
    expect(match!.parameters).toBe(parameters.filter(({ source }) => source === 'matched').length)
    expect(leftAlone.map(({ path }) => path)).toContain('lifecycle.closure')
    // the records' renewal of .8 is far above the base's .44
    const first = targets.find(({ name, tenure }) => name === 'renewal' && tenure === 1)!
    expect(first.recorded.value).toBeCloseTo(0.8, 1)
    expect(first.simulated!.mean).toBeGreaterThan(first.before! + 0.1)
    expect(targets.find(({ name }) => name === 'satisfaction')).toMatchObject({ matched: false })
    expect((await calibrate(records({ segment: 'FIRMS', score: 80 }), base, quick)).parameters).toEqual(parameters)
  })

  it('names the numbers whose intervals reach beyond what their distributions draw, and no others', async () => {
    const { parameters, problems } = await calibrate(records(), base, quick)
    const beyond = parameters.filter(({ distribution, high }) => {
      const most = distribution === null ? Number.POSITIVE_INFINITY : quantileOf(distribution)(1 - 1e-12)
      return high !== null && distribution?.dist === 'beta' && high > most + 1e-6
    })
    const said = problems.find(({ message }) => message.includes('reach beyond the greatest value'))
    expect(beyond.length).toBeGreaterThan(0)
    expect(said?.message).toContain(`the intervals of ${beyond.map(({ path }) => path).join(', ')} reach`)
    expect(said?.messageZh).toContain(beyond.map(({ path }) => path).join('、'))
  })

  it('has tables, records and JSON of finite numbers, in both languages', async () => {
    const calibration = await calibrate(records(), base, { ...quick, match: false })
    for (const language of ['en', 'zh-CN'] as const) {
      for (const table of calibrationTables(calibration, language)) checkTable(table)
      const heads = calibrationTables(calibration, language).map(({ title }) => title)
      expect(heads.every((title) => /[\u4e00-\u9fff]/u.test(title) === (language === 'zh-CN'))).toBe(true)
      checkTable(calibrationRecords(calibration, language))
    }
    const text = JSON.stringify(calibrationJson(calibration))
    expect(JSON.parse(text)).toMatchObject({ perennial: 'result', kind: 'calibration', match: null, partial: false })
    // a number that is not finite would have become null
    for (const { recorded } of calibrationJson(calibration).targets) {
      for (const value of Object.values(recorded)) expect(Number.isFinite(value)).toBe(true)
    }
  })

  it('scales the market to the recorded number of exhibitors where asked to', async () => {
    const calibration = await calibrate(records(), base, { ...quick, match: false, scaleMarket: true })
    const [simulated] = calibration.targets.filter(({ name }) => name === 'attendance')
    const market = calibration.parameters.find(({ path }) => path === 'segments.firms.marketSize')!
    expect(market.value).toBe(Math.round((400 * simulated!.recorded.value) / simulated!.simulated!.mean))
  })

  it('says which segments it does not know, and takes the base’s own names', async () => {
    const { problems } = await calibrate(records({ segment: 'Giants' }), base, { ...quick, match: false })
    expect(problems[0]!.message).toContain('no segment of the base is called "Giants" (it has firms)')
    expect(problems[0]!.message).toContain('--segment "Giants=firms" would say which it is')
    expect(problems[1]!.message).toContain('all customers together stand for "firms"')
  })

  it('keeps the own horizon of a base that changes by edition, and says so', async () => {
    const changes = { horizon: { editions: 3 }, levers: { service: { spend: { 1: 50000, 3: 80000 } } } }
    const { problems, targets } = await calibrate(records(), varyScenario(base, changes, 'changing'), quick)
    expect(problems.map(({ message }) => message).join()).toContain('it keeps its own horizon')
    expect(targets.filter(({ matched }) => matched).map(({ name }) => name)).not.toContain('back')
  })

  it('takes fees where only payments are recorded', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      customer: `${index}`,
      edition: '1',
      paid: 900 + 30 * index
    }))
    const { changes } = await calibrate(makeRecords(rows), base, { ...quick, match: false })
    expect(changes).toMatchObject({ segments: { firms: { fee: { varies: 'lognormal', min: 900 } } } })
  })

  it('stops when told, and says so', async () => {
    let trials = 0
    const calibration = await calibrate(records(), base, {
      ...quick,
      onTrial: () => void trials++,
      shouldStop: () => trials > 40
    })
    expect(calibration).toMatchObject({ partial: true, match: null })
    expect(calibrationTables(calibration, 'en')[0]!.notes![0]).toContain('Ended early')
  })

  it('refuses one replication', async () => {
    await expect(calibrate(records(), base, { replications: 1 })).rejects.toThrow(
      'replications: must be a whole number of at least 2'
    )
  })

  it('writes a comment for every number', async () => {
    const calibration = await calibrate(records(), base, { ...quick, match: false })
    const text = calibratedText(calibration, { base: 'fair.yaml', schema: 'x.json', language: 'zh-CN' })
    expect(text).toContain('extends: fair.yaml')
    expect(text).toMatch(/# 每平方米付款，最小二乘；n = \d+/)
    expect(text.match(/n = \d+/g)!.length).toBe(calibration.parameters.length)
  })
})
