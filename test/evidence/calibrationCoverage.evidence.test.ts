import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { calibrate } from '../../src/experiment/calibrate/calibrate.js'
import { freeNumbersOf, numberAt, valuesAt } from '../../src/experiment/calibrate/freeNumbers.js'
import { makeScenario, varyScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { withValues } from '../../src/scenario/uncertainty/withValues.js'
import { drawsOf } from '../support/fitted.js'
import { engineRecords } from '../support/playedRecords.js'

/**
 * Do the intervals of matched numbers hold the truth? Records of some 500 customers over twelve editions, played by the engine
 * from known numbers, calibrated upon a base that believes in others. About ten minutes of a free core each.
 */
const seeds = 24
const industry = makeScenario(
  { horizon: { editions: 12, warmUp: 10 }, segments: { exhibitors: { marketSize: 1500, standArea: 20 } } },
  'industry'
)

interface Coverage {
  readonly held: number
  readonly all: number
  readonly byPath: Readonly<Record<string, readonly [held: number, all: number]>>
}

async function coverageOf(pairOf: (seed: number) => { truth: Scenario; base: Scenario }): Promise<Coverage> {
  const byPath: Record<string, [number, number]> = {}
  for (let seed = 0; seed < seeds; seed++) {
    const { truth, base } = pairOf(seed)
    const { parameters } = await calibrate(engineRecords(truth), base, { hiddenStages: false, heldOut: 0 })
    for (const { path, low, high, source } of parameters) {
      if (source !== 'matched' || low === null || high === null) continue
      const true_ = numberAt(truth, path)!
      const [held, all] = byPath[path] ?? [0, 0]
      byPath[path] = [held + (low <= true_ && true_ <= high ? 1 : 0), all + 1]
    }
  }
  const counts = Object.values(byPath)
  const sum = (at: 0 | 1) => counts.reduce((total, each) => total + each[at], 0)
  console.log(JSON.stringify({ held: sum(0), all: sum(1), byPath }))
  return { held: sum(0), all: sum(1), byPath }
}

describe('95 % intervals of numbers matched by simulation', () => {
  it('hold truths that differ from the base as much as the base says numbers may', async () => {
    const { held, all } = await coverageOf((seed) => {
      const draw = drawsOf(`prior ${seed}`)
      const { free } = freeNumbersOf(industry, ['exhibitors'])
      const point = free.map(({ start, reach }) => start + reach * normalQuantile(draw()))
      return {
        truth: withValues(varyScenario(industry, { seed: `truth ${seed}` }, 'truth'), valuesAt(free, point, industry)),
        base: varyScenario(industry, { seed: `base ${seed}` }, 'base')
      }
    })
    // some two hundred intervals: binomial sd .015
    expect(held / all).toBeGreaterThan(0.9)
  })

  it('hold attendance of .75, .93, .60 where a healthy base believes in .60, .87, .43', async () => {
    const healthy = {
      attendance: { confirmation: 0.6, trust: 0.87, weakening: 0.43 },
      rates: {
        confirmation: { trust: 0.305, weakening: 0.191, disappearance: 0.138 },
        trust: { weakening: 0.09, disappearance: 0.027 },
        weakening: { trust: 0.227, disappearance: 0.327 }
      }
    }
    const { held, all, byPath } = await coverageOf((seed) => ({
      truth: varyScenario(industry, { seed: `truth ${100 + seed}` }, 'truth'),
      base: varyScenario(industry, { seed: `base ${100 + seed}`, lifecycle: healthy }, 'base')
    }))
    expect(held / all).toBeGreaterThan(0.9)
    const attendance = Object.entries(byPath).filter(([path]) => path.includes('attendance'))
    const [ofAttendance, cases] = [0, 1].map((at) => attendance.reduce((sum, [, each]) => sum + each[at]!, 0))
    expect(ofAttendance! / cases!).toBeGreaterThan(0.85)
  })
})
