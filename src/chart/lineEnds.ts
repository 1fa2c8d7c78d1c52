import { spreadLabels } from './spreadLabels.js'
import { wrapText } from './wrapText.js'

const fontSize = 12
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
