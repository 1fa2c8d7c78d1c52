import type { CustomerStory, Stories, StoryEdition } from '../model/customerStory.js'

/** One customer in one edition of two worlds. */
export interface PairedDecision {
  readonly replication: number
  readonly customer: string
  readonly edition: number
  readonly one: StoryEdition
  readonly other: StoryEdition
}

/**
 * The same customers in two worlds of one seed: every edition in which a customer of the fair decides in both whether to
 * come. Newcomers and those won back do not decide in that sense: they are there because they come. What differs between the
 * worlds then differs for the same people; who is a customer in one world only is left out.
 *
 * @param one Customers followed in one world.
 * @param other The same segment in another.
 *
 * @example
 * const plan = { horizon: { editions: 2, warmUp: 2 }, segments: { firms: { marketSize: 60 } } }
 * const never = followCustomers(makeScenario(plan, 'never'))
 * pairedDecisions(never, never).every(({ one, other }) => one === other) // => true
 */
export function pairedDecisions(one: Stories, other: Stories): PairedDecision[] {
  const deciding = decisionsOf(other)
  return [...decisionsOf(one)].flatMap(([key, { story, line }]) => {
    const twin = deciding.get(key)
    if (twin === undefined) return []
    const { replication, customer } = story
    return [{ replication, customer, edition: line.edition, one: line, other: twin.line }]
  })
}

function decisionsOf({ stories, context }: Stories) {
  const attending = new Set(context.stages.filter(({ attends }) => attends).map(({ id }) => id))
  const decides = ({ joined }: CustomerStory, { stage, returned, edition }: StoryEdition) =>
    attending.has(stage) && !returned && joined !== edition
  return new Map(
    stories.flatMap((story) =>
      story.editions
        .filter((line) => decides(story, line))
        .map((line) => [`${story.replication} ${story.customer} ${line.edition}`, { story, line }] as const)
    )
  )
}

/**
 * The mean of a figure in each replication, for an interval over replications: customers of one replication share its luck,
 * so they are no independent cases.
 *
 * @param rows Customers, or editions of customers, with the replication each is from.
 * @param figure The figure of a row; what is so or not counts 1 or 0.
 * @returns The means in the order in which replications first appear; replications without a row have none.
 *
 * @example
 * const rows = [{ replication: 0, x: 1 }, { replication: 0, x: 3 }, { replication: 1, x: 5 }]
 * meanByReplication(rows, ({ x }) => x) // => [2, 5]
 * meanByReplication(rows, ({ x }) => x > 2) // => [0.5, 1]
 */
export function meanByReplication<Row extends { readonly replication: number }>(
  rows: readonly Row[],
  figure: (row: Row) => number | boolean
): number[] {
  const sums = new Map<number, { sum: number; n: number }>()
  for (const row of rows) {
    const before = sums.get(row.replication) ?? { sum: 0, n: 0 }
    sums.set(row.replication, { sum: before.sum + Number(figure(row)), n: before.n + 1 })
  }
  return [...sums.values()].map(({ sum, n }) => sum / n)
}
