import type { Table } from '../../src/core/table.js'
import type { RatioId } from './ratios.js'

/** How thoroughly is measured. */
export interface Effort {
  /** Small sizes and few rounds, to see that everything runs; the figures mean nothing. */
  readonly quick: boolean
  /** Interleaved repetitions of each measurement. */
  readonly rounds: number
}

/** What a section found: tables for people, and its ratios. */
export interface Measured {
  readonly tables: readonly Table[]
  readonly ratios: Readonly<Partial<Record<RatioId, number>>>
}

/** One part of the benchmark. */
export interface Section {
  /** Its name after `--only`. */
  readonly name: string
  readonly title: string
  readonly measure: (effort: Effort) => Promise<Measured>
}
