/**
 * The lifecycle by which microsimulations with clocks in the stage are compared: stable, progression, death, Weibull moves by
 * time in the stage, two strategies, costs and quality of life, 100,000 customers in both. Ends after `cycles` years.
 */
export const threeStages = (cycles) => ({
  customers: 100_000,
  horizon: { cycles, cycleLength: 1 },
  cohort: { start: { stable: 1 } },
  discounting: 'time-points',
  counting: 'half-cycle',
  parameters: { effect: 1, treatment: 0 },
  lifecycle: {
    stages: ['stable', 'progression', 'death'],
    exits: 'competing',
    transitions: {
      stable: { progression: { weibull: { shape: 1.2, scale: 8 } }, death: { weibull: { shape: 1.4, scale: 25 } } },
      progression: { death: { weibull: { shape: 0.9, scale: 6 } } }
    },
    multipliers: { benefit: { on: 'hazard', factor: 'effect', transitions: { stable: ['progression'] } } }
  },
  categories: {
    cost: { kind: 'cost', unit: 'GBP', discountRate: 0.035, stages: { stable: '1000 + treatment', progression: 5000 } },
    qalys: { kind: 'value', unit: 'QALY', discountRate: 0.035, stages: { stable: 0.8, progression: 0.5 } }
  },
  strategies: { standard: {}, drug: { parameters: { effect: 0.7, treatment: 2000 } } }
})

/** Sets of the parameters that a probabilistic analysis of `hiv-dmhee` varies: counted moves, the relative risk, costs. */
export function drawsOfHiv(count) {
  let state = 12345
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const around = (mean) => mean * (0.8 + 0.4 * uniform())
  return Array.from({ length: count }, () => ({
    n_AB: around(350),
    n_AC: around(116),
    n_AD: around(17),
    n_BC: around(512),
    n_BD: around(15),
    n_CD: around(437),
    rr_lamivudine: around(0.509),
    cost_A: around(2756),
    cost_B: around(3052),
    cost_C: around(9007),
    zidovudine: around(2278)
  }))
}
