import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/experiment/decide/decide.js'
import { readGivenDraws } from '../../../src/experiment/decide/readGivenDraws.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'

const drift = (mean: number) => ({ dist: 'normal', mean, sd: 0.1 }) as const
const fair = (name: string, needDrift: number | ReturnType<typeof drift>) =>
  makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60, needDrift } } }, name)
const strategies = [fair('now', drift(1)), fair('plan', drift(1))]

describe('a decision', () => {
  it('refuses a future whose numbers are distributed otherwise: their draws would be those of the strategies', async () => {
    const futures = [{ name: 'wild', scenarios: [fair('now', drift(3)), fair('plan', drift(3))] }]
    const attempt = decide(strategies, { draws: 3, replications: 2, futures })
    await expect(attempt).rejects.toThrow(
      'future "wild": "segments.firms.needDrift" is not distributed as in the strategies'
    )
    const certain = [{ name: 'wild', scenarios: [fair('now', 3), fair('plan', 3)] }]
    expect((await decide(strategies, { draws: 3, replications: 2, futures: certain })).futures).not.toBeNull()
  })

  it('refuses one replication of several draws, in which all luck would seem knowable', async () => {
    await expect(decide(strategies, { draws: 3, replications: 1 })).rejects.toThrow('at least 2 replications')
  })

  it('says that it is partial where it is stopped within a future', async () => {
    const futures = [{ name: 'calm', scenarios: strategies }]
    let asked = 0
    const decision = await decide(strategies, {
      draws: 12,
      replications: 4,
      futures,
      shouldStop: () => {
        asked += 1
        // 12 × 4 × 2 runs of the strategies are three parts of 32
        return asked > 5
      }
    })
    expect(decision.futures).toBeNull()
    expect(decision.partial).toEqual({ done: 12, all: 24 })
    await expect(decide(strategies, { draws: 3, replications: 2, shouldStop: () => true })).rejects.toThrow(
      'stopped before'
    )
  })
})

it('given draws: a misspelt kind of column is no parameter', () => {
  const text = 'cost:a,effect:a,cots:b,effect:b\n1,2,3,4\n'
  expect(() => readGivenDraws(text, { file: 'draws.csv' })).toThrow('the column "cots:b" is none of')
})
