import { describe, expect, it } from 'vitest'
import { coordinatesOf } from '../../../src/calibration/hmm/coordinates.js'
import { fitHmm } from '../../../src/calibration/hmm/fitHmm.js'
import { flat, forwardPass, trellisFor } from '../../../src/calibration/hmm/forward.js'
import { type HmmModel, structureOf } from '../../../src/calibration/hmm/model.js'
import { namingOf, reordered } from '../../../src/calibration/hmm/naming.js'
import { sequencesOf } from '../../../src/calibration/hmm/sequences.js'
import { hmmHistories } from '../../support/fitted.js'

/** Customers begin anywhere and go anywhere; who is in trust attends most and leaves least. */
const model: HmmModel = {
  stages: ['confirmation', 'trust', 'weakening', 'disappearance'],
  initial: [0.5, 0.2, 0.3, 0],
  transitions: [
    [0.6, 0.2, 0.1, 0.1],
    [0.03, 0.87, 0.08, 0.02],
    [0.05, 0.1, 0.65, 0.2],
    [0, 0, 0, 1]
  ],
  attendance: [0.6, 0.95, 0.25, 0],
  spend: [
    { mean: 8, sd: 0.3 },
    { mean: 9, sd: 0.3 },
    { mean: 8.4, sd: 0.3 }
  ],
  score: null
}
const free = structureOf('free', 3, false)

describe('the names of the stages', () => {
  it('do not depend on the numbers that stages happen to have', () => {
    for (const order of [
      [0, 1, 2, 3],
      [2, 1, 0, 3],
      [1, 2, 0, 3],
      [1, 0, 2, 3]
    ]) {
      const mixed = reordered(flat(model), free, order)
      const naming = namingOf(mixed.model, mixed.structure)
      expect(naming.names).toEqual(model.stages)
      const back = reordered(mixed.model, mixed.structure, naming.order).model
      expect(Array.from(back.transitions)).toEqual(model.transitions.flat())
      expect(back.spend?.map(({ mean }) => mean)).toEqual([8, 9, 8.4])
    }
  })

  it('are found by a fit that allows any move, which is kept where the lifecycle does not hold', () => {
    const { histories } = hmmHistories(model, 1500, 8, 'naming')
    const fit = fitHmm(histories, { starts: 8 })
    expect(fit.structure).toBe('free')
    expect(fit.model.stages).toEqual(model.stages)
    model.attendance.forEach((rate, stage) => {
      expect(Math.abs(fit.model.attendance[stage] - rate)).toBeLessThan(0.08)
    })
  })

  it('number what occurs twice, with more stages than the theory has', () => {
    const structure = structureOf('free', 4, false)
    const coordinates = coordinatesOf(structure, { spend: null, score: null })
    const point = new Float64Array(coordinates.length)
    point.set([-3, 2, 3, 1], coordinates.length - 4)
    const { names, theory } = namingOf(coordinates.modelOf(point), structure)
    expect(new Set(names).size).toBe(5)
    expect(theory.at(-1)).toBe('disappearance')
    expect(names).toContain('trust')
  })
})

it('long histories of unlikely values keep their digits', () => {
  const length = 400
  const attendance = Array.from({ length }, () => 1 as const)
  const spend = Array.from({ length }, (_, edition) => (edition % 2 === 0 ? 1e9 : 1e-3))
  const sequences = sequencesOf([{ attendance, spend }])
  const value = forwardPass(flat(model), sequences, 0, trellisFor(length, 4))
  expect(Number.isFinite(value)).toBe(true)
  expect(value).toBeLessThan(-10_000)
})
