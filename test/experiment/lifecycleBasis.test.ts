import { describe, expect, it } from 'vitest'
import { compileMarkov, exactPlayer, playExact } from '../../src/engine/markov/index.js'
import { playLifecycle } from '../../src/experiment/lifecycle.js'
import { tryLifecycle } from '../../src/experiment/lifecycleBasis.js'
import { makeLifecycle } from '../../src/scenario/lifecycle/index.js'
import { hivFile, readPlan, twoStages } from '../support/lifecycleFiles.js'

async function faultOf(play: () => unknown): Promise<string> {
  try {
    await play()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

const leaving = (move: string, more: object = {}) =>
  makeLifecycle({
    ...twoStages,
    lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: move } } },
    traits: { haste: { varies: 'uniform', min: 0.1, max: 0.2 } },
    ...more
  })

describe('a lifecycle that is tried', () => {
  // 0.4 × 3 and 0.6 × 2 are more than 1. The same words as a whole run gives, from either engine.
  it.each([['0.4 * cycle'], ['haste + 0.6 * cycle'], ['if(cycle == 2, -1, 0.1)'], ['0/0 * cycle']])(
    'gives every error that playing it gives: %s',
    async (move) => {
      const scenario = leaving(move, move.includes('haste') ? {} : { traits: {} })
      const whole = await faultOf(() => playLifecycle(scenario, { customers: 20, replications: 1 }))
      expect(whole).toContain('cycle')
      expect(await faultOf(() => tryLifecycle(scenario, 20))).toBe(whole)
    }
  )

  it('comes to the same by itself as one that is played', async () => {
    const scenario = readPlan(hivFile)
    const { strategies, needsIndividual } = await playLifecycle(scenario)
    const tried = tryLifecycle(scenario, 20)
    expect(tried.needsIndividual).toEqual(needsIndividual)
    expect(tried.strategies).toEqual(strategies.map(({ estimates: _, ...basis }) => basis))
  })
})

describe('a stage that nobody is in any more', () => {
  // 0.9^n customers after n cycles: less than 2^-1022, the least normal number, from n = 1022 ln 2 / −ln 0.9 = 6723.4 on.
  it.each([
    ['whatever their time in it', '0.1'],
    ['by their time in it', 'if(stay > 0, 0.1, 0)']
  ])('is empty, %s', (_, move) => {
    const plan = compileMarkov(leaving(move, { horizon: { cycles: 6800, cycleLength: 1 }, traits: {} }))
    const { occupancy } = playExact(plan)[0]!
    expect(occupancy[2 * 6723]! / 0.9 ** 6723).toBeCloseTo(1, 6)
    expect(occupancy[2 * 6724]).toBe(0)
    expect(occupancy[2 * 6800 + 1]).toBeCloseTo(1, 12)
    // Memory is used again: those who were nobody at the end are there at the start.
    const play = exactPlayer(plan)
    play()
    expect(Array.from(play()[0]!.occupancy)).toEqual(Array.from(occupancy))
  })
})
