import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incrementalTable, type StrategyCost } from '../../../src/analysis/lifecycle/incrementalTable.js'
import { InputError } from '../../../src/core/errors.js'

function strategies(names: readonly string[], costs: readonly number[], effects: readonly number[]): StrategyCost[] {
  return names.map((strategy, at) => ({ strategy, cost: costs[at], effect: effects[at] }))
}

const told = (list: readonly StrategyCost[]) => incrementalTable(list).map(({ strategy, status }) => [strategy, status])

describe('screening for HIV', () => {
  // Paltiel et al. (2006), Annals of Internal Medicine 145, table 4 (life months / 12), as in the vignette basic_cea of
  // the R package dampack at commit 0430fee; increments by calculate_icers of dampack 1.0.2.1000
  const screening = strategies(
    ['status quo', 'one time', '5yr', '3yr', 'annual'],
    [26000, 27000, 28020, 28440, 29440],
    [23.104166666666668, 23.13083333333333, 23.14833333333333, 23.1525, 23.146666666666665]
  )

  it('has the ratios of the published table', () => {
    const rows = incrementalTable(screening)
    const wanted = [
      [1000, 0.02666666666666373, 37500.00000000413],
      [1020, 0.017499999999998295, 58285.714285719965],
      [420, 0.0041666666666699825, 100799.99999991979]
    ]
    wanted.forEach(([cost, effect, ratio], at) => {
      const row = rows[at + 1]
      expect(row.incrementalCost).toBe(cost)
      expect(row.incrementalEffect).toBe(effect)
      expect(Math.abs(Number(row.ratio) / ratio - 1)).toBeLessThan(1e-15)
    })
  })

  it('sets aside yearly screening, which does less than every third year', () => {
    expect(told(screening)).toEqual([
      ['status quo', 'kept'],
      ['one time', 'kept'],
      ['5yr', 'kept'],
      ['3yr', 'kept'],
      ['annual', 'dominated']
    ])
    expect(incrementalTable(screening).at(-1)).toMatchObject({
      incrementalCost: null,
      incrementalEffect: null,
      ratio: null
    })
  })
})

describe('treatments of C. difficile', () => {
  // Rajasingham et al. (2020), Clinical Infectious Diseases 70, 754: means of dampack's psa_cdiff; result as above
  const treatments = strategies(
    ['s3', 's27', 's33', 's31', 's43', 's44', 's13', 's39', 's20', 's37', 's4'],
    [
      57336.0059896538, 57541.2526373815, 57642.2587507842, 57934.0743411241, 58072.1137208494, 58665.7823044647,
      58018.6252420203, 57814.6470919581, 58634.2026441398, 58081.7947984323, 57887.481549326
    ],
    [
      12.9399639202408, 13.0140640696275, 13.0389116321918, 13.0966257932217, 13.11285766912, 13.1283328397025,
      13.0650412387992, 13.0462790163185, 13.1100568867995, 13.1029711156978, 12.9970657153765
    ]
  )
  const ratios = [2769.85470915308, 4065.0310524955007, 5056.221647035923, 8504.216061665913, 38362.65199471642]

  it('has the ratios of dampack', () => {
    const rows = incrementalTable(treatments).slice(1, 6)
    rows.forEach(({ ratio }, at) => {
      expect(Math.abs(Number(ratio) / ratios[at] - 1)).toBeLessThan(1e-12)
    })
  })

  it('lists the kept, then the one of extended dominance, then the dominated, each by cost', () => {
    expect(told(treatments)).toEqual([
      ...['s3', 's27', 's33', 's31', 's43', 's44'].map((name) => [name, 'kept']),
      ['s39', 'extended'],
      ...['s4', 's13', 's37', 's20'].map((name) => [name, 'dominated'])
    ])
  })
})

