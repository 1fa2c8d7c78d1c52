import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutcomeName } from '../../../src/analysis/outcome.js'
import { InputError } from '../../../src/core/errors.js'
import { packGrid, unpackGrid } from '../../../src/experiment/units/grid.js'
import { units as lazy, type Parcel, type Unit } from '../../../src/experiment/units/index.js'
import { inSharedMemory } from '../../../src/node/threads/sharedMemory.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { smallScenario } from '../helpers.js'

const [outcomes, accounts, losses, tables, individuals, sweep] = await Promise.all([
  lazy.outcomes(),
  lazy.accounts(),
  lazy.losses(),
  lazy.tables(),
  lazy.individuals(),
  lazy.sweep()
])
const units = { outcomes, accounts, losses, tables, individuals, sweep }

const lifecycle = makeLifecycle({
  customers: 50,
  horizon: { cycles: 4, cycleLength: 1 },
  cohort: { size: 10, start: { here: 1 } },
  lifecycle: { stages: { here: { attends: true }, gone: {} }, transitions: { here: { gone: 'p' } } },
  parameters: { p: 0.25 },
  counting: 'start',
  categories: { fees: { kind: 'value', stages: { here: 100 } }, care: { kind: 'cost', stages: { here: 20 } } },
  totals: { net: 'fees - care' },
  strategies: { now: {}, better: { parameters: { p: 0.1 } } }
})
const fair = { scenario: smallScenario('fair'), baseline: smallScenario('baseline') }

/** A parcel as it comes out of another thread. */
function sent(parcel: Parcel): Parcel {
  return structuredClone(inSharedMemory(parcel))
}

/** Plays items in two parts in the opposite order, each by a subject opened anew, and joins what is unpacked. */
function apart<Subject, Item, Result>(unit: Unit<Subject, Item, Result>, subject: Subject, items: readonly Item[]) {
  const cut = 1
  const later = unit.pack(unit.open(structuredClone(subject))(items.slice(cut), cut))
  const sooner = sent(unit.pack(unit.open(structuredClone(subject))(items.slice(0, cut), 0)))
  const { body } = sent(later)
  return [...unit.unpack(sooner), ...unit.unpack({ head: sooner.head, body })]
}

describe('a unit of work', () => {
  it('gives outcomes, accounts, losses, run tables, individuals and sets the same in parts, in any order, and from another thread', () => {
    const replications = [2, 0, 1]
    const sets = [{ p: 0.5 }, {}, { p: 0.125 }]
    expect(apart(units.outcomes, fair, replications)).toEqual(units.outcomes.open(fair)(replications, 0))
    expect(apart(units.accounts, fair, replications)).toEqual(units.accounts.open(fair)(replications, 0))
    const lossy = { ...fair, losses: [{ segment: 'exhibitors', edition: 1, customers: 2 }] }
    expect(apart(units.losses, lossy, replications)).toEqual(units.losses.open(lossy)(replications, 0))
    expect(units.losses.effort(lossy).steps).toBe(3 * units.outcomes.effort(fair).steps)
    expect(apart(units.tables, fair, replications)).toEqual(units.tables.open(fair)(replications, 0))
    expect(apart(units.individuals, lifecycle, replications)).toEqual(
      units.individuals.open(lifecycle)(replications, 0)
    )
    expect(apart(units.sweep, lifecycle, sets)).toEqual(units.sweep.open(lifecycle)(sets, 0))
  })

  it('packs results into typed arrays, and names them in the head alone', () => {
    const play = units.outcomes.open(fair)
    const [one, other] = [units.outcomes.pack(play([0], 0)), units.outcomes.pack(play([1], 1))]
    expect(other.head).toEqual(one.head)
    expect((one.head as OutcomeName[])[0]).toEqual({
      outcome: 'attendance',
      segment: null,
      edition: null,
      tenure: null
    })
    expect(one.body).toEqual([expect.any(Float64Array)])
    expect(JSON.stringify(one.body)).not.toContain('attendance')
  })

  it('says of a set which one it is among all, and refuses wrong names in any of them first', () => {
    expect(() => units.sweep.open(lifecycle)([{ p: 2 }], 41)).toThrow('set 42: ')
    expect(() => units.sweep.check?.(lifecycle, [{ p: 2 }, { q: 1 }])).toThrow(
      /^parameters.q: set 2: there is no parameter q/
    )
    expect(() => units.sweep.check?.(lifecycle, [{ p: 2 }])).not.toThrow(InputError)
  })

  it('knows that more customers, editions, cycles and strategies are more work', () => {
    const more = smallScenario('more', { segments: { exhibitors: { marketSize: 1200 } } })
    expect(units.outcomes.effort({ scenario: more, baseline: more }).steps).toBeGreaterThan(
      units.outcomes.effort(fair).steps
    )
    const { strategies, customers } = lifecycle
    const effort = units.individuals.effort(lifecycle)
    expect(units.individuals.effort({ ...lifecycle, customers: 3 * customers }).steps).toBeCloseTo(3 * effort.steps)
    const one = { ...lifecycle, strategies: { now: strategies.now! } }
    expect(units.individuals.effort(one).steps).toBeCloseTo(effort.steps / 2)
    expect(units.sweep.effort(one).steps).toBeCloseTo(units.sweep.effort(lifecycle).steps / 2)
  })
})

describe('a grid', () => {
  it('gives back every bit, minus zero and what is undefined included', () => {
    const value = fc.oneof(fc.constant(null), fc.constant(-0), fc.double({ noNaN: true }))
    const results = fc
      .integer({ min: 0, max: 5 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })
      )
    fc.assert(
      fc.property(results, (rows) => {
        const valued = rows.map((row) => row.map((each, index) => ({ name: `row ${index}`, value: each })))
        expect(unpackGrid(valued[0]!, packGrid(valued))).toStrictEqual(valued)
      })
    )
  })

  it('refuses results of different rows', () => {
    expect(() => packGrid([[{ value: 1 }], []])).toThrow('a result has 0 rows where another has 1')
  })
})
