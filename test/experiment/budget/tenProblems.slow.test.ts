import { describe, expect, it } from 'vitest'
import { gainOf } from '../../../src/analysis/budget/gain.js'
import { deriveKey, nameKey, seedKey } from '../../../src/core/random/streams.js'
import { uniforms } from '../../../src/core/random/uniforms.js'
import { budget } from '../../../src/experiment/budget/budget.js'
import { playTrials } from '../../../src/experiment/draws/playTrials.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'

const levers = ['advertising', 'outreach', 'service', 'recovery', 'innovation'] as const
/** Replications of the long run: of the engine's own numbers, none that budget plays. */
const long = { from: 5_000_000, count: 100 } as const

/** A fair of 200 firms with random spends, usual amounts and responses. */
function randomFair(problem: number) {
  const next = uniforms(deriveKey(nameKey(seedKey('ten'), 'fairs'), problem))
  const between = (low: number, high: number) => low + next() * (high - low)
  const settings = Object.fromEntries(
    levers.map((lever) => [
      lever,
      {
        spend: Math.round(between(500, 12_000)),
        usual: Math.round(between(20, 200)),
        response: between(0.1, 0.5),
        ceiling: 0.8
      }
    ])
  )
  return makeScenario(
    {
      seed: `problem ${problem}`,
      replications: 24,
      horizon: { editions: 4, warmUp: 3 },
      segments: { firms: { marketSize: 200 } },
      levers: settings
    },
    `problem ${problem}`
  )
}

describe('ten seeded random budget problems', () => {
  it.each(Array.from({ length: 10 }, (_, problem) => problem))(
    'problem %i: what is proposed is never worse than today on fresh numbers',
    async (problem) => {
      const fair = randomFair(problem)
      const { proposed, variables, gain } = await budget(fair, {
        levers,
        plans: 30,
        replications: 100,
        responses: false
      })
      if (proposed === null) {
        expect(gain).toEqual({ mean: 0, low: 0, high: 0, n: 100 })
        return
      }
      const figures = [{ outcome: 'npv', segment: null, edition: null, tenure: null }]
      const values = Object.fromEntries(
        variables.map(({ path }, at) => [path, Math.round(100 * proposed.spends[at]!) / 100])
      )
      const trials = [{}, values].flatMap((laid) =>
        Array.from({ length: long.count }, (_, at) => ({
          scenario: 0,
          replication: long.from + at,
          values: laid,
          baselineValues: {}
        }))
      )
      const measured = await playTrials({ scenarios: [fair], baseline: fair, figures }, trials)
      const npv = measured.map((each) => (each && 'values' in each ? each.values[0]! : null))
      const fresh = gainOf(npv.slice(0, long.count), npv.slice(long.count))
      if (process.env.FIGURES === '1') {
        const told = [gain.mean, gain.low, gain.high, fresh.mean, fresh.low, fresh.high].map((each) =>
          Math.round(Number(each))
        )
        console.log(`problem ${problem}: gain ${told.slice(0, 3)}; long run ${told.slice(3)}`)
      }
      expect(fresh.high).toBeGreaterThan(0)
      expect(fresh.mean).toBeGreaterThan(0)
    }
  )
})
