import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../src/calibration/bgbb/cells.js'
import { coordinatesOf } from '../../../src/calibration/hmm/coordinates.js'
import { expectationsOf } from '../../../src/calibration/hmm/expectations.js'
import { fitHmm } from '../../../src/calibration/hmm/fitHmm.js'
import { flat } from '../../../src/calibration/hmm/forward.js'
import { hmmHeldOut, hmmLogLikelihood } from '../../../src/calibration/hmm/heldOut.js'
import { baumWelch } from '../../../src/calibration/hmm/maximise.js'
import { type HmmModel, structureOf } from '../../../src/calibration/hmm/model.js'
import { hmmOutlooks } from '../../../src/calibration/hmm/outlook.js'
import { type HmmHistory, sequencesOf } from '../../../src/calibration/hmm/sequences.js'
import { gradientOf } from '../../../src/core/optimise/derivatives.js'
import { hmmHistories, stageShares } from '../../support/fitted.js'

const lifecycle: HmmModel = {
  stages: ['confirmation', 'trust', 'weakening', 'disappearance'],
  initial: [1, 0, 0, 0],
  transitions: [
    [0.3, 0.3, 0.1, 0.3],
    [0, 0.87, 0.08, 0.05],
    [0, 0.2, 0.5, 0.3],
    [0, 0, 0, 1]
  ],
  attendance: [0.75, 0.95, 0.4, 0],
  spend: null,
  score: null
}
const seen: HmmModel = {
  ...lifecycle,
  spend: [
    { mean: 8, sd: 0.4 },
    { mean: 9, sd: 0.4 },
    { mean: 8.4, sd: 0.5 }
  ],
  score: [
    { mean: 65, sd: 10 },
    { mean: 80, sd: 8 },
    { mean: 50, sd: 12 }
  ]
}

/** The likelihood of a history of attendance as the sum over all paths of stages. */
function overAllPaths({ initial, transitions, attendance }: HmmModel, marks: readonly Mark[]): number {
  let total = 0
  const walk = (edition: number, stage: number, probability: number) => {
    if (edition === marks.length) {
      total += probability
      return
    }
    for (let to = 0; to < initial.length; to++) {
      const arrives = edition === 0 ? initial[to] : transitions[stage][to]
      const mark = marks[edition]
      const seen = edition === 0 || mark === null ? 1 : mark === 1 ? attendance[to] : 1 - attendance[to]
      if (arrives * seen > 0) walk(edition + 1, to, probability * arrives * seen)
    }
  }
  walk(0, 0, 1)
  return total
}

describe('the likelihood', () => {
  it.each<[Mark[]]>([[[1, 1, 0, 1]], [[1, 0, 0, 0, 0]], [[1, null, 1, 0]], [[1, 1, 1, 1, 1, 1]]])(
    '%j: is the sum over all paths',
    (attendance) => {
      expect(hmmLogLikelihood(lifecycle, [{ attendance }])).toBeCloseTo(
        Math.log(overAllPaths(lifecycle, attendance)),
        10
      )
    }
  )

  it('of one stage is that of the density of what was spent', () => {
    // Lognormal of mean 0 and sd 1 at e: e^(−½) / (e √(2π)); stays for ever, attends half
    const model = {
      ...lifecycle,
      stages: ['in', 'out'],
      initial: [1, 0],
      transitions: [
        [1, 0],
        [0, 1]
      ]
    }
    const one = { ...model, attendance: [0.5, 0], spend: [{ mean: 0, sd: 1 }] }
    const byHand = 2 * Math.log(Math.exp(-0.5) / (Math.E * Math.sqrt(2 * Math.PI))) + Math.log(0.5)
    expect(hmmLogLikelihood(one, [{ attendance: [1, 1], spend: [Math.E, Math.E] }])).toBeCloseTo(byHand, 10)
  })

  it('has the gradient that the expectations give', () => {
    const structure = structureOf('free', 3, true)
    const coordinates = coordinatesOf(structure, { spend: 0.5, score: 12 })
    const sequences = sequencesOf(hmmHistories(seen, 40, 6, 'gradient').histories)
    const point = coordinates.pointOf(
      flat({
        ...seen,
        initial: [0.5, 0.3, 0.2, 0],
        transitions: [
          [0.4, 0.3, 0.1, 0.2],
          [0.1, 0.7, 0.1, 0.1],
          [0.1, 0.3, 0.4, 0.2],
          [0.1, 0.1, 0.1, 0.7]
        ]
      })
    )
    const model = coordinates.modelOf(point)
    const exact = coordinates.scoreOf(model, expectationsOf(sequences, model))
    const differences = gradientOf((at) => expectationsOf(sequences, coordinates.modelOf(at)).logLikelihood, point)
    exact.forEach((each, index) => {
      expect(Math.abs(each - differences[index])).toBeLessThan(1e-4 * Math.max(1, Math.abs(each)))
    })
  })

  it('never falls with a round of Baum & Welch', () => {
    const sequences = sequencesOf(hmmHistories(seen, 200, 8, 'rounds').histories)
    const start = flat({ ...seen, attendance: [0.5, 0.6, 0.55, 0] })
    const spreads = { spend: 0.5, score: 12 }
    const course = [1, 2, 3, 5, 9, 20].map((rounds) => baumWelch(sequences, start, rounds, spreads).logLikelihood)
    course.slice(1).forEach((each, index) => {
      expect(each).toBeGreaterThanOrEqual(course[index])
    })
  })
})

