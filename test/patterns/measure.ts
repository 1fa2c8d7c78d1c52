import { estimate } from '../../src/core/interval.js'
import { compile } from '../../src/engine/compile.js'
import { run } from '../../src/engine/run.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import { type Measure, moneyScale, type RunTable, scoreScale } from '../../src/model/runTable.js'
import { loadPreset } from '../../src/node/files.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { type Interval, printed } from './printed.js'

/** Seeds of every pattern, taken as they come: none was tried and put aside. */
export const seeds = ['first', 'second', 'third'] as const

/** Leaves only the exhibitors of a shipped fair, without leaders, visitors and partners. */
export const exhibitorsOnly: ScenarioInput = { segments: { leaders: null, visitors: null, partners: null } }

/** Makes every exhibitor take the same stand at the same margin, so that a few large ones do not hide what happens. */
export const equalStands: ScenarioInput = {
  segments: { exhibitors: { standArea: 30, margin: 0.45, correlations: {} } }
}

/** Files read, so that all worlds of a test are made from the same. */
const texts = new Map<string, string>()

/** A shipped fair with another seed and with what differs, one change laid over the other. */
export function fair(preset: string, seed: string, ...changes: readonly ScenarioInput[]): Scenario {
  const shipped = loadPreset(preset, { set: [`seed=${seed}`], texts })
  return changes.reduce<Scenario>((scenario, change) => varyScenario(scenario, change, preset), shipped)
}

/** Run tables of a scenario, one a replication; its warm-up is played under `baseline`. */
export function play(scenario: Scenario, replications: number, baseline: Scenario = scenario): readonly RunTable[] {
  const plan = compile(scenario, baseline)
  const workspace = createWorkspace(plan)
  return Array.from({ length: replications }, (_, replication) => run(plan, replication, { workspace, tail: false }))
}

/** Which cells of a run table count; what is absent counts whatever it is. */
export interface Cells {
  readonly segment?: string
  readonly edition?: number
  /** First and last edition that count. */
  readonly editions?: readonly [first: number, last: number]
  /** Editions attended before. */
  readonly tenure?: number
  readonly stage?: string
}

/** A measure summed over the cells of a table, as it is kept: a whole number. */
export function total({ rows, context }: RunTable, measure: Measure, cells: Cells = {}): number {
  const [first, last] = cells.editions ?? [cells.edition ?? 1, cells.edition ?? context.editions]
  const segment = placeOf(context.segments, cells.segment)
  const stage = placeOf(context.stages, cells.stage)
  let sum = 0
  for (let row = 0; row < rows.length; row++) {
    if (rows.edition[row]! < first || rows.edition[row]! > last) continue
    if (segment !== null && rows.segment[row] !== segment) continue
    if (stage !== null && rows.stage[row] !== stage) continue
    if (cells.tenure === undefined || rows.tenure[row] === cells.tenure) sum += rows.sums[measure][row]!
  }
  return sum
}

function placeOf(named: readonly { readonly id: string }[], wanted: string | undefined): number | null {
  if (wanted === undefined) return null
  const place = named.findIndex(({ id }) => id === wanted)
  if (place < 0) throw new Error(`there is no ${wanted}`)
  return place
}

/** Money summed over the cells of a table, in units of currency. */
export function money(table: RunTable, measure: Measure, cells: Cells = {}): number {
  return total(table, measure, cells) / moneyScale
}

/** Mean satisfaction of those attending, 0 to 100. */
export function satisfaction(table: RunTable, cells: Cells): number {
  return total(table, 'satisfaction', cells) / scoreScale / total(table, 'attended', cells)
}

/** Of those who attended the last edition, the share attending. */
export function repeatRate(table: RunTable, cells: Cells): number {
  return total(table, 'repeated', cells) / total(table, 'expected', cells)
}

/** Of the prospects, the share who attend for the first time. */
export function conversion(table: RunTable, cells: Cells): number {
  const joined = total(table, 'joined', cells)
  return joined / (joined + total(table, 'customers', { ...cells, stage: 'cultivation' }))
}

/**
 * Share of never-lapsed customers who come again, by editions attended (index n is after n editions), in each of
 * `groups` groups of three replications: few customers are old, so a replication alone says little of them.
 */
export function renewalByTenure(scenario: Scenario, groups: number): readonly (readonly number[])[] {
  const tables = play(scenario, 3 * groups)
  return Array.from({ length: groups }, (_, group) => {
    const sum = (measure: Measure, tenure: number) =>
      tables.slice(3 * group, 3 * group + 3).reduce((all, table) => all + total(table, measure, { tenure }), 0)
    return Array.from({ length: 16 }, (_, tenure) => {
      const eligible = sum('neverLapsed', tenure)
      return eligible === 0 ? 0 : sum('renewed', tenure) / eligible
    })
  })
}

/** Renewal over all tenures of a cohort followed for 15 editions: ΣS(t) / ΣS(t−1). */
export function allTenureRenewal(renewal: readonly number[]): number {
  const survival = [1]
  for (let tenure = 1; tenure < 15; tenure++) survival.push(survival[tenure - 1]! * renewal[tenure]!)
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  return sum(survival.slice(1)) / sum(survival.slice(0, -1))
}

/** The mean of what `value` gives for each replication, with its 95 % interval. */
export function over(replications: number, value: (replication: number) => number): Interval {
  const { low, high, ...rest } = estimate(Array.from({ length: replications }, (_, replication) => value(replication)))
  if (low === null || high === null) throw new Error('an interval needs two replications')
  return printed({ ...rest, low, high })
}

/** The paired difference of a measure between two worlds played with the same luck: changed less unchanged. */
export function paired(
  changed: readonly RunTable[],
  unchanged: readonly RunTable[],
  measure: (table: RunTable) => number
): Interval {
  return over(changed.length, (replication) => measure(changed[replication]!) - measure(unchanged[replication]!))
}
