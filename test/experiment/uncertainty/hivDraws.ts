import { readPlan } from '../../support/lifecycleFiles.js'

/**
 * The HIV model of Chancellor et al. (1997) with the distributions of Briggs, Claxton & Sculpher (2006), Decision Modelling
 * for Health Economic Evaluation, chapter 4: transitions Dirichlet with the counts of Table 2.2 (Table 4.3), the logarithm
 * of the relative risk of .509 normal with standard error (ln .710 − ln .365) / (2 × 1.96) = .173, costs of states gamma
 * with a standard error as great as the mean.
 */
export const hivWithDistributions = `perennial: 1
title: HIV monotherapy against combination therapy, uncertain
horizon: { cycles: 20, cycleLength: 1 }
cohort: { start: { A: 1 } }
seed: briggs
parameters:
  from_A: { dist: dirichlet, counts: { AA: 1251, AB: 350, AC: 116, AD: 17 } }
  from_B: { dist: dirichlet, counts: { BB: 731, BC: 512, BD: 15 } }
  from_C: { dist: dirichlet, counts: { CC: 1312, CD: 437 } }
  rr: 1
  rr_lamivudine: { dist: lognormal, meanlog: -.6753, sdlog: .173 }
  cost_A: { dist: gamma, mean: 2756, sd: 2756 }
  cost_B: { dist: gamma, mean: 3052, sd: 3052 }
  cost_C: { dist: gamma, mean: 9007, sd: 9007 }
  azt: 2278
  lam: 0
lifecycle:
  stages: [A, B, C, D]
  transitions:
    A: { B: AB, C: AC, D: AD }
    B: { C: BC, D: BD }
    C: { D: CD }
  multipliers:
    treatment: { on: probability, factor: rr, transitions: all }
discounting: first-cycle
counting: end
categories:
  health: { kind: cost, unit: GBP, discountRate: .06, stages: { A: cost_A, B: cost_B, C: cost_C } }
  drugs: { kind: cost, unit: GBP, discountRate: .06, stages: { A: azt + lam, B: azt + lam, C: azt + lam } }
  life_years: { kind: value, unit: years, stages: { A: 1, B: 1, C: 1 } }
totals: { cost: health + drugs }
incremental: { cost: cost, effect: life_years }
strategies:
  mono: { title: Zidovudine }
  comb: { title: Zidovudine and lamivudine, parameters: { rr: { 1: rr_lamivudine, 3: 1 }, lam: { 1: 2086.5, 3: 0 } } }
`

/** The same, read. */
export const hiv = readPlan(hivWithDistributions)
