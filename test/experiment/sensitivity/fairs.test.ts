import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/experiment/compare.js'
import { findEstimate } from '../../../src/experiment/find.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { sensitivity } from '../../../src/experiment/sensitivity/sensitivity.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/makeLifecycle.js'
import { smallFair } from './support.js'

describe('a fair', () => {
  it('has at each end what a run with that value has', async () => {
    const fair = smallFair()
    const { bars, base } = await sensitivity(fair, {
      outcome: 'revenue',
      vary: ['price.perArea=200..300', 'mechanisms.satisfaction.value'],
      replications: 3
    })
    const revenue = async (values: object) => {
      const scenario = smallFair(values)
      // a price is decided: the settled fair it meets is that of today
      const run = await replicate(scenario, { replications: 3, ...('price' in values ? { baseline: fair } : {}) })
      return findEstimate(run, { outcome: 'revenue' }).estimate?.mean
    }
    expect(base?.mean).toBe(await revenue({}))
    const rent = bars.find(({ path }) => path === 'price.perArea')!
    expect(rent.low.outcome?.mean).toBe(await revenue({ price: { perArea: 200 } }))
    const weight = bars.find(({ path }) => path === 'mechanisms.satisfaction.value')!
    expect([weight.low.value, weight.high.value]).toEqual([0.4, 0.6])
    expect(weight.high.outcome?.mean).toBe(await revenue({ mechanisms: { satisfaction: { value: 0.6 } } }))
  })

  it('has revenue in proportion to the price where nobody minds it', async () => {
    // money is booked in whole ten-thousandths
    const fair = smallFair({ without: ['price'], price: { perArea: 100 } })
    const { bars, base } = await sensitivity(fair, {
      outcome: 'revenue',
      vary: ['price.perArea=±50%'],
      replications: 2
    })
    const [rent] = bars
    expect(rent!.swing!.mean / base!.mean).toBeCloseTo(1, 6)
    expect(rent!.low.difference!.mean).toBeCloseTo(-rent!.high.difference!.mean, 2)
  })

  it('gives a number no swing at all whose mechanism is switched off', async () => {
    const fair = smallFair({ without: ['needGap', 'rival'] })
    const { bars } = await sensitivity(fair, {
      vary: ['segments.firms.needDrift', 'competition.rivalValue=0..100', 'mechanisms.needGap'],
      replications: 2
    })
    expect(bars).toHaveLength(4)
    for (const { swing, verdict } of bars) expect([swing?.mean, swing?.sd, verdict]).toEqual([0, 0, 'same'])
  })

  it('varies the twenty usual assumptions where nothing is uncertain and nothing was named', async () => {
    const { factors, from, bars } = await sensitivity(smallFair(), { replications: 1 })
    expect([factors.length, from, bars.length]).toEqual([20, 'usual', 20])
    for (const path of ['price.perArea', 'horizon.discountRate', 'competition.rivalValue']) {
      expect(factors.map((each) => each.path)).toContain(path)
    }
  })

  it('varies its own distributions where it has some, and what is named only where something is', async () => {
    const fair = smallFair({
      price: { perArea: { dist: 'normal', mean: 250, sd: 20 } },
      horizon: { editions: 3, warmUp: 1, discountRate: { dist: 'uniform', min: 0.05, max: 0.15 } }
    })
    const own = await sensitivity(fair, { replications: 1 })
    expect([own.from, own.factors.map(({ path }) => path)]).toEqual([
      'uncertain',
      ['horizon.discountRate', 'price.perArea']
    ])
    const named = await sensitivity(fair, { vary: ['price', 'mechanisms.trust.gain'], replications: 1 })
    expect(named.factors.map(({ path, isRange }) => [path, isRange])).toEqual([
      ['mechanisms.trust.gain', true],
      ['price.perArea', false]
    ])
    // fees that are 0 and have no scale of their own are left out, and said
    expect(named.leftOut.map(({ path }) => path)).toEqual(['price.fixed', 'price.admission', 'price.partnership'])
    expect(named.leftOut[0]?.reason.en).toContain('it is 0')
  })

  it('moves all segments together, and a value that changes by edition as a whole', async () => {
    const fair = smallFair({
      price: { perArea: [200, 250, 300] },
      segments: { firms: { marketSize: 60 }, others: { marketSize: 40 } }
    })
    const { factors } = await sensitivity(fair, { vary: ['segments.*.marketSize', 'price.perArea'], replications: 1 })
    const parts = factors.map(({ path, base, parts: own }) => [path, base, own?.map((part) => [part.path, part.value])])
    expect(parts).toEqual([
      [
        'price.perArea',
        1,
        [
          ['price.perArea.1', 200],
          ['price.perArea.2', 250],
          ['price.perArea.3', 300]
        ]
      ],
      [
        'segments.*.marketSize',
        1,
        [
          ['segments.firms.marketSize', 60],
          ['segments.others.marketSize', 40]
        ]
      ]
    ])
  })

  it('compares strategies: what they share varies in both, what they differ in varies in the one asked about', async () => {
    const fair = smallFair({ levers: { service: { spend: 4000 } } })
    const plan = smallFair({ levers: { service: { spend: 9000 } } }, 'plan')
    const { bars, base, against } = await sensitivity(plan, {
      against: fair,
      vary: ['levers.service.spend=4000..9000', 'segments.firms.marketSize'],
      replications: 3
    })
    expect(against?.name).toBe('fair')
    const comparison = await compare([fair, plan], { replications: 3 })
    const npv = comparison.differences.find(
      ({ outcome, edition, segment }) => outcome === 'npv' && edition === null && segment === null
    )
    expect(base?.mean).toBeCloseTo(npv!.difference!.mean, 6)
    const spend = bars.find(({ path }) => path === 'levers.service.spend')!
    // with the money of the other it is the other
    expect(spend.low.outcome).toMatchObject({ mean: 0, sd: 0 })
    expect(spend.high.difference).toMatchObject({ mean: 0, sd: 0 })
  })

  it('finds a failed end and keeps the rest', async () => {
    const { bars, failures } = await sensitivity(smallFair(), {
      vary: ['levers.outreach.response=.1..0.9', 'horizon.discountRate'],
      replications: 1
    })
    expect(failures.count).toBe(1)
    expect(failures.first[0]?.problems[0]?.message).toContain('must be below the ceiling')
    expect(bars.map(({ path, swing }) => [path, swing === null])).toEqual([
      ['horizon.discountRate', false],
      ['levers.outreach.response', true]
    ])
  })

  it.each([
    [{ vary: ['price.perAre'] }, 'price.perArea'],
    [{ vary: ['segments.firm.needDrift'] }, 'firms'],
    [{ vary: ['horizon.editions'] }, 'nothing stands at "horizon.editions" that can vary'],
    [{ vary: ['price.perArea=3..2'] }, 'the low end of a range must lie below the high end'],
    [{ vary: ['price.perArea=-3..2'] }, 'from 0 to'],
    [{ vary: ['price.perArea=a lot'] }, 'PATH=low..high'],
    [{ vary: ['mechanisms.trust=0..1'] }, 'a range from low to high is for one number; "mechanisms.trust" has 3'],
    [{ outcome: 'repeetRate' }, 'repeatRate'],
    [{ segment: 'firm' }, 'firms'],
    [{ edition: 4 }, 'edition must be a whole number from 1 to 3'],
    [{ method: 'tornados' as 'tornado' }, 'tornado'],
    [{ against: 'other' }, 'a fair is compared with a fair']
  ])('%j is bad input', async (options, message) => {
    const problems = await sensitivity(smallFair(), options).then(
      () => [],
      (error: { problems: { message: string; suggestion?: string }[] }) => error.problems
    )
    expect(problems.map((problem) => `${problem.message} ${problem.suggestion}`).join()).toContain(message)
  })
})

