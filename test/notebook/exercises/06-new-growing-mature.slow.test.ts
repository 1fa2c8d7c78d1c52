import { describe, expect, it } from 'vitest'
import { varyScenario } from '../../../src/index.js'
import { loadPreset } from '../../../src/node/index.js'
import { newGrowingMature } from '../../../src/notebook/exercises/06-new-growing-mature.js'

const segments = { exhibitors: { standArea: 30, margin: 0.385 }, visitors: { standsFor: 50 } }
const fair = varyScenario(loadPreset('industry'), { segments }, 'mature')
const programme = (stage: string, spend: number, cost = 100) => ({
  programme: { level: 'structural' as const, stages: [stage], spend, cost }
})
const plan = (recovery: number, tactics: ReturnType<typeof programme>) =>
  varyScenario(fair, { levers: { recovery: { spend: recovery } }, tactics }, 'mine')

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const wrong: readonly [string, unknown, RegExp][] = [
  ['6.1', 1 / 9, /10 EUR more reach/],
  ['6.1', 0.26, /10 EUR more reach/], // what is reached in all: .2 / .78
  ['6.2', ['weakening', 'winning'], /what is left of it without bonds/],
  ['6.2', ['weekening'], /Did you mean "weakening"/],
  ['6.3', 'mine', /has to be a plan/],
  ['6.3', plan(20_000, programme('weakening', 12_500)), /more than 25,000/],
  ['6.3', plan(10_000, programme('weakening', 10_000, 20)), /100 EUR/],
  ['6.3', plan(12_500, programme('weakening', 12_500)), /not surely ahead/] // the unit itself
]

describe('exercises of notebook 06', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await newGrowingMature[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  // .8 (e^(−40k) − e^(−50k)) = .04172 with k = −ln(1 − .2/.8)/40; likewise .00436 at 150 with k = −ln(1 − .78/.8)/150
  it('6.1 is right at .04172 / .00436', async () => {
    expect((await newGrowingMature['6.1']!.judge(0.04172 / 0.00436)).right).toBe(true)
  })
})
