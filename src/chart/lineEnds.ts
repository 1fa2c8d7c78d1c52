import { spreadLabels } from './spreadLabels.js'
import { ink } from './style.js'
import { wrapText } from './wrapText.js'

const fontSize = 12
/** Space between the end of a line and its name. */
const gap = 24
const lineHeight = 14

/** The last point of a line, and what the line is called. */
export interface LineEnd {
  readonly scenario: string
  readonly label: string
  readonly mean: number | null
}

/** Where the first line of a name stands, in the unit of the axis. */
export type LineName = { readonly scenario: string; readonly label: string; readonly at: number }

/**
 * Names to stand at the ends of lines: each as near the last point of its line as it can without touching another.
 *
 * @param ends The last points, one a line.
 * @param range What the axis shows, from its low to its high end.
 * @param height Of the axis, in pixels.
 * @param width Of the names, in pixels.
 *
 * @example
 * const ends = [{ scenario: 'now', label: 'As today', mean: 5 }]
 * lineNames(ends, { low: 0, high: 10 }, 300, 170) // => [{ scenario: 'now', label: 'As today', at: 5 }]
 */
export function lineNames(
  ends: readonly LineEnd[],
  { low, high }: { readonly low: number; readonly high: number },
  height: number,
  width: number
): LineName[] {
  const labels = ends.map(({ label }) => wrapText(label, width, fontSize))
  const placed = spreadLabels(
    ends.map(({ mean }) => ((high - (mean ?? 0)) / (high - low)) * height),
    labels.map((lines) => lines.length * lineHeight + 2),
    height
  )
  return ends.map(({ scenario }, index) => ({
    scenario,
    label: labels[index].join('\n'),
    at: high - ((placed[index] - ((labels[index].length - 1) * lineHeight) / 2) / height) * (high - low)
  }))
}

/**
 * The names of the lines of some rows, at their last known points.
 *
 * @param rows The points of all lines, each line in its order.
 * @param range What the axis shows.
 * @param height Of the axis, in pixels.
 * @param space For the names beside the lines, in pixels.
 *
 * @example
 * const rows = [{ scenario: 'now', label: 'As today', mean: 4 }, { scenario: 'now', label: 'As today', mean: 5 }]
 * namesAtEnds(rows, { low: 0, high: 10 }, 300, 200) // => [{ scenario: 'now', label: 'As today', at: 5 }]
 */
export function namesAtEnds(
  rows: readonly LineEnd[],
  range: { readonly low: number; readonly high: number },
  height: number,
  space: number
): LineName[] {
  const ends = [...new Map(rows.filter(({ mean }) => mean !== null).map((row) => [row.scenario, row])).values()]
  return lineNames(ends, range, height, space - gap)
}

/**
 * The layers that write names at the ends of lines: a dot in the colour of the line, and the name.
 *
 * @param y Encoding of the field `at` of the names.
 *
 * @example
 * nameLayers({ field: 'at', type: 'quantitative' }).length // => 2
 */
export function nameLayers(y: object): object[] {
  return [
    {
      data: { name: 'names' },
      mark: { type: 'point', filled: true, size: 70, opacity: 1, xOffset: 14 },
      encoding: { y }
    },
    {
      data: { name: 'names' },
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: gap, lineBreak: '\n', fontSize, limit: 0 },
      encoding: { y, text: { field: 'label' }, color: { value: ink } }
    }
  ]
}
