import { compile } from '../../src/engine/compile.js'
import { type RunOptions, run } from '../../src/engine/run.js'
import { type Measure, moneyScale, type RunTable } from '../../src/model/runTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { sumRows } from './runTables.js'

/** Nothing is left to luck: every prospect starts, every customer of the fair comes and stays, and no firm closes. */
export const everybodyComes: NonNullable<ScenarioInput['lifecycle']> = {
  attendance: { confirmation: 1, trust: 1, weakening: 1 },
  rates: {
    cultivation: { confirmation: 1 },
    confirmation: { trust: 0, weakening: 0, disappearance: 0 },
    disappearance: { confirmation: 0 }
  },
  closure: 0
}

/** How a scenario is played; absent: under itself, replication 0, with a tail. */
export interface Played extends RunOptions {
  readonly baseline?: ScenarioInput
  readonly replication?: number
}

/** The run table of one replication of a scenario. */
export function played(input: ScenarioInput, { baseline = input, replication = 0, ...options }: Played = {}): RunTable {
  return run(compile(makeScenario(input, 'scenario'), makeScenario(baseline, 'baseline')), replication, options)
}

/** Rows of a table: of one edition, of editions up to and including one, of a segment, of a stage; of all where absent. */
export interface Where {
  readonly edition?: number
  readonly upTo?: number
  readonly segment?: string
  readonly stage?: string
}

/** Whether a row lies within. */
function lies({ rows, context }: RunTable, row: number, { edition, upTo, segment, stage }: Where): boolean {
  if (edition !== undefined && rows.edition[row] !== edition) return false
  if (upTo !== undefined && rows.edition[row]! > upTo) return false
  if (segment !== undefined && context.segments[rows.segment[row]!]!.id !== segment) return false
  return stage === undefined || context.stages[rows.stage[row]!]?.id === stage
}

/** A measure summed over rows. */
export function sumOf(table: RunTable, measure: Measure, where: Where = {}): number {
  return sumRows(
    table,
    (row) => table.rows.sums[measure][row]!,
    (row) => lies(table, row, where)
  )
}

/** Moves to a stage, summed over rows. */
export function movesTo(table: RunTable, to: string, where: Where = {}): number {
  const column = table.rows.moves[table.context.stages.findIndex(({ id }) => id === to)]!
  return sumRows(
    table,
    (row) => column[row]!,
    (row) => lies(table, row, where)
  )
}

/** What the ledger has of a lever or tactic in an edition, all accounts together; money in units of currency. */
export function entryOf({ ledger, context }: RunTable, item: string, edition: number) {
  const entry = { heads: 0, planned: 0, booked: 0, unspent: 0 }
  for (let row = 0; row < ledger.length; row++) {
    if (ledger.edition[row] !== edition || context.items[ledger.item[row]!]!.id !== item) continue
    entry.heads += ledger.heads[row]!
    entry.planned += ledger.planned[row]! / moneyScale
    entry.booked += ledger.booked[row]! / moneyScale
    entry.unspent += ledger.unspent[row]! / moneyScale
  }
  return entry
}
