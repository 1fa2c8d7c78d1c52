import type { Cell, Table } from '../../core/table.js'
import type { LossSide, LossValue, Valuation } from '../../experiment/value/valuation.js'
import { type Language, word } from '../../i18n/terms.js'
import { estimateFormat, estimateText } from '../estimateText.js'
import { numberText } from '../numberText.js'
import { segmentNames } from '../segmentNames.js'
import { figureColumn } from './figures.js'

const money = ['total', 'own', 'others', 'savings'] as const
const visits = ['ownVisits', 'othersVisits'] as const
const sides = ['inPeace', 'withGrudge'] as const
const labels = {
  total: 'costsTheShow',
  own: 'ownValue',
  others: 'othersValue',
  savings: 'savedOnLevers',
  ownVisits: 'ownVisits',
  othersVisits: 'othersVisits'
} as const

/**
 * What one lost customer of each segment costs over the horizon: its own value, and that of others lost through it; for one
 * who leaves in peace, for one who leaves with a grudge, and the grudge alone.
 *
 * @param valuation What `value` gave.
 * @param language `en` or `zh-CN`.
 * @returns One table; none where losses were not asked for or nobody could be lost.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 2 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const [table] = lossTable(await value(fair, { replications: 2 }), 'en')
 * table.rows.map(([segment, leaves]) => `${segment} ${leaves}`)
 * // => ['firms in peace', ' with a grudge', ' the grudge alone']
 */
export function lossTable(valuation: Valuation, language: Language): Table[] {
  const { losses, context } = valuation
  if (losses === null || losses.length === 0) return []
  const places = segmentNames(context, language)
  const nameOf = ({ segment }: LossValue) => places.find((place) => place.segment === segment)?.name ?? segment
  const format = (outcome: string, figures: readonly (keyof LossSide)[]) => {
    const estimates = losses.flatMap((loss) => sides.flatMap((side) => figures.map((figure) => loss[side][figure])))
    return estimateFormat(outcome, estimates, context.currency, language)
  }
  const amounts = format('profit', money)
  const counts = format('attendance', visits)
  const rows = losses.flatMap((loss): Cell[][] => [
    ...sides.map((side, index) => [
      index === 0 ? nameOf(loss) : '',
      word(side, language),
      ...money.map((figure) => estimateText(loss[side][figure], amounts)),
      ...visits.map((figure) => estimateText(loss[side][figure], counts))
    ]),
    ['', word('grudgeAlone', language), estimateText(loss.grudge, amounts), '', '', '', '', '']
  ])
  const lost = losses.map((loss) =>
    word('lostOf', language, { n: numberText(loss.customers, 0), segment: nameOf(loss) })
  )
  return [
    {
      title: word('lostCustomer', language),
      columns: [
        { id: 'segment', label: word('segment', language), unit: '', kind: 'text' },
        { id: 'leaves', label: word('leaves', language), unit: '', kind: 'text' },
        ...money.map((figure) => figureColumn(figure, word(labels[figure], language), amounts.unit)),
        ...visits.map((figure) => figureColumn(figure, word(labels[figure], language), ''))
      ],
      rows,
      notes: [
        word('lostMeans', language, {
          edition: losses[0].edition,
          lost: lost.join(language === 'zh-CN' ? '、' : ', ')
        })
      ]
    }
  ]
}
