import { InputError } from '../core/errors.js'
import type { Decision } from '../experiment/decide/decision.js'
import { asMessage } from '../i18n/fill.js'
import { inLanguage, word } from '../i18n/terms.js'
import { labelIn } from '../i18n/titles.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { decisionProvenance, decisionTitle } from './decisionNames.js'
import { distinctTitles } from './distinctTitles.js'
import { framedWith } from './frame.js'
import { background, ink, scenarioColours } from './style.js'

const height = 280
/** Strategies that are drawn with a colour of their own. */
const mostColours = scenarioColours.length

/**
 * A chart of acceptability curves: how often each strategy is best, over what a unit of effect may be worth, with the
 * frontier, the probability of the one that is best on average, as a broad line behind.
 *
 * What to see: where the broad line leaves one curve for another, the choice changes; how low it is there, how unsure the
 * choice is. With more than six strategies those that are never often best are grey.
 *
 * @param decision What `decide` gave at a worth.
 * @param options Language and width.
 * @throws InputError for a decision without a worth.
 *
 * @example
 * const given = { strategies: ['now', 'plan'], costs: [[0, 0], [10, 10]], effects: [[1, 1], [1.5, 3]], worth: [10, 8, 30] }
 * acceptabilityChart(decideFromDraws(given)).datasets.curves.length // => 6
 */
export function acceptabilityChart(decision: Decision, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 520 } = options
  const { curve, objective, strategies } = decision
  if (curve === null || objective.kind !== 'worth') throw noCurve()
  const often = strategies.map((_, at) => Math.max(...curve.map(({ probabilities }) => probabilities[at])))
  const coloured = [...strategies.keys()].sort((one, other) => often[other] - often[one]).slice(0, mostColours)
  const shown = [...coloured].sort((one, other) => one - other)
  const labels = distinctTitles(strategies).map((each) => labelIn(each, language))
  const rows = curve.flatMap(({ worth, probabilities }) =>
    strategies.map(({ name }, at) => ({
      strategy: name,
      label: labels[at],
      worth,
      probability: probabilities[at],
      grey: !coloured.includes(at)
    }))
  )
  const frontier = curve.map(({ worth, probabilities, best }) => ({
    worth,
    probability: probabilities[best],
    label: labels[best]
  }))
  const effect = inLanguage(objective.effect.label, language)
  const money = objective.cost.ownUnit ?? decision.currency
  const unit = money === null ? '' : language === 'zh-CN' ? `（${money}）` : ` (${money})`
  const x = {
    field: 'worth',
    type: 'quantitative',
    axis: { title: word('acceptabilityAxis', language, { effect, unit }), format: ',.4~r', tickCount: 6 }
  }
  const y = {
    field: 'probability',
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { title: word('probabilityBest', language), format: '.0%', tickCount: 5 }
  }
  const color = {
    field: 'label',
    type: 'nominal',
    scale: { domain: shown.map((at) => labels[at]), range: shown.map((_, at) => scenarioColours[at]) },
    legend: { title: null, orient: 'top', direction: 'vertical', columns: 2, offset: 8 }
  }
  const tooltip = [
    { field: 'label', title: word('strategy', language) },
    { field: 'worth', title: word('worth', language), type: 'quantitative', format: ',.4~r' },
    { field: 'probability', title: word('probabilityBest', language), type: 'quantitative', format: '.1%' }
  ]
  const layer = [
    {
      data: { name: 'frontier' },
      mark: { type: 'line', color: background, strokeWidth: 9, opacity: 0.6, interpolate: 'linear' },
      encoding: { x, y, tooltip }
    },
    ...(rows.some((row) => row.grey) ? [greyLayer(x, y, tooltip)] : []),
    {
      data: { name: 'curves' },
      transform: [{ filter: '!datum.grey' }],
      mark: { type: 'line', strokeWidth: 2 },
      encoding: { x, y, color, tooltip }
    },
    {
      data: { name: 'decided' },
      mark: { type: 'rule', color: ink, strokeDash: [3, 3], strokeWidth: 1 },
      encoding: { x }
    }
  ]
  const picture = {
    title: decisionTitle(word('acceptabilityTitle', language), decision, language),
    subtitle: [word('acceptabilityRead', language)],
    language,
    width,
    datasets: { curves: rows, frontier, decided: [{ worth: objective.worth }] },
    body: { width, height, layer }
  }
  return framedWith(picture, decisionProvenance(decision, language))
}

/** Strategies without a colour of their own. */
function greyLayer(x: object, y: object, tooltip: readonly object[]): object {
  return {
    data: { name: 'curves' },
    transform: [{ filter: 'datum.grey' }],
    mark: { type: 'line', color: background, strokeWidth: 1 },
    encoding: { x, y, detail: { field: 'strategy' }, tooltip }
  }
}

function noCurve(): InputError {
  return new InputError([asMessage(noCurveWords)])
}

const noCurveWords = {
  en: 'a chart of acceptability needs a decision at a worth: decide(…, { worth: 5000 })',
  zh: '可接受曲线须以 worth 决策：decide(…, { worth: 5000 })'
}
