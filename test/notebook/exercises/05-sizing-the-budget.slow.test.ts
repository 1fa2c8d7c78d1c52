import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scenarioHash, varyScenario } from '../../../src/index.js'
import { fairToBeSized, sizingBudget } from '../../../src/notebook/exercises/05-sizing-the-budget.js'
import { packageRoot } from '../../support/sourceFiles.js'

const today = fairToBeSized()
const plan = (spends: Readonly<Record<string, number>>) =>
  varyScenario(
    today,
    { levers: Object.fromEntries(Object.entries(spends).map(([lever, spend]) => [lever, { spend }])) },
    'mine'
  )

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const wrong: readonly [string, unknown, RegExp][] = [
  ['5.1', 1, /never be more than the ceiling/],
  ['5.1', 0.5, /What is left to the ceiling/],
  ['5.1', 'three quarters', /has to be a number/],
  ['5.2', 'nothing', /one die/],
  ['5.2', 'mor', /Did you mean "more"/],
  ['5.3', 'mine', /has to be a plan/],
  ['5.3', today, /changes 0 of the four/],
  ['5.3', plan({ advertising: 20_000, innovation: 6_000, recovery: 3_000 }), /changes 3 of the four/],
  ['5.3', plan({ advertising: 24_001, innovation: 10_000 }), /spends more/],
  ['5.3', plan({ advertising: 34_000, service: 11_000 }), /surely brings less/],
  ['5.3', plan({ advertising: 23_900, recovery: 1_100 }), /does not surely bring more/]
]

describe('exercises of notebook 05', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await sizingBudget[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  it('5.1 is right at 1 − (1 − .5)²: an exponential response halves what is left', async () => {
    expect((await sizingBudget['5.1']!.judge(0.75)).right).toBe(true)
  })

  it('5.2: the best of twenty equal plans seems better than it is', async () => {
    expect((await sizingBudget['5.2']!.judge('more')).right).toBe(true)
  })

  it('5.3 is right where money goes from a flat curve to the steep one', async () => {
    expect((await sizingBudget['5.3']!.judge(plan({ service: 15_000, innovation: 10_000 }))).right).toBe(true)
  })

  it('ask about the fair of the notebook', () => {
    const golden = readFileSync(`${packageRoot}/test/notebook/golden/05-sizing-the-budget.txt`, 'utf8')
    expect(golden).toContain(scenarioHash(today).slice(0, 16))
  })
})
