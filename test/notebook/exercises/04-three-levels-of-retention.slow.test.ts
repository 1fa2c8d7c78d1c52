import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ScenarioInput, scenarioHash, varyScenario } from '../../../src/index.js'
import { fairWithoutProgramme, threeLevels } from '../../../src/notebook/exercises/04-three-levels-of-retention.js'
import { packageRoot } from '../../support/sourceFiles.js'

const today = fairWithoutProgramme()
const platform = { level: 'structural', cost: 245, personal: true } as const
const club = { level: 'social', cost: 250, personal: true, contacts: 1 } as const
const plan = (tactics: NonNullable<ScenarioInput['tactics']>) => varyScenario(today, { tactics }, 'mine')

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const wrong: readonly [string, unknown, RegExp][] = [
  ['4.1', Math.exp(-3 / 4), /longer time/],
  ['4.1', Math.exp((-3 / 4) * 1.5), /longer time/],
  ['4.1', 1 - Math.exp(-3 / 6), /what is left/],
  ['4.1', '61 %', /has to be a number/],
  ['4.2', ['platform'], /wholly above zero/],
  ['4.2', 'plattform', /Did you mean "platform"/],
  ['4.3', 'mine', /has to be a plan/],
  ['4.3', today, /no programme at all/],
  ['4.3', plan({ platform, club }), /cost more than the platform/],
  ['4.3', plan({ platform }), /not surely bring more/]
]

describe('exercises of notebook 04', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await threeLevels[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  it('4.1 is right at e^(−3/6): copying of what is made to measure takes 1.5 × 4 editions', async () => {
    expect((await threeLevels['4.1']!.judge(Math.exp(-0.5))).right).toBe(true)
  })

  it('4.3 looks at the tactics of a plan alone', async () => {
    const ended = plan({ platform: { ...platform, coverage: { 1: 1, 5: 0 } } })
    const richer = { ...ended, price: { ...ended.price, perArea: ended.price.perArea.map((each) => each * 2) } }
    expect(await threeLevels['4.3']!.judge(richer)).toEqual(await threeLevels['4.3']!.judge(ended))
  })

  it('ask about the fair of the notebook', () => {
    const golden = readFileSync(`${packageRoot}/test/notebook/golden/04-three-levels-of-retention.txt`, 'utf8')
    expect(golden).toContain(scenarioHash(today).slice(0, 16))
  })
})
