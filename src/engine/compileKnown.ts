import { hashWord } from '../core/hash.js'
import { shiftedProbability } from '../core/odds.js'
import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import { personalTie } from '../model/mechanism/contacts.js'
import { inTens, neutral } from '../model/scale.js'
import { scoreOfTrait } from '../model/scoreOfTrait.js'
import { compileTrait } from '../model/trait.js'
import type { Segment } from '../scenario/scenario.js'
import { attendedOdds, loyaltiesIn } from './loyaltyOfKnown.js'
import type { CorrelatedTraits, KnownPlan, StagePlan } from './plan.js'
import { tiltedShares } from './tiltedShares.js'

/** What decides how known customers start besides themselves. */
export interface KnownContext {
  readonly correlated: CorrelatedTraits | null
  readonly baseRent: number
  readonly baseFixedFee: number
  readonly keep: number
  /** The lifecycle's in the first edition. */
  readonly stages: readonly StagePlan[]
}

/**
 * Known customers as the loops need them. Attitudes that records do not hold are those of any customer at the start: in a
 * settled fair customers of every stage and tenure lie near the reference that the rates of the lifecycle are stated at
 * (model page, section 5), so nothing is added for stage or tenure. Lasting loyalty is not: those who stayed are the loyal ones
 * more often than not, so that it is drawn as those have it who have attended and missed as many editions and stand in such a
 * stage (`attendedOdds`); where it is correlated with other traits, that goes for the part of it that is its own. What follows
 * from tenure alone is worked out: how far trust has moved from persons to the fair. Who is lost left after the last edition
 * attended. A stand that is known says where the customer lies among the members of its segment, so that traits correlated with it
 * are drawn as they go with it. Whose probability to attend is known is in stages that attend with it here: those given, tilted
 * (`tiltedShares`), as a stage of the model of some records need not attend as often as the stage of that name in this fair.
 *
 * @param segment A segment of a scenario.
 * @param context Its correlated traits, the prices that fees are computed with, and the share of the tie to persons that an
 *   edition attended leaves.
 * @returns The customers in the order of their ids; none where the segment has none.
 *
 * @example
 * const one = { id: 'A12', tenure: 2, stages: { trust: 0.75, weakening: 0.25 } }
 * const stages = compile(makeScenario({})).editions[0].rules.stages
 * const scenario = makeScenario({ horizon: { warmUp: 0 }, segments: { large: { customers: [one] } } })
 * const [known] = compileKnown(scenario.segments.large, { correlated: null, baseRent: 250, baseFixedFee: 0, keep: 0.5, stages })
 * known.stageBounds // => [0, 0, 0.75, 1, 1]
 * known.personal // => 0.25
 */
export function compileKnown(
  segment: Segment,
  { correlated, baseRent, baseFixedFee, keep, stages }: KnownContext
): readonly KnownPlan[] {
  const customers = segment.customers ?? []
  const ordinals = ordinalsOf(customers.map(({ id }) => id))
  const scoreOf = (area: number) =>
    segment.fee === null
      ? scoreOfTrait(segment.standArea, area)
      : scoreOfTrait(segment.fee, area * baseRent + baseFixedFee)
  // traits are mixed in order: only what is mixed first has a score of its own
  const goesFirst = correlated?.ids[0] === (segment.fee === null ? 'standArea' : 'fee')
  const { chances, shares } = loyaltyIn(stages, segment)
  return customers.map(({ tenure, stages: given, missed, attends, area, score }, index) => {
    const satisfaction = score ?? neutral
    const stood = { tenure, missed }
    const inStages = attends === null ? given : sharesAs(given, chances(stood, satisfaction), attends)
    return {
      ordinal: ordinals[index]!,
      tenure,
      missed,
      stageBounds: boundsOf(inStages),
      loyaltyBounds: typeof segment.loyalty === 'number' ? null : cumulative(shares(stood, inStages)),
      area,
      areaScore: area !== null && goesFirst ? scoreOf(area) : null,
      satisfaction,
      personal: personalTie(tenure, keep)
    }
  })
}

