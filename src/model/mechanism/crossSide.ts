import type { Goal } from '../customerKind.js'

/**
 * What the turnout of the other side is worth, in points of value: `effect·2(x − u)/(x + u)`, 0 where both are 0. The
 * indirect network effect of a two-sided market (Rochet & Tirole 2003: each side values the number of the other) in a
 * symmetric relative difference, which is the logarithm of x/u for small differences and bounded by 2·effect: nobody at
 * all is worth −2·effect, and never less. Its form and size are design defaults.
 *
 * `turnout` x and `usual` u in the same unit (customers counted by their fit, by influence or by know-how), at least 0;
 * `effect` in points per whole relative difference.
 *
 * @example
 * turnoutPoints(900, 1000, 9.5) // ≈ -1
 * turnoutPoints(0, 1000, 10) // => -20
 * turnoutPoints(0, 0, 10) // => 0
 */
export function turnoutPoints(turnout: number, usual: number, effect: number): number {
  const both = turnout + usual
  return both > 0 ? (effect * 2 * (turnout - usual)) / both : 0
}

/**
 * The points of value that an edition's market brings a customer, by what the customer comes for: with N, I and K the
 * {@link turnoutPoints} of the other side by number, influence and know-how, and ω the weight of influence,
 * `sales·((1 − ω)N + ωI + state) + contacts·((1 − ω)N + ωI) + information·K + standing·I`. The state of the economy counts
 * for those who come to sell. Trade-fair goals after Hansen 2004 (sales, relations, information, image); the weights are
 * design defaults.
 *
 * `goals` are shares that sum to one, `state` in points, `influenceWeight` ω in [0, 1].
 *
 * @example
 * const goals = { sales: 0.4, contacts: 0.3, information: 0.2, standing: 0.1 }
 * dealPoints(goals, 2, 6, 1, -3, 0.5) // ≈ 2.4
 * dealPoints(goals, 0, 0, 0, 0, 0.5) // => 0
 */
export function dealPoints(
  goals: Readonly<Record<Goal, number>>,
  number: number,
  influence: number,
  knowHow: number,
  state: number,
  influenceWeight: number
): number {
  const met = (1 - influenceWeight) * number + influenceWeight * influence
  return goals.sales * (met + state) + goals.contacts * met + goals.information * knowHow + goals.standing * influence
}
