import { describe, expect, it } from 'vitest'
import { varyScenario } from '../../../src/index.js'
import { loadPreset } from '../../../src/node/index.js'
import { theLifecycle } from '../../../src/notebook/exercises/03-the-lifecycle.js'

const segments = { leaders: null, visitors: null, partners: null }
const fair = varyScenario(loadPreset('industry'), { segments }, 'fair')
const withDiscount = (discount: Readonly<Record<number, number>>) =>
  varyScenario(fair, { segments: { exhibitors: { discount } } }, 'mine')

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const wrong: readonly [string, unknown, RegExp][] = [
  ['3.1', 49, /how much of the old strain is left/], // all of the old strain counted
  ['3.1', '46', /has to be a number/],
  ['3.2', 63, /starts from what was expected after the first show/], // a quarter of the first gap taken again
  ['3.3', ['weakening-trust'], /Count the moves/],
  ['3.3', ['trust-disapearance'], /Did you mean "trust-disappearance"/],
  ['3.4', 'mine', /has to be a plan/],
  ['3.4', withDiscount({ 1: 0.1, 3: 0 }), /promised for editions 1 and 2/],
  ['3.4', withDiscount({ 1: 0.2 }), /full price/],
  ['3.4', withDiscount({ 1: 0.2, 3: 0 }), /edition 3 fewer/]
]

describe('exercises of notebook 03', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await theLifecycle[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  it('3.1 is right at 46: .25 − .7 × .1 leaves room for .18, a hundredth a point, below 64', async () => {
    expect((await theLifecycle['3.1']!.judge(46)).right).toBe(true)
  })

  it('3.2 is right at 64: 70 − 12/3 = 66, then 66 − 8/4', async () => {
    expect((await theLifecycle['3.2']!.judge(64)).right).toBe(true)
  })
})