describe('the fit of attendance alone', () => {
  const { histories, stages } = hmmHistories(lifecycle, 5000, 12, 'hmm')
  const began = performance.now()
  const fit = fitHmm(histories)
  const took = performance.now() - began

  it('takes seconds', () => {
    expect(took).toBeLessThan(20_000)
    expect(fit.converged).toBe(true)
    expect(fit.agreed.searches).toBeGreaterThan(1)
  })

  it('finds the shares of the stages within .05 at every edition', () => {
    expect(fit.model.stages).toEqual(lifecycle.stages)
    stageShares(stages, 4).forEach((shares, age) => {
      shares.forEach((share, stage) => {
        expect(Math.abs(fit.sharesByAge[age][stage] - share)).toBeLessThan(0.05)
      })
    })
  })

  it('finds the parameters, within three standard errors', () => {
    lifecycle.stages.slice(0, 3).forEach((from, row) => {
      const name = `attendance.${from}`
      expect(Math.abs(fit.parameters[name] - lifecycle.attendance[row])).toBeLessThan(
        3 * (fit.standardErrors[name] as number)
      )
      for (const [column, to] of lifecycle.stages.entries()) {
        const move = `transition.${from}.${to}`
        if (!(move in fit.parameters)) continue
        const error = Math.abs(fit.parameters[move] - lifecycle.transitions[row][column])
        expect(error).toBeLessThan(3 * (fit.standardErrors[move] as number))
        expect(fit.intervals[move].low).toBeLessThan(fit.parameters[move])
      }
    })
  })

  it('expects as many as attended, edition by edition', () => {
    expect(fit.goodness.rows.length).toBe(11)
    expect(fit.goodness.greatestError).toBeLessThan(0.02)
  })

  it('is the same twice, and whatever the order of the customers', () => {
    const again = fitHmm([...histories].reverse(), { structure: 'lifecycle' })
    expect(again.logLikelihood).toBeCloseTo(fit.logLikelihood, 2)
  })

  it('says where a customer stands', () => {
    const [faithful, lost, never] = hmmOutlooks(
      fit.model,
      [{ attendance: [1, 1, 1, 1, 1, 1] }, { attendance: [1, 1, 0, 0, 0, 0] }, { attendance: [0, 0, 0] }],
      { editions: 3, discount: 0.1 }
    )
    expect(faithful?.stages[1]).toBeGreaterThan(0.9)
    expect(faithful?.attendsNext).toBeGreaterThan(0.8)
    expect(lost?.stages[3]).toBeGreaterThan(0.8)
    expect(lost?.residual).toBeLessThan(faithful?.residual as number)
    expect(faithful?.stages.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10)
    expect(never).toBe(null)
  })

  it('predicts the next edition as the likelihood of both its outcomes says', () => {
    const at = (mark: Mark) => Math.exp(hmmLogLikelihood(fit.model, [{ attendance: [1, 0, 1, mark] }]))
    const [outlook] = hmmOutlooks(fit.model, [{ attendance: [1, 0, 1] }])
    expect(outlook?.attendsNext).toBeCloseTo(at(1) / (at(0) + at(1)), 10)
  })
})

