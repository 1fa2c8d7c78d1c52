import type { HmmModel } from '../../src/calibration/hmm/model.js'
import { exp } from '../../src/core/math/exp.js'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { makeRecords, type RecordRow } from '../../src/records/makeRecords.js'
import type { Records } from '../../src/records/records.js'
import { drawsOf, hmmHistories } from './fitted.js'

/** A lifecycle of known rates, with scores that tell stages apart. */
export const knownLifecycle: HmmModel = {
  stages: ['confirmation', 'trust', 'weakening', 'disappearance'],
  initial: [1, 0, 0, 0],
  transitions: [
    [0.3, 0.3, 0.1, 0.3],
    [0, 0.87, 0.08, 0.05],
    [0, 0.2, 0.5, 0.3],
    [0, 0, 0, 1]
  ],
  attendance: [0.75, 0.95, 0.4, 0],
  spend: null,
  score: [
    { mean: 65, sd: 10 },
    { mean: 80, sd: 8 },
    { mean: 50, sd: 12 }
  ]
}

/** Records of a known lifecycle, with what nobody sees. */
export interface KnownRecords {
  readonly records: Records
  /** Stage by customer and edition of the records; −1 before the first attendance and beyond the last edition. */
  readonly stages: readonly (readonly number[])[]
  /** Expected payment at an edition attended, by customer. */
  readonly pays: readonly number[]
}

/** How to simulate them. */
export interface KnownOptions {
  readonly customers: number
  readonly editions: number
  readonly seed: string
  readonly model?: HmmModel
  /** Standard deviation of the logarithm of payments between customers, and from edition to edition; none where left out. */
  readonly payments?: { readonly between: number; readonly within: number }
}

/** Customers won evenly over all editions but the last two, each with a known expected payment. */
export function knownRecords({
  customers,
  editions,
  seed,
  model = knownLifecycle,
  payments
}: KnownOptions): KnownRecords {
  const { histories, stages } = hmmHistories(model, customers, editions, seed)
  const draw = drawsOf(`${seed} payments`)
  const normal = () => normalQuantile(draw())
  const pays: number[] = []
  const rows: RecordRow[] = []
  const shifted = histories.map(({ attendance, score, spend }, customer) => {
    const entry = customer % (editions - 2)
    const level = 8 + (payments?.between ?? 0) * normal()
    const within = payments?.within ?? 0
    pays.push(exp(level + (within * within) / 2))
    attendance.slice(0, editions - entry).forEach((mark, age) => {
      const paid = payments === undefined ? spend?.[age] : exp(level + within * normal())
      rows.push({
        customer: `C${customer}`,
        edition: String(2000 + entry + age),
        attended: mark === 1,
        segment: customer % 2 === 0 ? 'even' : 'odd',
        ...(mark === 1 && paid !== undefined ? { paid } : {}),
        ...(mark === 1 && score ? { score: score[age] } : {})
      })
    })
    return [...new Array<number>(entry).fill(-1), ...stages[customer].slice(0, editions - entry)]
  })
  return { records: makeRecords(rows), stages: shifted, pays }
}
