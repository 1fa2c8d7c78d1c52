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