describe('the fit of spend and scores', () => {
  const { histories, stages } = hmmHistories(seen, 800, 8, 'seen')
  const fit = fitHmm(histories, { structure: 'lifecycle', starts: 6 })

  it('finds what each stage spends and scores', () => {
    for (const [kind, shapes] of [
      ['spend', seen.spend],
      ['score', seen.score]
    ] as const) {
      shapes?.forEach(({ mean }, stage) => {
        const name = `${kind}.${seen.stages[stage]}.mean`
        expect(Math.abs(fit.parameters[name] - mean)).toBeLessThan(3.5 * (fit.standardErrors[name] as number))
      })
    }
    const shares = stageShares(stages, 4)
    fit.sharesByAge.at(-1)?.forEach((share, stage) => {
      expect(Math.abs(share - shares[7][stage])).toBeLessThan(0.05)
    })
  })

  it('values a customer by stage', () => {
    const outlook = (spend: number) =>
      hmmOutlooks(fit.model, [{ attendance: [1, 1], spend: [spend, spend] }], { discount: 0.1 })[0]
        ?.residualSpend as number
    expect(outlook(Math.exp(9))).toBeGreaterThan(1.5 * outlook(Math.exp(8)))
  })

  it('needs neither all of them nor every edition', () => {
    const thinned = histories.map(
      ({ attendance, spend }, customer): HmmHistory => ({
        attendance: attendance.map((mark, edition) => (edition === 4 ? null : mark)),
        spend: (spend ?? []).map((each, edition) => (edition === 4 || (customer + edition) % 3 === 0 ? null : each))
      })
    )
    const thin = fitHmm(thinned, { structure: 'lifecycle', starts: 6 })
    expect(Math.abs(thin.parameters['attendance.trust'] - 0.95)).toBeLessThan(0.04)
    expect(thin.model.score).toBe(null)
  })
})

describe('held out', () => {
  it('customers and editions not known are left out', () => {
    const model = { ...lifecycle }
    const histories: HmmHistory[] = [
      { attendance: [1, 1, 1, null] },
      { attendance: [1, 0, 0, null] },
      { attendance: [0, 0, 1, 1] }
    ]
    const heldOut = hmmHeldOut(model, histories, 2)
    expect(heldOut.customers).toBe(2)
    expect(heldOut.rows[1]).toBe(null)
    expect(heldOut.observed).toBe(1)
    const [one, other] = hmmOutlooks(model, [{ attendance: [1, 1] }, { attendance: [1, 0] }])
    expect(heldOut.expected).toBeCloseTo((one?.attendsNext as number) + (other?.attendsNext as number), 12)
    expect(heldOut.logLikelihood).toBeCloseTo(
      Math.log(one?.attendsNext as number) + Math.log(1 - (other?.attendsNext as number)),
      12
    )
  })
})

describe('ends and problems', () => {
  it('names probabilities of 0 and 1', () => {
    const histories = Array.from(
      { length: 300 },
      (_, index): HmmHistory => ({ attendance: index % 2 ? [1, 1, 1, 1, 1, 1] : [1, 1, 0, 0, 0, 0] })
    )
    const fit = fitHmm(histories, { live: 1 })
    expect(fit.boundary.map(({ id }) => id)).toContain('attendance.confirmation=1')
    expect(fit.standardErrors['attendance.confirmation']).toBe(null)
  })

  it.each<[string, Mark[]]>([
    ['nobody returns', [1, 0, 0, 0]],
    ['everybody returns', [1, 1, 1, 1]]
  ])('%s: finite, with a boundary and advice', (_, attendance) => {
    const fit = fitHmm(Array.from({ length: 300 }, () => ({ attendance })))
    for (const each of [...Object.values(fit.parameters), fit.logLikelihood]) expect(Number.isFinite(each)).toBe(true)
    expect(fit.boundary.length).toBeGreaterThan(0)
    expect(fit.problems.length).toBeGreaterThan(0)
    expect(fit.logLikelihood).toBeCloseTo(0, 1)
  })

  it('few customers are named as a problem', () => {
    const { problems } = fitHmm(hmmHistories(lifecycle, 40, 5, 'few').histories, { structure: 'lifecycle' })
    expect(problems.map(({ message }) => message).join('\n')).toContain('40 customers over at most 5 editions')
  })
})

describe('what cannot be fitted', () => {
  it.each<[HmmHistory[], object, string]>([
    [[], {}, 'at least three editions are needed'],
    [[{ attendance: [0, 1, 1] }], {}, 'at least three editions are needed'],
    [[{ attendance: [1, 2 as Mark, 1] }], {}, 'attendance holds marks of 1, 0 or null; got 2'],
    [
      [{ attendance: [1, 1, 1], spend: [5, 0, 5] }],
      {},
      'histories.0.1: spend must be above 0, or null where it is not known; got 0'
    ],
    [[{ attendance: [1, 1, 1], spend: [5, 5] }], {}, 'histories.0: spend must have 3 values, one an edition; got 2'],
    [[{ attendance: [1, 1, 1], score: [5, NaN, 5] }], {}, 'histories.0.1: score must be a number or null; got NaN'],
    [
      [{ attendance: [1, 1, 1] }],
      { live: 2, structure: 'lifecycle' },
      'the structure "lifecycle" has 3 live stages; got 2'
    ],
    [[{ attendance: [1, 1, 1] }], { live: 9 }, 'live: may be at most 5; got 9']
  ])('%j %j: %s', (histories, options, message) => {
    expect(() => fitHmm(histories, options)).toThrow(message)
  })
})
