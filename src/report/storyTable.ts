import { stageLabel } from '../analysis/outcomeLabel.js'
import type { Table } from '../core/table.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { CustomerStory, StoryEdition } from '../model/customerStory.js'

/**
 * The story of one simulated customer as a table, a row an edition.
 *
 * @param story What `followCustomers` gave, one of its stories.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 1 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * storyTable(followCustomers(fair).stories[0], 'en').rows.length // => 2
 */
export function storyTable(story: CustomerStory, language: Language): Table {
  const number = (id: string, label: string, digits: number) => ({
    id,
    label,
    unit: '',
    kind: 'number' as const,
    digits
  })
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  return {
    title: word('storyTitle', language, { name: story.customer, n: story.replication + 1 }),
    columns: [
      { id: 'edition', label: word('edition', language), unit: '', kind: 'integer' },
      text('stage', word('stage', language)),
      text('attends', word('attends', language)),
      number('expectation', word('expected', language), 0),
      number('value', word('received', language), 0),
      number('satisfaction', word('satisfaction', language), 0),
      number('trust', word('trustAfter', language), 2),
      number('strain', word('strain', language), 2),
      number('tolerance', word('tolerance', language), 2),
      text('next', word('stageAfter', language))
    ],
    rows: story.editions.map((line) => [
      line.edition,
      stageName(line.stage, language),
      word(attendsTerm(line), language),
      line.expectation,
      line.value,
      line.satisfaction,
      line.trust,
      line.strain,
      line.tolerance,
      line.next === null ? '' : stageName(line.next, language)
    ]),
    notes: [word('storyNotes', language)]
  }
}

function attendsTerm({ attends, returned }: StoryEdition) {
  if (!attends) return 'attendsNo'
  return returned ? 'attendsReturned' : 'attendsYes'
}

function stageName(id: string, language: Language): string {
  return id === 'closed' ? word('stageClosed', language) : inLanguage(stageLabel(id), language)
}
