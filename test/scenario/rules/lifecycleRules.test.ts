import { describe, expect, it } from 'vitest'
import { refusal } from '../../support/scenarioFiles.js'

const satisfaction = (text: string) => refusal(`perennial: 1\nmechanisms: { satisfaction: { ${text} } }`)

describe('who recommends and who advises against', () => {
  it('are never the same', () => {
    expect(satisfaction('promoterFrom: 50')).toBe(
      'fair.yaml:2:45: mechanisms.satisfaction.promoterFrom: detractorBelow must be at most promoterFrom; nobody recommends and advises against at once; got detractorBelow 55.5 and promoterFrom 50\n' +
        '    for example: promoterFrom: 55.5'
    )
    expect(satisfaction('detractorBelow: 71')).toContain('for example: detractorBelow: 69')
  })
})
