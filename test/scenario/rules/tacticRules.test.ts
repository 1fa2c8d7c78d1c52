import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/scenarioFiles.js'

describe('a tactic that lets customers go', () => {
  it('is refused for prospects and the lost, with stages that work', () => {
    expect(refusal('perennial: 1\ntactics: { goodbye: { release: true, stages: [cultivation, trust] } }')).toBe(
      'fair.yaml:2:46: tactics.goodbye.stages: only customers of the fair can be let go (release), not prospects or the lost; got a list of 2 values\n' +
        '    for example: stages: [confirmation, trust, weakening]'
    )
  })
})
