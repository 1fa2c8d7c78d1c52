import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { seedKey } from '../../../src/core/random/streams.js'
import { uniforms } from '../../../src/core/random/uniforms.js'
import { NothingPlayed } from '../../../src/experiment/nothingPlayed.js'
import { inlineRunner, type Runner } from '../../../src/experiment/runner.js'
import { sweepLifecycle } from '../../../src/experiment/sweepLifecycle.js'
import { uncertainty } from '../../../src/experiment/uncertainty/uncertainty.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { smallFair } from '../draws/support.js'
import { hiv } from './hivDraws.js'

const fair = smallFair('fair')
const plan = smallFair('plan', { levers: { service: { spend: 20_000 } } })

/** A runner that plays a formula in place of a fair: a number of draw, shared luck by replication, and luck of both. */
function formula(of: (price: number, luck: number, own: number, scenario: number) => number | null): Runner {
  const luck = (name: string) => normalQuantile(uniforms(seedKey(name))())
  return Object.assign((job: Parameters<Runner>[0], onDone?: Parameters<Runner>[1]) => inlineRunner(job, onDone), {
    figures: (async (_, trials, onDone) => {
      const measured = []
      for (const trial of trials) {
        const price = trial.values['price.perArea'] as number
        const own = luck(`${trial.replication} ${price}`)
        measured.push({ values: [of(price, luck(`${trial.replication}`), own, trial.scenario)] })
        await onDone?.(trial)
      }
      return measured
    }) satisfies NonNullable<Runner['figures']>
  })
}

