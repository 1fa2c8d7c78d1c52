import { formatNumber } from '../core/formatNumber.js'
import { type Language, word } from '../i18n/terms.js'
import { ink, quietInk } from './style.js'

/** The quadrants of loyalty with their middles and the upper edge: to the right by attitude, upwards by behaviour. */
export const quadrantPlaces = [
  { id: 'spurious', x: 0.5, y: 1.5, top: 2 },
  { id: 'true', x: 1.5, y: 1.5, top: 2 },
  { id: 'none', x: 0.5, y: 0.5, top: 1 },
  { id: 'latent', x: 1.5, y: 0.5, top: 1 }
] as const

/**
 * The lines between the quadrants, as rows of a chart.
 *
 * @example
 * crossRows() // => { cross: [{ at: 1, from: 0, to: 2 }] }
 */
export function crossRows() {
  return { cross: [{ at: 1, from: 0, to: 2 }] }
}

/** Height of the words in a quadrant, in pixels. */
const textSpace = 40

/** Share of the side of a quadrant that the square of everybody would take. */
const filled = 0.76

/**
 * The area of the square that stands for everybody, in square pixels.
 *
 * @param width Of both quadrants side by side, in pixels.
 *
 * @example
 * largestSquare(200) // ≈ 5776
 */
export function largestSquare(width: number): number {
  const side = filled * (width / 2)
  return side * side
}

/**
 * A share with its interval as it stands in a quadrant.
 *
 * @param levels Shares from 0 to 1; `null` where unknown.
 *
 * @example
 * quadrantText({ mean: 0.5, low: 0.4, high: 0.6 }) // => '50.0 % [40.0, 60.0]'
 */
export function quadrantText(levels: {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}): string {
  const { mean, low, high } = levels
  const text = (share: number) => formatNumber(100 * share, 1)
  if (mean === null) return '–'
  return low === null || high === null ? `${text(mean)} %` : `${text(mean)} % [${text(low)}, ${text(high)}]`
}

/** What a picture of quadrants needs to know. */
interface QuadrantsAsked {
  readonly width: number
  readonly fill: string
  /** Of the left and of the right column. */
  readonly attitudes: readonly [string, string]
  readonly tooltip: readonly object[]
  readonly language: Language
}

/**
 * Four quadrants, behaviour upwards and attitude to the right, each with a square and its words above it. The rows stand in the
 * datasets `quadrants` and `baseline` (an outline; may be empty) with `x`, `y`, `top`, `area`, `quadrant` and `numbers`.
 *
 * @param asked Width, colour, names of the two attitudes, tooltip, language.
 *
 * @example
 * const asked = { width: 400, fill: 'grey', attitudes: ['no trust', 'trust'], tooltip: [], language: 'en' }
 * quadrantsBody(asked).layer.length // => 6
 */
export function quadrantsBody({ width, fill, attitudes, tooltip, language }: QuadrantsAsked) {
  const x = position('x', attitudes, word('quadrantsAttitude', language))
  const behaviours = [word('quadrantsAway', language), word('quadrantsAttend', language)] as const
  const y = position('y', behaviours, word('quadrantsBehaviour', language))
  const size = { field: 'area', type: 'quantitative', scale: null }
  const square = { type: 'square', opacity: 1, yOffset: textSpace / 2 }
  const text = (field: string, dy: number, bold: boolean) => ({
    data: { name: 'quadrants' },
    mark: {
      type: 'text',
      fontSize: 12,
      fontWeight: bold ? 'bold' : 'normal',
      baseline: 'top',
      color: ink,
      dy,
      limit: 0
    },
    encoding: { x, y: { ...y, field: 'top' }, text: { field } }
  })
  return {
    width,
    height: width,
    layer: [
      {
        data: { name: 'cross' },
        mark: { type: 'rule', color: quietInk },
        encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'from' }, y2: { field: 'to' } }
      },
      {
        data: { name: 'cross' },
        mark: { type: 'rule', color: quietInk },
        encoding: { y: { ...y, field: 'at' }, x: { ...x, field: 'from' }, x2: { field: 'to' } }
      },
      {
        data: { name: 'quadrants' },
        mark: { ...square, filled: true, color: fill },
        encoding: { x, y, size, tooltip }
      },
      {
        data: { name: 'baseline' },
        mark: { ...square, filled: false, color: ink, strokeWidth: 2 },
        encoding: { x, y, size, tooltip }
      },
      text('quadrant', 6, true),
      text('numbers', 22, false)
    ]
  }
}

function position(field: string, values: readonly [string, string], title: string) {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [0, 2], nice: false },
    axis: {
      values: [0.5, 1.5],
      labelExpr: `datum.value < 1 ? '${values[0]}' : '${values[1]}'`,
      grid: false,
      ticks: false,
      domain: false,
      title
    }
  }
}
