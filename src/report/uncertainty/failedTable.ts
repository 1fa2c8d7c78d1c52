import type { Table } from '../../core/table.js'
import type { UncertaintyResult } from '../../experiment/uncertainty/uncertaintyResult.js'
import { type Language, word } from '../../i18n/terms.js'
import { plainNumber } from './distributionText.js'
import { alternativeName } from './figureNames.js'

/** How many are shown. */
const shown = 3
/** How many of their values are shown. */
const shownValues = 6

/**
 * Draws that could not be played: how many, and of the first few the reason and the values that made it.
 *
 * @returns None where all could be played.
 *
 * @example
 * failedTable({ failed: [] }, 'en') // => []
 */
export function failedTable(
  { failed, points, alternatives }: Pick<UncertaintyResult, 'failed' | 'points' | 'alternatives'>,
  language: Language
): Table[] {
  if (failed.length === 0) return []
  const column = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  return [
    {
      title: word('failedDraws', language),
      columns: [
        { id: 'draw', label: word('draw', language), unit: '', kind: 'integer' },
        column('scenario', word('scenario', language)),
        column('reason', word('reason', language)),
        column('values', word('withValues', language))
      ],
      rows: failed.slice(0, shown).map(({ alternative, point, problems }) => {
        const [{ message, messageZh, path }] = problems as [(typeof problems)[number]]
        const said = language === 'zh-CN' ? messageZh : message
        const all = Object.entries(points[point]!)
        // those that the reason names come first
        const named = all.filter(([own]) => path?.startsWith(own))
        const values = [...named, ...all.filter((each) => !named.includes(each))].slice(0, shownValues)
        return [
          point + 1,
          alternativeName(alternatives[alternative]!, language),
          path === undefined ? said : `${path}${language === 'zh-CN' ? '：' : ': '}${said}`,
          [
            ...values.map(([own, value]) => `${own}=${valueText(value)}`),
            ...(all.length > shownValues ? ['…'] : [])
          ].join(' ')
        ]
      }),
      notes: [word('failedRuns', language, { failed: failed.length, all: points.length * alternatives.length })]
    }
  ]
}

function valueText(value: UncertaintyResult['points'][number][string]): string {
  if (typeof value === 'number') return plainNumber(value)
  return `{${Object.entries(value)
    .map(([name, share]) => `${name}: ${plainNumber(share)}`)
    .join(', ')}}`
}
