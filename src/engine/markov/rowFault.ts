/** What can be wrong with a row of moves. */
export type RowFaultKind =
  | 'notANumber'
  | 'negative'
  | 'negativeHazard'
  | 'overOne'
  | 'certain'
  | 'notPositive'
  | 'factor'
  | 'endless'
  | 'sumOverOne'
  | 'sumNotOne'
  | 'nobodyStays'

/** A number of a move that must be over 0. */
export type PositivePart = 'per' | 'shape' | 'scale'

/** What is wrong with a row: which exit (−1: the row as a whole), and the number that is wrong. */
export interface RowFault {
  readonly kind: RowFaultKind
  readonly exit: number
  readonly value: number
  /** For `notPositive`: which number. */
  readonly part: PositivePart | null
}

/** By how much exits may pass one, or miss it, before it is a fault: rounding of a few dozen sums. */
export const rounding = 1e-12

/** Memory for evaluating rows: factors on odds, and what was found wrong with the move looked at. */
export interface RowMemory {
  readonly oddsFactors: Float64Array
  wrong: Omit<RowFault, 'exit'> | null
}

/** Notes what is wrong with a move; the first thing wrong counts. */
export function refuse(memory: RowMemory, kind: RowFaultKind, value: number, part: PositivePart | null = null): number {
  memory.wrong ??= { kind, value, part }
  return Number.NaN
}
