import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptabilityCurve } from '../../../src/analysis/decision/acceptability.js'
import { InputError } from '../../../src/core/errors.js'
import { decideFromDraws, type GivenDraws } from '../../../src/experiment/decide/decideFromDraws.js'
import { decisionTables } from '../../../src/report/decide/decisionTables.js'
import { cDifficileFigures, hivScreeningFigures } from '../../published/figures/icerTables.js'
import { normalLoss, normals } from './closedForms.js'

describe('two strategies whose lead is normal', () => {
  // lead −.5 + 2 x1 + x2: mean −.5, sd √5
  const draws = 4000
  const [x1, x2, x3] = normals('two strategies', 3, draws) as [number[], number[], number[]]
  const decision = decideFromDraws({
    strategies: ['now', 'plan'],
    values: [x1.map(() => 0), x1.map((x, at) => -0.5 + 2 * x + x2[at]!)],
    inputs: { x1, x2, x3 },
    groups: { both: ['x1', 'x2'], idle: ['x3'] }
  })
  const worthOf = (name: string) => decision.information.parts.find((each) => each.name === name)!

  it('is worth knowing what the loss integral says', () => {
    const { value, standardError, low, high } = decision.information.all
    const truth = normalLoss(-0.5, Math.sqrt(5))
    expect(low < truth && truth < high).toBe(true)
    expect(Math.abs(value - truth)).toBeLessThan(3 * standardError)
    expect(standardError).toBeLessThan(0.03)
  })

  it.each([
    ['x1', 2],
    ['x2', 1],
    ['both', Math.sqrt(5)]
  ])('is worth knowing %s what the loss integral says of its part', (name, sd) => {
    const { value, standardError, low, high } = worthOf(name)
    const truth = normalLoss(-0.5, sd)
    expect(low < truth && truth < high).toBe(true)
    expect(Math.abs(value - truth)).toBeLessThan(3 * standardError)
  })

  it('is not worth asking about what has nothing to do with it, and no part is worth more than all', () => {
    expect([worthOf('x3').value, worthOf('idle').value]).toEqual([0, 0])
    for (const { value } of decision.information.parts)
      expect(value).toBeLessThanOrEqual(decision.information.all.value)
    const values = decision.information.parts.map(({ value }) => value)
    expect(values).toEqual([...values].sort((one, other) => other - one))
  })

  it('is best with the probability of a normal lead above 0', () => {
    // P(lead > 0) = Φ(−.5 / √5) = Φ(−.2236) = .4115
    const { mean, low, high } = decision.standings[1]!.probabilityBest
    expect(low! < 0.4115 && 0.4115 < high!).toBe(true)
    expect(mean + decision.standings[0]!.probabilityBest.mean).toBeCloseTo(1, 12)
    expect([decision.best, decision.chanceOnly, decision.isExact]).toEqual(['now', false, true])
  })

  it('loses by the choice what perfect information would add, and by the other that and the lead', () => {
    const [now, plan] = decision.standings
    expect(now!.loss).toBeCloseTo(decision.information.all.value, 10)
    expect(plan!.loss - now!.loss).toBeCloseTo(decision.second!.lead.mean, 10)
  })
})

describe('published incremental tables', () => {
  it.each([
    ['HIV screening', hivScreeningFigures],
    ['C. difficile', cDifficileFigures]
  ])('are reproduced: %s', (_, figures) => {
    const decision = decideFromDraws({
      strategies: figures.map(({ strategy }) => strategy),
      costs: figures.map(({ cost }) => [cost]),
      effects: figures.map(({ effect }) => [effect]),
      worth: 50_000
    })
    const [{ rows }] = decision.incremental as [(typeof decision.incremental)[number]]
    expect(rows.map(({ strategy, status }) => [strategy, status])).toEqual(
      figures.map(({ strategy, status }) => [strategy, status])
    )
    rows.forEach(({ ratio }, at) => {
      const stated = figures[at]!.ratio
      if (stated === undefined) expect(ratio).toBeNull()
      else expect(Math.abs(ratio! / stated - 1)).toBeLessThan(1e-9)
    })
    expect(decision.switches.map(({ worth }) => worth)).toEqual(rows.flatMap(({ ratio }) => ratio ?? []))
    // at 50,000 the frontier says: the last whose ratio is below it
    const kept = rows.filter(({ status, ratio }) => status === 'kept' && (ratio ?? 0) < 50_000)
    expect(decision.best).toBe(kept.at(-1)!.strategy)
  })
})

describe('curves', () => {
  it('are those of the acceptability curve', () => {
    const [a, b, c] = normals('curves', 3, 200) as [number[], number[], number[]]
    const costs = [a.map(() => 0), a.map((x) => 10 + x), b.map((x) => 20 + x)]
    const effects = [a.map(() => 0), b.map((x) => 1 + x), c.map((x) => 1.5 + x)]
    const { curve } = decideFromDraws({ strategies: ['a', 'b', 'c'], costs, effects, worth: [0, 40] })
    expect(curve).toHaveLength(41)
    expect(curve).toEqual(
      acceptabilityCurve(
        costs,
        effects,
        curve!.map(({ worth }) => worth)
      )
    )
  })

  it('decide at the first plain number', () => {
    const given = { strategies: ['a', 'b'], costs: [[0], [10]], effects: [[0], [1]] }
    const at = (worth: number | [number, number] | number[]) => {
      const { objective, best, curve } = decideFromDraws({ ...given, worth })
      return [objective.kind === 'worth' && objective.worth, best, curve!.length]
    }
    expect(at(12)).toEqual([12, 'b', 41])
    expect(at([0, 10])).toEqual([5, 'a', 41])
    expect(at([12, 3, 9])).toEqual([12, 'b', 3])
  })
})