const lifecycle = makeLifecycle({
  horizon: { cycles: 2, cycleLength: 1 },
  cohort: { start: { here: 1 } },
  lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p * rr' } } },
  parameters: { p: 0.5, rr: 1, fee: { dist: 'normal', mean: 100, sd: 10 }, double: '2 * fee' },
  counting: 'start',
  categories: {
    fees: { kind: 'value', discountRate: 0, stages: { here: 'fee' } },
    effort: { kind: 'cost', discountRate: 0, stages: { here: 10 } }
  },
  strategies: { now: {}, care: { parameters: { rr: 0.5 } } }
})

describe('a declared lifecycle', () => {
  it('is played exactly: fee × (1 + 1 − p)', async () => {
    const { bars, isExact, strategy } = await sensitivity(lifecycle, { vary: ['p=.2..0.6', 'parameters.fee'] })
    expect([isExact, strategy?.name]).toEqual([true, 'now'])
    const p = bars.find(({ path }) => path === 'parameters.p')!
    expect([p.low.outcome?.mean, p.high.outcome?.mean].map((each) => each?.toFixed(9))).toEqual([
      '180.000000000',
      '140.000000000'
    ])
    const fee = bars.find(({ path }) => path === 'parameters.fee')!
    // 2 · 1.959964 · 10 · 1.5
    expect(fee.swing?.mean).toBeCloseTo(58.79892, 4)
    expect([fee.verdict, p.verdict]).toEqual(['different', 'different'])
  })

  it('is linear in a fee and not in a product, as any two values say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 49 }), fc.integer({ min: 1, max: 100 }), async (low, width) => {
        const [from, to] = [low / 100, low / 100 + width / 250]
        const { bars } = await sensitivity(lifecycle, { vary: [`p=${from}..${to}`], strategy: 'care', against: 'now' })
        // the second year: fee · ((1 − p/2) − (1 − p)) = fee · p / 2
        expect(bars[0]!.swing!.mean).toBeCloseTo(50 * (to - from), 6)
      }),
      { numRuns: 20 }
    )
  })

  it('says when a strategy loses against another, and against a number', async () => {
    // care costs nothing here and always wins on fees; on effort it always has more
    const fees = await sensitivity(lifecycle, { method: 'conditions', vary: ['p=.01..0.99'], size: 50 })
    expect([fees.strategy?.name, fees.against?.name, fees.said]).toEqual(['care', 'now', 'hardly'])
    const effort = await sensitivity(lifecycle, {
      method: 'conditions',
      vary: ['p=.01..0.99'],
      outcome: 'effort',
      size: 50
    })
    expect([effort.figure.better, effort.said]).toEqual(['lower', 'nearly'])
    // 100 (2 − p) < 150 where p > .5
    const below = await sensitivity(lifecycle, { method: 'conditions', vary: ['p=0..1'], threshold: 150, size: 200 })
    expect(below.against).toBeNull()
    expect(below.conditions[0]?.limits[0]?.from).toBeCloseTo(0.5, 2)
  })

  it('has formulas left out, and said', async () => {
    const { leftOut, factors } = await sensitivity(lifecycle, { vary: ['parameters'] })
    expect(leftOut.map(({ path }) => path)).toEqual(['parameters.double'])
    expect(factors.map(({ path }) => path)).toEqual(['parameters.fee', 'parameters.p', 'parameters.rr'])
  })

  it.each([
    [{ vary: ['feee'] }, 'parameters.fee'],
    [{ outcome: 'fee' }, 'fees'],
    [{ strategy: 'cares' }, 'care'],
    [{ strategy: 'now', against: 'now' }, '"now" is compared with itself'],
    [{ segment: 'a' }, 'segment and edition are for fairs'],
    [{ replications: 4 }, 'a declared lifecycle is played exactly'],
    [{ against: smallFair() }, 'a fair is compared with a fair']
  ])('%o is bad input', async (options, message) => {
    const problems = await sensitivity(lifecycle, options).then(
      () => [],
      (error: { problems: { message: string; suggestion?: string }[] }) => error.problems
    )
    expect(problems.map((problem) => `${problem.message} ${problem.suggestion}`).join()).toContain(message)
  })
})
