import { InputError } from '../core/errors.js'
import { formatNumber } from '../core/formatNumber.js'
import type { Decision } from '../experiment/decide/decision.js'
import { asMessage } from '../i18n/fill.js'
import { inLanguage, word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { decisionProvenance, decisionTitle } from './decisionNames.js'
import { framedWith } from './frame.js'
import { measureOf, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { background, ink, scenarioColours } from './style.js'

/** Space for the numbers beside the bars. */
const numberWidth = 70
const mostBars = 15

/**
 * A chart of what it would be worth to know before the choice: everything, then each input and group by falling worth, with
 * 95 % intervals.
 *
 * What to see: the longest bar below the first says which survey could pay; a bar of no length, what need not be asked.
 *
 * @param decision What `decide` gave.
 * @param options Language and width.
 * @throws InputError where nothing is uncertain.
 *
 * @example
 * const values = [[9, 12, 14, 11, 14], [12, 10, 17, 10, 16]]
 * informationChart(decideFromDraws({ strategies: ['now', 'plan'], values })).datasets.information.length // => 1
 */
export function informationChart(decision: Decision, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { information, objective, currency, chanceOnly } = decision
  if (chanceOnly) throw new InputError([asMessage(nothingUncertain)])
  const all = { ...information.all, label: word('everything', language), kind: 'all' }
  const parts = information.parts.slice(0, mostBars).map((part) => {
    const label = inLanguage(part.label, language)
    return { ...part, label: part.kind === 'group' ? word('theGroup', language, { name: label }) : label }
  })
  const range = rangeOf([0, ...[all, ...parts].map(({ high }) => high)], 5)
  const figure = objective.kind === 'figure' ? objective.figure : objective.cost
  const isPlain = figure.unit === 'none'
  const outcome = objective.kind === 'figure' ? figure.outcome : 'npv'
  const measure = isPlain
    ? { ...measureOf('return', '', language, range.high, range.step), unit: figure.ownUnit ?? '' }
    : measureOf(outcome, currency ?? '', language, range.high, range.step)
  const rows = [all, ...parts].map(({ label, kind, value, low, high }) => ({
    name: nameLabel(label),
    label,
    kind,
    value,
    low,
    high,
    numbers: formatNumber(value * measure.factor, measure.fineDigits)
  }))
  const axis = {
    values: ticksOf(range),
    labelExpr: tickExpression(measure),
    title: measure.unit === '' ? null : measure.unit
  }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const kinds = { all: background, input: scenarioColours[0], group: scenarioColours[4] }
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: Object.keys(kinds), range: Object.values(kinds) },
    legend: null
  }
  const number = { type: 'quantitative', format: ',.4~r' }
  const tooltip = [
    { field: 'label', title: word('known', language) },
    { field: 'value', title: word('worthAtMost', language), ...number },
    { field: 'low', title: word('low', language), ...number },
    { field: 'high', title: word('high', language), ...number }
  ]
  const unit = measure.unit === '' ? word('noUnit', language) : measure.unit
  const picture = {
    title: decisionTitle(word('worthOfKnowing', language), decision, language),
    subtitle: [word('informationRead', language, { unit })],
    language,
    width: width + nameSpace + numberWidth,
    datasets: { information: rows },
    body: {
      data: { name: 'information' },
      width,
      height: {
        step: nameStep(
          rows.map(({ label }) => label),
          32
        )
      },
      encoding: { y: nameAxis(rows.map(({ label }) => label)) },
      layer: [
        { mark: { type: 'bar', height: 18 }, encoding: { x: { ...x, field: 'value' }, color, tooltip } },
        {
          mark: { type: 'rule', strokeWidth: 2, color: ink },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, tooltip }
        },
        {
          mark: { type: 'text', align: 'left', fontSize: 12, color: ink },
          encoding: { x: { value: width + 12 }, text: { field: 'numbers' } }
        }
      ]
    }
  }
  return framedWith(picture, decisionProvenance(decision, language))
}

const nothingUncertain = {
  en: 'nothing is uncertain in this decision, so nothing could be known better',
  zh: '此决策中没有不确定的数，故没有可以查明的事'
}
