import { log } from '../../core/math/log.js'
import type { FlatModel } from './forward.js'
import { attendanceAhead } from './future.js'
import type { Sequences } from './sequences.js'

/** Attendance so many editions after the first, observed and expected. */
export interface AttendanceByAge {
  readonly age: number
  /** Of whom it is known whether they attended. */
  readonly customers: number
  readonly observed: number
  readonly expected: number
}

/** How a hidden Markov model fits. */
export interface HmmGoodness {
  readonly rows: readonly AttendanceByAge[]
  /** Greatest difference of an observed share from the expected one. */
  readonly greatestError: number
  readonly freeParameters: number
  readonly aic: number
  /** Schwarz (1978), of so many customers; the lower of two models is to be preferred. */
  readonly bic: number
}

/**
 * Attendance by editions since the first, observed and expected, and information criteria.
 *
 * @param sequences What was observed.
 * @param model Fitted.
 * @param logLikelihood Its own.
 * @param freeParameters How many were fitted.
 *
 * @example
 * const transitions = Float64Array.of(0.5, 0.5, 0, 1)
 * const model = { size: 2, initial: Float64Array.of(1, 0), transitions, attendance: Float64Array.of(0.8, 0), spend: null, score: null }
 * hmmGoodness(sequencesOf([{ attendance: [1, 1] }, { attendance: [1, 0] }]), model, -2, 2).rows
 * // => [{ age: 1, customers: 2, observed: 1, expected: 0.8 }]
 */
export function hmmGoodness(
  sequences: Sequences,
  model: FlatModel,
  logLikelihood: number,
  freeParameters: number
): HmmGoodness {
  const { starts, lengths, counts, marks, customers } = sequences
  const longest = lengths.reduce((most, each) => Math.max(most, each), 0)
  const rates = attendanceAhead(model, model.initial, longest - 1)
  const rows = rates.map((rate, index) => {
    const age = index + 1
    let asked = 0
    let observed = 0
    for (let sequence = 0; sequence < starts.length; sequence++) {
      const mark = age < lengths[sequence] ? marks[starts[sequence] + age] : -1
      if (mark >= 0) asked += counts[sequence]
      if (mark === 1) observed += counts[sequence]
    }
    return { age, customers: asked, observed, expected: asked * rate }
  })
  return {
    rows,
    greatestError: rows.reduce(
      (most, { customers: asked, observed, expected }) =>
        asked > 0 ? Math.max(most, Math.abs(observed - expected) / asked) : most,
      0
    ),
    freeParameters,
    aic: 2 * freeParameters - 2 * logLikelihood,
    bic: freeParameters * log(customers) - 2 * logLikelihood
  }
}
