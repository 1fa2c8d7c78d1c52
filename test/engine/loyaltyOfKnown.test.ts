import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import { attendedOdds, loyaltiesIn } from '../../src/engine/loyaltyOfKnown.js'
import type { StagePlan } from '../../src/engine/plan.js'
import { noEffects } from '../../src/model/lifecycle.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

/** Members attend with the odds e^loyalty and leave with the probability `leaves` after each show, attended or not. */
function club(leaves: number): StagePlan[] {
  const shared = { cost: 'maintenance', standGrowth: 0 } as const
  const exit = (to: number, probability: number) => ({ to, probability, effects: noEffects, like: 0 })
  const effects = { ...noEffects, loyalty: 1 }
  return [
    { ...shared, id: 'outside', attends: false, attendance: null, start: exit(1, 0.1), exits: [] },
    {
      ...shared,
      id: 'member',
      attends: true,
      attendance: { probability: 0.5, effects },
      start: null,
      exits: [exit(2, leaves), exit(1, 1 - leaves)]
    },
    { ...shared, id: 'gone', attends: false, attendance: null, start: null, exits: [] }
  ]
}
const attends = (loyalty: number) => 1 / (1 + Math.exp(-loyalty))

describe('what a history says of loyalty', () => {
  it.each([-1, 0, 0.5, 2])(
    'of members who never leave: how many editions were missed since, not how many attended (%s)',
    (loyalty) => {
      const odds = attendedOdds(club(0), loyalty)
      // whoever comes often enough comes as often as one likes; 41 misses in a row are as good as never
      const never = (1 - attends(loyalty)) ** 41
      for (const attended of [1, 2, 7]) {
        for (const missed of [0, 1, 3]) {
          const [, member, gone] = odds({ attended, missed })
          expect(member).toBeCloseTo((attended - 1) * Math.log(1 - never) + missed * Math.log(1 - attends(loyalty)), 9)
          expect(gone).toBe(-Infinity)
        }
      }
    }
  )

  it.each([0, 0.5, 2])(
    'of members who may leave: a(1 − q) / (1 − (1 − a)(1 − q)) an edition attended (loyalty %s)',
    (loyalty) => {
      const [leaves, a] = [0.3, attends(loyalty)]
      const again = (a * (1 - leaves)) / (1 - (1 - a) * (1 - leaves))
      for (const attended of [1, 2, 9]) {
        const [, member, gone] = attendedOdds(club(leaves), loyalty)({ attended, missed: 0 })
        expect(member).toBeCloseTo((attended - 1) * Math.log(again) + Math.log(1 - leaves), 6)
        expect(gone).toBeCloseTo((attended - 1) * Math.log(again) + Math.log(leaves), 6)
      }
    }
  )

  it('gives numbers for histories of any length', () => {
    const [, member] = attendedOdds(club(0.3), 0)({ attended: 3000, missed: 500 })
    expect(Number.isFinite(member)).toBe(true)
    expect(member).toBeLessThan(-1000)
  })

  it('is nothing where loyalty does nothing', () => {
    const { stages } = compile(makeScenario({ lifecycle: { drivers: { loyalty: { all: 0 } } } })).editions[0]!.rules
    const [one, other] = [-1, 1].map((loyalty) => attendedOdds(stages, loyalty)({ attended: 4, missed: 1 }))
    expect(one).toEqual(other)
  })

  it('in the lifecycle of exhibitors: the longer, the more loyal; who missed or is lost, the less', () => {
    const { stages } = compile(makeScenario({})).editions[0]!.rules
    const [trust, lost] = [2, 4]
    const loyalties = [-1, 0, 1]
    const all = loyalties.map((loyalty) => attendedOdds(stages, loyalty))
    const mean = (attended: number, missed: number, stage: number) => {
      const shares = loyaltiesIn(all.map((oddsOf) => oddsOf({ attended, missed })))[stage]!
      return shares.reduce((sum, share, index) => sum + share * loyalties[index]!, 0)
    }
    expect(mean(3, 0, trust)).toBeGreaterThan(mean(1, 0, trust))
    expect(mean(10, 0, trust)).toBeGreaterThan(mean(3, 0, trust))
    expect(mean(3, 2, trust)).toBeLessThan(mean(3, 0, trust))
    expect(mean(3, 1, lost)).toBeLessThan(mean(3, 0, trust))
    expect(mean(1, 0, lost)).toBeLessThan(0)
  })
})

describe('shares of loyalties by stage', () => {
  it('are even where no such history leads to a stage, and survive odds that are no numbers any more', () => {
    expect(loyaltiesIn([[-Infinity], [-Infinity]])).toEqual([[0.5, 0.5]])
    expect(loyaltiesIn([[-5000], [-Infinity]])).toEqual([[1, 0]])
    const [shares] = loyaltiesIn([[-5000], [-5000 + Math.log(3)]])
    expect(shares![1]).toBeCloseTo(0.75, 12)
  })
})
