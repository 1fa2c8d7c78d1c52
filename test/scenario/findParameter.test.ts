import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { findParameter } from '../../src/scenario/findParameter.js'
import { refusalOf } from '../support/scenarioFiles.js'

const refused = (path: string) => refusalOf(() => findParameter(path))

describe('findParameter', () => {
  it('finds every parameter by its path in the catalogue and by one in a scenario', () => {
    for (const parameter of catalogue) {
      expect(findParameter(parameter.path)).toBe(parameter)
      expect(findParameter(parameter.path.replace('*', '大参展商'))).toBe(parameter)
    }
  })

  it('finds it by one of its parts', () => {
    expect(findParameter('levers.advertising.spend.4').path).toBe('levers.advertising.spend')
    expect(findParameter('segments.large.fee.mean').path).toBe('segments.*.fee')
    expect(findParameter('segments.large.goals.sales').path).toBe('segments.*.goals')
    expect(findParameter('segments.large.correlations.standArea.margin').path).toBe('segments.*.correlations')
    expect(findParameter('without.1').path).toBe('without')
    expect(findParameter('market.usualTurnout.visitor').path).toBe('market.usualTurnout.visitor')
    expect(findParameter('segments.large.initialStages.trust').path).toBe('segments.*.initialStages')
  })

  it('names the nearest path', () => {
    expect(refused('horizon.editons')).toBe('there is no parameter "horizon.editons"; did you mean "horizon.editions"?')
    expect(refused('marketsize')).toBe('there is no parameter "marketsize"; did you mean "segments.*.marketSize"?')
    expect(refused('horizon.editions.x')).toBe(
      'there is no parameter "horizon.editions.x"; did you mean "horizon.editions"?'
    )
    expect(refused('zzz')).toBe('there is no parameter "zzz"\n    for example: horizon.editions')
  })

  it('lists paths where a word fits several, or names a group', () => {
    expect(refused('rivalvalue')).toBe('there is no parameter "rivalvalue"; did you mean "competition.rivalValue"?')
    expect(refused('build')).toBe('there is no parameter "build"; did you mean "tactics.*.build"?')
    expect(refused('spend')).toBe(
      'there is no parameter "spend"; paths that end so are levers.advertising.spend, levers.outreach.spend, levers.visitorPromotion.spend, levers.serviceBefore.spend, levers.service.spend, levers.serviceAfter.spend, levers.staffCare.spend, levers.innovation.spend, …'
    )
    expect(refused('price')).toBe(
      '"price" is a group of parameters: price.perArea, price.fixed, price.admission, price.partnership\n    for example: price.perArea'
    )
  })
})