describe('uncertainty of a formula', () => {
  it('takes not knowing, shared luck and the rest apart', async () => {
    // price uniform from 200 to 300: variance 10000 / 12 = 833; luck 20² = 400; rest 30² = 900
    const runner = formula((price, luck, own) => price + 20 * luck + 30 * own)
    const result = await uncertainty(fair, { draws: 300, replications: 40, runner })
    const { spread, influences, below } = result.alternatives[0]!.figures[0]!
    const { shares, sd, notKnowing, together, needed, mean } = spread!
    const total = 833.3 + 400 + 900
    for (const [share, truth] of [
      [shares!.notKnowing, 833.3 / total],
      [shares!.luck, 400 / total],
      [shares!.rest, 900 / total]
    ] as const) {
      expect(share.low).toBeLessThan(truth)
      expect(share.high).toBeGreaterThan(truth)
    }
    expect(sd.notKnowing.value).toBeCloseTo(28.87, -0.5)
    // 9 of 10 prices lie from 205 to 295, whatever luck does
    expect(Math.abs(notKnowing.high.value - notKnowing.low.value - 90)).toBeLessThan(5)
    // and of futures within 1.645 √2133 of 250, about
    expect(together.high.value - together.low.value).toBeGreaterThan(135)
    expect(together.high.value - together.low.value).toBeLessThan(165)
    expect(needed).toBe(3)
    expect(spread!.enough).toBe(true)
    expect(mean.low).toBeLessThan(250)
    expect(mean.high).toBeGreaterThan(250)
    expect(influences[0]!.correlation.value).toBeGreaterThan(0.9)
    expect(below).toMatchObject({ threshold: 0, draws: { mean: 0 } })
  })

  it('gives the probability to fall below a threshold, for not knowing and for one future', async () => {
    const runner = formula((price, _luck, own) => price + 30 * own)
    const { alternatives } = await uncertainty(fair, { draws: 400, replications: 20, runner, threshold: 220 })
    const { draws, future } = alternatives[0]!.figures[0]!.below!
    // a fifth of prices; with normal luck of 30: 1/100 ∫ Φ((220 − p) / 30) dp over 200 … 300 = .2605
    expect(Math.abs(draws.mean - 0.2)).toBeLessThan(0.02)
    expect(draws.low).toBeLessThan(0.2)
    expect(draws.high).toBeGreaterThan(0.2)
    expect(Math.abs(future.mean - 0.2605)).toBeLessThan(0.02)
  })

  it('says so where luck is all there is', async () => {
    const runner = formula((_price, luck, own) => 5 * luck + own)
    const { alternatives } = await uncertainty(fair, { draws: 60, replications: 6, runner })
    const { shares, notKnowing, narrowedBy } = alternatives[0]!.figures[0]!.spread!
    expect(shares!.notKnowing.value).toBeLessThan(0.01)
    expect(narrowedBy).toBe('replications')
    // draws do not differ, but the luck they share leaves open where they lie
    expect(notKnowing.high.value - notKnowing.low.value).toBeLessThan(1)
    const [, , median] = alternatives[0]!.figures[0]!.spread!.quantiles
    expect(median!.low).toBeLessThan(0)
    expect(median!.high).toBeGreaterThan(0)
  })

  it('pairs differences, so that shared luck falls out, and says how probable it is to be better', async () => {
    const runner = formula((price, luck, _own, scenario) => 50 * luck + (scenario === 0 ? 250 : price))
    const { alternatives } = await uncertainty([fair, plan], { draws: 200, replications: 5, runner })
    const { spread, better } = alternatives[1]!.differences[0]!
    expect(spread!.shares!.notKnowing.value).toBeCloseTo(1, 6)
    expect(Math.abs(spread!.mean.mean)).toBeLessThan(1)
    expect(better!.draws.mean).toBeCloseTo(0.5, 2)
    expect(better!.future.mean).toBeCloseTo(0.5, 2)
    expect(alternatives[0]!.differences).toEqual([])
  })

  it('leaves out draws with an undefined value, and says how many count', async () => {
    const runner = formula((price, luck) => (price < 220 ? null : price + luck))
    const { alternatives, draws } = await uncertainty(fair, { draws: 50, replications: 3, runner })
    const { spread, drawMeans } = alternatives[0]!.figures[0]!
    expect([draws, spread!.draws]).toEqual([50, 40])
    expect(drawMeans.filter((each) => each === null)).toHaveLength(10)
    const nothing = await uncertainty(fair, { draws: 5, replications: 3, runner: formula(() => null) })
    expect(nothing.alternatives[0]!.figures[0]).toMatchObject({ spread: null, below: null, influences: [] })
  })

  it('chooses the replications by a pilot that is not played twice', async () => {
    const played: number[] = []
    const base = formula((price, luck, own) => (price - 250) / 10 + luck / 100 + 10 * own)
    const figures: NonNullable<Runner['figures']> = (subject, trials, onDone) => {
      played.push(trials.length)
      return base.figures!(subject, trials, onDone)
    }
    const runner = Object.assign((job: Parameters<Runner>[0]) => inlineRunner(job), { figures })
    const result = await uncertainty(fair, { draws: 100, runner })
    // not knowing (100 / 10)² / 12 = 8.3, rest 100: 1 + 12 = 13, from a pilot of twelve draws
    expect(result.replicationsBy).toBe('pilot')
    expect(result.replications).toBeGreaterThanOrEqual(8)
    expect(result.replications).toBeLessThanOrEqual(40)
    expect(played.reduce((sum, each) => sum + each, 0)).toBe(100 * result.replications)
    const asked = await uncertainty(fair, { draws: 100, replications: result.replications, runner: base })
    expect(asked.alternatives[0]!.figures[0]!.runs).toEqual(result.alternatives[0]!.figures[0]!.runs)
  })

  it('is a valid result of what was played where it is stopped, in the pilot and after it', async () => {
    for (const most of [30, 300]) {
      let done = 0
      const runner = formula((price, luck) => price + luck)
      const result = await uncertainty(fair, {
        draws: 100,
        runner,
        onTrial: () => {
          done += 1
        },
        shouldStop: () => done >= most
      })
      expect(result.partial).toEqual({ done: result.draws, all: 100 })
      expect(result.points).toHaveLength(result.draws)
      expect(result.inputs[0]!.values).toHaveLength(result.draws)
      expect(result.alternatives[0]!.figures[0]!.spread!.draws).toBe(result.draws)
    }
    const runner = formula(() => 1)
    const nothing = uncertainty(fair, { draws: 100, runner, replications: 2, shouldStop: () => true })
    await expect(nothing).rejects.toThrow(NothingPlayed)
    // a part is 32 trials: one draw of 20 replications, which says nothing of how sure anything is
    let parts = 0
    const one = uncertainty(fair, { draws: 100, runner, replications: 20, shouldStop: () => ++parts > 1 })
    await expect(one).rejects.toThrow(NothingPlayed)
  })

  it('tells of its pilot where it is stopped just after, before as many draws are played in all replications', async () => {
    // not knowing is next to nothing beside the rest, so that the pilot asks for more replications than its eight
    const runner = formula((price, luck, own) => (price - 250) / 100 + luck / 100 + 10 * own)
    const pilot = 12 * 8
    for (const after of [1, 40]) {
      let done = 0
      const result = await uncertainty(fair, {
        draws: 100,
        runner,
        onTrial: () => {
          done += 1
        },
        // what the pilot played is told of again, at once
        shouldStop: () => done > pilot + after
      })
      expect([result.draws, result.replications, result.partial]).toEqual([12, 8, { done: 12, all: 100 }])
      const { mean } = result.alternatives[0]!.figures[0]!.spread!
      expect([mean.n, mean.low! < mean.mean]).toEqual([12, true])
    }
  })
})

