import { formatNumber } from '../../core/formatNumber.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { categoryConventions } from './categoryConventions.js'
import { type Convention, general } from './convention.js'
import { conventionWords as words } from './conventionWords.js'
import { moveConventions } from './moveConventions.js'
import { rateText } from './rateText.js'

type Scenario = LifecycleResult['scenario']

/**
 * Everything that was decided about how a lifecycle is played and counted: engine and why, cycle and cohort, counting and
 * discounting by category, rates, how exits combine, how rates become probabilities, what acts on what.
 *
 * @param result What `playLifecycle` gave.
 * @returns One entry a decision, both languages, with its formula. In the formulas x(k) is the number of customers in a
 *   stage at time point k, v an amount, n the number of cycles, t a cycle, L its length in years, r a yearly rate.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle, counting: 'end' }
 * const result = await playLifecycle(makeLifecycle({ ...made, categories: { fees: { kind: 'value', stages: { A: 10 } } } }))
 * conventionsOf(result).find(({ convention }) => convention.en === 'Counting').formula // => 'Σ v·x(t), t = 1 … n'
 */
export function conventionsOf(result: LifecycleResult): Convention[] {
  const { scenario } = result
  return [
    ...engineConventions(result),
    general(
      words.time,
      fill(scenario.horizon.cycles === 1 ? words.timeIsOne : words.timeIs, {
        ...{ cycles: scenario.horizon.cycles, length: yearsText(scenario) }
      }),
      `L = ${yearsNumber(scenario)}`
    ),
    general(
      words.cohort,
      scenario.cohort === 1 ? words.oneCustomer : fill(words.manyCustomers, { n: formatNumber(scenario.cohort, 0) }),
      ''
    ),
    ...groupConventions(scenario),
    ...categoryConventions(scenario),
    ...moveConventions(scenario)
  ]
}

/** A year's twelfth is written as it was meant. */
function yearsNumber({ horizon }: Scenario): string {
  const { cycleLength } = horizon
  const perYear = 1 / cycleLength
  const whole = Math.round(perYear)
  if (whole > 1 && Math.abs(perYear - whole) < 1e-9) return `1/${whole}`
  return String(cycleLength)
}

function yearsText(scenario: Scenario): Term {
  const number = yearsNumber(scenario)
  if (number.includes('/')) return fill(words.partOfYear, { number })
  return fill(number === '1' ? words.aYear : words.someYears, { number })
}

/** Groups with their weights, where a scenario has some; those of the first strategy, since all have the same. */
function groupConventions({ strategies }: Scenario): Convention[] {
  const groups = Object.entries(Object.values(strategies)[0].groups)
  if (groups.length < 2) return []
  const shares = groups.map(([name, { weight, lifecycle }]) => `${name} ${rateText(weight, lifecycle.parameters)}`)
  const said = { en: shares.join(', '), zh: shares.join('、') }
  return [general(words.groups, fill(words.groupsAre, { shares: said }), 'Σ wᵢ·xᵢ(k)')]
}

function engineConventions({ passport, customers, needsIndividual }: LifecycleResult): Convention[] {
  if (passport.engineKind === 'exact') return [general(words.engine, words.exactEngine, 'x(t) = x(t−1)·P(t)')]
  const { replications } = passport
  const said = fill(replications === 1 ? words.individualEngineOnce : words.individualEngine, {
    customers: formatNumber(customers ?? 0, 0),
    replications
  })
  const asked = needsIndividual.length === 0
  return [
    general(words.engine, said, ''),
    ...(asked ? [general(words.why, words.askedFor, '')] : []),
    ...needsIndividual.map(({ path, reason }) => general(words.why, fill(words.because, { path, reason }), ''))
  ]
}
