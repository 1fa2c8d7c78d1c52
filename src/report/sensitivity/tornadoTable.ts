import { valueText, valueWithUnit } from '../../chart/sensitivity/names.js'
import type { Table } from '../../core/table.js'
import type { Bar, Tornado } from '../../experiment/sensitivity/results.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import { differenceText, estimateText } from '../estimateText.js'
import { outcomeFormat } from './format.js'
import { closingNotes, openingNotes } from './notes.js'

/**
 * Each factor alone from end to end, the longest swing first.
 *
 * @param tornado What `sensitivity` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { rows } = tornadoTable(await sensitivity(fair, { vary: ['price.perArea'], replications: 2 }), 'en')
 * rows.map(([factor, varied]) => [factor, varied]) // => [['Stand rent', '200 to 300 EUR per m²']]
 */
export function tornadoTable(tornado: Tornado, language: Language): Table {
  const { bars, base, context, scenario, isExact } = tornado
  const shown = bars.flatMap(({ low, high, swing }) => [low.difference, high.difference, swing])
  const format = outcomeFormat(tornado, shown, true, language)
  const level = outcomeFormat(tornado, [base], tornado.against !== null, language)
  const column = (id: string, label: string) => ({ id, label, unit: format.unit, kind: 'text', align: 'end' }) as const
  const rows = bars.map((bar) => {
    const { label, low, high, swing } = bar
    const kind = { unit: bar.unit, parts: partsOf(tornado, bar) }
    const range = word('sens.fromTo', language, {
      low: valueText(low.value, kind),
      high: valueWithUnit(high.value, kind, context, language)
    })
    return [
      inLanguage(label, language),
      range,
      differenceText(low.difference, format),
      differenceText(high.difference, format),
      differenceText(swing, format),
      wordsOf(bar, tornado, language)
    ]
  })
  const hasNoise = bars.some(({ verdict, swing }) => verdict === 'noise' && swing !== null)
  const value = `${estimateText(base, level)} ${level.unit}`.trimEnd()
  return {
    title: word('titleOf', language, { title: word('sens.whatMatters', language), name: labelIn(scenario, language) }),
    columns: [
      { id: 'factor', label: word('sens.factor', language), unit: '', kind: 'text' },
      { id: 'range', label: word('sens.rangeVaried', language), unit: '', kind: 'text' },
      column('low', word('sens.atLowEnd', language)),
      column('high', word('sens.atHighEnd', language)),
      column('swing', word('sens.swing', language)),
      { id: 'words', label: word('inWords', language), unit: '', kind: 'text' }
    ],
    rows,
    notes: [
      ...openingNotes(tornado, language),
      word('sens.allAsTheyAre', language, { value }),
      word('sens.swingMeans', language),
      ...(hasNoise && !isExact ? [word('sens.noiseOfSwing', language)] : []),
      ...closingNotes(tornado, language)
    ]
  }
}

function partsOf({ factors }: Pick<Tornado, 'factors'>, { path }: Pick<Bar, 'path'>) {
  return factors.find((factor) => factor.path === path)?.parts ?? null
}

function wordsOf({ verdict, sameSide, swing }: Bar, { partial }: Tornado, language: Language): string {
  if (swing === null) return word(partial === null ? 'sens.couldNotPlay' : 'sens.notPlayedYet', language)
  if (sameSide) return word('sens.notMonotone', language)
  if (verdict === 'same') return word('same', language)
  return verdict === 'noise' ? word('noise', language) : ''
}
