import { tolerancePoint } from '../analysis/tolerancePoint.js'
import { formatNumber } from '../core/formatNumber.js'
import { word } from '../i18n/terms.js'
import type { Followed } from '../model/customerStory.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { framedWith } from './frame.js'
import { provenanceLines } from './provenance.js'
import { scenarioLabel } from './results.js'
import { quietInk } from './style.js'

/** Which classes are drawn. */
export interface TolerancePointOptions extends Omit<ChartOptions, 'focus'> {
  /** The fewest customers' editions a class must have to be drawn. Defaults to 30. */
  readonly least?: number
}

/**
 * A chart of the tolerance point: of the customers in weakening, the share who are lost, by how far their strain lies below
 * or above what each of them bears; a line for each world, the first black.
 *
 * What to see: the line is nearly flat up to the customer's own limit and steep beyond it; in a world where strain pushes
 * nobody out it stays flat.
 *
 * @param worlds What `followCustomers` gave, one or several of one seed; with several they are named in the picture.
 * @param options Language, width; `least`.
 *
 * @example
 * const plan = { horizon: { editions: 4, warmUp: 6 }, segments: { firms: { marketSize: 300 } } }
 * const chart = tolerancePointChart([followCustomers(makeScenario(plan, 'fair'))], { least: 1 })
 * chart.datasets.classes.every(({ lost }) => lost >= 0 && lost <= 1) // => true
 */
export function tolerancePointChart(worlds: readonly Followed[], options: TolerancePointOptions = {}): ChartSpec {
  const { language = 'en', width = 480, least = 30 } = options
  const names = worlds.map(({ scenario }) => scenario.name)
  const colours = coloursOf(names, names[0] ?? null)
  const labels = worlds.map((world) => scenarioLabel(world, language))
  const rows = worlds.flatMap((world, at) =>
    tolerancePoint(world)
      .filter(({ n }) => n >= least)
      .map(({ from, to, share, low, high, n }) => ({
        scenario: names[at]!,
        label: labels[at]!,
        class: word('fromTo', language, { from: signed(from), to: signed(to) }),
        middle: (from + to) / 2,
        lost: share,
        low,
        high,
        n
      }))
  )
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { values: [0, 0.25, 0.5, 0.75, 1], labelExpr: 'datum.value * 100', title: word('lostAfter', language) }
  })
  const x = {
    field: 'middle',
    type: 'quantitative',
    scale: { zero: false, padding: 14 },
    axis: { title: word('strainLessTolerance', language), format: '+.1f', grid: false }
  }
  const color = {
    field: 'label',
    type: 'nominal',
    scale: { domain: labels, range: names.map((name) => colours[name]) },
    legend: worlds.length > 1 ? { title: null, orient: 'top', direction: 'vertical', symbolType: 'stroke' } : null
  }
  const share = (field: string, title: string) => ({ field, title, type: 'quantitative', format: '.1%' })
  const tooltip = [
    { field: 'label', title: word('scenario', language) },
    { field: 'class', title: word('strainLessTolerance', language) },
    share('lost', word('lostShare', language)),
    share('low', word('low', language)),
    share('high', word('high', language)),
    { field: 'n', title: word('n', language) }
  ]
  const picture = {
    title: word('tolerancePointTitle', language),
    subtitle: [word('tolerancePointRead', language)],
    language,
    width: width + 60,
    datasets: { classes: rows },
    body: {
      data: { name: 'classes' },
      width,
      height: 260,
      layer: [
        {
          data: { values: [{}] },
          mark: { type: 'rule', color: quietInk, strokeDash: [4, 4] },
          encoding: { x: { datum: 0, type: 'quantitative' } }
        },
        { mark: { type: 'rule', strokeWidth: 2 }, encoding: { x, y: y('low'), y2: { field: 'high' }, color, tooltip } },
        {
          mark: { type: 'line', strokeWidth: 2, point: { size: 45, filled: true } },
          encoding: { x, y: y('lost'), color, tooltip }
        }
      ]
    }
  }
  const [first] = worlds
  const provenance =
    first === undefined
      ? []
      : provenanceLines(
          { baseline: first.scenario.name, scenarios: worlds.map((world) => ({ ...world, estimates: [] })) },
          language
        )
  return framedWith(picture, provenance)
}

function signed(value: number): string {
  return `${value < -1e-9 ? '−' : ''}${formatNumber(Math.abs(value), 1)}`
}
