import type { CustomerStory, StoryEdition } from '../model/customerStory.js'
import { effectiveTolerance } from '../model/mechanism/forbearance.js'
import type { Plan } from './plan.js'
import { at, flag, type Population, rowsAlive } from './population.js'
import { run } from './run.js'
import type { Workspace } from './workspace.js'

/** A story while it is being written: where it goes next is known only in the edition after. */
interface Written {
  readonly story: Omit<CustomerStory, 'editions'>
  readonly editions: { -readonly [Key in keyof StoryEdition]: StoryEdition[Key] }[]
}

/**
 * The stories of all customers of one segment who are customers of the fair in some edition of the horizon, in one
 * replication, in the order in which they begin.
 *
 * @param plan The plan, of which the horizon is played without its tail.
 * @param replication From 0.
 * @param segment Index of the segment.
 * @param workspace Memory to use.
 *
 * @example
 * const plan = compile(makeScenario({ horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } } }))
 * const [first] = storiesOf(plan, 0, 0)
 * first.editions.map(({ edition }) => edition) // => [1, 2, 3]
 */
export function storiesOf(plan: Plan, replication: number, segment: number, workspace?: Workspace): CustomerStory[] {
  const stories = new Map<string, Written>()
  run(plan, replication, {
    tail: false,
    ...(workspace && { workspace }),
    observe: (edition, populations) => {
      if (edition >= 1) openEdition(stories, plan, replication, segment, edition, populations[segment]!)
    },
    observeShow: (edition, populations) => {
      if (edition >= 1) closeEdition(stories, plan, edition, populations[segment]!)
    }
  })
  return [...stories.values()].map(({ story, editions }) => ({ ...story, editions }))
}

function nameOf({ entry, ordinal }: Population, row: number): string {
  return `${entry[row]!}.${ordinal[row]!}`
}

/** Before the show: who is there, in which stage, with what expectation; and where the edition before has led. */
function openEdition(
  stories: Map<string, Written>,
  plan: Plan,
  replication: number,
  segment: number,
  edition: number,
  population: Population
): void {
  const { stages } = plan
  const lost = stages.at(-1)!.id
  const seen = new Set<string>()
  for (const row of rowsAlive(population)) {
    const stage = stages[population.stage[row]!]
    if (stage === undefined) continue
    const customer = nameOf(population, row)
    const known = stories.get(customer)
    if (known === undefined && !stage.attends) continue
    seen.add(customer)
    const bits = population.flags[row]!
    const returned = (bits & flag.returned) > 0
    const written = known ?? begun(stories, customer, plan, replication, segment, population.cohort[row]!)
    const before = written.editions.at(-1)
    if (before) before.next = returned ? lost : stage.id
    written.editions.push({
      edition,
      stage: stage.id,
      attends: (bits & flag.attends) > 0,
      returned,
      attended: population.tenure[row]!,
      expectation: population.expectation[row]!,
      value: null,
      satisfaction: null,
      trust: population.trust[row]!,
      strain: population.strain[row]!,
      tolerance: 0,
      referencePrice: population.referencePrice[row]!,
      next: null
    })
  }
  for (const [customer, { editions }] of stories) {
    const last = editions.at(-1)!
    if (!seen.has(customer) && last.next === null) last.next = 'closed'
  }
}

function begun(
  stories: Map<string, Written>,
  customer: string,
  plan: Plan,
  replication: number,
  segment: number,
  cohort: number
): Written {
  const { id } = plan.segments[segment]!
  const story = { segment: id, replication, customer, joined: Math.max(0, cohort) }
  const written: Written = { story, editions: [] }
  stories.set(customer, written)
  return written
}

/** After the show: what those who came received, and what it left in everybody. */
function closeEdition(
  stories: ReadonlyMap<string, Written>,
  { editions: plans }: Plan,
  edition: number,
  population: Population
): void {
  const { mechanisms } = plans.find((each) => each.edition === edition)!.rules
  for (const row of rowsAlive(population)) {
    const line = stories.get(nameOf(population, row))?.editions.at(-1)
    if (line === undefined || line.edition !== edition) continue
    line.trust = population.trust[row]!
    line.strain = population.strain[row]!
    line.tolerance = effectiveTolerance(at(population.tolerance, row), line.trust, mechanisms.forbearance.tolerance)
    if (!line.attends) continue
    line.value = population.value[row]!
    line.satisfaction = population.latest[row]!
  }
}
