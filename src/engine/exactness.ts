import { InputError, type Problem } from '../core/errors.js'
import { moneyScale, scoreScale } from '../model/runTable.js'
import type { Plan, Trait } from './plan.js'

/** Whole numbers up to here are exact in a double. */
const largestExact = 2 ** 53

/** The greatest value a trait can take: its value for the largest uniform number that can be drawn. */
export function greatest(trait: Trait): number {
  return typeof trait === 'number' ? trait : trait(1 - 2 ** -33)
}

/**
 * Refuses a plan whose totals over customers could pass 2^53, beyond which sums of whole numbers are no longer exact and
 * would depend on their order. Throws an InputError that names the segment and what to change.
 */
export function refuseInexactSums(plan: Plan): void {
  const problems: Problem[] = []
  const dearest = plan.editions.reduce((most, edition) => Math.max(most, edition.rent), plan.baseRent)
  const fixed = plan.editions.reduce((most, edition) => Math.max(most, edition.fixedFee), plan.baseFixedFee)
  const treatment = plan.editions.reduce(
    (most, edition) => Math.max(most, edition.tactics.reduce((sum, tactic) => sum + tactic.cost, 0)),
    0
  )
  plan.segments.forEach((segment, index) => {
    const customers = plan.capacity[index]!
    const fee = segment.traits.fee === null ? 0 : greatest(segment.traits.fee)
    const area = Math.max(greatest(segment.traits.standArea), plan.baseRent > 0 ? fee / plan.baseRent : 0)
    const money = customers * (Math.max(area * dearest, area) + fixed + treatment) * moneyScale
    const scores = customers * 100 * scoreScale
    if (money < largestExact && scores < largestExact) return
    problems.push({
      path: `segments.${segment.id}`,
      message:
        money < largestExact
          ? 'has too many customers for exact sums of scores (at most about 5 million)'
          : 'could take more money than exact sums can hold; set a ceiling (max) on standArea or fee, or count money in a larger unit',
      got: `${customers} customers, the largest stand ${Math.round(area)} m²`,
      example: 'standArea: { varies: lognormal, mean: 30, sigma: 1.2, min: 9, max: 1000 }'
    })
  })
  if (problems.length > 0) throw new InputError(problems)
}
