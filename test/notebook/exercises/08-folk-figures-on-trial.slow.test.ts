import { describe, expect, it } from 'vitest'
import { varyScenario } from '../../../src/index.js'
import { loadPreset } from '../../../src/node/index.js'
import { folkFigures } from '../../../src/notebook/exercises/08-folk-figures-on-trial.js'

const alone = {
  leaders: null,
  visitors: null,
  partners: null,
  exhibitors: { marketSize: 600, standArea: 30, margin: 0.385 }
}
const settled = varyScenario(loadPreset('industry'), { segments: alone }, 'settled')
const nobodyWon = {
  levers: { advertising: { spend: 0 }, outreach: { spend: 0 } },
  lifecycle: { rates: { cultivation: { confirmation: 0 } } }
}

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const wrong: readonly [string, unknown, RegExp][] = [
  ['8.1', 0.9, /mean stay/],
  ['8.1', 0.7, /mean stay/],
  ['8.2', 0.8, /sigma 1/],
  ['8.2', 0.2, /sigma 1/],
  ['8.3', 'fails', /each interval/],
  ['8.3', 'fail', /Did you mean "fails"/],
  ['8.4', 'mine', /has to be a fair/],
  ['8.4', settled, /not surely below two/],
  ['8.4', varyScenario(settled, nobodyWon, 'mine'), /Hardly anybody/]
]

describe('exercises of notebook 08', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await folkFigures[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  it('8.1 is right at .85, where five points are a third of what is lost', async () => {
    expect((await folkFigures['8.1']!.judge(0.85)).right).toBe(true)
  })

  it('8.2 is right at Φ(1 − .8416) = Φ(.1584) = .5629 (table of the normal distribution)', async () => {
    expect((await folkFigures['8.2']!.judge(0.5629)).right).toBe(true)
  })
})
