import { describe, expect, it } from 'vitest'
import { aggregateOf } from '../../src/analysis/aggregate.js'
import { cellOf } from '../../src/analysis/cells.js'
import { costRates, customerValue } from '../../src/analysis/customerValue.js'
import { initialCost } from '../../src/analysis/initialCost.js'
import { type OutcomeRow, outcomesOf } from '../../src/analysis/outcomes.js'
import { compile, run } from '../../src/engine/index.js'
import { type CostKind, costKinds, type Measure, moneyScale, type RunTable } from '../../src/model/runTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { valueAt } from '../analysis/helpers.js'

const input = {
  perennial: 1,
  horizon: { editions: 6, warmUp: 6, cancelled: [3] },
  segments: {
    small: { marketSize: 600, discount: 0.05 },
    large: { marketSize: 150, standArea: 80 }
  },
  tactics: {
    club: { level: 'social', cost: 40, coverage: 0.5 },
    everyone: {
      level: 'structural',
      cost: 7,
      stages: ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance']
    }
  }
}
const scenario = makeScenario(input, 'identities')
const table = run(compile(scenario), 0)
const rows = outcomesOf(table)

/** Sums of a measure, or of what is counted in a row, by edition. */
function byEdition({ rows }: RunTable, count: (row: number) => number): Map<number, number> {
  const sums = new Map<number, number>()
  for (let row = 0; row < rows.length; row++) {
    sums.set(rows.edition[row], (sums.get(rows.edition[row]) ?? 0) + count(row))
  }
  return sums
}

/** A column of the ledger by edition, for one item. */
function ledgerOf(id: string, column: 'heads' | 'booked'): Map<number, number> {
  const { ledger, context } = table
  const sums = new Map<number, number>()
  for (let row = 0; row < ledger.length; row++) {
    if (context.items[ledger.item[row]].id !== id) continue
    sums.set(ledger.edition[row], (sums.get(ledger.edition[row]) ?? 0) + ledger[column][row])
  }
  return sums
}

const played = [...new Set(table.rows.edition)]
const last = table.context.stages.length - 1
const at = (measure: Measure) => byEdition(table, (row) => table.rows.sums[measure][row])

describe('a table of the engine', () => {
  it('has a horizon with a cancelled edition, and a tail', () => {
    expect(played).not.toContain(3)
    expect(Math.max(...played)).toBeGreaterThan(8)
  })

  it('spreads each lever over the heads that it is spread over in the books', () => {
    const { returned, customers } = table.rows.sums
    const lost = byEdition(table, (row) => returned[row] + (table.rows.stage[row] === last ? customers[row] : 0))
    for (const [id, heads] of [
      ['service', at('attended')],
      ['farewell', at('justLost')],
      ['winBack', lost]
    ] as const) {
      for (const edition of played)
        expect([id, edition, ledgerOf(id, 'heads').get(edition)]).toEqual([id, edition, heads.get(edition)])
    }
  })

  it('books to customers what it books for tactics', () => {
    for (const edition of played) {
      const booked = (ledgerOf('club', 'booked').get(edition) ?? 0) + (ledgerOf('everyone', 'booked').get(edition) ?? 0)
      expect(at('tacticCost').get(edition)).toBe(booked)
    }
  })

  it('has values − costs = profit exactly, edition by edition', () => {
    for (const edition of [1, 2, 4, 5, 6]) {
      const cost = table.context.items
        .map(({ id }) => ledgerOf(id, 'booked').get(edition) ?? 0)
        .reduce((sum, booked) => sum + booked, 0)
      const profit = valueAt(rows, 'profit', { edition }) ?? Number.NaN
      expect(Math.round(profit * moneyScale)).toBe((at('economicValue').get(edition) ?? 0) - cost)
    }
  })

  it('conserves customers: those lost, closed and joined explain every change', () => {
    // from one edition held to the next, those who ever joined change by who joins less who has closed in between
    const ever = byEdition(table, (row) => (table.rows.cohort[row] >= 0 ? table.rows.sums.customers[row] : 0))
    const closed = byEdition(table, (row) => (table.rows.cohort[row] >= 0 ? table.rows.sums.closed[row] : 0))
    for (const edition of [1, 4, 5]) {
      const joined = valueAt(rows, 'joined', { edition: edition + 1 }) ?? Number.NaN
      expect(ever.get(edition + 1)).toBe((ever.get(edition) ?? 0) - (closed.get(edition) ?? 0) + joined)
    }
  })

  it('charges every unit booked once: to a customer, to winning customers, or to nobody', () => {
    const undiscounted = { ...table.context, discountFactors: table.context.discountFactors.map(() => 1) }
    const aggregate = aggregateOf({ ...table, context: undiscounted })
    const { grid, ledger, cohorts } = aggregate
    const rates = costRates(aggregate)
    const { segments } = grid
    let newcomers = 0
    let prospects = 0
    for (let edition = 1; edition <= grid.lastEdition; edition++) {
      const charged = (segment: number) => {
        const cost = customerValue(aggregate, rates, cohorts.joined, segment, edition, edition)
        return cost.maintenance + cost.ending + cost.winBack
      }
      const unallocated = played.includes(edition) ? 0 : ledger.booked[edition]
      for (const customers of [charged(segments), charged(0) + charged(1)]) {
        const total = Math.round(customers * moneyScale) + initialCost(aggregate, edition) + unallocated
        expect([edition, total]).toEqual([edition, ledger.booked[edition]])
      }
      newcomers += cohorts.tacticsOfNewcomers[cellOf(grid, edition)]
      prospects += cohorts.tacticsOfProspects[cellOf(grid, edition)]
    }
    expect(Math.min(newcomers, prospects)).toBeGreaterThan(0)
  })

  it('has, over one edition, an equity that is the value of those who are there and of those who join', () => {
    const oneEdition = run(compile(makeScenario({ ...input, horizon: { editions: 1, warmUp: 6 } }, 'one')), 0)
    const outcomes = outcomesOf(oneEdition)
    const { grid, cohorts } = aggregateOf(oneEdition)
    for (const keys of [{}, { segment: 'small' }, { segment: 'large' }]) {
      expect(valueAt(outcomes, 'lifetimeValue', keys)).not.toBeNull()
    }
    const entrants = (valueAt(outcomes, 'joined') ?? 0) * (valueAt(outcomes, 'lifetimeValue') ?? 0)
    const present = cohorts.before.customers[cellOf(grid, 1)] * (valueAt(outcomes, 'valueFromNow') ?? 0)
    expect(entrants + present).toBeCloseTo(valueAt(outcomes, 'customerEquity') ?? Number.NaN, 4)
  })

  it('has a customer equity that is the sum over customers, row by row', () => {
    expect(valueAt(rows, 'customerEquity')).toBeCloseTo(equityRowByRow(table, rows), 4)
  })

  it('charges customers with all that was spent, also where nobody of them came', () => {
    // Twelve firms: editions pass with customers whom nobody sees. Value less all that was booked, edition by edition,
    // discounted: what the ledger holds, with no sharing out.
    const few = { perennial: 1, horizon: { editions: 4, warmUp: 0 }, segments: { firms: { marketSize: 12 } } }
    const small = Array.from({ length: 4 }, (_, replication) => run(compile(makeScenario(few, 'few')), replication))
    for (const each of small) {
      const { discountFactors } = each.context
      const value = byEdition(each, (row) => each.rows.sums.economicValue[row])
      let left = 0
      for (const [edition, sum] of value) left += (discountFactors[edition - 1] * sum) / moneyScale
      for (let row = 0; row < each.ledger.length; row++) {
        left -= (discountFactors[each.ledger.edition[row] - 1] * each.ledger.booked[row]) / moneyScale
      }
      expect(valueAt(outcomesOf(each), 'customerEquity')).toBeCloseTo(left, 6)
    }
    // at least one of them has money that was spent in an edition that nobody attended
    const unattended = small.some((each) => {
      const attended = byEdition(each, (row) => each.rows.sums.attended[row])
      return [...each.ledger.edition.keys()].some((row) => {
        const kind = costKinds[each.ledger.kind[row]]
        return kind === 'maintenance' && each.ledger.booked[row] > 0 && !attended.get(each.ledger.edition[row])
      })
    })
    expect(unattended).toBe(true)
  })
})

