import { InputError } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { asMessage } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { concentrationOutcomes } from './catalogue/concentration.js'
import { countOutcomes } from './catalogue/counts.js'
import { departureOutcomes } from './catalogue/departures.js'
import { exhibitorOutcomes } from './catalogue/exhibitorAccount.js'
import { experienceOutcomes } from './catalogue/experience.js'
import { lifetimeValueOutcomes } from './catalogue/lifetimeValue.js'
import { loyaltyOutcomes } from './catalogue/loyalty.js'
import { moneyOutcomes } from './catalogue/money.js'
import { profitabilityOutcomes } from './catalogue/profitability.js'
import { retentionOutcomes } from './catalogue/retention.js'
import { riskOutcomes } from './catalogue/risk.js'
import { spendingOutcomes } from './catalogue/spending.js'
import { tierOutcomes } from './catalogue/tiers.js'
import { countingExhibitors, type Outcome, type OutcomeId } from './outcome.js'

/**
 * Every outcome, once: id, unit, direction, what it is given by, label and definition in both languages. Tables,
 * charts and `perennial explain` read it. An id that ends in `.*` stands for one outcome a stage (`inStage.trust`), an item
 * of the ledger (`booked.lever.service`, `booked.tactic.platform`), a cause of departure (`departures.price`) or a tier of
 * value (`tierProfit.negative`).
 *
 * @example
 * outcomeCatalogue.find((entry) => entry.id === 'repeatRate').better // => 'higher'
 */
export const outcomeCatalogue: readonly Outcome[] = [
  ...countingExhibitors(countOutcomes),
  ...countingExhibitors(retentionOutcomes),
  ...countingExhibitors(experienceOutcomes),
  ...countingExhibitors(loyaltyOutcomes),
  ...countingExhibitors(departureOutcomes),
  ...moneyOutcomes,
  ...profitabilityOutcomes,
  ...spendingOutcomes,
  ...lifetimeValueOutcomes,
  ...exhibitorOutcomes,
  ...concentrationOutcomes,
  ...tierOutcomes,
  ...riskOutcomes
]

/** What an outcome that does not exist is answered with. */
const unknownOutcome: Term = { en: 'unknown outcome "{id}"', zh: '未知的结果指标“{id}”' }

const byId = new Map(outcomeCatalogue.map((entry) => [entry.id, entry]))

/**
 * The entry of the catalogue for an outcome; for `inStage.trust` that of `inStage.*`. `undefined` for an unknown name.
 *
 * @example
 * findOutcome('inStage.trust').id // => 'inStage.*'
 * findOutcome('profit.inStage.trust').id // => 'profit.inStage.*'
 * findOutcome('repeetRate') // => undefined
 */
export function findOutcome(id: OutcomeId): Outcome | undefined {
  const exact = byId.get(id)
  if (exact !== undefined) return exact
  for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
    const found = byId.get(`${id.slice(0, dot)}.*`)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The entry of the catalogue for an outcome.
 *
 * Throws an InputError with the nearest right name for an unknown one.
 *
 * @example
 * outcomeDefinition('npv').unit // => 'currency'
 */
export function outcomeDefinition(id: OutcomeId): Outcome {
  const found = findOutcome(id)
  if (found) return found
  const suggestion = nearestName(id, [...byId.keys()])
  throw new InputError([
    {
      ...asMessage(unknownOutcome, { id }),
      example: 'repeatRate',
      ...(suggestion === undefined ? {} : { suggestion })
    }
  ])
}
