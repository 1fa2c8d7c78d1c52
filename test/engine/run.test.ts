import { describe, expect, it } from 'vitest'
import { editionsToReturn, run } from '../../src/engine/run.js'
import { segmentStreams } from '../../src/engine/segmentStreams.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import type { Measure, RunTable } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'
import { everybodyComes } from '../support/played.js'
import { columnsOf, firstDifference, partOf, sumRows } from '../support/runTables.js'

/** A fair in which nothing is left to luck but who likes what: everybody starts, everybody attends, nobody leaves. */
const certain: ScenarioInput = {
  horizon: { editions: 4, warmUp: 0 },
  segments: {
    all: { marketSize: 100, inflow: 10, initialStages: { cultivation: 1 }, standArea: 20, margin: 0.4, loyalty: 0 }
  },
  price: { perArea: 200, fixed: 500 },
  lifecycle: everybodyComes
}

const tables = new Map<string, RunTable>()

/** The table of a fair, played once. */
function tableOf(input: ScenarioInput): RunTable {
  const name = JSON.stringify(input)
  if (!tables.has(name)) tables.set(name, run(planOf(input), 0))
  return tables.get(name)!
}

function total(input: ScenarioInput, measure: Measure, edition: number): number {
  const { rows } = tableOf(input)
  return sumRows(
    tableOf(input),
    (row) => rows.sums[measure][row]!,
    (row) => rows.edition[row] === edition
  )
}

describe('a fair without luck', () => {
  it('is what one counts by hand', () => {
    // 110 before edition 1, ten more before each; all attend for ever; in the tail nobody enters
    const attended = [1, 2, 3, 4, 5, 304].map((edition) => total(certain, 'attended', edition))
    expect(attended).toEqual([110, 120, 130, 140, 140, 140])
    expect([1, 2].map((edition) => total(certain, 'joined', edition))).toEqual([110, 10])
    expect([1, 2, 3].map((edition) => total(certain, 'expected', edition))).toEqual([0, 110, 120])
    expect([2, 3].map((edition) => total(certain, 'renewed', edition))).toEqual([110, 120])
    // each pays 20 · 200 + 500 = 4,500 and costs .6 of that; money in ten-thousandths
    expect(total(certain, 'revenue', 2)).toBe(120 * 4500 * 10_000)
    expect(total(certain, 'provision', 2)).toBe(120 * 2700 * 10_000)
    expect(total(certain, 'economicValue', 2)).toBe(120 * 1800 * 10_000)
    expect(total(certain, 'area', 2)).toBe(120 * 20 * 10_000)
  })

  it('gives discounts of segment and tactic one upon the other, off the rent only', () => {
    const { all } = certain.segments!
    const rebate = { level: 'financial', discount: 0.1, stages: ['confirmation'], cost: 7 } as const
    // every customer is known for what he is
    const without = ['customerData'] as const
    const cheap = { ...certain, without, segments: { all: { ...all!, discount: 0.2 } }, tactics: { rebate } }
    // newcomers of edition 1 pay 4,000 · .8 + 500 = 3,700; who is known pays 4,000 · .8 · .9 + 500 = 3,380
    expect(total(cheap, 'revenue', 1) / 10_000).toBeCloseTo(110 * 3700, 6)
    expect(total(cheap, 'revenue', 2) / 10_000).toBeCloseTo(110 * 3380 + 10 * 3700, 6)
    expect(total(cheap, 'discountGiven', 2) / 10_000).toBeCloseTo(110 * 1120 + 10 * 800, 6)
    // newcomers are treated on registering, at its cost
    expect([1, 2].map((edition) => total(cheap, 'tacticCost', edition) / 10_000)).toEqual([110 * 7, 120 * 7])
  })

  it('stops at once where nobody attends', () => {
    const nobody = { ...certain, lifecycle: { ...certain.lifecycle, rates: { cultivation: { confirmation: 0 } } } }
    const { rows, ledger } = run(planOf(nobody), 0)
    expect(Math.max(...rows.edition)).toBe(4)
    expect(Math.max(...ledger.edition)).toBe(5)
  })

  it('plays no tail where none is wanted, and the same before it', () => {
    const plan = planOf(certain)
    const table = run(plan, 0)
    const short = run(plan, 0, { tail: false })
    expect(Math.max(...short.ledger.edition)).toBe(4)
    const part = partOf(
      table,
      (row) => table.rows.edition[row]! <= 4,
      (entry) => table.ledger.edition[entry]! <= 4
    )
    const { potential } = short.customers
    expect(firstDifference(short, { ...part, customers: { ...table.customers, potential } })).toBe(null)
    // what is still to come lies in the tail, and nowhere else
    expect([...potential].every((value) => value === 0)).toBe(true)
    expect([...table.customers.potential].every((value) => value > 0)).toBe(true)
  })
})

