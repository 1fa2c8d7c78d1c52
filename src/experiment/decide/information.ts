import { partialInformation } from '../../analysis/decision/partialInformation.js'
import { perfectInformation, withInterval } from '../../analysis/decision/perfectInformation.js'
import { drawMeans } from './crossed.js'
import type { Information, KnownInput } from './decision.js'
import { movedLead, perfectWherever, withMoved } from './movedByLuck.js'
import type { SampledGroup, SampledInput } from './sample.js'
import { withoutLuck } from './withoutLuck.js'

/** Fewer draws do not tell what one input is worth. */
export const leastDrawsForParts = 20

/**
 * What information is worth: of everything that is uncertain, of each input and of each group. Luck is nothing that a
 * survey could tell and is taken out: from perfect information by `withoutLuck`; from partial information by the
 * regression itself, which sees in the means of draws only what goes with the inputs. No part is worth more than the whole.
 * Intervals hold, too, wherever the luck that all draws share may have moved the lead of the best strategy (see `movedLead`).
 *
 * @param values `[strategy][draw × replications]`; more is better.
 * @param replications How many there are of each draw.
 * @param inputs What is uncertain.
 * @param groups What is asked about together.
 *
 * @example
 * const column = Array.from({ length: 100 }, (_, draw) => draw % 10)
 * const inputs = [{ name: 'drift', label: { en: 'Drift', zh: '漂移' }, columns: [column] }]
 * const { all, parts } = informationOf([column.map(() => 0), column.map((x) => x - 4.5)], 1, inputs, [])
 * all.value // => 1.25
 * parts[0].value // ≈ 1.25
 */
export function informationOf(
  values: readonly ArrayLike<number>[],
  replications: number,
  inputs: readonly SampledInput[],
  groups: readonly SampledGroup[]
): Information {
  const draws = values[0].length / replications
  const none = { ...withInterval(0, 0, 0.95) }
  if (draws === 1) return { all: none, withLuck: 0, luck: null, parts: [], noParts: 'chanceOnly' }
  const cleaned = withoutLuck(values, replications)
  const means = values.map((row) => drawMeans(row, replications))
  const moved = movedLead(values, replications)
  const all = perfectWherever(cleaned.values, moved)
  const shared = { all, withLuck: perfectInformation(means).value, luck: cleaned.luck }
  const noParts = reasonOf(draws, values.length, inputs.length)
  if (noParts !== null) return { ...shared, parts: [], noParts }
  const byName = new Map(inputs.map((input) => [input.name, input]))
  const limits = moved.by.map((by) => ({
    by,
    most: perfectInformation(withMoved(cleaned.values, moved.best, by)).value
  }))
  const worthOf = (columns: readonly ArrayLike<number>[]) => {
    const found = partialInformation(means, columns, { most: all.value, moved: limits })
    const { value, standardError, low, high, explained } = found
    return { value, standardError, low, high, explained }
  }
  const parts: KnownInput[] = [
    ...inputs.map(({ name, label, columns }) => ({
      ...{ name, label, kind: 'input' as const, members: [] },
      ...worthOf(columns)
    })),
    ...groups
      .map((group) => ({ ...group, members: group.members.filter((member) => byName.has(member)) }))
      .filter(({ members }) => members.length > 0)
      .map(({ name, members }) => ({
        ...{ name, label: { en: name, zh: name }, kind: 'group' as const, members },
        ...worthOf(members.flatMap((member) => byName.get(member)!.columns))
      }))
  ]
  return { ...shared, parts: parts.sort((one, other) => other.value - one.value), noParts: null }
}

function reasonOf(draws: number, strategies: number, inputs: number): Information['noParts'] {
  if (strategies < 2) return 'oneStrategy'
  if (inputs === 0) return 'noInputs'
  return draws < leastDrawsForParts ? 'fewDraws' : null
}
