import { type CustomerKind, poolOf } from '../../src/model/customerKind.js'
import { recommendations, warnings } from '../../src/model/mechanism/wordOfMouth.js'
import { scoreScale } from '../../src/model/runTable.js'
import type { Customer } from './customer.js'
import { aboveUsual, type Today } from './fair.js'

/** What a kind hears of an edition, per firm in the market of its pool. */
export interface Heard {
  readonly recommendation: number
  readonly warning: number
}

/** What one segment said after an edition: each voice weighted by its propensity to speak, in whole numbers of 2^-24. */
export interface Spoken {
  readonly satisfied: number
  readonly dissatisfied: number
  readonly grievance: number
  /** By how much a referral programme multiplies what the satisfied say. */
  readonly boost: number
  /** Firms in the market it was said to. */
  readonly marketSize: number
}

/** After the show everybody speaks: who attended (`present`), and who was lost when it took place. */
export function speak(today: Today, present: readonly Customer[], lost: readonly Customer[]): readonly Spoken[] {
  const { plan, edition } = today
  const { threshold } = edition.rules.mechanisms.satisfaction
  return plan.segments.map((_, index) => {
    const own = present.filter(({ segment }) => segment === index)
    const propensity = ({ referral }: Customer) => referral
    return {
      satisfied: weightOf(
        own.filter(({ latest }) => latest >= threshold),
        propensity
      ),
      dissatisfied: weightOf(
        own.filter(({ latest }) => latest < threshold),
        propensity
      ),
      grievance: weightOf(
        lost.filter(({ segment }) => segment === index),
        ({ referral, grievance }) => referral * grievance
      ),
      boost: 1 + edition.levers.referral.effect * aboveUsual(today, 'referral', index),
      marketSize: edition.segments[index]!.marketSize
    }
  })
}

function weightOf(customers: readonly Customer[], loudness: (customer: Customer) => number): number {
  return customers.reduce((sum, customer) => sum + Math.round(loudness(customer) * scoreScale), 0)
}

/** What a kind hears of the last edition; a segment whose word of mouth is switched off in this one says nothing. */
export function heardBy({ plan, fair, edition }: Today, kind: CustomerKind): Heard {
  const { spoken } = fair
  const rates = edition.rules.mechanisms.wordOfMouth
  const pool = [...spoken.keys()].filter((index) => poolOf(kind).includes(plan.segments[index]!.kind))
  const market = pool.reduce((sum, index) => sum + spoken[index]!.marketSize, 0)
  const speaking = pool.filter((index) => edition.segments[index]!.contributes.recommendation)
  const all = (value: (spoken: Spoken) => number) =>
    speaking.reduce((sum, index) => sum + plan.segments[index]!.standsFor * value(spoken[index]!), 0)
  return {
    recommendation: all(({ satisfied, boost }) =>
      recommendations(satisfied / scoreScale, market, rates.satisfied, boost)
    ),
    warning: warnings(
      all(({ dissatisfied }) => dissatisfied) / scoreScale,
      all(({ grievance }) => grievance) / scoreScale,
      market,
      rates
    )
  }
}
