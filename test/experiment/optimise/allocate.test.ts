import { describe, expect, it } from 'vitest'
import { InputError, problemText } from '../../../src/core/errors.js'
import { allocate } from '../../../src/experiment/optimise/allocate.js'
import { bestPlan, profitOf, randomAllocation } from './problems.js'

describe('sharing out a budget', () => {
  it.each(['1', '2', '3'])('finds the plan and the shadow price of water-filling, problem %s', async (seed) => {
    // exponential responses: spend_i = log(n w r / (1 + λ)) / r, λ such that the total is spent (closed form in problems.ts)
    const problem = randomAllocation(seed, 5)
    const names = problem.levers.map(({ name }) => name)
    const expected = bestPlan(problem)
    const found = await allocate({
      levers: names.map((name) => ({ name })),
      total: problem.total,
      result: (spends) =>
        profitOf(
          problem,
          names.map((name) => spends[name]!)
        )
    })
    expect(found.proposed.result).toBeGreaterThan(profitOf(problem, expected.plan) * 0.9999)
    expect(Math.abs(found.shadowPrice! / expected.shadowPrice - 1)).toBeLessThan(0.01)
    expect(found.unspent! / problem.total).toBeLessThan(0.005)
  })

  it('tells the price of money where every lever stands at a kink: what it brings above', async () => {
    // 3 up to 40 and 1 beyond; 2 up to 60 and .5 beyond: 40 and 60 of 100, and the next unit brings 1
    const result = ({ a, b }: Readonly<Record<string, number>>) =>
      3 * Math.min(a!, 40) + Math.max(0, a! - 40) + 2 * Math.min(b!, 60) + 0.5 * Math.max(0, b! - 60)
    const found = await allocate({ levers: [{ name: 'a' }, { name: 'b' }], total: 100, result })
    expect(found.proposed.spends.a).toBeCloseTo(40, 4)
    expect(found.shadowPrice).toBeCloseTo(1, 6)
    expect(found.shadowPriceMethod).toBe('bestLever')
  })

  it('leaves money where more of it does harm, at a shadow price of 0', async () => {
    // −(care − 30)²: best at 30 of 100
    const found = await allocate({ levers: [{ name: 'care' }], total: 100, result: ({ care }) => -((care! - 30) ** 2) })
    expect(found.proposed.spends.care).toBeCloseTo(30, 1)
    expect(found.unspent).toBeCloseTo(70, 1)
    expect([found.shadowPrice, found.shadowPriceMethod]).toEqual([0, 'slack'])
  })

  it('holds bounds, fixed levers and further limits, and says what binds', async () => {
    const found = await allocate({
      levers: [{ name: 'a' }, { name: 'b', low: 5 }, { name: 'c', fixed: 20 }],
      total: 100,
      limits: [{ name: 'a and c', coefficients: { a: 1, c: 1 }, atMost: 60 }],
      result: ({ a, b }) => 3 * a! + b!
    })
    // a up to 40 by the limit, the rest of the total to b
    expect(found.proposed.spends).toMatchObject({ c: 20 })
    expect(found.proposed.spends.a).toBeCloseTo(40, 6)
    expect(found.proposed.spends.b).toBeCloseTo(40, 6)
    expect(found.binding.map(({ name }) => name)).toEqual(expect.arrayContaining(['total', 'a and c']))
    expect(found.levers.map(({ held }) => held)).toEqual([null, null, 'fixed'])
    // one more unit of the total goes to b
    expect(found.shadowPrice).toBeCloseTo(1, 9)
    // and one more under the limit goes from b to a: 3 − 1
    const [total, pair] = found.prices
    expect([total!.name, pair!.name]).toEqual(['total', 'a and c'])
    expect([total!.price, pair!.price]).toEqual([found.shadowPrice, expect.closeTo(2, 9)])
    // a limit that leaves room is worth nothing more of
    const roomy = await allocate({
      levers: [{ name: 'a' }],
      total: 10,
      limits: [{ name: 'half', coefficients: { a: 1 }, atMost: 500 }],
      result: ({ a }) => a!
    })
    expect(roomy.prices[1]).toEqual({ name: 'half', price: 0, method: 'slack' })
  })

  it('explains a budget that no plan can meet, in both languages', async () => {
    const levers = [
      { name: 'care', low: 60 },
      { name: 'show', low: 50 }
    ]
    const attempt = allocate({ levers, total: 100, result: () => 0 })
    await expect(attempt).rejects.toThrow(InputError)
    await expect(attempt).rejects.toHaveProperty('problems', [
      {
        message:
          'no plan meets all conditions together: "total" at most 100, "care" at least 60, "show" at least 50. Any one of these would make room: "total" at most 110, or "care" at least 50, or "show" at least 40',
        messageZh:
          '没有方案能同时满足全部条件：“total”至多 100，“care”至少 60，“show”至少 50。改动其中任何一项即可：“total”至多 110，或“care”至少 50，或“show”至少 40'
      }
    ])
  })

  it('advises nothing below zero', async () => {
    const levers = [
      { name: 'a', low: 50 },
      { name: 'b', low: 50 }
    ]
    const attempt = allocate({ levers, total: 10, result: () => 0 })
    await expect(attempt).rejects.toThrow(/Any one of these would make room: "total" at most 100$/)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses a result that is %d, with the plan', async (wrong) => {
    const attempt = allocate({ levers: [{ name: 'a' }], total: 10, result: () => wrong })
    await expect(attempt).rejects.toThrow(/finite number.*"a":/s)
  })

  const [levers, result] = [[{ name: 'care', high: 9 }], () => 0]
  it.each([
    [undefined, 'an allocation is levers and what they bring'],
    [{ result }, 'levers must be a list'],
    [{ levers }, 'result must be a function'],
    [{ levers: ['care'], result }, "for example: { name: 'service' }"],
    [{ levers: { care: {} }, result }, 'levers must be a list'],
    [
      { levers: [{ name: 'care', max: 5 }], result },
      'levers "care" knows no "max"; it knows name, low, high, fixed; did you mean "high"?'
    ],
    [{ levers: [{ name: 'care', hihg: 5 }], result }, 'did you mean "high"?'],
    [
      { levers, result, totl: 4 },
      'allocate knows no "totl"; it knows levers, total, limits, result, current, seed; did you mean "total"?'
    ],
    [{ levers, result, total: '4' }, 'total must be a number of at least 0; got "4"'],
    [{ levers, result, limits: [{ name: 'sum', atMost: 3 }] }, 'a limit is named, and has coefficients'],
    [{ levers, result, limits: [{ name: 'sum', coefficients: { care: 1 }, max: 3 }] }, 'did you mean "atMost"?'],
    [
      { levers, result, current: { caer: 3 } },
      'current names "caer", which is no lever; there are care; did you mean "care"?'
    ]
  ])('%j is refused in words', async (wrong, message) => {
    const attempt = allocate(wrong as never)
    await expect(attempt).rejects.toThrow(InputError)
    const problems = await attempt.catch((error: InputError) => error.problems)
    const texts = (problems as InputError['problems']).map((problem) => problemText(problem))
    expect(texts.join('\n')).toContain(message)
    for (const { messageZh } of problems as InputError['problems']) expect(messageZh).toMatch(/[\u4e00-\u9fff]/)
  })

  it('refuses a lever that does not exist', async () => {
    const limits = [{ name: 'pair', coefficients: { caer: 1 }, atMost: 3 }]
    await expect(allocate({ levers: [{ name: 'care' }], total: 9, limits, result: () => 0 })).rejects.toThrow('care')
  })
})
