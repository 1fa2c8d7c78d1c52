/**
 * How often a customer's record errs, given what is spent on data: `flaw·(1 − effect·response)`, at least 0. `flaw` is the
 * share of records that would be wrong (or late) with no data work at all, `response` of the data lever in [0, 1],
 * `effect` the part of the flaws that full response removes. Targeting follows the record, not the customer. Sizes are
 * design defaults.
 *
 * @example
 * recordFlaw(0, 1, 0.5) // => 0.5
 * recordFlaw(0.8, 1, 0.5) // ≈ 0.1
 * recordFlaw(0.8, 2, 0.5) // => 0
 */
export function recordFlaw(response: number, effect: number, flaw: number): number {
  return Math.max(0, flaw * (1 - effect * response))
}

/**
 * The stage that a wrong record shows: one of the `stages` other than the `current` one, each as likely, by a `uniform`
 * draw in (0, 1). The current stage where there is no other.
 *
 * @example
 * wrongStage(2, [1, 2, 3], 0.4) // => 1
 * wrongStage(2, [1, 2, 3], 0.6) // => 3
 * wrongStage(2, [2], 0.6) // => 2
 */
export function wrongStage(current: number, stages: readonly number[], uniform: number): number {
  let others = 0
  for (const stage of stages) if (stage !== current) others++
  let chosen = Math.floor(uniform * others)
  for (const stage of stages) if (stage !== current && chosen-- === 0) return stage
  return current
}
