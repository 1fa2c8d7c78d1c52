import type { Account } from '../../analysis/value/account.js'
import { type Estimate, estimate } from '../../core/interval.js'
import { moneyScale, type RunContext } from '../../model/runTable.js'
import { keptDigest } from '../draws/keptDigest.js'
import {
  grudges,
  type Losses,
  type LossFigure,
  type LossPlan,
  type LossSubject,
  lossesUnit,
  lossFigures
} from '../units/lossesUnit.js'
import { playInBlocks } from './playInBlocks.js'
import type { OnPlayed, PlayOptions } from './playWorlds.js'

/** Share of the customers attending who are lost, so that their luck averages out. */
export const lossShare = 0.1

/** What losing one average customer costs over the horizon, in units of currency: means over replications. */
export interface LossSide {
  /** Profit that the show has less: own + others − savings. */
  readonly total: Estimate
  /** The customer's own economic value, less tactics and rewards for it. */
  readonly own: Estimate
  /** The same of all other customers: lost through what it said, showed, taught or was worth to the other side. */
  readonly others: Estimate
  /** What levers whose money follows the number of heads spend less. */
  readonly savings: Estimate
  /** Visits of the customer itself, and of others, that the show has less. */
  readonly ownVisits: Estimate
  readonly othersVisits: Estimate
}

/** What a lost customer of one segment costs. */
export interface LossValue {
  readonly segment: string
  /** After the show of which edition they were lost. */
  readonly edition: number
  /** How many were lost at once, on average. */
  readonly customers: number
  /** Who leaves without a grudge, and whoever leaves because the tolerance was exceeded, and speaks ill of the fair. */
  readonly inPeace: LossSide
  readonly withGrudge: LossSide
  /** What the grudge alone costs: the difference between the two totals, paired. */
  readonly grudge: Estimate
}

/**
 * How many average customers of each segment are to be lost: a tenth of those who attend the first edition held, at least
 * one. Nobody where no edition follows.
 *
 * @param accounts Of the scenario as it is, one a replication.
 * @param context Segments and which editions are held.
 *
 * @example
 * const context = { editions: 2, held: [true, true], segments: [{ id: 'firms', standsFor: 1 }] }
 * const account = { profits: new Float64Array(4), attended: Float64Array.of(48, 50) }
 * lossPlans([account], context) // => [{ segment: 'firms', edition: 1, customers: 5 }]
 * lossPlans([account], { ...context, held: [false, true] }) // => []
 */
export function lossPlans(
  accounts: readonly Account[],
  { segments, held, editions }: Pick<RunContext, 'segments' | 'held' | 'editions'>
): LossPlan[] {
  const first = held.indexOf(true)
  if (first < 0 || first + 1 >= editions) return []
  return segments.flatMap(({ id, standsFor }, segment) => {
    const sum = accounts.reduce((all, { attended }) => all + attended[first * segments.length + segment], 0)
    if (sum === 0) return []
    const members = Math.max(1, Math.round((lossShare * sum) / accounts.length / standsFor))
    return [{ segment: id, edition: first + 1, customers: standsFor * members }]
  })
}

/**
 * How many worlds a replication of losses is: the fair as it is, and two for each loss.
 *
 * @example
 * lossWorlds(4) // => 9
 */
export function lossWorlds(losses: number): number {
  return losses === 0 ? 0 : 1 + grudges.length * losses
}

/**
 * Plays losses, each in two worlds with the same luck as the fair as it is.
 *
 * @param subject The fair, and what is lost.
 * @param replications Numbers of the replications.
 * @param options See {@link PlayOptions}; told after each replication, in which all losses are played. Without a runner, or
 * where it cannot play losses, the calling thread plays.
 * @returns One a replication; where it is told to stop, those that were played.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 2 }, segments: { firms: { marketSize: 60 } } })
 * const losses = [{ segment: 'firms', edition: 1, customers: 3 }]
 * const [played] = await playLosses({ scenario, baseline: scenario, losses }, [0])
 * played[0] // => 3
 */
export async function playLosses(
  subject: LossSubject,
  replications: readonly number[],
  options: PlayOptions = {}
): Promise<Losses[]> {
  const { runner, onPlayed } = options
  const play = (numbers: readonly number[]) =>
    runner?.losses ? runner.losses(subject, numbers, onPlayed) : inline(subject, numbers, onPlayed)
  const player = { subject: keptDigest(['losses', subject]), play }
  const [played] = await playInBlocks([player], replications, {
    ...options,
    atOnce: false,
    encode: (losses) => [...losses],
    decode: (values) => Float64Array.from(values)
  })
  return played!
}

async function inline(subject: LossSubject, replications: readonly number[], onPlayed?: OnPlayed): Promise<Losses[]> {
  const play = lossesUnit.open(subject)
  const played: Losses[] = []
  for (const replication of replications) {
    played.push(...play([replication], played.length))
    await onPlayed?.()
  }
  return played
}

/**
 * What one lost customer of each segment costs, from losses played; over the replications in which there was one to lose.
 *
 * @param plans What was lost.
 * @param played One a replication.
 *
 * @example
 * const plans = [{ segment: 'firms', edition: 1, customers: 2 }]
 * // two customers: 8 of their own, 2 of others, 1 saved; with a grudge 4 of others
 * const played = [Float64Array.of(2, 80000, 20000, 10000, 6, 1, 2, 80000, 40000, 10000, 6, 2)]
 * const [loss] = lossValues(plans, played)
 * const means = [loss.inPeace.total, loss.withGrudge.total, loss.grudge].map(({ mean }) => mean)
 * means // => [4.5, 5.5, 1]
 */
export function lossValues(plans: readonly LossPlan[], played: readonly Losses[]): LossValue[] {
  const width = lossFigures.length
  return plans.flatMap(({ segment, edition }, place) => {
    const start = grudges.length * place * width
    const valid = played.filter((each) => each[start] > 0)
    if (valid.length === 0) return []
    const per = (side: number, ...signed: readonly (readonly [LossFigure, number])[]) =>
      valid.map((each) =>
        signed.reduce((sum, [figure, scale]) => {
          return sum + (scale * each[start + side * width + lossFigures.indexOf(figure)]) / each[start]
        }, 0)
      )
    const money = 1 / moneyScale
    const totals = grudges.map((_, side) => per(side, ['own', money], ['others', money], ['levers', -money]))
    const sideOf = (side: number): LossSide => ({
      total: estimate(totals[side]),
      own: estimate(per(side, ['own', money])),
      others: estimate(per(side, ['others', money])),
      savings: estimate(per(side, ['levers', money])),
      ownVisits: estimate(per(side, ['ownVisits', 1])),
      othersVisits: estimate(per(side, ['othersVisits', 1]))
    })
    return [
      {
        segment,
        edition,
        customers: estimate(valid.map((each) => each[start])).mean,
        inPeace: sideOf(0),
        withGrudge: sideOf(1),
        grudge: estimate(totals[1].map((total, each) => total - totals[0][each]))
      }
    ]
  })
}
