import { exp } from '../../core/math/exp.js'
import { refuse, requireCount } from '../refuse.js'
import { type FlatModel, flat, forwardPass, trellisFor } from './forward.js'
import { attendanceAhead, expectedEditions } from './future.js'
import type { HmmModel } from './model.js'
import { type HmmHistory, type Sequences, sequencesOf } from './sequences.js'

/** Where a customer stands, and what is to be expected. */
export interface HmmOutlook {
  /** Probability to be in each stage at the last edition, in the order of the model's stages. */
  readonly stages: readonly number[]
  /** Probability to attend the next edition. */
  readonly attendsNext: number
  /** Expected attendances at the next `editions`. */
  readonly attendances: number
  /** All attendances to come, the next one discounted once; `null` without a discount. */
  readonly residual: number | null
  /** The same in money, each attendance at its stage's mean spend; `null` without a discount or spend. */
  readonly residualSpend: number | null
}

/**
 * Where customers stand after all that was observed of them: probabilities of the stages at the last edition of their history,
 * and what the model expects from then on. `null` for a customer who never attended.
 *
 * @param model Fitted.
 * @param histories One a customer.
 * @param options `editions` ahead, defaults to 1; `discount` by edition, above 0, for what is to come in all.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [0.8, 0], spend: null, score: null }
 * const [outlook] = hmmOutlooks(model, [{ attendance: [1, 0] }])
 * // absent: in and away .1, out .5
 * outlook.stages // ≈ [0.16666666666666666, 0.8333333333333334]
 * outlook.attendsNext // ≈ 0.06666666666666667
 */
export function hmmOutlooks(
  model: HmmModel,
  histories: readonly HmmHistory[],
  options: { readonly editions?: number; readonly discount?: number } = {}
): (HmmOutlook | null)[] {
  const editions = requireCount('editions', options.editions ?? 1, 1)
  const { discount } = options
  if (discount !== undefined && !(discount > 0 && discount < Infinity)) {
    refuse('discount', 'must be above 0', '须大于 0', discount)
  }
  const sequences = sequencesOf(histories)
  const flatModel = flat(model)
  const ahead = discount === undefined ? null : expectedEditions(flatModel, discount)
  const means = flatModel.spend?.map(({ mean, sd }) => exp(mean + (sd * sd) / 2))
  const money = discount === undefined || !means ? null : expectedEditions(flatModel, discount, [...means, 0])
  const outlooks = lastStages(flatModel, sequences).map((stages): HmmOutlook => {
    const rates = attendanceAhead(flatModel, stages, editions)
    const over = (worth: Float64Array | null) =>
      worth && stages.reduce((sum, each, stage) => sum + each * worth[stage], 0)
    return {
      stages,
      attendsNext: rates[0],
      attendances: rates.reduce((sum, each) => sum + each, 0),
      residual: over(ahead),
      residualSpend: over(money)
    }
  })
  return Array.from(sequences.sequenceOf, (sequence) => (sequence < 0 ? null : outlooks[sequence]))
}

/** Stages at the end of each sequence; where the model rules a sequence out, all that is known is the model's own share. */
function lastStages(model: FlatModel, sequences: Sequences): number[][] {
  const longest = sequences.lengths.reduce((most, each) => Math.max(most, each), 0)
  const trellis = trellisFor(longest, model.size)
  return Array.from(sequences.lengths, (length, sequence) => {
    const logLikelihood = forwardPass(model, sequences, sequence, trellis)
    if (logLikelihood === -Infinity) return Array.from(model.initial)
    return Array.from(trellis.forward.subarray((length - 1) * model.size, length * model.size))
  })
}
