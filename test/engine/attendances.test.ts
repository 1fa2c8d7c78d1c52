import { describe, expect, it } from 'vitest'
import { watchAttendances } from '../../src/engine/attendances.js'
import { compile } from '../../src/engine/compile.js'
import { run } from '../../src/engine/run.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { sumRows } from '../support/runTables.js'

const plan = compile(
  makeScenario({
    seed: 'watched',
    horizon: { editions: 4, warmUp: 5, cancelled: [3] },
    segments: { firms: { marketSize: 200 }, guests: { kind: 'visitor', marketSize: 200 } }
  })
)
const firms = plan.segments.findIndex(({ id }) => id === 'firms')
const { observe, seen } = watchAttendances(plan, [firms])
const table = run(plan, 1, { tail: false, observe })
const { segment, cohort, attended } = seen()

describe('who is seen to attend', () => {
  it('are as many as the run table counts, of the segments watched alone, and change nothing', () => {
    expect(run(plan, 1, { tail: false })).toEqual(table)
    for (const edition of [1, 2, 4]) {
      const counted = sumRows(table, (row) => {
        const isOwn = table.rows.edition[row] === edition && table.rows.segment[row] === firms
        return isOwn ? table.rows.sums.attended[row]! : 0
      })
      expect(attended.filter((mark, at) => at % 4 === edition - 1 && mark === 1)).toHaveLength(counted)
    }
    expect([...new Set(segment)]).toEqual([firms])
  })

  it('are not asked at an edition that is not held, and have the edition of their first attendance', () => {
    expect([...new Set(attended.filter((_, at) => at % 4 === 2))]).toEqual([-1])
    cohort.forEach((first, customer) => {
      const marks = attended.subarray(4 * customer, 4 * customer + 4)
      if (first > 0) expect(marks.indexOf(1)).toBe(first - 1)
    })
    // a settled fair has customers who came before
    expect(cohort.some((first) => first <= 0)).toBe(true)
  })
})
