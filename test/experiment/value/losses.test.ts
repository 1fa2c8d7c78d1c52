import { describe, expect, it } from 'vitest'
import { accountOf } from '../../../src/analysis/value/account.js'
import { compile, run } from '../../../src/engine/index.js'
import { type LossFigure, lossesUnit, lossFigures } from '../../../src/experiment/units/lossesUnit.js'
import { lossPlans, lossValues, playLosses } from '../../../src/experiment/value/losses.js'
import { value } from '../../../src/experiment/value/value.js'
import { moneyScale } from '../../../src/model/runTable.js'
import { varyScenario } from '../../../src/scenario/makeScenario.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import { threeSided } from './support.js'

const fair = threeSided('fair')
const firms = { segment: 'firms', edition: 1, customers: 5 } as const
const guests = { segment: 'guests', edition: 1, customers: 6 } as const
const at = (losses: Float64Array, loss: number, side: number, figure: LossFigure) =>
  losses[(2 * loss + side) * lossFigures.length + lossFigures.indexOf(figure)]

function profitOf(scenario: Scenario, baseline: Scenario, replication: number): number {
  const { profits } = accountOf(run(compile(scenario, baseline), replication, { tail: false }))
  return profits.reduce((sum, each) => sum + each, 0)
}

describe('losing customers', () => {
  it('takes from the show what their own, others and savings add up to, to the last bit', async () => {
    const played = await playLosses({ scenario: fair, baseline: fair, losses: [firms, guests] }, [0, 1])
    const shock = { event: 'customersLeave', edition: 1, size: 5, segments: ['firms'], who: 'any' } as const
    for (const replication of [0, 1]) {
      for (const [side, grievance] of [0, 1].entries()) {
        const lost = varyScenario(fair, { shocks: { lost: { ...shock, grievance } } }, 'lost')
        const less = profitOf(fair, fair, replication) - profitOf(lost, fair, replication)
        const of = (figure: LossFigure) => at(played[replication], 0, side, figure)
        expect(of('own') + of('others') - of('levers')).toBe(less)
        expect(of('customers')).toBe(5)
        expect(of('ownVisits')).toBeGreaterThan(0)
      }
      // each member of the guests stands for three
      expect(at(played[replication], 1, 0, 'customers')).toBe(6)
      expect(at(played[replication], 1, 0, 'ownVisits') % 3).toBe(0)
    }
  })

  it('is the same in parts and in other order: worlds share memory and nothing else', () => {
    const subject = { scenario: fair, baseline: fair, losses: [firms, guests] }
    const both = lossesUnit.open(subject)([1, 0], 0)
    const second = lossesUnit.open({ ...subject, losses: [guests] })([0], 0)[0]
    expect(lossesUnit.open(subject)([0], 0)[0]).toEqual(both[1])
    expect(both[1].slice(2 * lossFigures.length)).toEqual(second)
  })

  it('costs others nothing where nobody says, shows or teaches anything, and money is fixed', async () => {
    const spend = Object.fromEntries(
      Object.keys(fair.levers)
        .filter((id) => id !== 'referral')
        .map((id) => [id, { spend: 0 }])
    )
    const mute = threeSided('mute', {
      without: ['demonstration', 'recommendation', 'capability', 'network'],
      levers: spend
    })
    const [losses] = await playLosses({ scenario: mute, baseline: mute, losses: [firms] }, [0])
    for (const side of [0, 1]) {
      expect(at(losses, 0, side, 'others')).toBe(0)
      expect(at(losses, 0, side, 'othersVisits')).toBe(0)
      expect(at(losses, 0, side, 'levers')).toBe(0)
    }
  })

  it('with a grudge takes more from others than in peace, where words are loud', async () => {
    const loud = threeSided('loud', {
      mechanisms: { wordOfMouth: { lost: 5, negativeStrength: 10 } },
      segments: { firms: { marketSize: 300 } }
    })
    const losses = [{ ...firms, customers: 20 }]
    const played = await playLosses({ scenario: loud, baseline: loud, losses }, [0, 1, 2, 3])
    const [{ inPeace, withGrudge, grudge }] = lossValues(losses, played)
    expect(withGrudge.othersVisits.mean).toBeGreaterThan(inPeace.othersVisits.mean)
    expect(grudge.mean).toBeCloseTo(withGrudge.total.mean - inPeace.total.mean, 6)
  })

  it('loses a tenth of those attending the first edition held, at least one member, after which editions follow', () => {
    const context = compile(fair).context
    const accounts = [0, 1].map((replication) => accountOf(run(compile(fair), replication, { tail: false })))
    const plans = lossPlans(accounts, context)
    expect(plans.map(({ segment, edition }) => [segment, edition])).toEqual(context.segments.map(({ id }) => [id, 1]))
    for (const { segment, customers } of plans) {
      const place = context.segments.findIndex(({ id }) => id === segment)
      const { standsFor } = context.segments[place]
      const attended = accounts.reduce((sum, each) => sum + each.attended[place], 0) / 2
      expect(customers % standsFor).toBe(0)
      expect(Math.abs(customers - Math.max(standsFor, attended / 10))).toBeLessThanOrEqual(standsFor / 2)
    }
    const held = [false, true, true]
    expect(lossPlans(accounts, { ...context, held }).every(({ edition }) => edition === 2)).toBe(true)
    expect(lossPlans(accounts, { ...context, held: [false, false, true] })).toEqual([])
  })

  it('is part of a valuation, per customer lost', async () => {
    const { losses } = await value(fair, { replications: 2 })
    expect(losses!.map(({ segment }) => segment).sort()).toEqual(['firms', 'guests', 'media'])
    for (const { inPeace, customers } of losses!) {
      const { total, own, others, savings } = inPeace
      expect(total.mean).toBeCloseTo(own.mean + others.mean - savings.mean, 6)
      expect(customers).toBeGreaterThan(0)
      // nobody can lose more visits of its own than editions that follow
      expect(inPeace.ownVisits.mean).toBeLessThanOrEqual(2)
    }
    expect(moneyScale).toBe(10_000)
    expect((await value(fair, { replications: 1, losses: false })).losses).toBe(null)
  })
})
