import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError, problemText } from '../../../src/core/errors.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { type Summand, totalFault, totalKind } from '../../../src/scenario/lifecycle/totalKind.js'
import { madeRefusal, twoStages } from '../../support/lifecycleFiles.js'

const categories = {
  care: { kind: 'cost', unit: 'EUR' },
  drugs: { kind: 'cost', unit: 'EUR' },
  travel: { kind: 'cost', unit: 'USD' },
  rest: { kind: 'cost' },
  income: { kind: 'value', unit: 'EUR' },
  qalys: { kind: 'value', unit: 'QALY' }
}
const { rest: other, ...named } = categories
const all = { counting: 'end', categories: { ...named, other } }

describe('the kind of a total', () => {
  const summands: Record<string, Summand> = {
    care: { kind: 'cost', unit: null },
    drugs: { kind: 'cost', unit: null },
    income: { kind: 'value', unit: null }
  }

  it.each([
    [{ care: 1, drugs: 2 }, 'cost'],
    [{ income: 1, care: -1, drugs: -1 }, 'value'],
    [{ care: 1, income: -1 }, 'cost'],
    [{ care: 1, drugs: -1 }, 'cost'], // a cost less a rebate
    [{ care: -1 }, 'value'], // what is saved
    [{ income: -1 }, 'cost'],
    [{ income: 1, care: 0 }, 'value'], // what cancels does not count
    [{ income: 1, care: 1 }, undefined],
    [{ income: -1, care: -1, drugs: 1 }, undefined],
    [{ care: 0 }, undefined]
  ])('%j: %s', (total, kind) => {
    expect(totalKind(total, summands)).toBe(kind)
  })

  it('is there unless costs and values are mixed, and the other way round for its negative', () => {
    const coefficient = fc.integer({ min: -2, max: 2 })
    const totals = fc.record({ care: coefficient, drugs: coefficient, income: coefficient })
    fc.assert(
      fc.property(totals, (total) => {
        const kind = totalKind(total, summands)
        const isEmpty = Object.values(total).every((each) => each === 0)
        expect(kind === undefined).toBe(isEmpty || totalFault(total, summands) !== undefined)
        const signs = new Set(Object.values(total).map(Math.sign))
        if (kind === undefined || (signs.has(1) && signs.has(-1))) return
        const negative = Object.fromEntries(Object.entries(total).map(([name, each]) => [name, -each]))
        expect(totalKind(negative, summands)).toBe(kind === 'cost' ? 'value' : 'cost')
      })
    )
  })
})

describe('a total', () => {
  const total = (totals: object) => madeRefusal({ ...all, totals })

  it('subtracts costs from values, or values from costs', () => {
    expect(total({ sum: 'care + income' })).toBe(
      'totals.sum: adds up the cost "care" and the value "income"; subtract one from the other'
    )
    expect(total({ sum: '-(care + income) + drugs' })).toContain('adds up the cost "care" and the value "income"')
    expect(() => total({ profit: 'income - care - drugs', net: 'care - income' })).toThrow('nothing was refused')
  })

  it('sums amounts of one unit, or says how to turn one into the other', () => {
    expect(total({ sum: 'care + travel' })).toBe(
      'totals.sum: combines "care" in EUR and "travel" in USD; multiply one of them by a number that turns its unit into that of the other'
    )
    expect(total({ net: 'qalys - care' })).toContain('combines "qalys" in QALY and "care" in EUR')
    expect(() => total({ sum: 'care + .9 * travel', net: '30000 * qalys - care', open: 'care + other' })).toThrow(
      'nothing was refused'
    )
  })

  it('is told so once, where the fault stands', () => {
    expect(total({ sum: 'care + income', twice: '2 * sum', both: 'twice + drugs' }).split('\n')).toHaveLength(1)
    expect(total({ twice: '2 * sum', sum: 'care + income' })).toMatch(/^totals\.sum: /)
  })

  it('speaks Chinese', () => {
    try {
      makeLifecycle({ ...twoStages, ...all, totals: { a: 'care + income', b: 'care + travel' } })
      throw new Error('nothing was refused')
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(error.problems.map((each) => problemText(each, 'zh-CN'))).toEqual([
        'totals.a：把成本“care”与价值“income”相加；请从一个中减去另一个',
        'totals.b：合并了以 EUR 计的“care”与以 USD 计的“travel”；请将其一乘以换算单位的系数'
      ])
    }
  })
})

describe('the incremental table', () => {
  const totals = { cost: 'care + drugs', profit: 'income - cost', saved: '-care' }
  const table = (incremental: object) => madeRefusal({ ...all, totals, incremental })

  it('compares a cost with a value', () => {
    for (const [cost, effect] of [
      ['cost', 'qalys'],
      ['care', 'profit'],
      ['drugs', 'saved']
    ]) {
      expect(makeLifecycle({ ...twoStages, ...all, totals, incremental: { cost, effect } }).incremental).toEqual({
        cost,
        effect
      })
    }
    expect(table({ cost: 'profit', effect: 'cost' }).split('\n')).toEqual([
      'incremental.cost: must be of kind cost, and "profit" is of kind value; of kind cost are care, drugs, travel, other, cost; got text "profit"',
      'incremental.effect: must be of kind value, and "cost" is of kind cost; of kind value are income, qalys, profit, saved; got text "cost"'
    ])
  })

  it('compares two things', () => {
    expect(table({ cost: 'care', effect: 'care' })).toBe(
      'incremental.effect: cost and effect must differ; both are "care"; got text "care"'
    )
  })

  it('says so where there is none of a kind', () => {
    const only = { counting: 'end', categories: { care: { kind: 'cost' }, drugs: { kind: 'cost' } } }
    expect(madeRefusal({ ...only, incremental: { cost: 'care', effect: 'drugs' } })).toBe(
      'incremental.effect: must be of kind value, and "drugs" is of kind cost; there is none of kind value; got text "drugs"'
    )
  })

  it('is not judged by categories of which something is wrong', () => {
    const unsaid = { ...all.categories, qalys: { unit: 'QALY' } }
    const text = madeRefusal({ ...all, categories: unsaid, incremental: { cost: 'care', effect: 'qalys' } })
    expect(text.split('\n')[0]).toBe(
      'categories.qalys: say whether it is a cost or a value; got a map with the key unit'
    )
    expect(text).not.toContain('incremental')
  })

  it('is not inferred from what is no cost', () => {
    const two = { care: { kind: 'cost' }, qalys: { kind: 'value' } }
    expect(
      makeLifecycle({ ...twoStages, counting: 'end', categories: two, totals: { saved: '-care' } }).incremental
    ).toEqual({ cost: 'care', effect: 'qalys' })
  })
})