/** Members of a segment by whom the spread of loyalty is taken into account, each for as many as any other. */
const loyaltyPoints = 16

type Stood = Pick<KnownPlan, 'tenure' | 'missed'>

/**
 * What a history says of the loyalty of a segment's members: `shares` of the loyalties, over the stages that a customer may be in,
 * and by them the `chances` to attend, by stage, of a customer with such a score, all else at the reference.
 */
function loyaltyIn(stages: readonly StagePlan[], segment: Segment) {
  const loyalties = Float64Array.from({ length: loyaltyPoints }, (_, index) => (index + 0.5) / loyaltyPoints)
  compileTrait(segment.loyalty)(loyalties, loyaltyPoints)
  const odds = Array.from(loyalties, (loyalty) => attendedOdds(stages, loyalty))
  const found = new Map<string, readonly (readonly number[])[]>()
  /** By stage, a share of each loyalty. */
  const sharesIn = ({ tenure, missed }: Stood) => {
    const key = `${tenure} ${missed}`
    const known = found.get(key)
    if (known !== undefined) return known
    const after = (editions: number) =>
      loyaltiesIn(odds.map((oddsOf) => oddsOf({ attended: tenure, missed: missed ?? editions })))
    const [now, before] = [after(0), after(1)]
    const shares = stages.map(({ attends }, stage) => (attends ? now : before)[stage]!)
    found.set(key, shares)
    return shares
  }
  const chances = (stood: Stood, score: number) => {
    const shares = sharesIn(stood)
    return stages.map(({ attendance, start }, stage) => {
      if (attendance === null)
        return start === null ? 0 : shiftedProbability(start.probability, start.effects.lapse * (stood.missed ?? 1))
      const { probability, effects } = attendance
      const shift = effects.satisfaction * inTens(score, neutral)
      return shares[stage]!.reduce(
        (sum, share, point) =>
          sum + share * shiftedProbability(probability, shift + effects.loyalty * loyalties[point]!),
        0
      )
    })
  }
  const shares = (stood: Stood, inStages: Readonly<Record<string, number>>) => {
    const byStage = sharesIn(stood)
    return Array.from(loyalties, (_, point) =>
      exhibitionStages.reduce((sum, { id }, stage) => sum + (inStages[id] ?? 0) * byStage[stage]![point]!, 0)
    )
  }
  return { chances, shares }
}

function sharesAs(shares: Readonly<Record<string, number>>, chances: readonly number[], attends: number) {
  const tilted = tiltedShares(
    exhibitionStages.map(({ id }) => shares[id] ?? 0),
    chances,
    attends
  )
  return Object.fromEntries(exhibitionStages.map(({ id }, index) => [id, tilted[index]!]))
}

/** Upper ends of the cumulative shares of stages, by stage. */
export function boundsOf(shares: Readonly<Record<string, number>>): readonly number[] {
  return cumulative(exhibitionStages.map(({ id }) => shares[id] ?? 0))
}

function cumulative(shares: readonly number[]): readonly number[] {
  let bound = 0
  return shares.map((share) => {
    bound += share
    return bound
  })
}

/**
 * A number from 0 to 2^32 − 1 for each of some ids, all different: the hash of the id, or, where an id before it has that
 * one already, the next that is free. Adding or taking away an id leaves those of all others, but for such a rare meeting.
 *
 * @param ids The ids, sorted, none twice.
 *
 * @example
 * ordinalsOf(['', 'foobar']) // => [0x811c9dc5, 0xbf9cf968]
 */
export function ordinalsOf(ids: readonly string[]): readonly number[] {
  const taken = new Set<number>()
  return ids.map((id) => {
    let ordinal = hashWord(id)
    while (taken.has(ordinal)) ordinal = (ordinal + 1) >>> 0
    taken.add(ordinal)
    return ordinal
  })
}
