/**
 * How many editions after each label others came last: 0 for the latest. Labels are put in order by the number in them
 * (`2023`, `第 12 届`) or, where there are several, by one after the other from a year on (`2023-05`, `2023/2`); they must be
 * alike but for their numbers. Editions that nobody came to last leave no label and are not counted, cancelled ones among
 * them.
 *
 * @param labels Labels of editions; repeats are fine.
 * @returns Editions by label; `undefined` where the labels have no order that can be told.
 *
 * @example
 * editionsMissed(['2023', '2025', '2021', '2025'])?.get('2021') // => 2
 * editionsMissed(['Fair 9', 'Fair 10'])?.get('Fair 9') // => 1
 * editionsMissed(['spring 2023', 'autumn 2022']) // => undefined
 * editionsMissed(['25.02.2025', '28.02.2023']) // => undefined
 */
export function editionsMissed(labels: readonly string[]): ReadonlyMap<string, number> | undefined {
  const known = [...new Set(labels)].map((label) => ({ label, numbers: numbersOf(label) }))
  const frames = new Set(known.map(({ label }) => label.replace(/\d+/g, '0')))
  if (frames.size > 1 || known.some(({ numbers }) => !hasOrder(numbers))) return undefined
  const latestFirst = known.sort((one, other) => compared(other.numbers, one.numbers))
  const missed = new Map<string, number>()
  let later = 0
  for (const [index, { label, numbers }] of latestFirst.entries()) {
    // 05 and 5 are one edition
    if (index > 0 && compared(latestFirst[index - 1]!.numbers, numbers) !== 0) later++
    missed.set(label, later)
  }
  return missed
}

function numbersOf(label: string): readonly number[] {
  return (label.match(/\d+/g) ?? []).map(Number)
}

/** One number, or several of which the first is a year. */
function hasOrder(numbers: readonly number[]): boolean {
  return numbers.length === 1 || (numbers.length > 1 && numbers[0]! >= 1000 && numbers[0]! <= 9999)
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index])
  return at < 0 ? 0 : one[at]! - (other[at] ?? 0)
}
