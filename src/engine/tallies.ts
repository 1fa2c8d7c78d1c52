import { causes, lastTenureClass } from '../model/runTable.js'

/** What is tallied in each cell while an edition is played; moves to each stage follow behind the last. */
export const tallies = [
  ...(['customers', 'expected', 'neverLapsed', 'trusting', 'trust', 'strain', 'needGap', 'tacticCost'] as const),
  ...(['satisfied', 'promoters', 'detractors', 'complaints', 'detected', 'remedied'] as const),
  ...(['value', 'satisfaction', 'cumulativeSatisfaction', 'expectation', 'influence'] as const),
  ...(['area', 'listRevenue', 'revenue', 'provision'] as const),
  ...(['joined', 'referred', 'reward', 'returned', 'justLost', 'contactsLost'] as const),
  ...(['closed', 'trustReached', 'editionsToTrust', 'leftDissatisfied', 'leftSilently'] as const),
  ...causes.map((cause) => `left.${cause}` as const)
]
export type Tally = (typeof tallies)[number]

/** The place of each tally in a cell. */
export const at = Object.freeze(Object.fromEntries(tallies.map((tally, place) => [tally, place]))) as Readonly<
  Record<Tally, number>
>

/** Classes of tenure that are told apart. */
export const tenureClasses = lastTenureClass + 1

/**
 * The sums of one segment in one edition while it is played, cell by cell: all of a cell stands together. Those who attend
 * and those who do not have cells of their own, so that what follows from that need not be counted.
 */
export interface Cells {
  readonly cohorts: number
  /** Cells of those who do not attend; as many follow of those who do. */
  readonly cells: number
  /** Tallies of a cell. */
  readonly width: number
  readonly sums: Float64Array
  /** Room for the list of those cells that hold somebody, while they are written down. */
  readonly occupied: Int32Array
}

/** Cells for `stages` stages, and those that have closed, × tenure class × cohort. */
export function createCells(stages: number, cohorts: number): Cells {
  const cells = (stages + 1) * tenureClasses * cohorts
  const width = tallies.length + stages
  return { cohorts, cells, width, sums: new Float64Array(2 * cells * width), occupied: new Int32Array(cells) }
}
