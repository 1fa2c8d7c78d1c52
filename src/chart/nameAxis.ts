import { wrapText } from './wrapText.js'

/** Space that the names of scenarios beside a drawing may take, in pixels. */
export const nameSpace = 190

const fontSize = 12

/**
 * The name of a scenario broken into lines that fit beside a drawing.
 *
 * @example
 * nameLabel('Better service before, during and after the show') // => 'Better service before, during and\nafter the show'
 */
export function nameLabel(label: string): string {
  return wrapText(label, nameSpace, fontSize).join('\n')
}

/** Between one line of a name and the next, and at least between two names. */
const lineHeight = 14
const between = 6

/**
 * The height of a row: the usual one, or more where a name takes so many lines that it would run into the next.
 *
 * @param labels Names of all rows.
 * @param usual In pixels.
 *
 * @example
 * nameStep(['now', 'social'], 40) // => 40
 * nameStep(['Better service before, during and after the show, and a platform for the rest of the year'], 40) // => 48
 */
export function nameStep(labels: readonly string[], usual: number): number {
  const lines = labels.map((label) => nameLabel(label).split('\n').length)
  return lines.reduce((most, count) => Math.max(most, count * lineHeight + between), usual)
}

/**
 * The axis down the left side that names the scenarios, in the order given; the rows carry the broken name in the field
 * `name`.
 *
 * @example
 * nameAxis(['now', 'social']).sort // => ['now', 'social']
 */
export function nameAxis(labels: readonly string[]): object {
  return {
    field: 'name',
    type: 'nominal',
    sort: [...new Set(labels.map(nameLabel))],
    axis: {
      title: null,
      labelExpr: "split(datum.label, '\\n')",
      ticks: false,
      domain: false,
      labelPadding: 10,
      grid: false
    }
  }
}
