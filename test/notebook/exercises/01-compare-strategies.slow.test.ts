import { describe, expect, it } from 'vitest'
import { varyScenario } from '../../../src/index.js'
import { loadFair } from '../../../src/node/index.js'
import { compareStrategies } from '../../../src/notebook/exercises/01-compare-strategies.js'

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const [today] = loadFair('eurocis')
const wrong: readonly [string, unknown, RegExp][] = [
  ['1.1', 2, /root/],
  ['1.1', 'four', /has to be a number/],
  ['1.2', 'mine', /has to be a plan/],
  ['1.2', varyScenario(today!, { levers: { service: { spend: 400_000 } } }, 'mine'), /spends more/],
  [
    '1.2',
    varyScenario(
      today!,
      { levers: { service: { spend: 250_000 }, outreach: { spend: 0 }, advertising: { spend: 100_000 } } },
      'mine'
    ),
    /surely earns less/
  ]
]

describe('exercises of notebook 01', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await compareStrategies[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  it('1.1 is right at four times the plays: the standard error is s over the root of n', async () => {
    expect((await compareStrategies['1.1']!.judge(4)).right).toBe(true)
  })
})
