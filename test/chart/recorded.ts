import type { OutcomeKeys } from '../../src/analysis/outcomeKey.js'
import type { Cell } from '../../src/core/table.js'
import type { Replicated } from '../../src/experiment/replicate.js'
import { outcomeRecords } from '../../src/report/outcomeRecords.js'

/** Mean, low and high of an outcome as the records of a scenario have them. */
export function recordedBy(replicated: Replicated): (keys: OutcomeKeys) => readonly Cell[] {
  const { columns, rows } = outcomeRecords(replicated, 'en')
  const at = (id: string) => columns.findIndex((column) => column.id === id)
  const [outcomeAt, segmentAt, editionAt, tenureAt] = ['outcome', 'segment', 'edition', 'tenure'].map(at)
  const key = (cells: readonly unknown[]) => JSON.stringify(cells)
  const found = new Map(
    rows.map((row) => [
      key([row[outcomeAt!], row[segmentAt!] ?? null, row[editionAt!] ?? null, row[tenureAt!] ?? null]),
      ['mean', 'low', 'high'].map((id) => row[at(id)] ?? null)
    ])
  )
  return ({ outcome, segment = null, edition = null, tenure = null }) => {
    const cells = found.get(key([outcome, segment, edition, tenure]))
    if (cells === undefined) throw new Error(`no record of ${outcome}`)
    return cells
  }
}
