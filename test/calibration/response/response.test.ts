import { describe, expect, it } from 'vitest'
import { responseFromAnswers } from '../../../src/calibration/response/responseFromAnswers.js'
import { responseFromHistory } from '../../../src/calibration/response/responseFromHistory.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { responseOf } from '../../../src/model/mechanism/response.js'
import { drawsOf } from '../../support/fitted.js'

const none = { atZero: 0, atHalfMore: null, peak: null }
const exponential = { ...none, form: 'exponential', usual: 60, response: 0.5, ceiling: 0.9, shape: 2 } as const
const hill = { ...none, form: 'hill', usual: 60, response: 0.3, ceiling: 0.8, shape: 3 } as const

function history(curve: typeof exponential | typeof hill, spends: readonly number[], error = 0, seed = 'history') {
  const draw = drawsOf(seed)
  const respond = responseOf(curve)
  return spends.map((spend) => ({
    spend,
    response: Math.min(1, Math.max(0, respond(spend) + error * normalQuantile(draw())))
  }))
}

describe('a response curve from history', () => {
  const spends = [10, 30, 50, 70, 90, 120, 160, 220]

  it.each([exponential, hill])('finds the curve itself where there is no error ($form)', (curve) => {
    const fit = responseFromHistory(history(curve, spends), { usual: 60 })
    expect(fit.form).toBe(curve.form)
    expect(fit.parameters.response).toBeCloseTo(curve.response, 4)
    expect(fit.parameters.ceiling).toBeCloseTo(curve.ceiling, 3)
    expect(fit.explained).toBeCloseTo(1, 6)
    expect(responseOf(fit.curve)(100)).toBeCloseTo(responseOf(curve)(100), 4)
  })

  it('covers the truth with its intervals about as often as they say', () => {
    let covered = 0
    for (let sample = 0; sample < 100; sample++) {
      const { intervals } = responseFromHistory(history(exponential, spends, 0.02, `cover ${sample}`), {
        usual: 60,
        form: 'exponential'
      })
      const { low, high } = intervals.response!
      if (low !== null && high !== null && low <= 0.5 && 0.5 <= high) covered++
    }
    // Wald's intervals with 6 degrees of freedom are somewhat narrow (t: 2.45 for 1.96), .90 expected; SD 3
    expect(covered).toBeGreaterThanOrEqual(81)
  })

  it('says what is missing where the history says little', () => {
    const three = responseFromHistory(history(exponential, [50, 60, 70]), { usual: 60 })
    expect(three.problems.map(({ message }) => message).join('\n')).toMatch(
      /3 editions say little.*\n.*less than half/s
    )
    const straight = responseFromHistory([10, 20, 30, 40].map((spend) => ({ spend, response: spend / 1000 })))
    expect(straight.boundary.length + straight.problems.length).toBeGreaterThan(0)
    for (const each of Object.values(straight.parameters)) expect(Number.isFinite(each)).toBe(true)
  })

  it('refuses what cannot be', () => {
    expect(() => responseFromHistory([{ spend: 1, response: 0.1 }])).toThrow('at least three editions')
    expect(() => responseFromHistory(history(exponential, [50, 50, 50]))).toThrow('the spend never changed')
    const wrong = [...history(exponential, [10, 20]), { spend: 30, response: 40 }]
    expect(() => responseFromHistory(wrong)).toThrow('points.2.response: must be a share from 0 to 1; got 40')
  })
})

describe('a response curve from a manager’s answers', () => {
  it('passes through all four (Little 1970)', () => {
    const answers = { usual: 100, atZero: 0.35, response: 0.62, atHalfMore: 0.68, ceiling: 0.8 }
    const respond = responseOf(responseFromAnswers(answers))
    expect([0, 100, 150].map(respond)).toEqual([0.35, expect.closeTo(0.62, 12), expect.closeTo(0.68, 12)])
    expect(respond(1e9)).toBeCloseTo(0.8, 6)
  })

  it('refuses answers that do not rise', () => {
    const answers = { usual: 100, atZero: 0.35, response: 0.3, atHalfMore: 0.68, ceiling: 0.8 }
    expect(() => responseFromAnswers(answers)).toThrow('response: must be above atZero (0.35)')
    expect(() => responseFromAnswers({ ...answers, usual: 0 })).toThrow('usual: must be above 0')
  })
})
