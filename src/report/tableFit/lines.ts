import type { Fit, Words } from '../../calibration/fit.js'
import type { TableFits, TableGroup } from '../../calibration/table/fitTable.js'
import { type Language, word } from '../../i18n/terms.js'

/** A fit of one group. */
export interface TableFitLine {
  readonly model: 'sbg' | 'bgbb' | 'logit' | 'survival'
  readonly group: TableGroup
  /** `null` for a curve, and where nothing was fitted. */
  readonly fit: Fit | null
  readonly boundary: readonly Words[]
  readonly problems: readonly Words[]
}

/**
 * The fits of a table one by one, groups in their order.
 *
 * @param fits What `fitTable` gave.
 *
 * @example
 * const table = { file: 'a.csv', headers: ['t', 'left'], rows: [{ number: 2, cells: ['2', 'yes'] }, { number: 3, cells: ['3', 'no'] }] }
 * tableFitLines(fitTable(table, { kind: 'tenures', time: 't', left: 'left' })).map(({ model }) => model)
 * // => ['survival', 'sbg']
 */
export function tableFitLines({ groups, question }: TableFits): TableFitLine[] {
  const model = question === 'attendance' ? 'bgbb' : question === 'outcome' ? 'logit' : 'sbg'
  return groups.flatMap((group): TableFitLine[] => {
    const fit: Fit | null = group[model]
    const made = { model, group, fit, boundary: fit?.boundary ?? [], problems: group.problems } as const
    const curve = { model: 'survival', group, fit: null, boundary: [], problems: [] } as const
    return group.survival === null ? [made] : [curve, made]
  })
}

/**
 * What a fit of a table is called.
 *
 * @example
 * modelLabel('sbg', 'en') // => 'shifted beta-geometric'
 */
export function modelLabel(model: TableFitLine['model'], language: Language): string {
  if (model === 'sbg' || model === 'bgbb') return word(`fit.${model}`, language)
  return word(`tableFit.${model}`, language)
}

/**
 * What a group is called.
 *
 * @example
 * groupLabel({ group: null }, 'en') // => 'all'
 */
export function groupLabel({ group }: Pick<TableGroup, 'group'>, language: Language): string {
  return group ?? word('tableFit.all', language)
}

/**
 * Whether a fit has no estimate: coefficients of a logit without an end are wherever the search stopped.
 *
 * @example
 * isEndless('sbg', []) // => false
 */
export function isEndless(model: TableFitLine['model'], boundary: readonly Words[]): boolean {
  return model === 'logit' && boundary.length > 0
}
