import { InputError } from '../core/errors.js'
import { suggested } from '../core/nearest.js'
import { compile, createWorkspace, passportOf, storiesOf } from '../engine/index.js'
import { asMessage, listed } from '../i18n/fill.js'
import type { Followed } from '../model/customerStory.js'
import type { Scenario } from '../scenario/scenario.js'
import { experimentWords } from './words.js'

/** Whom to follow, and how often the fair is played for it. */
export interface FollowOptions {
  /** Id of the segment whose customers are followed. Defaults to the first one. */
  readonly segment?: string
  /** How many replications. Defaults to 1. */
  readonly replications?: number
  /** Scenario whose levers the warm-up is played under. Defaults to the scenario itself. */
  readonly baseline?: Scenario
}

/**
 * Follows the customers of one segment one by one: what each expected, received, felt and did, edition by edition. For
 * telling a story, and for figures that need the same customer twice; everything else is in the outcomes, which count all.
 * Played without the tail, with the same luck as `replicate` and `compare`: the same customer has the same number in every
 * scenario of one seed.
 *
 * Strain is that before any remedy. No organiser could observe most of this: it is what the model assumes.
 *
 * @param scenario A fair with all its values.
 * @param options See {@link FollowOptions}.
 * @returns A story for each customer who belongs to the fair in some edition, replication by replication.
 * @throws InputError for a scenario that declares its own lifecycle, an unknown segment, a number of replications below 1.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 3, warmUp: 1 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { stories } = followCustomers(fair)
 * stories[0].editions.map(({ edition }) => edition) // => [1, 2, 3]
 * stories.every(({ editions }) => editions.at(-1).next === null || editions.at(-1).next === 'closed') // => true
 */
export function followCustomers(scenario: Scenario, options: FollowOptions = {}): Followed {
  const { replications = 1, baseline = scenario } = options
  requireFair(scenario)
  requireCount(replications)
  const plan = compile(scenario, baseline)
  const ids = plan.context.segments.map(({ id }) => id)
  const segment = placeOf(options.segment ?? ids[0]!, ids)
  const workspace = createWorkspace(plan)
  return {
    passport: passportOf(plan, replications),
    context: plan.context,
    scenario: { name: scenario.name, title: scenario.title, titleZh: scenario.titleZh },
    segment: ids[segment]!,
    stories: Array.from({ length: replications }, (_, replication) =>
      storiesOf(plan, replication, segment, workspace)
    ).flat()
  }
}

/** Programs without types may give anything. */
function requireFair(scenario: object): void {
  if ('kind' in scenario) throw new InputError([asMessage(experimentWords.followOfLifecycle)])
}

function requireCount(replications: number): void {
  if (Number.isInteger(replications) && replications >= 1) return
  const message = asMessage(experimentWords.replications)
  throw new InputError([{ ...message, got: `${replications}`, example: 'replications: 50' }])
}

function placeOf(segment: string, ids: readonly string[]): number {
  const place = ids.indexOf(segment)
  if (place >= 0) return place
  const message = asMessage(experimentWords.unknownSegment, { segment, names: listed(ids) })
  throw new InputError([{ ...message, got: segment, example: `segment: ${ids[0]}`, ...suggested(segment, ids) }])
}
