import { attendanceCells } from '../bgbb/cells.js'
import { type BgbbFit, fitBgbb } from '../bgbb/fitBgbb.js'
import type { Words } from '../fit.js'
import { fitHmm, type HmmFit } from '../hmm/fitHmm.js'
import type { HmmHistory } from '../hmm/sequences.js'
import { bgbbReading } from './bgbbReading.js'
import type { Reading } from './figures.js'
import { evenSample } from './histories.js'
import { type Ahead, hmmReading } from './hmmReading.js'
import type { StandingSettings } from './settings.js'
import { notes } from './words.js'

/** A fit, and all customers read by it. */
export interface Read {
  readonly model: 'hmm' | 'bgbb'
  readonly fit: HmmFit | BgbbFit
  readonly fitted: { readonly customers: number; readonly of: number }
  readonly reading: Reading
  /** Why BG/BB was taken. */
  readonly reason: Words | null
}

/** Least customers and editions of each that hidden stages are fitted to. */
const leastHidden = { customers: 200, editions: 6 }

/**
 * The most editions held, the first included, at which it is known whether a customer attended, from its first attendance on.
 *
 * @param histories One a customer.
 *
 * @example
 * longestOf([{ attendance: [0, 1, 1, null, 0] }, { attendance: [0, 0, 0, 0, 1] }]) // => 3
 */
export function longestOf(histories: readonly HmmHistory[]): number {
  return histories.reduce((most, { attendance }) => {
    const first = attendance.indexOf(1)
    if (first < 0) return most
    let known = 0
    for (let edition = first; edition < attendance.length; edition++) if (attendance[edition] !== null) known++
    return Math.max(most, known)
  }, 0)
}

/**
 * Fits the model asked for, or the one that there is enough for, and reads all customers by it: hidden stages from 200
 * customers over six editions on, where the search ends and some but not all come back; else BG/BB.
 *
 * @param histories One a customer; one of them is followed over two editions after its first.
 * @param settings Which model, how large a sample, the search.
 * @param ahead Editions ahead and discount.
 *
 * @example
 * const histories = Array.from({ length: 90 }, (_, index) => ({ attendance: [1, index % 3 ? 1 : 0, index % 2] }))
 * const { model, reason } = readingOf(histories, settingsOf({}), { horizon: 10, discount: 0.1 })
 * model // => 'bgbb'
 * reason.message // => '90 customers over at most 3 editions say too little of hidden stages (200 over 6 are the least)'
 */
export function readingOf(histories: readonly HmmHistory[], settings: StandingSettings, ahead: Ahead): Read {
  const sample = evenSample(histories, settings.sample)
  const hidden = whyNotHidden(histories, sample.of, settings.model)
  if (hidden !== null) return bgbb(histories, sample.of, hidden, ahead)
  const { structure, starts, seed } = settings
  const fit = fitHmm(sample.histories, { structure, starts, seed })
  if (settings.model === 'auto' && !fit.converged) return bgbb(histories, sample.of, notes.noConvergence, ahead)
  return {
    model: 'hmm',
    fit,
    fitted: { customers: sample.histories.length, of: sample.of },
    reading: hmmReading(fit, sample.histories, histories, ahead),
    reason: null
  }
}

function whyNotHidden(
  histories: readonly HmmHistory[],
  customers: number,
  model: StandingSettings['model']
): Words | null {
  if (model === 'hmm') return null
  if (model === 'bgbb') return notes.asked
  const longest = longestOf(histories)
  if (customers < leastHidden.customers || longest < leastHidden.editions) return notes.fewCustomers(customers, longest)
  const cells = attendanceCells(histories.map(({ attendance }) => attendance))
  const isAlike = cells.every(({ x }) => x === 0) || cells.every(({ x, n }) => x === n)
  return isAlike ? notes.allAlike : null
}

function bgbb(histories: readonly HmmHistory[], of: number, reason: Words, ahead: Ahead): Read {
  const fit = fitBgbb(attendanceCells(histories.map(({ attendance }) => attendance)))
  return { model: 'bgbb', fit, fitted: { customers: of, of }, reading: bgbbReading(fit, histories, ahead), reason }
}
