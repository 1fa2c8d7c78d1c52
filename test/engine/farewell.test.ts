import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { entryOf, played, sumOf } from '../support/played.js'

const fair = (farewell: object): ScenarioInput => ({
  horizon: { editions: 4, warmUp: 3 },
  segments: { firms: { marketSize: 900 } },
  levers: { farewell: { carryOver: 0, ...farewell } },
  lifecycle: { closure: 0 }
})

/** Grievances of those who have left, as an edition finds them, by customer; only those who left right before it. */
function grievances(farewell: { readonly spend: number | null }, edition: number): Map<number, number> {
  const found = new Map<number, number>()
  played(fair(farewell), {
    tail: false,
    baseline: fair({ ...farewell, spend: null }),
    observe: (number, [{ order, alive, stage, lapse, grievance, flags }]) => {
      if (number !== edition) return
      for (const row of rowsAlive({ order, alive })) {
        const away = stage[row] === 4 || flags[row]! & flag.returned
        if (away && lapse[row] === 1 && grievance[row]! > 0) found.set(row, grievance[row]!)
      }
    }
  })
  return found
}

describe('care at the end', () => {
  it('takes a part of the grievance from those it reaches, and from nobody else', () => {
    const curve = { effect: 0.5, ceiling: 1, response: 0.4 }
    const [none, half, some] = [0, 1e9, null].map((spend) => grievances({ ...curve, spend }, 1)) as [
      Map<number, number>,
      Map<number, number>,
      Map<number, number>
    ]
    expect(none.size).toBeGreaterThan(20)
    for (const [row, grievance] of none) expect(half.get(row)).toBe(Math.fround(0.5 * grievance))
    const reached = [...none].filter(([row, grievance]) => some.get(row) !== grievance)
    for (const [row, grievance] of reached) expect(some.get(row)).toBe(Math.fround(0.5 * grievance))
    const error = Math.sqrt((0.4 * 0.6) / none.size)
    expect(Math.abs(reached.length / none.size - 0.4)).toBeLessThan(4 * error)
  })

  it('is paid for those who have just left, once', () => {
    const table = played(fair({ spend: null, usual: 50 }), { tail: false })
    for (const edition of [1, 2, 3, 4]) {
      const { heads, booked } = entryOf(table, 'farewell', edition)
      expect(heads).toBe(sumOf(table, 'justLost', { edition }))
      expect(booked).toBe(50 * heads)
    }
  })

  it('makes the lost warn less: more prospects start', () => {
    const joined = (farewell: object) => {
      const loud = { mechanisms: { wordOfMouth: { lost: 3, dissatisfied: 0 } } }
      const table = played({ ...fair(farewell), ...loud }, { tail: false, baseline: { ...fair({}), ...loud } })
      return sumOf(table, 'joined', { upTo: 4 })
    }
    expect(joined({ effect: 1, ceiling: 1, spend: 1e9 })).toBeGreaterThan(joined({ spend: 0 }))
  })
})
