import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import type { Plan } from '../../src/engine/plan.js'
import { flag, type Population, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import type { KnownStage } from '../../src/model/knownCustomer.js'
import type { Measure, RunTable } from '../../src/model/runTable.js'
import { loadPreset } from '../../src/node/files.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { KnownCustomerInput } from '../../src/scenario/scenarioInput.js'

// a tenth of the visitors, each by itself, as known customers must be
const few = ['segments.visitors.standsFor=1', 'segments.visitors.marketSize=2000']
const fair = loadPreset('mature', { set: ['horizon.editions=6', ...few] })
const plan = compile(fair)
const ids = plan.segments.map(({ id }) => id)
const exhibitors = ids.indexOf('exhibitors')
const replications = Array.from({ length: 12 }, (_, index) => index)

type Key = string
const keyOf = ({ entry, ordinal }: Population, row: number): Key => `${entry[row]} ${ordinal[row]}`

/** Attitudes of those in a stage before the first show, summed. */
interface Attitudes {
  count: number
  trust: number
  satisfaction: number
  expectation: number
  strain: number
}

/** The fair played on from its warm-up, and its customers by segment as they stood before edition 1. */
function playedOn(replication: number, inTrust: Attitudes) {
  const lastAttended = ids.map(() => new Map<Key, number>())
  const customers = ids.map((): KnownCustomerInput[] => [])
  const table = run(plan, replication, {
    tail: false,
    observe: (edition, populations) => {
      populations.forEach((population, segment) => {
        for (const row of rowsAlive(population)) {
          const key = keyOf(population, row)
          if (edition < 1 && population.flags[row]! & flag.attends) lastAttended[segment]!.set(key, edition)
          if (edition !== 1 || isNew(population, row)) continue
          customers[segment]!.push(customerAt(population, row, key, segment, lastAttended[segment]!.get(key)))
          if (segment === exhibitors && plan.stages[population.stage[row]!]!.id === 'trust')
            note(inTrust, population, row)
        }
      })
    }
  })
  return { table, customers }
}

/** Prospects, who come for the first time or not at all, and firms that have closed. */
function isNew({ stage, flags }: Population, row: number): boolean {
  return stage[row] === 0 || stage[row]! >= plan.stages.length || (flags[row]! & flag.joins) > 0
}

function customerAt(
  { stage, flags, tenure, area, satisfaction }: Population,
  row: number,
  id: Key,
  segment: number,
  // those lost at the very start have left before the warm-up
  last = 1 - fair.horizon.warmUp
): KnownCustomerInput {
  const isBack = (flags[row]! & flag.returned) > 0
  const stands = (isBack ? 'disappearance' : plan.stages[stage[row]!]!.id) as KnownStage
  const isExhibitor = plan.segments[segment]!.kind === 'exhibitor'
  return {
    id,
    tenure: tenure[row]!,
    stages: { [stands]: 1 },
    missed: -last,
    area: isExhibitor ? area[row]! : null,
    score: satisfaction[row]!
  }
}

function note(attitudes: Attitudes, { trust, satisfaction, expectation, strain }: Population, row: number): void {
  attitudes.count++
  attitudes.trust += trust[row]!
  attitudes.satisfaction += satisfaction[row]!
  attitudes.expectation += expectation[row]!
  attitudes.strain += strain[row]!
}

/** The fair started from these customers. */
function planFrom(customers: readonly (readonly KnownCustomerInput[])[], knowsMissed: boolean): Plan {
  const listed = (list: readonly KnownCustomerInput[]) =>
    knowsMissed ? list : list.map((one) => ({ ...one, missed: null }))
  const segments = Object.fromEntries(ids.map((id, index) => [id, { customers: listed(customers[index]!) }]))
  return compile(varyScenario(fair, { horizon: { warmUp: 0 }, segments }, 'known'))
}

/** The same plan, but for what the histories of known customers say of their loyalty. */
function loyalAsAnybody(known: Plan): Plan {
  return {
    ...known,
    segments: known.segments.map((segment) => ({
      ...segment,
      known: segment.known.map((one) => ({ ...one, loyaltyBounds: null }))
    }))
  }
}

function sumIn({ rows }: RunTable, measure: Measure, edition: number): number {
  return rows.sums[measure].reduce((sum, value, row) => {
    return rows.edition[row] === edition && rows.segment[row] === exhibitors ? sum + value : sum
  }, 0)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('a settled fair whose customers are written down and loaded again', () => {
  const inTrust: Attitudes = { count: 0, trust: 0, satisfaction: 0, expectation: 0, strain: 0 }
  const played = replications.map((replication) => {
    const { table, customers } = playedOn(replication, inTrust)
    // luck of its own: the same would belong to others
    const again = run(planFrom(customers, true), replication + 1000, { tail: false })
    const withoutMissed = run(planFrom(customers, false), replication + 1000, { tail: false })
    const asAnybody = run(loyalAsAnybody(planFrom(customers, true)), replication + 1000, { tail: false })
    return { table, again, withoutMissed, asAnybody }
  })
  const meanOf = (which: keyof (typeof played)[number], measure: Measure, edition: number) =>
    mean(played.map((tables) => sumIn(tables[which], measure, edition)))

  it('is attended alike in the next edition, by those expected and by those who come back', () => {
    for (const measure of ['attended', 'repeated', 'returned'] as const) {
      const differences = played.map(({ table, again }) => sumIn(again, measure, 1) - sumIn(table, measure, 1))
      const average = mean(differences)
      const variance = differences.reduce((sum, each) => sum + (each - average) ** 2, 0) / (differences.length - 1)
      expect([measure, Math.abs(average) < 4 * Math.sqrt(variance / differences.length)]).toEqual([measure, true])
    }
  })

  // the seed is fixed; over 59 such fairs it was +3, 0, −2, −3 and −3 %
  it('is attended within 3 % in the five editions after, since those who stayed are loyal: else by ever fewer', () => {
    const change = (which: keyof (typeof played)[number], edition: number) =>
      Math.round(100 * (meanOf(which, 'attended', edition) / meanOf('table', 'attended', edition) - 1))
    for (const edition of [2, 3, 4, 5, 6]) {
      expect([edition, Math.abs(change('again', edition)) <= 3]).toEqual([edition, true])
    }
    for (const edition of [4, 5, 6]) expect([edition, change('asAnybody', edition) <= -5]).toEqual([edition, true])
  })

  it('sees five times too many come back where it is not known how long ago they left', () => {
    const ratio = meanOf('withoutMissed', 'returned', 1) / meanOf('table', 'returned', 1)
    expect(Math.round(ratio)).toBe(5)
  })

  it('has customers in trust whose attitudes lie near the reference, as the model page says', () => {
    const { count, trust, satisfaction, expectation, strain } = inTrust
    expect(Math.round((100 * trust) / count)).toBe(45)
    expect(Math.round(satisfaction / count)).toBe(63)
    expect(Math.round(expectation / count)).toBe(64)
    expect(Math.round((100 * strain) / count)).toBe(8)
  })
})