/** Levers whose money is entered under a kind of cost. */
function leversOf(kind: CostKind): string[] {
  const { ledger, context } = table
  const named = context.items.filter((item, index) => {
    const entries = [...ledger.item.keys()].filter((row) => ledger.item[row] === index)
    return item.kind === 'lever' && entries.some((row) => costKinds[ledger.kind[row]] === kind)
  })
  return named.map(({ id }) => id)
}

/** Customer equity the slow way: every row's own value less its own share of each cost, discounted. */
function equityRowByRow({ rows: each, context }: RunTable, outcomes: readonly OutcomeRow[]): number {
  const { sums } = each
  const heads = (id: string, edition: number) => {
    const count = ledgerOf(id, 'heads').get(edition) ?? 0
    return count === 0 ? 0 : (ledgerOf(id, 'booked').get(edition) ?? 0) / count
  }
  const maintenance = leversOf('maintenance')
  const attended = byEdition(table, (row) => sums.attended[row])
  const isMember = (row: number) => context.stages[each.stage[row]]?.attends ?? false
  const members = byEdition(table, (row) => (isMember(row) ? sums.customers[row] : 0))
  // by head of who attends, or of all customers of the fair where nobody does
  const bearers = (edition: number) => attended.get(edition) || members.get(edition) || 1
  const bears = (row: number) =>
    attended.get(each.edition[row]) ? sums.attended[row] : isMember(row) ? sums.customers[row] : 0
  const maintenancePerHead = (edition: number) =>
    maintenance.reduce((sum, id) => sum + (ledgerOf(id, 'booked').get(edition) ?? 0), 0) / bearers(edition)
  let equity = 0
  for (let row = 0; row < each.length; row++) {
    const edition = each.edition[row]
    const isTail = edition > context.editions
    if (isTail && each.cohort[row] < 0) continue
    const lost = sums.returned[row] + (each.stage[row] === last ? sums.customers[row] : 0)
    const cost =
      bears(row) * maintenancePerHead(edition) +
      sums.justLost[row] * heads('farewell', edition) +
      lost * heads('winBack', edition) +
      sums.tacticCost[row]
    equity += (context.discountFactors[edition - 1] * (sums.economicValue[row] - cost)) / moneyScale
  }
  for (let edition = 1; edition <= context.editions; edition++) {
    const levers = leversOf('initial').map((id) => valueAt(outcomes, `booked.lever.${id}`, { edition }) ?? 0)
    equity -= context.discountFactors[edition - 1] * levers.reduce((sum, booked) => sum + booked, 0)
  }
  return equity
}
