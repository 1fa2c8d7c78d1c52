import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flag, type Population, rowsAlive } from '../../src/engine/population.js'
import { byInfluence, byRisk, bySize, byValue, gather, type Ranked, ranked } from '../../src/engine/ranking.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { crowd } from '../support/crowd.js'
import { planOf } from '../support/plans.js'
import { entryOf, played, sumOf } from '../support/played.js'

describe('a ranking', () => {
  const rowsOf = (customers: readonly Ranked[]) => customers.map(({ segment, row }) => `${segment}.${row}`)

  it('has the best first, ties by segment, entry and number, in whatever order they were gathered', () => {
    const customer = fc.record({ influence: fc.integer({ min: 0, max: 3 }), entry: fc.integer({ min: -2, max: 2 }) })
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 12 }), fc.gen(), (customers, gen) => {
        const populations = [crowd(customers.length, 2), crowd(customers.length, 2)]
        customers.forEach(({ influence, entry }, row) => {
          for (const population of populations) {
            population.influence[row] = influence
            population.entry[row] = entry
            population.ordinal[row] = row
          }
        })
        const all = [0, 1].flatMap((segment) => customers.map((_, row) => ({ segment, row })))
        const expected = [...all].sort((a, b) => {
          const [one, other] = [customers[a.row]!, customers[b.row]!]
          return other.influence - one.influence || a.segment - b.segment || one.entry - other.entry || a.row - b.row
        })
        const mixed = gen(() => fc.shuffledSubarray(all, { minLength: all.length }))
        expect(rowsOf(ranked(populations, mixed, byInfluence))).toEqual(rowsOf(expected))
      })
    )
  })

  it('scores by booked value, influence, size, and risk: dissatisfaction and a missed edition', () => {
    const population = crowd(2, 2)
    population.lastValue.set([-50, 700])
    population.influence.set([3, 0.5])
    population.area.set([12, 90])
    population.satisfaction.set([80, 60])
    population.seen.set([2, 2])
    population.flags.set([0, flag.attendedLast])
    const scores = [byValue, byInfluence, bySize, byRisk].map((score) => [score(population, 0), score(population, 1)])
    // risk: 100 − 80 + 25 for having stayed away; 100 − 60
    expect(scores).toEqual([
      [-50, 700],
      [3, 0.5],
      [12, 90],
      [45, 40]
    ])
  })

  it('goes by the risk that records show: of who is wrongly recorded, satisfaction is not known and counts as neutral', () => {
    const population = crowd(4, 2)
    population.satisfaction.set([20, 90, 20, 90])
    population.flags.set([flag.attendedLast, flag.attendedLast, flag.attendedLast, 0])
    // recorded as in confirmation, in trust as they are, in trust, in weakening
    population.seen.set([1, 2, 2, 3])
    // 100 − 60 where the record is wrong; 25 more for a missed edition, which the books of the fair have
    expect([0, 1, 2, 3].map((row) => byRisk(population, row))).toEqual([40, 10, 80, 65])
  })

  it('is of customers in the market of the segments wanted: firms that have closed are none', () => {
    const plan = planOf({ segments: { a: {}, b: {} } })
    const [first, second] = [crowd(3, 2), crowd(2, 2)]
    first.stage.set([2, 5, 0])
    const everybody = () => true
    expect(rowsOf(gather(plan, [first, second], [true, false], everybody))).toEqual(['0.0', '0.2'])
    expect(rowsOf(gather(plan, [first, second], [true, true], (_, row) => row > 0))).toEqual(['0.2', '1.1'])
  })
})

const fair = (tactic: object, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 3, warmUp: 4 },
  segments: { firms: { marketSize: 300 } },
  tactics: { key: { level: 'social', cost: 100, ...tactic } },
  without: ['customerData'],
  ...change
})

interface Seen {
  readonly treated: boolean
  readonly score: number
}

/** The cumulative satisfaction, turned round. */
const byDissatisfaction = ({ satisfaction }: Population, row: number): number => 100 - satisfaction[row]!

/** Who could be treated in an edition and who was: customers of the fair before anybody had decided. */
function seenIn(input: ScenarioInput, edition: number, score: (population: Population, row: number) => number): Seen[] {
  const seen: Seen[] = []
  played(input, {
    tail: false,
    observe: (number, [population]) => {
      if (number !== edition) return
      const { order, alive, stage, flags, treated } = population!
      for (const row of rowsAlive({ order, alive })) {
        if (stage[row] === 0 || stage[row]! > 3 || flags[row]! & (flag.joins | flag.returned)) continue
        seen.push({ treated: treated[0]![row] === 1, score: score(population!, row) })
      }
    }
  })
  return seen
}

