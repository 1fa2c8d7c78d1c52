import { withDistinctPair } from '../../chart/distinctTitles.js'
import type { Table } from '../../core/table.js'
import type { Sensitivity } from '../../experiment/sensitivity/results.js'
import type { Language } from '../../i18n/terms.js'
import { conditionsTables } from './conditionsTables.js'
import { morrisTable, sobolTable } from './screeningTables.js'
import { tornadoTable } from './tornadoTable.js'
import { twoWayTables } from './twoWayTables.js'

/**
 * What matters, as tables for people, whichever the method.
 *
 * @param given What `sensitivity` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await sensitivity(fair, { vary: ['price.perArea'], replications: 2 })
 * sensitivityTables(answer, 'zh-CN').map(({ title }) => title) // => ['哪些因素重要：逐一变动：fair']
 */
export function sensitivityTables(given: Sensitivity, language: Language): Table[] {
  const answer = withDistinctPair(given)
  switch (answer.method) {
    case 'tornado':
      return [tornadoTable(answer, language)]
    case 'two-way':
      return twoWayTables(answer, language)
    case 'morris':
      return [morrisTable(answer, language)]
    case 'sobol':
      return [sobolTable(answer, language)]
    case 'conditions':
      return conditionsTables(answer, language)
  }
}
