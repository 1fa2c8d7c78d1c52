import type { Region } from '../../../src/core/linear/region.js'
import { exp } from '../../../src/core/math/exp.js'
import { log } from '../../../src/core/math/log.js'
import { deriveKey, nameKey, seedKey } from '../../../src/core/random/streams.js'
import { uniforms } from '../../../src/core/random/uniforms.js'
import type { Evaluate } from '../../../src/experiment/optimise/state.js'

/** An evaluation of a function without luck. */
export function without(value: (plan: Float64Array) => number): Evaluate {
  return async (plans, replications) => plans.map((plan) => replications.map(() => value(plan)))
}

/** A lever that wins up to `customers`, each worth `worth`: the share won is 1 − exp(−rate × spend). */
export interface Lever {
  readonly name: string
  readonly customers: number
  readonly worth: number
  readonly rate: number
}

/** Levers that share a budget; what is spent is taken off. */
export interface Allocation {
  readonly levers: readonly Lever[]
  readonly total: number
}

/** Levers of very different size, drawn by a seed. */
export function randomAllocation(seed: string, count: number): Allocation {
  const next = uniforms(seedKey(`allocation ${seed}`))
  const levers = Array.from({ length: count }, (_, at) => ({
    name: `lever ${at}`,
    customers: Math.round(100 + 900 * next()),
    worth: 50 + 150 * next(),
    rate: exp(log(2e-5) + next() * log(10))
  }))
  return { levers, total: 20_000 + 60_000 * next() }
}

export function regionOf({ levers, total }: Allocation): Region {
  const coefficients = Object.fromEntries(levers.map(({ name }) => [name, 1]))
  return {
    variables: levers.map(({ name }) => ({ name })),
    constraints: [{ name: 'total', coefficients, atMost: total }]
  }
}

/** The same share of the total for every lever: a plan to begin with. */
export function evenPlan({ levers, total }: Allocation): Record<string, number> {
  return Object.fromEntries(levers.map(({ name }) => [name, total / levers.length]))
}

/** Expected profit of a plan. */
export function profitOf({ levers }: Allocation, plan: ArrayLike<number>): number {
  return levers.reduce(
    (sum, { customers, worth, rate }, at) => sum + customers * worth * (1 - exp(-rate * plan[at]!)) - plan[at]!,
    0
  )
}

/**
 * The best plan in closed form (water-filling): λ is what one more unit of money brings beyond itself. A lever that gets
 * any has V k exp(−k x) − 1 = λ, V = customers × worth; λ is the least, from 0, at which the total suffices.
 */
export function bestPlan({ levers, total }: Allocation): { plan: number[]; shadowPrice: number } {
  const planFor = (price: number) =>
    levers.map(({ customers, worth, rate }) => Math.max(0, log((customers * worth * rate) / (1 + price)) / rate))
  const spent = (price: number) => planFor(price).reduce((sum, spend) => sum + spend, 0)
  if (spent(0) <= total) return { plan: planFor(0), shadowPrice: 0 }
  let [low, high] = [0, 1000]
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (spent(middle) > total) low = middle
    else high = middle
  }
  return { plan: planFor(high), shadowPrice: high }
}

/**
 * Profit in whole customers: each is won where its own uniform number lies below the share, the same number in every plan
 * (common random numbers), so that profit is a step function of spend. Its mean is `profitOf`.
 */
export function wholeCustomers({ levers }: Allocation, seed: string): Evaluate {
  const root = nameKey(seedKey(seed), 'customers')
  // numbers sorted once for each replication and lever: customers won are counted by bisection
  const drawn = new Map<number, Float64Array[]>()
  const numbersOf = (replication: number) => {
    const before = drawn.get(replication)
    if (before) return before
    const made = levers.map(({ customers }, at) => {
      const next = uniforms(deriveKey(root, replication, at))
      return Float64Array.from({ length: customers }, next).sort()
    })
    drawn.set(replication, made)
    return made
  }
  return async (plans, replications) =>
    plans.map((plan) =>
      replications.map((replication) => {
        const numbers = numbersOf(replication)
        return levers.reduce((sum, { worth, rate }, at) => {
          const won = countBelow(numbers[at]!, 1 - exp(-rate * plan[at]!))
          return sum + worth * won - plan[at]!
        }, 0)
      })
    )
}

function countBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
