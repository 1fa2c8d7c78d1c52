import { describe, expect, it } from 'vitest'
import { budget } from '../../../src/experiment/budget/budget.js'
import { allocate } from '../../../src/experiment/optimise/allocate.js'
import { verdictText } from '../../../src/report/budget/answerTable.js'
import { acquisition, worthOf } from './lifecycles.js'

const near = (value: number | undefined, truth: number, share: number) =>
  expect(Math.abs(value! - truth)).toBeLessThanOrEqual(share * Math.abs(truth))

describe('the budget of a lifecycle that is played exactly', () => {
  const options = { levers: ['a', 'r'], outcome: 'worth' }

  it('reaches the closed-form optimum of Blattberg & Deighton to 0.1 %, and leaves the rest unspent', async () => {
    const { proposed, gain, unspent } = await budget(acquisition(5, 5), { ...options, total: 100 }).then((answer) => ({
      ...answer,
      unspent: answer.proposed!.unspent!
    }))
    // a* = ln(c·k·m)/k: ln 4 / .1 and ln 8 / .1
    const best = [10 * Math.log(4), 10 * Math.log(8)]
    near(proposed!.spends[0], best[0]!, 1e-3)
    near(proposed!.spends[1], best[1]!, 1e-3)
    near(unspent, 100 - best[0]! - best[1]!, 1e-2)
    const worth = (a: number, r: number) => 40 * (1 - Math.exp(-a / 10)) - a + 80 * (1 - Math.exp(-r / 10)) - r
    near(gain.mean, worth(best[0]!, best[1]!) - worth(5, 5), 1e-4)
    expect([gain.low, gain.high, gain.n]).toEqual([gain.mean, gain.mean, 1])
    expect(proposed!.shadowPrice!.method).toBe('slack')
  })

  it('finds the allocation and the shadow price that Lagrange gives where the budget binds', async () => {
    const { proposed } = await budget(acquisition(10, 10), options)
    // 4e^(−a/10) = 8e^(−r/10), a + r = 20: r − a = 10 ln 2; λ = 4e^(−a/10) − 1
    const a = 10 - 5 * Math.log(2)
    near(proposed!.spends[0], a, 2e-3)
    near(proposed!.spends[1], 20 - a, 2e-3)
    expect(proposed!.binding.map(({ name }) => name)).toEqual(['total'])
    const { price, method } = proposed!.shadowPrice!
    expect(method).toBe('multiplier')
    near(price!.mean, 4 * Math.exp(-a / 10) - 1, 1e-3)
    near(proposed!.responses[0]!.slope!.mean, price!.mean, 1e-2)
  })

  it('tells what more money is worth where all of it goes to one spend', async () => {
    // 100 √a with 70 to spend: 50/√70 a unit; the total holds the plan, no bound of its own does
    const one = worthOf('100 * sqrt(a)', { a: 50 })
    const { proposed } = await budget(one, { levers: ['a'], outcome: 'worth', total: 70 })
    expect(proposed!.binding.map(({ name }) => name)).toEqual(['total'])
    near(proposed!.shadowPrice!.price!.mean, 50 / Math.sqrt(70), 1e-3)
    // of two, all on the better one: 5a + 2r
    const two = worthOf('5 * a + 2 * r', { a: 10, r: 10 })
    const corner = await budget(two, { levers: ['a', 'r'], outcome: 'worth' })
    near(corner.proposed!.spends[0], 20, 1e-6)
    near(corner.proposed!.shadowPrice!.price!.mean, 5, 1e-6)
  })

  it('does not propose another plan where the current one is the best', async () => {
    const a = 10 - 5 * Math.log(2)
    const answer = await budget(acquisition(a, 20 - a), options)
    expect(answer.proposed === null || answer.gain.mean < 1e-6).toBe(true)
    expect(answer.gain.mean).toBeLessThan(1e-6)
  })

  it('answers what comes of spending nothing, as allocate does', async () => {
    const answer = await budget(acquisition(10, 10), { ...options, total: 0 })
    expect([answer.proposed, answer.cut!.spends]).toEqual([null, [0, 0]])
    // Nobody is won for nothing, so it is worth 0; today 40 (1 − 1/e) − 10 + 80 (1 − 1/e) − 10 = 55.85.
    expect(answer.cut!.figures[0]!.estimate!.mean).toBe(0)
    expect(verdictText(answer, 'en')).toBe(
      "cut today's plan as shown: no other plan meets the conditions; worth comes to 0, today's plan to 56"
    )
    expect(verdictText(answer, 'zh-CN')).toContain('没有其他方案满足条件')
    const levers = [{ name: 'a' }, { name: 'r' }]
    const result = (spends: Readonly<Record<string, number>>) => 100 * Math.sqrt(spends.a! + spends.r!)
    const { proposed } = await allocate({ levers, total: 0, result })
    expect(proposed).toEqual({ spends: { a: 0, r: 0 }, result: 0 })
    // Money that stands in two totals: 0 and 10.
    const both = await budget(acquisition(5, 5), { ...options, question: 'total', totals: [0, 10] })
    expect(both.totals!.map(({ total, used }) => [total, used])).toEqual([
      [0, 0],
      [10, expect.closeTo(10, 6)]
    ])
    await expect(budget(acquisition(5, 5), { ...options, total: -1 })).rejects.toThrow('a total must be 0 or more')
    await expect(allocate({ levers, total: -1, result })).rejects.toThrow('total')
  })

  it('keeps bounds, fixed spends and linear conditions', async () => {
    const limits = [{ name: 'care', coefficients: { a: 1, r: 2 }, atMost: 24 }]
    const { proposed, current, cut, comparedWith } = await budget(acquisition(10, 10), { ...options, limits })
    expect([comparedWith, current.total]).toEqual(['cut', 20])
    expect(cut!.spends).toEqual([expect.closeTo(8, 6), expect.closeTo(8, 6)])
    const [a, r] = proposed!.spends as [number, number]
    expect(a + 2 * r).toBeLessThanOrEqual(24 + 1e-6)
    // marginal returns are as the weights: (8e^(−r/10) − 1) = 2(4e^(−a/10) − 1), a + 2r = 24
    near(8 * Math.exp(-r / 10) - 1, 2 * (4 * Math.exp(-a / 10) - 1), 2e-2)
    const held = await budget(acquisition(10, 10), { ...options, fixed: { a: null } })
    expect([held.proposed?.spends ?? held.current.spends].flat()[0]).toBe(10)
    expect(held.variables[0]!.fixed).toBe(10)
  })

  it('finds the least money that keeps the result', async () => {
    const { proposed, saved, gain } = await budget(acquisition(40, 10), { ...options, question: 'least' })
    expect(gain.mean).toBeGreaterThanOrEqual(0)
    // the worth of (40, 10) is had from two plans; the cheaper has equal marginal returns: a + r by bisection on a, r = a + 10 ln 2
    const worth = (a: number, r: number) => 40 * (1 - Math.exp(-a / 10)) - a + 80 * (1 - Math.exp(-r / 10)) - r
    let [low, high] = [0, 14]
    for (let step = 0; step < 60; step++) {
      const a = (low + high) / 2
      if (worth(a, a + 10 * Math.log(2)) < worth(40, 10)) low = a
      else high = a
    }
    const least = 2 * low + 10 * Math.log(2)
    near(proposed!.total, least, 0.05)
    expect(proposed!.total).toBeGreaterThanOrEqual(least * (1 - 1e-6))
    expect(saved).toBeCloseTo(50 - proposed!.total, 9)
  })

  it('tells how much to spend at all, and what more brings', async () => {
    const totals = [10, 20, 30, 40, 50]
    const answer = await budget(acquisition(10, 10), { ...options, question: 'total', totals })
    expect(answer.totals!.map(({ total }) => total)).toEqual(totals)
    const marginals = answer.totals!.map(({ marginal }) => marginal?.mean ?? Number.POSITIVE_INFINITY)
    expect(marginals).toEqual([...marginals].sort((one, other) => other - one))
    // nothing is gained by more than 10 ln 32 = 34.7
    near(answer.proposed!.total, 10 * Math.log(32), 1e-2)
    expect(marginals.at(-1)).toBeLessThan(1e-3)
  })

  it('is not caught on the lower of two humps', async () => {
    const hump = (at: number, height: number) => `${height} * exp(-((a - ${at}) / 10) ^ 2 - ((r - ${at}) / 10) ^ 2)`
    const two = worthOf(`${hump(12, 1)} + ${hump(40, 2)}`, { a: 12, r: 12 })
    const { proposed } = await budget(two, { levers: ['a', 'r'], outcome: 'worth', total: 100 })
    near(proposed!.spends[0], 40, 1e-2)
    near(proposed!.spends[1], 40, 1e-2)
  })

  it('does not overspend where too much repels', async () => {
    const answer = await budget(worthOf('a * (60 - a)', { a: 50 }), { levers: ['a'], outcome: 'worth' })
    near(answer.proposed!.spends[0], 30, 1e-3)
    expect(answer.current.responses[0]!.curve!.supersaturatedFrom).toBe(25)
    expect(answer.proposed!.unspent).toBeCloseTo(20, 1)
  })

  it('passes over plans that cannot be played, and names them', async () => {
    const broken = worthOf('log(30 - a) + a', { a: 10 })
    const answer = await budget(broken, { levers: ['a'], outcome: 'worth', total: 60 })
    expect(answer.failed.length).toBeGreaterThan(0)
    expect(answer.failed[0]!.spends![0]).toBeGreaterThanOrEqual(30)
    near(answer.proposed!.spends[0], 29, 1e-2)
  })

  it.each([
    [{ outcome: 'worth' }, 'say which parameters of this lifecycle are spends: a, r'],
    [{ levers: ['a'] }, 'say which category or total'],
    [{ levers: ['b'], outcome: 'worth' }, 'no parameter "b"'],
    [{ levers: ['a'], outcome: 'wort' }, 'did you mean "worth"?'],
    [{ levers: ['a'], outcome: 'worth', riskWeight: 0.5 }, 'no luck'],
    [{ levers: ['a'], outcome: 'worth', strategy: 'x' }, 'no strategy "x"']
  ])('%j is refused', async (wrong, message) => {
    await expect(budget(acquisition(5, 5), wrong)).rejects.toThrow(message)
  })
})