describe('ratios', () => {
  it('have no interval where that of the effect holds 0', () => {
    const { incremental } = decideFromDraws({
      strategies: ['now', 'plan'],
      costs: [
        [0, 0, 0, 0],
        [9, 10, 11, 10]
      ],
      effects: [
        [0, 0, 0, 0],
        [-1, 3, -2, 2]
      ],
      worth: 1
    })
    const [, row] = incremental[0]!.rows
    expect([row!.status, row!.ratio, row!.estimates!.ratio]).toEqual(['kept', 20, null])
  })

  it('are known to the last bit where costs follow effects', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 20 }), (effects) => {
        const none = effects.map(() => 0)
        const { incremental } = decideFromDraws({
          strategies: ['now', 'plan'],
          costs: [none, effects.map((effect) => 7 * effect)],
          effects: [none, effects],
          worth: 1
        })
        const { ratio, low, high } = {
          ratio: incremental[0]!.rows[1]!.ratio,
          ...incremental[0]!.rows[1]!.estimates!.ratio
        }
        if (low === undefined || low === null) return
        expect(ratio).toBeCloseTo(7, 10)
        expect([low, high]).toEqual([expect.closeTo(7, 10), expect.closeTo(7, 10)])
      })
    )
  })
})

describe('what is given wrongly', () => {
  const good = {
    strategies: ['a', 'b'],
    costs: [
      [0, 1],
      [2, 3]
    ],
    effects: [
      [0, 1],
      [2, 3]
    ],
    worth: 5
  }
  it.each([
    [{ ...good, strategies: ['a', 'a'] }, 'strategies need names that differ'],
    [{ strategies: ['a', 'b'], costs: good.costs, effects: good.effects }, 'and a worth, or values'],
    [{ strategies: ['a', 'b'] }, 'draws need costs and effects'],
    [{ ...good, effects: [[0, 1]] }, 'effects: as many lists as strategies (2)'],
    [{ ...good, costs: [[0, 1], [2]] }, 'costs: as many lists'],
    [
      {
        ...good,
        costs: [
          [0, 1],
          [2, NaN]
        ]
      },
      'costs (b): draw 2 is no finite number'
    ],
    [{ ...good, inputs: { x: [1] } }, 'x: as many lists'],
    [{ ...good, inputs: { drift: [1, 2] }, groups: { all: ['drfit'] } }, 'did you mean "drift"?'],
    [{ ...good, worth: -1 }, 'the worth of a unit of effect'],
    [{ ...good, worth: [] }, 'the worth of a unit of effect'],
    [{ ...good, worth: 1e160 }, 'at least 0 and at most 1e60'],
    [{ ...good, worht: 5 }, 'decideFromDraws knows no "worht"; it knows strategies'],
    [{ ...good, wtp: 5 }, 'did you mean "worth"?'],
    [{ worth: 1 }, 'strategies must be the list of their names'],
    [{ ...good, values: good.costs }, 'net values are decided by as they are'],
    [
      { strategies: ['a', 'b'], values: good.costs, costs: good.costs },
      'costs and effects go together: effects are missing'
    ],
    [
      { strategies: ['a', 'b'], values: [[1], [1e160]] },
      'values (b): draw 1 is too large or too small to compute with'
    ],
    [
      {
        strategies: ['a', 'b'],
        values: [
          [1, 1],
          [0, -1e-200]
        ]
      },
      'values (b): draw 2 is too large or too small'
    ],
    [{ ...good, inputs: { x: [1e-200, 0] } }, 'x: draw 1 is too large or too small']
  ])('%j', (given, message) => {
    const attempt = () => decideFromDraws(given as GivenDraws)
    expect(attempt).toThrow(InputError)
    expect(attempt).toThrow(message)
  })
})

describe('numbers of any magnitude', () => {
  const anyNumber = fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -59, max: 57 }))
    .map(([digits, power]) => Number(`${digits}e${power}`))
  const draws = 24
  const rows = fc.array(fc.array(anyNumber, { minLength: draws, maxLength: draws }), { minLength: 3, maxLength: 3 })

  it('that are taken give numbers only, in results and tables', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        anyNumber,
        fc.array(anyNumber, { minLength: draws, maxLength: draws }),
        (costs, effects, worth, x) => {
          fc.pre(x.some((value) => value !== 0))
          const given = {
            strategies: ['a', 'b', 'c'],
            costs,
            effects,
            worth: Math.abs(worth),
            inputs: { x, tiny: x.map((_, at) => (at === 0 ? 1 : 1e-200)) }
          }
          const decision = decideFromDraws(given)
          const wrong: string[] = []
          const look = (value: unknown, path: string): void => {
            if (typeof value === 'number' && !Number.isFinite(value)) wrong.push(`${path} ${value}`)
            if (typeof value === 'object' && value !== null)
              for (const [key, each] of Object.entries(value)) look(each, `${path}.${key}`)
          }
          look(decision, '')
          expect(wrong).toEqual([])
          expect(JSON.stringify(decisionTables(decision, 'en'))).not.toMatch(/NaN|Infinity|∞/)
        }
      ),
      { numRuns: 60 }
    )
  })
})
