import type { HeldOutCheck, ScoreBeside } from '../../calibration/standing/heldOutCheck.js'
import type { Table } from '../../core/table.js'
import { type Language, word } from '../../i18n/terms.js'
import { numberText } from '../numberText.js'
import { percentText, rangedText } from './texts.js'

/**
 * How good the probabilities are: groups of customers by the probability given for an edition that the model had not seen,
 * and its scores beside those of a rule of thumb.
 *
 * @param check The last edition predicted; none where it was not.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * checkTables(null, 'en') // => []
 */
export function checkTables(check: HeldOutCheck | null, language: Language): Table[] {
  if (check === null) return []
  const { edition, groups, brier, logScore, baseline, customers, observed, expected } = check
  const column = (id: string, term: Parameters<typeof word>[0]) => ({
    id,
    label: word(term, language),
    unit: '',
    kind: 'text' as const,
    align: 'end' as const
  })
  const values = {
    customers: numberText(customers, 0),
    observed: numberText(observed, 0),
    expected: rangedText(expected, 0)
  }
  const scores: [string, ScoreBeside][] = [
    [word('cust.brier', language), brier],
    [word('cust.logScore', language), logScore]
  ]
  return [
    {
      title: word('cust.check', language, { edition }),
      columns: [
        column('given', 'cust.given'),
        { id: 'customers', label: word('customers', language), unit: '', kind: 'integer' },
        column('mean', 'cust.meanGiven'),
        column('attended', 'cust.attended')
      ],
      rows: groups.map((group) => [
        word('cust.fromTo', language, { from: percentText(group.from), to: percentText(group.to) }),
        group.customers,
        percentText(group.predicted),
        `${percentText(group.observed)} [${numberText(100 * group.low, 1)}, ${numberText(100 * group.high, 1)}]`
      ]),
      notes: [word('cust.checkMeans', language, values)]
    },
    {
      title: word('cust.scores', language),
      columns: [
        { id: 'score', label: word('cust.score', language), unit: '', kind: 'text' },
        column('model', 'cust.ofModel'),
        column('baseline', 'cust.ofBaseline'),
        column('difference', 'cust.scoreDifference'),
        { id: 'verdict', label: word('inWords', language), unit: '', kind: 'text' }
      ],
      rows: scores.map(([name, { model, baseline: other, difference }]) => [
        name,
        numberText(model, 4),
        numberText(other, 4),
        rangedText({ value: difference.mean, low: difference.low, high: difference.high }, 4),
        word(verdictOf(difference), language)
      ]),
      notes: [
        word('cust.baselineMeans', language, {
          after: numberText(100 * baseline.after, 1),
          away: numberText(100 * baseline.away, 1)
        })
      ]
    }
  ]
}

function verdictOf({ low, high }: ScoreBeside['difference']) {
  if (high !== null && high < 0) return 'cust.better'
  return low !== null && low > 0 ? 'cust.worse' : 'cust.noBetter'
}