describe('a cancelled edition', () => {
  const withGap = { ...certain, horizon: { ...certain.horizon, cancelled: [2] } }

  it('has no customers, only money unspent, and retention skips it', () => {
    const table = run(planOf({ ...withGap, levers: { service: { spend: 900 } } }), 0)
    expect([...table.rows.edition].includes(2)).toBe(false)
    const ofEdition = partOf(
      table,
      () => false,
      (entry) => table.ledger.edition[entry] === 2
    ).ledger
    expect([...ofEdition.booked]).toEqual(leverIds.map(() => 0))
    expect([...ofEdition.unspent]).toEqual(leverIds.map((id) => (id === 'service' ? 900 * 10_000 : 0)))
    // those of edition 1 are expected in edition 3 and renew; newcomers of both editions join
    expect(['expected', 'renewed', 'neverLapsed', 'joined'].map((it) => total(withGap, it as Measure, 3))).toEqual([
      110, 110, 110, 20
    ])
    expect([...table.inflow]).toEqual([10, 10, 10, 10])
  })

  it('at the end leaves the tail to the last edition held', () => {
    const late = { ...certain, horizon: { ...certain.horizon, cancelled: [4] } }
    expect(total(late, 'attended', 3)).toBe(130)
    // who entered before the edition that did not take place never came, and is no longer courted
    expect(total(late, 'attended', 5)).toBe(130)
  })
})

describe('firms that close', () => {
  it('are counted where they were, expected once more, and never seen again', () => {
    const closing = { ...certain, lifecycle: { ...certain.lifecycle, closure: 1 } }
    const table = run(planOf(closing), 0)
    expect([1, 2, 3].map((edition) => total(closing, 'closed', edition))).toEqual([110, 10, 10])
    expect([1, 2, 3].map((edition) => total(closing, 'customers', edition))).toEqual([110, 10, 10])
    expect([2, 3].map((edition) => total(closing, 'expected', edition))).toEqual([110, 10])
    expect([2, 3].map((edition) => total(closing, 'repeated', edition))).toEqual([0, 0])
    const closedStage = table.context.stages.length
    expect(
      sumRows(
        table,
        (row) => table.rows.sums.customers[row]!,
        (row) => table.rows.stage[row] === closedStage
      )
    ).toBe(0)
  })
})

describe('the patience with the lost', () => {
  const patience = (probability: number, lapse: number) => {
    const lifecycle = { rates: { disappearance: { confirmation: probability } }, drivers: { lapse: { return: lapse } } }
    return editionsToReturn(planOf({ lifecycle }))
  }

  it('ends where the chance to come back has fallen under a thousandth', () => {
    // .04 at −.2 an edition: odds .041667·e^(−.2·18) = .001138, at 19 .000932, so in the 20th edition after
    expect(patience(0.04, -0.2)).toBe(20)
    expect(patience(0, -0.2)).toBe(1)
    expect(patience(0.04, 0)).toBe(300)
  })
})

describe('the streams of a segment', () => {
  it('are told apart by seed, replication, segment, purpose or tactic, and edition', () => {
    const keys = ['a', 'b'].flatMap((seed) =>
      [0, 1].flatMap((replication) =>
        ['large', 'small'].flatMap((segment) => {
          const streams = segmentStreams(seed, replication, segment, ['club', 'rebate'])
          return [-1, 0, 1].flatMap((edition) => [
            streams.of(1, edition),
            streams.of(2, edition),
            streams.tactic('club', edition),
            streams.tactic('rebate', edition)
          ])
        })
      )
    )
    expect(new Set(keys.map((key) => `${key.word0} ${key.word1}`)).size).toBe(2 * 2 * 2 * 3 * 4)
  })

  it('of a tactic do not depend on which others there are', () => {
    const alone = segmentStreams('a', 0, 'large', ['club']).tactic('club', 4)
    expect(segmentStreams('a', 0, 'large', ['zoo', 'club', 'art']).tactic('club', 4)).toEqual(alone)
  })
})

describe('a run table', () => {
  it('counts who entered before each edition', () => {
    expect([...run(planOf({ ...certain, horizon: { editions: 3, warmUp: 2 } }), 0).inflow]).toEqual([10, 10, 10])
    expect(columnsOf(run(planOf(certain), 0)).get('inflow')!.length).toBe(4)
  })

  it('of a workspace is a copy, unless it is lent: then the next replication writes over it', () => {
    const plan = planOf({ horizon: { editions: 3, warmUp: 2 }, segments: { exhibitors: { marketSize: 100 } } })
    const [first, second] = [run(plan, 0), run(plan, 1)]
    const workspace = createWorkspace(plan)
    const copy = run(plan, 0, { workspace })
    const lent = run(plan, 0, { workspace, lend: true })
    expect(firstDifference(lent, first)).toBeNull()
    expect(firstDifference(run(plan, 1, { workspace, lend: true }), second)).toBeNull()
    expect(firstDifference(lent, first)).not.toBeNull()
    expect(firstDifference(copy, first)).toBeNull()
  })
})
