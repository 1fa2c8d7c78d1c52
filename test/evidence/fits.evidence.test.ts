import { expect, it } from 'vitest'
import { attendanceCells } from '../../src/calibration/bgbb/cells.js'
import { fitBgbb } from '../../src/calibration/bgbb/fitBgbb.js'
import type { Fit } from '../../src/calibration/fit.js'
import { fitLogit } from '../../src/calibration/logit/fitLogit.js'
import { fitSbg } from '../../src/calibration/sbg/fitSbg.js'
import { bgbbHistories, drawsOf, sbgCohort } from '../support/fitted.js'

/** Do 95 % intervals hold what they say? Records from known parameters, fitted, 400 times. */
const repetitions = 400

function coverage(truth: Readonly<Record<string, number>>, fitOf: (repetition: number) => Fit): void {
  const covered = Object.fromEntries(Object.keys(truth).map((name) => [name, 0]))
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const { intervals } = fitOf(repetition)
    for (const [name, value] of Object.entries(truth)) {
      const { low, high } = intervals[name]
      if ((low ?? -Infinity) <= value && value <= (high ?? Infinity)) covered[name]++
    }
  }
  console.log(JSON.stringify(covered))
  for (const count of Object.values(covered)) {
    expect(count / repetitions).toBeGreaterThanOrEqual(0.92)
    expect(count / repetitions).toBeLessThanOrEqual(0.98)
  }
}

it('shifted beta-geometric: three cohorts of 400, of 8, 5 and 3 editions', () => {
  const truth = { alpha: 0.9, beta: 1.4 }
  coverage(truth, (repetition) => {
    const draw = drawsOf(`sbg ${repetition}`)
    return fitSbg([8, 5, 3].map((last) => sbgCohort(truth.alpha, truth.beta, 400, last, draw)))
  })
})

it('beta-geometric/beta-Bernoulli: 2,000 customers, 8 editions', () => {
  const truth = { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 }
  coverage(truth, (repetition) => fitBgbb(attendanceCells(bgbbHistories(truth, 2000, 8, `bgbb ${repetition}`))))
})

it('logit transitions: 800 rows, satisfaction, price and a tactic', () => {
  const truth = { constant: 0.4, satisfaction: 0.8, price: -0.5, tactic: 0.6 }
  coverage(truth, (repetition) => {
    const draw = drawsOf(`logit ${repetition}`)
    const rows = Array.from({ length: 800 }, () => [4 * draw() - 2, 3 * draw(), draw() < 0.3 ? 1 : 0])
    const successes = rows.map(([satisfaction, price, tactic]) => {
      const odds = truth.constant + truth.satisfaction * satisfaction + truth.price * price + truth.tactic * tactic
      return draw() < 1 / (1 + Math.exp(-odds)) ? 1 : 0
    })
    return fitLogit({ names: ['satisfaction', 'price', 'tactic'], rows, successes }, { likelihoodRatios: false })
  })
})