describe('uncertainty of a fair', () => {
  it('plays all scenarios at the same draws, and is the same again', async () => {
    const options = { draws: 12, replications: 2, outcomes: ['npv', { outcome: 'repeatRate', edition: 3 }] }
    const result = await uncertainty([fair, plan], options)
    expect(result.alternatives.map(({ name, isBaseline }) => [name, isBaseline])).toEqual([
      ['fair', true],
      ['plan', false]
    ])
    expect(result.alternatives[0]!.figures.map(({ figure }) => figure.edition)).toEqual([null, 3])
    expect(result.alternatives[1]!.passport.baselineHash).toBe(result.passport.scenarioHash)
    expect(await uncertainty([fair, plan], options)).toEqual(result)
    const other = await uncertainty([fair, plan], { ...options, baseline: 'plan' })
    expect(other.alternatives.map(({ name }) => name)).toEqual(['plan', 'fair'])
  })

  it('reports draws that cannot be played and leaves them out', async () => {
    const warm = { horizon: { editions: 2, warmUp: 0 } }
    // half of the draws leave no room for the stages there are
    const dist = { dist: 'uniform', min: 0, max: 1 } as const
    const broken = smallFair('broken', {
      ...warm,
      lifecycle: { rates: { trust: { weakening: dist, disappearance: 0.5 } } }
    })
    const result = await uncertainty(broken, { draws: 10, replications: 2 })
    expect(result.failed.length).toBeGreaterThan(2)
    expect(result.failed.length).toBeLessThan(8)
    expect(result.alternatives[0]!.figures[0]!.spread!.draws).toBe(10 - result.failed.length)
  })

  it.each<[string, Parameters<typeof uncertainty>, string]>([
    ['nothing uncertain', [makeScenario({}, 'sure')], '"sure" has nothing uncertain'],
    ['no scenario', [[]], 'at least one scenario'],
    ['an unknown option', [fair, { drws: 5 } as object], 'did you mean "draws"?'],
    ['one draw', [fair, { draws: 1 }], 'draws must be a whole number from 2'],
    ['half a draw', [fair, { draws: 2.5 }], 'got 2.5'],
    ['one replication', [fair, { replications: 1 }], 'one alone cannot tell luck from not knowing'],
    ['an unknown design', [fair, { design: 'latn' as 'latin' }], 'did you mean "latin"'],
    ['an unknown outcome', [fair, { outcomes: ['nvp'] }], 'did you mean "npv"'],
    ['no outcome', [fair, { outcomes: [] }], 'at least one outcome'],
    ['an unknown segment', [fair, { outcomes: [{ outcome: 'npv', segment: 'firm' }] }], 'did you mean "firms"'],
    ['an edition too late', [fair, { outcomes: [{ outcome: 'npv', edition: 4 }] }], 'from 1 to 3'],
    ['a threshold that is none', [fair, { threshold: NaN }], 'threshold must be a number'],
    ['an unknown baseline', [[fair, plan], { baseline: 'plam' }], 'did you mean "plan"'],
    ['another currency', [[fair, smallFair('other', { currency: 'USD' })]], 'must have the same currency'],
    ['a lifecycle beside a fair', [[fair, hiv]], 'played alone'],
    ['replications of a lifecycle', [hiv, { replications: 2 }], 'leaves nothing to luck'],
    ['an unknown category', [hiv, { outcomes: ['costs'] }], 'did you mean "cost"'],
    ['an unknown strategy', [hiv, { draws: 2, baseline: 'mon' }], 'did you mean "mono"']
  ])('refuses %s', async (_, args, message) => {
    await expect(uncertainty(...args)).rejects.toThrow(message)
  })
})

describe('uncertainty of a declared lifecycle', () => {
  it('plays every draw exactly: the means lie about the figures at the means', async () => {
    const { alternatives, replicationsBy, context } = await uncertainty(hiv, { draws: 1000 })
    expect([replicationsBy, context]).toEqual(['exact', null])
    const [mono, comb] = alternatives
    expect(mono!.figures.map(({ figure }) => figure.outcome)).toEqual(['cost', 'life_years'])
    // Briggs, Sculpher & Claxton (2006): 44,663 and 50,602 discounted pounds, 7.99 and 8.94 life years at the means
    const known = [
      [mono!.figures[0]!, 44_663],
      [comb!.figures[0]!, 50_602],
      [mono!.figures[1]!, 7.991],
      [comb!.figures[1]!, 8.937]
    ] as const
    for (const [{ spread }, value] of known) {
      expect(Math.abs(spread!.mean.mean / value - 1)).toBeLessThan(0.03)
      expect(spread!.luck).toBeNull()
      expect(spread!.shares!.notKnowing.value).toBe(1)
    }
    // lamivudine works in every draw with a relative risk below one, and AIDS costs most
    const { better, influences } = comb!.differences[1]!
    expect(better!.draws.mean).toBeGreaterThan(0.97)
    expect(influences[0]!.path).toBe('parameters.rr_lamivudine')
    expect(mono!.figures[0]!.influences[0]!.path).toBe('parameters.cost_C')
  })

  it('gives the means of draws that a sweep gives', async () => {
    const { alternatives, points } = await uncertainty(hiv, { draws: 5, outcomes: ['life_years'] })
    const rr = points.map((point) => point['parameters.rr_lamivudine'] as number)
    const shares = points.map((point) =>
      Object.assign({}, ...Object.values(point).filter((each) => typeof each === 'object'))
    )
    const swept = sweepLifecycle(
      hiv,
      rr.map((each, at) => ({ rr_lamivudine: each, ...shares[at] }))
    )
    expect(alternatives[1]!.figures[0]!.drawMeans).toEqual(swept.map(([, comb]) => comb!.discounted.life_years))
  })
})
