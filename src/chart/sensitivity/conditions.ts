import type { Conditions } from '../../experiment/sensitivity/results.js'
import { inLanguage, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import type { ChartOptions, ChartSpec } from '../chartSpec.js'
import { framedWith } from '../frame.js'
import { background, focusColour, ink } from '../style.js'
import { factorUnit, originLines, outcomeSentence } from './names.js'

/**
 * The draws in which a strategy loses (orange) among all draws (grey), in the plane of the two surest limits of the first
 * condition, which is framed; where there is none, of the first two factors.
 *
 * @param found What `sensitivity` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const asked = { method: 'conditions', vary: ['price.perArea'], threshold: 0, size: 20, replications: 2 }
 * conditionsChart(await sensitivity(fair, asked)).datasets.draws.length // => 20
 */
export function conditionsChart(found: Conditions, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { conditions, columns, draws, scenario, context, factors } = found
  const limits = conditions[0]?.limits ?? []
  const paths = [...new Set([...limits.map(({ path }) => path), ...columns.map(({ path }) => path)])].slice(0, 2)
  const [across, up] = paths.map((path) => columns.findIndex((column) => column.path === path)) as [number, number?]
  const data = draws
    .filter(({ loses }) => loses !== null)
    .map(({ values, loses }) => ({
      x: values[across]!,
      y: up === undefined ? 0 : values[up]!,
      loses: loses === true,
      inWords: word(loses ? 'sens.loses' : 'sens.holds', language)
    }))
  const rangeAt = (at: number | undefined) => {
    const all = at === undefined ? [0, 1] : draws.map(({ values }) => values[at]!)
    return [Math.min(...all), Math.max(...all)] as const
  }
  const limitAt = (at: number | undefined, [low, high]: readonly [number, number]) => {
    const limit = limits.find(({ path }) => at !== undefined && path === columns[at]!.path)
    return { from: limit?.from ?? low, to: limit?.to ?? high }
  }
  const [wide, tall] = [rangeAt(across), rangeAt(up)]
  const [horizontal, vertical] = [limitAt(across, wide), limitAt(up, tall)]
  const frame =
    limits.length === 0 ? [] : [{ x: horizontal.from, x2: horizontal.to, y: vertical.from, y2: vertical.to }]
  const axis = (at: number | undefined, [low, high]: readonly [number, number]) => {
    const column = at === undefined ? undefined : columns[at]
    if (column === undefined) return { type: 'quantitative', axis: null, scale: { domain: [low, high] } }
    const parts = factors.find(({ path }) => path === column.path)?.parts ?? null
    const unit = factorUnit({ unit: column.unit, parts }, context, language)
    const title = inLanguage(column.label, language) + (unit === '' ? '' : ` (${unit})`)
    const isShare = column.unit === 'share' || column.unit === 'probability'
    return {
      type: 'quantitative',
      axis: { title, ...(isShare ? { format: '.3~%' } : {}) },
      scale: { domain: [low, high], zero: false }
    }
  }
  const [x, y] = [axis(across, wide), axis(up, tall)]
  return framedWith(
    {
      title: word('titleOf', language, {
        title: word('sens.whenItLoses', language),
        name: labelIn(scenario, language)
      }),
      subtitle: [outcomeSentence(found, language), word('sens.conditionsRead', language)],
      language,
      width: width + 80,
      datasets: { draws: data, frame },
      body: {
        width,
        height: 320,
        layer: [
          {
            data: { name: 'draws' },
            mark: { type: 'point', filled: true, size: 28, opacity: 0.8 },
            encoding: {
              x: { ...x, field: 'x' },
              y: { ...y, field: 'y' },
              color: {
                field: 'loses',
                type: 'nominal',
                scale: { domain: [false, true], range: [background, focusColour] },
                legend: null
              },
              tooltip: [{ field: 'inWords', title: word('inWords', language) }]
            }
          },
          {
            data: { name: 'frame' },
            mark: { type: 'rect', fillOpacity: 0, stroke: ink, strokeWidth: 2 },
            encoding: { x: { ...x, field: 'x' }, x2: { field: 'x2' }, y: { ...y, field: 'y' }, y2: { field: 'y2' } }
          }
        ]
      }
    },
    originLines(found, language)
  )
}
