import { describe, expect, it } from 'vitest'
import { decide } from '../../src/experiment/decide/decide.js'
import { findEstimate } from '../../src/experiment/find.js'
import { replicate } from '../../src/experiment/replicate.js'
import { uncertainty } from '../../src/experiment/uncertainty/uncertainty.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import { cheaper, dearer, held, logOdds } from './elasticity.js'
import { names, planOf } from './matchedPlans.js'
import { exhibitorsOnly, fair, seeds } from './measure.js'
import { meanStands } from './support.js'

/**
 * Patterns 10 (its first half), 12 and 13 as a manager would ask for them: through `uncertainty` and `decide`. The worlds are
 * those of the patterns' own tests, the settled fair, first seed; intervals of 95 % decide. The differences that `decide`
 * tells are paired, each against the baseline; two of them are told apart where their intervals do not meet, which is more
 * than the patterns ask.
 */
const replications = 12

describe('pattern 10 through uncertainty', () => {
  it('a new customer costs several times what a retained one does', async () => {
    const unsure = { dist: 'normal', mean: 1, sd: 0.1 } as const
    const settled = fair('industry', seeds[0], meanStands, {
      levers: { outreach: { effect: unsure }, advertising: { effect: unsure } }
    })
    const result = await uncertainty([settled], { outcomes: ['costRatio'], draws: 10, replications: 8 })
    expect(result.alternatives[0]!.figures[0]!.spread!.mean.low).toBeGreaterThan(3)
  })
})

describe('pattern 12 through decide', () => {
  it('one per cent of retention moves equity more than one of margin, and that more than one of acquisition', async () => {
    const base = fair('industry', seeds[0], meanStands)
    const worlds = {
      more: held(base, logOdds),
      less: held(base, -logOdds),
      dearer: dearer(base),
      cheaper: cheaper(base)
    }
    const strategies = Object.entries(worlds).map(([name, changes]) => varyScenario(base, changes, name))
    const decision = await decide([base, ...strategies], { outcome: 'customerEquity', replications })
    const moved = (name: string) => decision.standings.find(({ strategy }) => strategy === name)!.difference!
    const repeat = async (name: string) => {
      const world = strategies.find((each) => each.name === name)!
      return findEstimate(await replicate(world, { replications, baseline: base }), { outcome: 'repeatRate' })!
        .estimate!.mean
    }
    const percent =
      (100 * ((await repeat('more')) - (await repeat('less')))) / ((await repeat('more')) + (await repeat('less')))
    // each way alone moves half of the per cents between both
    const retention = moved('more').low! / percent
    expect(retention).toBeGreaterThan(moved('dearer').high!)
    expect(moved('dearer').low).toBeGreaterThan(moved('cheaper').high!)
    expect(moved('cheaper').low).toBeGreaterThan(0)
  })
})

describe('pattern 13 through decide', () => {
  it('work matched to the stage is best, at equal spend', async () => {
    const base = fair('industry', seeds[0], exhibitorsOnly, {
      segments: { exhibitors: meanStands.segments!.exhibitors! }
    })
    const plans = names.map((name) => varyScenario(base, planOf(name), name))
    const decision = await decide(plans, { baseline: 'matched', outcome: 'customerEquity', replications })
    expect(decision.best).toBe('matched')
    for (const { difference } of decision.standings.slice(1)) expect(difference!.high).toBeLessThan(0)
  })
})
