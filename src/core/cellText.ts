import { fittingDigits, formatNumber } from './formatNumber.js'
import type { Cell, Column } from './table.js'

/** Shown where a value is not defined. */
export const absent = '–'

/** Where the greatest number of a column is this many times the least, each gets digits of its own. */
const widestSpread = 1000

function spreadOf(numbers: readonly number[]): number {
  const sizes = numbers.filter((number) => number !== 0).map(Math.abs)
  return (
    sizes.reduce((most, size) => Math.max(most, size), 0) /
    sizes.reduce((least, size) => Math.min(least, size), Infinity)
  )
}

/** Digits after the decimal point, by number. */
function digitsOf(column: Column, numbers: readonly number[]): (value: number) => number {
  if (column.digits !== undefined || column.kind === 'integer') return () => column.digits ?? 0
  if (column.kind === 'share') return () => 1
  const digits = fittingDigits(numbers)
  if (column.kind === 'money') return () => Math.min(2, digits)
  return spreadOf(numbers) >= widestSpread ? (value) => fittingDigits([value]) : () => digits
}

/**
 * The cells of one column as people read them: percentages for shares, thousands separators, an en dash for `null`.
 *
 * Digits that the column does not name: none for integers, one for percentages, for numbers as many as the greatest
 * needs for three significant ones (as many as each needs, where they differ a thousandfold), for money at most two.
 *
 * @example
 * cellTexts({ id: 'rate', label: 'Repeat rate', unit: '', kind: 'share' }, [0.625, null]) // => ['62.5%', '–']
 * cellTexts({ id: 'profit', label: 'Profit', unit: 'EUR', kind: 'money' }, [-12345.6, 8]) // => ['-12,346', '8']
 * cellTexts({ id: 'size', label: 'Size', unit: '', kind: 'number' }, [12345.6, 0.0416]) // => ['12,346', '0.0416']
 */
export function cellTexts(column: Column, cells: readonly Cell[]): string[] {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  const digits = digitsOf(column, numbers)
  return cells.map((cell) => {
    if (cell === null) return absent
    if (typeof cell === 'string') return cell
    if (column.kind === 'share') return `${formatNumber(cell * 100, digits(cell))}%`
    return formatNumber(cell, digits(cell))
  })
}
