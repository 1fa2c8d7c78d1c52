import { describe, expect, it } from 'vitest'
import type { HmmFit } from '../../../src/calibration/hmm/fitHmm.js'
import { customerStandings } from '../../../src/calibration/standing/customerStandings.js'
import { startingCustomers } from '../../../src/calibration/standing/startingCustomers.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { simulatedRecords } from '../../support/simulatedRecords.js'

const { records } = simulatedRecords({ customers: 400, editions: 8, cancelled: [4] })
const standings = customerStandings(records, { model: 'hmm', starts: 2, check: false })

describe('customers as a fair starts with them', () => {
  it('are all who ever attended, of a segment or of all', () => {
    const attended = standings.customers.filter(({ tenure }) => tenure > 0)
    expect(startingCustomers(standings).map(({ id }) => id)).toEqual(attended.map(({ id }) => id))
    const small = startingCustomers(standings, 'small')
    expect(small.map(({ id }) => id)).toEqual(attended.filter(({ segment }) => segment === 'small').map(({ id }) => id))
    expect(small.length).toBeLessThan(attended.length)
  })

  it('have missed the editions held since they last attended, no cancelled one', () => {
    const held = records.editions.flatMap(({ held: was }, place) => (was ? [place] : []))
    const { length } = records.editions
    startingCustomers(standings).forEach(({ id, missed }) => {
      const customer = records.customers.findIndex((each) => each.id === id)
      const marks = held.map((place) => records.attended[customer * length + place])
      expect(missed).toBe(marks.length - 1 - marks.lastIndexOf(1))
    })
  })

  it('stand where the model has them at the next edition, and attend it as it says', () => {
    const { fit, customers } = standings
    const { stages, transitions, attendance } = (fit as HmmFit).model
    const started = new Map(startingCustomers(standings).map((each) => [each.id, each]))
    customers.forEach(({ id, stages: now, tenure }) => {
      if (tenure === 0) return
      const { stages: next, attends } = started.get(id)!
      // two stages of the model may have one name of the theory: of those sums alone, nothing follows
      if (new Set(stages.map((name) => name.split(' ')[0])).size < stages.length) return
      const own = stages.map((name) => now[name as keyof typeof now]!)
      const moved = stages.map((_, to) => own.reduce((sum, share, from) => sum + share * transitions[from]![to]!, 0))
      stages.forEach((name, at) => {
        expect(next[name as keyof typeof next]).toBeCloseTo(moved[at]!, 12)
      })
      expect(attends).toBeCloseTo(
        moved.reduce((sum, share, at) => sum + share * attendance[at]!, 0),
        12
      )
    })
  })

  it('are taken by a scenario, with the same stages', () => {
    const customers = startingCustomers(standings, 'small')
    const { segments } = makeScenario({
      horizon: { editions: 2, warmUp: 0 },
      segments: { small: { marketSize: customers.length + 50, customers } }
    })
    expect(segments.small!.customers).toHaveLength(customers.length)
  })

  it('are refused where stages are not told apart, and for a segment nobody is of', () => {
    const bgbb = customerStandings(records, { model: 'bgbb', check: false })
    expect(() => startingCustomers(bgbb)).toThrow('does not tell stages apart')
    expect(() => startingCustomers(standings, 'smal')).toThrow('did you mean "small"')
  })
})
