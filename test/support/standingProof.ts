import { flat } from '../../src/calibration/hmm/forward.js'
import { expectedEditions } from '../../src/calibration/hmm/future.js'
import { hmmOutlooks } from '../../src/calibration/hmm/outlook.js'
import { customerStandings } from '../../src/calibration/standing/customerStandings.js'
import { historiesOf } from '../../src/calibration/standing/histories.js'
import type { StandingOptions } from '../../src/calibration/standing/settings.js'
import type { CustomerStandings } from '../../src/calibration/standing/standing.js'
import { type KnownOptions, type KnownRecords, knownLifecycle, knownRecords } from './standingRecords.js'

/** A probability given and whether it came true. */
export interface Told {
  readonly given: number
  readonly isTrue: boolean
}

/** Probabilities given for a stage, beside the stage that nobody sees. */
export function toldOfStage(
  { customers }: CustomerStandings,
  { stages, records }: KnownRecords,
  stage: number
): Told[] {
  const names = ['confirmation', 'trust', 'weakening', 'disappearance'] as const
  const last = records.editions.length - 1
  return customers.map((customer, at) => ({
    given: Number(customer.stages[names[stage]]),
    isTrue: stages[at][last] === stage
  }))
}

/**
 * How far each tenth of probabilities lies from what came true, in standard errors of the binomial, √(Σ p (1 − p)); tenths of
 * fewer than 30 are left out.
 */
export function tenthsOff(
  told: readonly Told[]
): { from: number; n: number; given: number; share: number; z: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = told.filter(({ given }) => Math.min(9, Math.floor(given * 10)) === tenth)
    const given = own.reduce((sum, each) => sum + each.given, 0)
    const came = own.filter(({ isTrue }) => isTrue).length
    const variance = own.reduce((sum, each) => sum + each.given * (1 - each.given), 0)
    return {
      from: tenth / 10,
      n: own.length,
      given: given / own.length,
      share: came / own.length,
      z: (came - given) / Math.sqrt(variance + 1e-12)
    }
  }).filter(({ n }) => n >= 30)
}

/**
 * Share of customers whose true expected value lies within its interval: stages given the history under the true rates, and true
 * payments, times a factor that is 1 unless the truth is to be another.
 */
export function coverageOf(
  options: KnownOptions,
  asked: StandingOptions,
  factor = 1
): { covered: number; n: number; total: boolean } {
  const known = knownRecords(options)
  const standings = customerStandings(known.records, { ...asked, check: false })
  const model = options.model ?? knownLifecycle
  const { margin, discount, horizon } = standings.settings
  const ahead = expectedEditions(flat(model), discount, undefined, horizon)
  const outlooks = hmmOutlooks(model, historiesOf(known.records, false))
  let covered = 0
  let sum = 0
  standings.customers.forEach(({ low, high }, at) => {
    const editions = outlooks[at]?.stages.reduce((all, share, stage) => all + share * ahead[stage], 0) ?? 0
    const truth = factor * margin * editions * known.pays[at]
    sum += truth
    if (truth >= Number(low) && truth <= Number(high)) covered++
  })
  const all = standings.stages[standings.stages.length - 1].value
  return { covered, n: standings.customers.length, total: sum >= Number(all.low) && sum <= Number(all.high) }
}
