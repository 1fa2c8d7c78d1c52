import type { Cell, Table } from '../../core/table.js'
import type { Figure, MechanismValue, Valuation } from '../../experiment/value/valuation.js'
import { type Language, word } from '../../i18n/terms.js'
import { noticeLines, replicationLines } from '../notes.js'
import { titleOf } from '../titleOf.js'
import { figureColumn, figureWriter } from './figures.js'

/**
 * Where the booked profit of the show comes from: what would be booked if customers did nothing beyond their fees, the
 * values of demonstration, recommendation, capability and network, and their sum.
 *
 * @param valuation What `value` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { rows } = showValueTable(await value(fair, { replications: 2 }), 'en')
 * rows.map(([part]) => part)
 * // => ['Without anything beyond fees', 'Demonstration value', 'Recommendation value', 'Capability value', 'Network value', 'Booked profit']
 */
export function showValueTable(valuation: Valuation, language: Language): Table {
  const { show, worlds, passport, outcome, partial } = valuation
  const { booked, withoutAny, mechanisms } = show
  const figures = [withoutAny, ...mechanisms.map(({ value }) => value), booked]
  const { unit, write } = figureWriter(figures, valuation, language)
  const share = ({ estimate }: Figure) => (booked.estimate.mean > 0 ? estimate.mean / booked.estimate.mean : null)
  const row = (name: string, figure: Figure, said: string): Cell[] => [name, write(figure), share(figure), said]
  return {
    title: titleOf(outcome === 'npv' ? 'whoIsWorthWhatNpv' : 'whoIsWorthWhat', valuation, language),
    columns: [
      { id: 'part', label: word('part', language), unit: '', kind: 'text' },
      figureColumn('value', word('meanAndInterval', language), unit),
      { id: 'share', label: word('shareOfBooked', language), unit: '', kind: 'share', digits: 1 },
      { id: 'words', label: word('inWords', language), unit: '', kind: 'text' }
    ],
    rows: [
      row(word('withoutAny', language), withoutAny, ''),
      ...mechanisms.map((each) =>
        row(word(`value.${each.mechanism}`, language), each.value, effectWords(each, language))
      ),
      row(bookedWords(valuation, language), booked, '')
    ],
    notes: [
      ...(partial === null ? [] : [word('stoppedEarly', language, partial)]),
      word('worldsMean', language, { n: worlds }),
      word('valueIsBooked', language),
      ...replicationLines(passport.replications, [], language),
      ...noticeLines([valuation], language)
    ]
  }
}

/**
 * What is attributed, in words.
 *
 * @example
 * bookedWords({ outcome: 'npv' }, 'en') // => 'Net present value'
 */
export function bookedWords({ outcome }: Pick<Valuation, 'outcome'>, language: Language): string {
  return word(outcome === 'npv' ? 'netPresentValue' : 'bookedProfit', language)
}

/**
 * Whether a mechanism adds, takes away or does nothing, as far as the interval tells.
 *
 * @example
 * const value = { estimate: { mean: 2, low: -1, high: 5, sd: 3, n: 9 }, values: [] }
 * effectWords({ counts: true, value }, 'en') // => 'noise: may be chance'
 */
export function effectWords({ counts, value }: Pick<MechanismValue, 'counts' | 'value'>, language: Language): string {
  const { low, high } = value.estimate
  if (!counts) return word('switchedOff', language)
  if (low === null || high === null) return ''
  if (low === 0 && high === 0) return word('noEffect', language)
  if (low > 0) return word('adds', language)
  return word(high < 0 ? 'takesAway' : 'noise', language)
}
