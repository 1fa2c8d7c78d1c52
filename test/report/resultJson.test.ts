import { describe, expect, it } from 'vitest'
import { compare } from '../../src/experiment/compare.js'
import { replicate } from '../../src/experiment/replicate.js'
import { comparisonJson, replicatedJson } from '../../src/report/resultJson.js'
import { smallScenario } from '../experiment/helpers.js'
import { madeComparison, playedScenario } from './helpers.js'

describe('a result file', () => {
  it('opens with what it is and of which version', async () => {
    const json = replicatedJson(await playedScenario)
    expect(Object.keys(json)).toEqual(['perennial', 'version', 'kind', 'forecast', 'scenario'])
    expect(json).toMatchObject({ perennial: 'result', version: 1, kind: 'replicated', forecast: false })
    expect(json.scenario.passport).toMatchObject({ scenario: 'service', seed: 'small', replications: 4 })
    expect(json.scenario.context.notice).toBe('A made-up fair.')
  })

  it('is the same text for equal runs', async () => {
    const text = async () => JSON.stringify(replicatedJson(await replicate(smallScenario('fair'))))
    expect(await text()).toBe(await text())
    const compared = async () =>
      JSON.stringify(comparisonJson(await compare([smallScenario('fair'), smallScenario('twin')])))
    expect(await compared()).toBe(await compared())
  })

  it('survives being written and read', async () => {
    const json = comparisonJson(await madeComparison())
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })

  it('has numbers or null, never NaN or infinity, and no word of time, path or threads', async () => {
    const json = replicatedJson(await playedScenario)
    for (const { mean, low, high, sd, n } of json.scenario.estimates) {
      for (const value of [mean, low, high, sd]) expect(value === null || Number.isFinite(value)).toBe(true)
      expect(n).toBeLessThanOrEqual(4)
    }
    expect(JSON.stringify(json)).not.toMatch(/"(time|date|duration|path|file|threads|host|user)"/i)
  })

  it('holds differences with their verdicts', async () => {
    const json = comparisonJson(await madeComparison())
    expect(json.baseline).toBe('fair')
    expect(json.reseeded).toEqual(['discount'])
    const assumptions = [{ scenario: 'service', paths: ['segments.large.margin'] }]
    expect(json.assumptions).toEqual([])
    expect(comparisonJson({ ...(await madeComparison()), assumptions }).assumptions).toEqual(assumptions)
    expect(json.differences.find((row) => row.scenario === 'service' && row.outcome === 'npv')).toMatchObject({
      segment: null,
      edition: null,
      tenure: null,
      mean: -1e5,
      n: 4,
      verdict: 'worse',
      probabilityBest: 0
    })
    expect(json.paybacks[0]).toEqual({ scenario: 'service', edition: 2, share: 1 })
  })
})
