import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growStands } from '../../src/engine/after.js'
import { rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { crowd } from '../support/crowd.js'
import { planOf } from '../support/plans.js'
import { played } from '../support/played.js'

const [confirmation, trust, weakening] = [1, 2, 3]

describe('stands after a show', () => {
  const { rules } = planOf({ mechanisms: { standGrowth: { trust: 0.1, weakening: 0.2, most: 1.5 } } }).editions[0]!

  it('grow in trust, shrink in weakening, stay in confirmation, within the most and its inverse of the first', () => {
    const population = crowd(5, trust)
    population.stage.set([confirmation, trust, weakening, trust, weakening])
    population.startArea.fill(30)
    population.area.set([30, 30, 30, 42, 22])
    growStands(population, 0, 5, rules.stages, 1.5)
    // 30 · 1.1; 30 · .8; 42 · 1.1 is held at 45; 22 · .8 at 20
    expect([...population.area]).toEqual([30, 33, 24, 45, 20])
  })
})

const fair = (trusted: number, weakened: number, most: number): ScenarioInput => ({
  horizon: { editions: 5, warmUp: 4 },
  segments: {
    firms: { marketSize: 60 },
    guests: { kind: 'visitor', marketSize: 60 },
    press: { kind: 'partner', marketSize: 40 }
  },
  mechanisms: { standGrowth: { trust: trusted, weakening: weakened, most } }
})

/** Ratios of stands to those that customers entered with, by edition, segment and customer. */
function ratios(input: ScenarioInput) {
  const seen: { edition: number; segment: number; row: number; ratio: number; stage: number }[] = []
  played(input, {
    tail: false,
    observe: (edition, populations) => {
      populations.forEach(({ order, alive, area, startArea, stage }, segment) => {
        for (const row of rowsAlive({ order, alive })) {
          seen.push({ edition, segment, row, ratio: area[row]! / startArea[row]!, stage: stage[row]! })
        }
      })
    }
  })
  return seen
}

describe('stands over time', () => {
  it('stay within their bounds, whatever the rates', () => {
    const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
    const bound = fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(rate, rate, bound, (trusted, weakened, most) => {
        const found = ratios(fair(trusted, weakened, most)).map(({ ratio }) => ratio)
        expect(Math.max(...found)).toBeLessThanOrEqual(most * (1 + 1e-6))
        expect(Math.min(...found)).toBeGreaterThanOrEqual((1 / most) * (1 - 1e-6))
      }),
      { numRuns: 15 }
    )
  })

  it('change for exhibitors only: a visit or a partnership is one', () => {
    const seen = ratios(fair(0.3, 0.3, 4))
    const changed = [0, 1, 2].map((segment) => seen.some((each) => each.segment === segment && each.ratio !== 1))
    expect(changed).toEqual([true, false, false])
  })

  it('are larger where stands grow, and do not move at all with rates of 0', () => {
    const mean = (input: ScenarioInput) => {
      const last = ratios(input).filter(
        ({ edition, segment, stage }) => edition === 5 && segment === 0 && stage === trust
      )
      return last.reduce((sum, { ratio }) => sum + ratio, 0) / last.length
    }
    expect(mean(fair(0.3, 0, 4))).toBeGreaterThan(1.1)
    expect(mean(fair(0, 0, 4))).toBe(1)
  })
})
