import { sha256 } from '../../src/core/hash.js'
import { compile } from '../../src/engine/compile.js'
import { compileMarkov, playExact, playIndividuals } from '../../src/engine/markov/index.js'
import { run } from '../../src/engine/run.js'
import type { LifecycleTable } from '../../src/model/lifecycleTable.js'
import type { RunTable } from '../../src/model/runTable.js'
import type { LifecycleScenario } from '../../src/scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { columnsOf } from './runTables.js'

/** Digests of a declared lifecycle: of its exact tables, and of those that individuals make. */
export interface LifecycleDigests {
  readonly exact: string
  readonly individuals: string
}

/** What the golden digest of a fair or strategy is taken of: replication 0, after a warm-up under the baseline. */
export function scenarioDigest(scenario: Scenario, baseline: Scenario): string {
  return tableDigest(run(compile(scenario, baseline), 0))
}

/** What the golden digests of a declared lifecycle are taken of: the exact engine, and a thousand individuals. */
export function lifecycleDigests(lifecycle: LifecycleScenario): LifecycleDigests {
  const plan = compileMarkov({ ...lifecycle, customers: 1000 })
  return { exact: lifecycleDigest(playExact(plan)), individuals: lifecycleDigest(playIndividuals(plan, 0)) }
}

/** SHA-256 of the bits of lifecycle tables: every number, in the order of the strategies. */
export function lifecycleDigest(tables: readonly LifecycleTable[]): string {
  const arrays = tables.flatMap(({ occupancy, flows, neverLapsed, categories }) => [
    occupancy,
    flows,
    neverLapsed,
    ...categories.flatMap(({ undiscounted, discounted }) => [undiscounted, discounted])
  ])
  return sha256(arrays.map((array) => Array.from(new BigUint64Array(array.slice().buffer)).join(' ')).join('\n'))
}

/**
 * SHA-256 of all the numbers of a run table, bit by bit: each column's name and length, then its values, little-endian,
 * whole numbers of 32 bits or doubles as they stand in the table.
 */
export function tableDigest(table: RunTable): string {
  const pieces: Uint8Array[] = []
  for (const [name, column] of columnsOf(table)) {
    pieces.push(new TextEncoder().encode(`${name} ${column.length}\n`), bytesOf(column))
  }
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    bytes.set(piece, end)
    end += piece.length
  }
  return sha256(bytes)
}

function bytesOf(column: Int32Array | Float64Array): Uint8Array {
  const bytes = new Uint8Array(column.byteLength)
  const view = new DataView(bytes.buffer)
  const isWhole = column instanceof Int32Array
  column.forEach((value: number, index: number) => {
    if (isWhole) view.setInt32(4 * index, value, true)
    else view.setFloat64(8 * index, value, true)
  })
  return bytes
}
