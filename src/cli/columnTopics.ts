import { terms } from '../i18n/terms.js'
import type { Topic } from './lifecycleTopics.js'
import { columnMeanings } from './words/columns.js'
import { words } from './words.js'

/**
 * What heads columns and rows of the tables that commands print, besides outcomes and parameters.
 *
 * @example
 * columnTopics().find(({ path }) => path === 'probabilityBest').label.en // => 'P(best)'
 */
export function columnTopics(): Topic[] {
  const shared = Object.entries(columnMeanings).map(([path, help]): Topic => {
    const { en, zh } = terms[path as keyof typeof columnMeanings]
    return { kind: 'column', path, label: { en, zh }, help, choices: {}, example: '' }
  })
  const times: Topic = {
    kind: 'column',
    path: 'responseTimes',
    label: { en: '× *', zh: '×*' },
    help: words.responseTimesIs,
    choices: {},
    example: ''
  }
  return [...shared, times]
}