describe('a ranked tactic', () => {
  it.each([
    ['value', byValue],
    ['influence', byInfluence],
    ['risk', byRisk]
  ] as const)('treats the top share by %s, and nobody below', (rank, score) => {
    const seen = seenIn(fair({ rank, top: 0.2 }), 2, score)
    const treated = seen.filter((each) => each.treated)
    expect(treated.length).toBe(Math.ceil(0.2 * seen.length))
    const best = Math.max(...seen.filter((each) => !each.treated).map((each) => each.score))
    expect(Math.min(...treated.map((each) => each.score))).toBeGreaterThanOrEqual(best)
    // and they are the best by a clear margin: somebody lies well below
    expect(best).toBeGreaterThan(Math.min(...seen.map((each) => each.score)))
  })

  it('goes as far as its money, best first, and spends no more', () => {
    const input = fair({ rank: 'influence', spend: 1050 })
    const seen = seenIn(input, 2, byInfluence)
    const treated = seen.filter((each) => each.treated).map((each) => each.score)
    expect(treated.length).toBe(10)
    expect(Math.min(...treated)).toBe([...seen.map((each) => each.score)].sort((a, b) => b - a)[9])
    const table = played(input)
    expect(entryOf(table, 'key', 2)).toEqual({ heads: 10, planned: 1050, booked: 1000, unspent: 50 })
    expect(sumOf(table, 'tacticCost', { edition: 2 }) / 1e4).toBe(1000)
  })

  it.each([
    [0.3, 0.1, 3],
    [0.7, 0.1, 7],
    [0.29, 0.1, 2]
  ])('treats as many as money pays for to the last: with %d at %d each, %d', (spend, cost, heads) => {
    // .3 / .1 is 2.9999999999999996 in binary
    expect(entryOf(played(fair({ rank: 'influence', spend, cost })), 'key', 2).heads).toBe(heads)
  })

  it('by risk goes by records: with errors in them others are treated, and fewer of the most dissatisfied', () => {
    const treatedScores = (error: number, rank: string) => {
      // more than those who missed the last edition, who come first in any case
      const segments = { firms: { marketSize: 1000 } }
      const change = { segments, mechanisms: { customerData: { error, lag: 0 } }, without: [] } as const
      // all are on record, in a stage that the tactic is aimed at in any case; it does nothing to them
      const levers = { customerData: { response: 0.5, ceiling: 1, effect: 0, spend: 1e9 } } as const
      const seen = seenIn(fair({ rank, top: 0.6, build: 0 }, { ...change, levers }), 2, byDissatisfaction)
      const treated = seen.filter((each) => each.treated).map(({ score }) => score)
      expect(treated.length).toBe(Math.ceil(0.6 * seen.length))
      return treated
    }
    const mean = (scores: readonly number[]) => scores.reduce((sum, each) => sum + each, 0) / scores.length
    const [right, wrong] = [treatedScores(0, 'risk'), treatedScores(1, 'risk')]
    expect(wrong).not.toEqual(right)
    expect(mean(wrong)).toBeLessThan(mean(right))
    // influence is known in the trade: errors change nobody who is treated
    expect(treatedScores(1, 'influence')).toEqual(treatedScores(0, 'influence'))
  })

  it('treats a coverage of them by chance: about half of the top share', () => {
    const seen = seenIn(
      fair({ rank: 'influence', top: 0.5, coverage: 0.5 }, { segments: { firms: { marketSize: 2000 } } }),
      1,
      byInfluence
    )
    const top = [...seen].sort((a, b) => b.score - a.score).slice(0, Math.ceil(0.5 * seen.length))
    const share = top.filter((each) => each.treated).length / top.length
    expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / top.length))
    expect(seen.filter((each) => each.treated).length).toBe(top.filter((each) => each.treated).length)
  })

  it('goes by what was booked last: only customers whose value lies below', () => {
    const seen = seenIn(fair({ valueBelow: 1500 }), 2, byValue)
    expect(seen.every(({ treated, score }) => treated === score < 1500)).toBe(true)
    expect(new Set(seen.map(({ treated }) => treated)).size).toBe(2)
  })

  it('treats no newcomer on registering, as a tactic for everybody does', () => {
    const newcomers = (tactic: object) => {
      let treatedNewcomers = 0
      played(fair(tactic), {
        tail: false,
        observe: (_, [population]) => {
          const { order, alive, flags, treated } = population!
          for (const row of rowsAlive({ order, alive })) {
            if (flags[row]! & flag.joins && treated[0]![row]) treatedNewcomers++
          }
        }
      })
      return treatedNewcomers
    }
    expect(newcomers({ rank: 'influence' })).toBe(0)
    expect(newcomers({ valueBelow: 1e6 })).toBe(0)
    expect(newcomers({})).toBeGreaterThan(0)
  })

  it('does not treat firms that have closed, and treats the same share in the tail', () => {
    const large = { segments: { firms: { marketSize: 1500 } }, lifecycle: { closure: 0.2 } }
    const input = fair({ rank: 'influence', top: 0.3 }, large)
    const table = played(input)
    const shareIn = (edition: number) => {
      const members = ['customers', 'joined', 'returned'].map((measure) =>
        ['confirmation', 'trust', 'weakening'].reduce(
          (sum, stage) => sum + sumOf(table, measure as 'customers', { edition, stage }),
          0
        )
      ) as [number, number, number]
      return entryOf(table, 'key', edition).heads / (members[0] - members[1] - members[2])
    }
    expect(shareIn(3)).toBeCloseTo(0.3, 1)
    expect(shareIn(4)).toBeCloseTo(shareIn(3), 1)
  })

  it('by name: another name changes nothing where no chance is left', () => {
    const { key } = fair({ rank: 'influence', top: 0.4 }).tactics!
    const renamed = { ...fair({}), tactics: { 'zz-other': key } }
    const [one, other] = [played({ ...fair({}), tactics: { key } }), played(renamed)]
    for (const measure of ['attended', 'tacticCost', 'satisfaction', 'trust'] as const) {
      expect([...other.rows.sums[measure]]).toEqual([...one.rows.sums[measure]])
    }
    expect(one.context.items.at(-1)!.id).toBe('key')
    expect(other.context.items.at(-1)!.id).toBe('zz-other')
  })
})
