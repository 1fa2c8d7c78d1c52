/**
 * Which of many columns, such as one for each stage, a table for people shows side by side: all of a few; of many those
 * with the greatest values, in their own order.
 *
 * @param values The values of each column; `null` where undefined.
 * @param most So many are shown.
 * @returns Places of the columns shown.
 *
 * @example
 * shownColumns([[1, 2], [0, 0.5], [3, null]], 2) // => [0, 2]
 * shownColumns([[1], [0], [3]], 5) // => [0, 1, 2]
 */
export function shownColumns(values: readonly (readonly (number | null)[])[], most: number): number[] {
  const places = [...values.keys()]
  if (places.length <= most) return places
  const greatest = values.map((column) => column.reduce<number>((top, value) => Math.max(top, value ?? 0), 0))
  const kept = [...places].sort((one, other) => greatest[other] - greatest[one] || one - other).slice(0, most)
  return kept.sort((one, other) => one - other)
}
