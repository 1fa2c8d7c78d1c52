import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/* The three plans of pattern 13: see `stageMatching.slow.test.ts`. */

/** Rebates at which all plans spend the same. */
const rebates = { matched: 0.1, uniform: 0.032, mismatched: 0.0467 } as const
export type PlanName = keyof typeof rebates
export const names = Object.keys(rebates) as PlanName[]

const inside = ['confirmation', 'trust', 'weakening'] as const
const outside = ['cultivation', 'disappearance'] as const
const everywhere = [...inside, ...outside] as const
const aims = {
  matched: { rebate: outside, platform: inside },
  uniform: { rebate: everywhere, platform: everywhere },
  mismatched: { rebate: inside, platform: outside }
} as const

/** What a plan adds to the fair. */
export const planOf = (name: PlanName): ScenarioInput => ({
  tactics: {
    rebate: { level: 'financial', stages: [...aims[name].rebate], discount: rebates[name] },
    platform: { level: 'structural', stages: [...aims[name].platform], spend: 20_000, cost: 100 }
  }
})
