import {
  costKinds,
  type LedgerRows,
  lastTenureClass,
  type Measure,
  measures,
  type RunRows
} from '../../src/model/runTable.js'

/** What is summed over the customers of one cell. */
export interface Cell {
  readonly edition: number
  readonly segment: number
  readonly stage: number
  readonly tenure: number
  readonly cohort: number
  readonly sums: Record<Measure, number>
  readonly moves: number[]
}

export interface LedgerEntry {
  readonly edition: number
  readonly item: number
  readonly kind: (typeof costKinds)[number]
  readonly heads: number
  readonly planned: number
  readonly booked: number
}

/** Cells by name, and ledger entries in the order they are made. */
export class Book {
  readonly #cells = new Map<string, Cell>()
  readonly #entries: LedgerEntry[] = []
  readonly #stages: number
  readonly #standsFor: readonly number[]

  /** A book for so many stages, and segments whose members each stand for so many customers. */
  constructor(stages: number, standsFor: readonly number[]) {
    this.#stages = stages
    this.#standsFor = standsFor
  }

  cell(edition: number, segment: number, stage: number, tenure: number, cohort: number): Cell {
    const tenureClass = Math.min(tenure, lastTenureClass)
    const name = `${edition} ${segment} ${stage} ${tenureClass} ${cohort}`
    let cell = this.#cells.get(name)
    if (cell === undefined) {
      const sums = Object.fromEntries(measures.map((measure) => [measure, 0])) as Record<Measure, number>
      cell = { edition, segment, stage, tenure: tenureClass, cohort, sums, moves: Array(this.#stages).fill(0) }
      this.#cells.set(name, cell)
    }
    return cell
  }

  enter(entry: LedgerEntry): void {
    this.#entries.push(entry)
  }

  /** Money booked in an edition for the items that pass. */
  bookedIn(edition: number, passes: (item: number) => boolean): number {
    const entries = this.#entries.filter((entry) => entry.edition === edition && passes(entry.item))
    return entries.reduce((sum, { booked }) => sum + booked, 0)
  }

  rows(): RunRows {
    const cells = [...this.#cells.values()].sort(
      (a, b) =>
        a.edition - b.edition ||
        a.segment - b.segment ||
        a.stage - b.stage ||
        a.tenure - b.tenure ||
        a.cohort - b.cohort
    )
    const times = (value: (cell: Cell) => number) =>
      Float64Array.from(cells, (cell) => this.#standsFor[cell.segment]! * value(cell))
    return {
      length: cells.length,
      edition: Int32Array.from(cells, (cell) => cell.edition),
      segment: Int32Array.from(cells, (cell) => cell.segment),
      stage: Int32Array.from(cells, (cell) => cell.stage),
      tenure: Int32Array.from(cells, (cell) => cell.tenure),
      cohort: Int32Array.from(cells, (cell) => cell.cohort),
      sums: Object.fromEntries(measures.map((measure) => [measure, times((cell) => cell.sums[measure])])) as Record<
        Measure,
        Float64Array
      >,
      moves: Array.from({ length: this.#stages }, (_, stage) => times((cell) => cell.moves[stage]!))
    }
  }

  ledger(): LedgerRows {
    const entries = this.#entries
    return {
      length: entries.length,
      edition: Int32Array.from(entries, (entry) => entry.edition),
      item: Int32Array.from(entries, (entry) => entry.item),
      kind: Int32Array.from(entries, (entry) => costKinds.indexOf(entry.kind)),
      heads: Float64Array.from(entries, (entry) => entry.heads),
      planned: Float64Array.from(entries, (entry) => entry.planned),
      booked: Float64Array.from(entries, (entry) => entry.booked),
      unspent: Float64Array.from(entries, (entry) => entry.planned - entry.booked)
    }
  }
}