describe('what the table says in the corners', () => {
  it('keeps a strategy that is alone, and says nothing of none', () => {
    expect(incrementalTable([{ strategy: 'only', cost: 5, effect: 1 }])).toEqual([
      {
        strategy: 'only',
        cost: 5,
        effect: 1,
        status: 'kept',
        incrementalCost: null,
        incrementalEffect: null,
        ratio: null
      }
    ])
    expect(incrementalTable([])).toEqual([])
  })

  it('keeps the first named of equals', () => {
    const list = strategies(['second', 'first', 'cheap'], [2, 2, 1], [3, 3, 1])
    expect(told(list)).toEqual([
      ['cheap', 'kept'],
      ['second', 'kept'],
      ['first', 'dominated']
    ])
  })

  it('sets aside what costs more for the same, and what does less for the same', () => {
    expect(told(strategies(['a', 'dearer', 'b', 'less'], [1, 2, 3, 3], [1, 1, 2, 1.5]))).toEqual([
      ['a', 'kept'],
      ['b', 'kept'],
      ['dearer', 'dominated'],
      ['less', 'dominated']
    ])
  })

  it('takes sums that differ by rounding for equal', () => {
    // .1 + .2 is .30000000000000004
    const list = strategies(['one way', 'the other'], [100, 101], [0.3, 0.1 + 0.2])
    expect(told(list)).toEqual([
      ['one way', 'kept'],
      ['the other', 'dominated']
    ])
    expect(told(strategies(['a', 'b'], [100, 101], [0.3, 0.3 + 1e-9]))[1]).toEqual(['b', 'kept'])
  })

  it('keeps a point on the straight line between two others', () => {
    expect(told(strategies(['a', 'b', 'c'], [0, 1, 2], [0, 1, 2])).map(([, status]) => status)).toEqual([
      'kept',
      'kept',
      'kept'
    ])
    expect(told(strategies(['a', 'b', 'c'], [0, 1.01, 2], [0, 1, 2])).at(-1)).toEqual(['b', 'extended'])
  })

  it('sets aside again what was next to one set aside', () => {
    // ratios 10, 9, 1: without c, b's 10 stands against d's 11 / 3
    expect(told(strategies(['a', 'b', 'c', 'd'], [0, 10, 19, 20], [0, 1, 2, 4]))).toEqual([
      ['a', 'kept'],
      ['d', 'kept'],
      ['b', 'extended'],
      ['c', 'extended']
    ])
  })

  it('counts differences only: negative costs and effects are as good as any', () => {
    const [, second] = incrementalTable(strategies(['a', 'b'], [-300, -100], [-4, -2]))
    expect(second).toMatchObject({ strategy: 'b', incrementalCost: 200, incrementalEffect: 2, ratio: 100 })
  })

  it('refuses what is no number, naming the strategy in both languages', () => {
    const wrong = () => incrementalTable(strategies(['a', 'b'], [1, Number.NaN], [1, 2]))
    expect(wrong).toThrow(InputError)
    expect(wrong).toThrow('strategy "b": cost and effect must be finite numbers; got cost NaN, effect 2')
  })
})

describe('for any strategies', () => {
  const amount = fc.integer({ min: -50, max: 50 })
  const many = fc
    .array(fc.record({ cost: amount, effect: amount }), { minLength: 1, maxLength: 12 })
    .map((list) => list.map((one, at) => ({ strategy: `s${at}`, ...one })))

  it('keeps exactly those that some price of the effect makes best, ratios rising', () => {
    fc.assert(
      fc.property(many, (list) => {
        const rows = incrementalTable(list)
        expect(rows).toHaveLength(list.length)
        const kept = rows.filter(({ status }) => status === 'kept')
        const ratios = kept.slice(1).map(({ ratio }) => Number(ratio))
        expect(ratios.every((ratio) => ratio > 0)).toBe(true)
        expect([...ratios].sort((a, b) => a - b)).toEqual(ratios)
        kept.forEach((row, at) => {
          // at a price between its own ratio and the next one's, no strategy has a greater net benefit
          const [from, to] = [ratios[at - 1] ?? 0, ratios[at] ?? (ratios[at - 1] ?? 0) + 1000]
          const price = (from + to) / 2
          const benefit = (one: StrategyCost) => price * one.effect - one.cost
          for (const other of list) expect(benefit(other)).toBeLessThanOrEqual(benefit(row) + 1e-9)
        })
      })
    )
  })

  it('sets aside as dominated only what another beats, and as extended only what a mixture beats', () => {
    fc.assert(
      fc.property(many, (list) => {
        for (const { strategy, cost, effect, status } of incrementalTable(list)) {
          const others = list.filter((one) => one.strategy !== strategy)
          const beaten = others.some((one) => one.cost <= cost && one.effect >= effect)
          if (status === 'dominated') expect(beaten).toBe(true)
          if (status !== 'extended') continue
          expect(beaten).toBe(false)
          const mixtures = others.flatMap((one) =>
            others
              .filter((more) => one.effect < effect && effect < more.effect)
              .map((more) => one.cost + ((more.cost - one.cost) * (effect - one.effect)) / (more.effect - one.effect))
          )
          expect(Math.min(...mixtures)).toBeLessThan(cost)
        }
      })
    )
  })

  it('does not depend on the order in which they are named, where no two are equal', () => {
    fc.assert(
      fc.property(many, (list) => {
        const distinct = list.filter(
          (one, at) => list.findIndex(({ cost, effect }) => cost === one.cost && effect === one.effect) === at
        )
        expect(incrementalTable([...distinct].reverse())).toEqual(incrementalTable(distinct))
      })
    )
  })

  it('keeps strategies on one line, whatever the rounding', () => {
    const line = [1, 2, 3, 4, 5, 6].map((step) => ({ strategy: `s${step}`, cost: step * 0.1, effect: step * 0.3 }))
    expect(incrementalTable(line).every(({ status }) => status === 'kept')).toBe(true)
    const above = line.map((each) => (each.strategy === 's3' ? { ...each, cost: each.cost + 1e-9 } : each))
    expect(incrementalTable(above).find(({ strategy }) => strategy === 's3')!.status).toBe('extended')
  })
})
