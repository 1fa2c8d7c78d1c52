import type { OutcomeName } from '../../analysis/outcome.js'
import { outcomeDefinition } from '../../analysis/outcomeCatalogue.js'
import { outcomeLabel } from '../../analysis/outcomeLabel.js'
import { InputError, type Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { RunContext } from '../../model/runTable.js'
import type { Scenario } from '../../scenario/scenario.js'
import { playTrials, type TrialOptions } from '../draws/playTrials.js'
import type { FiguresSubject, Measured } from '../units/figuresUnit.js'
import type { SpendVariable } from './answer.js'
import { dividedSpends, headShares, marketShares } from './divide.js'
import { chosenSpends, type FairSpend, planValues, spelledOut } from './fairSpends.js'
import { type Ground, type Plan, type PlaySize, Stopped } from './plays.js'
import { budgetWords } from './words.js'

/** What of a fair is to be played. */
export interface FairQuestion {
  readonly scenario: Scenario
  readonly baseline: Scenario
  readonly context: RunContext
  readonly names: readonly string[] | undefined
  /** Whether money of a lever that several segments share is divided, so that each has a purse of its own. */
  readonly bySegment: boolean
  /** The first of them are all that the search looks at. */
  readonly figures: readonly OutcomeName[]
  readonly searched: number
  /** Customers that a member stands for in the search, times what it does; absent: so many that few enough are left. */
  readonly weight: number | undefined
}

/** Members of a segment that are played in the search, at most, where no weight is given; at least, where one is. */
const members = { most: 2000, least: 50 } as const
/** Replications from which it is taken what today's plan comes to. */
const probed = 8
/** They are none of the search and none of the proof. */
const probeFrom = 900_000

/**
 * The fair on which plans are played: plans are laid over the scenario alone, so that the warm-up stays as it is today.
 *
 * Rejects with an InputError for unknown spends, and where today's plan cannot be played.
 *
 * @param question See {@link FairQuestion}.
 * @param options Who plays, and how it is followed, stopped and kept.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { context } = compile(fair)
 * const figures = [{ outcome: 'npv', segment: null, edition: null, tenure: null }]
 * const question = { scenario: fair, baseline: fair, context, names: ['service'], bySegment: false, figures, searched: 1, weight: undefined }
 * const ground = await fairGround(question, {})
 * const [values] = await ground.play([null], [0, 1], 'full')
 * values[0].length // => 2
 */
export async function fairGround(question: FairQuestion, options: TrialOptions): Promise<Ground> {
  const { scenario, baseline, context, figures, searched, weight } = question
  const variables = await spendsToday(question, options)
  const spelled = spelledOut(scenario, variables)
  const standsFor = searchWeights(scenario, weight)
  const subjects: Readonly<Record<PlaySize, FiguresSubject>> = {
    full: { scenarios: [scenario, spelled], baseline, figures },
    search: {
      scenarios: [scenario, spelled].map((each) => standingFor(each, standsFor)),
      baseline: standingFor(baseline, standsFor),
      figures: figures.slice(0, searched)
    }
  }
  const failed = new Map<string, { readonly plan: Plan; readonly problems: readonly Problem[] }>()
  let mayStop = true
  return {
    variables,
    figures: figures.map((name) => {
      const { unit, better } = outcomeDefinition(name.outcome)
      return { ...name, label: outcomeLabel(name.outcome, context), unit, ownUnit: null, better }
    }),
    isExact: false,
    standsFor,
    failed,
    finish: () => {
      mayStop = false
    },
    play: async (plans, replications, size) => {
      const trials = plans.flatMap((plan) => {
        const values = plan === null ? {} : planValues(variables, plan)
        const at = plan === null ? 0 : 1
        return replications.map((replication) => ({ scenario: at, replication, values, baselineValues: {} }))
      })
      const { shouldStop, ...others } = options
      const measured = await playTrials(subjects[size], trials, mayStop ? options : others)
      if (measured.includes(undefined)) throw new Stopped()
      return plans.map((plan, row) => {
        const own = measured.slice(row * replications.length, (row + 1) * replications.length) as Measured[]
        const problem = own.find((each) => 'problems' in each)
        if (problem && 'problems' in problem) {
          failed.set(JSON.stringify(plan && Array.from(plan)), { plan, problems: problem.problems })
        }
        return subjects[size].figures.map((_, figure) =>
          own.map((each) => ('values' in each ? (each.values[figure] ?? null) : null))
        )
      })
    }
  }
}

/** How often the parts of money that is divided are brought nearer to the same for every head. */
const divisions = 2

/**
 * The spends asked for with what they come to today: what the scenario says, or what was booked. Money that segments share is
 * divided by the heads they are seen to have, so that each head has what it has today.
 */
async function spendsToday(question: FairQuestion, options: TrialOptions): Promise<SpendVariable[]> {
  const { scenario, baseline, context, names, bySegment } = question
  const { editions } = context
  const spends = chosenSpends(scenario, names, bySegment)
  const itemOf = ({ kind, name, divided }: FairSpend) => `${kind}.${divided === null ? name : divided.lever}`
  const open = spends.filter(({ written }) => written === null).map(itemOf)
  const booked = await probe(
    { scenario, baseline },
    open.map((item) => `booked.${item}`),
    editions,
    options
  )
  const bookedBy = spends.map((spend) => booked.get(`booked.${itemOf(spend)}`) ?? [])
  let shares = marketShares(spends, scenario)
  const divided = spends.filter((spend) => spend.divided !== null)
  const heads = [...divided.map(({ name }) => name), ...divided.map((each) => each.divided!.lever)]
  for (let round = 0; divided.length > 0 && round < divisions; round++) {
    const split = spelledOut(scenario, dividedSpends(spends, bookedBy, shares))
    const items = heads.map((item) => `heads.lever.${item}`)
    const seen = await probe({ scenario: split, baseline }, items, editions, options)
    shares = headShares(spends, (item, edition) => seen.get(`heads.lever.${item}`)![edition]!, shares)
  }
  return dividedSpends(spends, bookedBy, shares)
}

/** Outcomes of the whole show in each edition, mean over some replications. */
async function probe(
  { scenario, baseline }: Pick<FairQuestion, 'scenario' | 'baseline'>,
  outcomes: readonly string[],
  editions: number,
  options: TrialOptions
): Promise<ReadonlyMap<string, readonly number[]>> {
  const names = [...new Set(outcomes)]
  if (names.length === 0) return new Map()
  const figures = names.flatMap((outcome) =>
    Array.from({ length: editions }, (_, at) => ({ outcome, segment: null, edition: at + 1, tenure: null }))
  )
  const trials = Array.from({ length: probed }, (_, at) => {
    return { scenario: 0, replication: probeFrom + at, values: {}, baselineValues: {} }
  })
  const { shouldStop: _, onTrial: __, ...others } = options
  const measured = await playTrials({ scenarios: [scenario], baseline, figures }, trials, others)
  const known = measured.flatMap((each) => (each && 'values' in each ? [each.values] : []))
  if (known.length === 0) {
    const [first] = measured
    const reason = first && 'problems' in first ? first.problems[0] : undefined
    const said = { en: reason?.message ?? '', zh: reason?.messageZh ?? '' }
    throw new InputError([asMessage(budgetWords.currentFails, { reason: said })])
  }
  const mean = (at: number) => known.reduce((sum, values) => sum + (values[at] ?? 0), 0) / known.length
  return new Map(
    names.map((name, row) => [name, Array.from({ length: editions }, (_, at) => mean(row * editions + at))])
  )
}

/** How many customers a member stands for in the search, of the segments that are too large to be played one by one. */
function searchWeights({ segments }: Scenario, weight: number | undefined): Record<string, number> {
  return Object.fromEntries(
    Object.entries(segments).flatMap(([id, { marketSize, standsFor }]) => {
      const size = Math.max(...marketSize)
      const wanted =
        weight === undefined
          ? Math.max(standsFor, Math.floor(size / members.most))
          : Math.min(weight * standsFor, Math.max(standsFor, Math.floor(size / members.least)))
      return wanted > standsFor ? [[id, wanted] as const] : []
    })
  )
}

function standingFor(scenario: Scenario, standsFor: Readonly<Record<string, number>>): Scenario {
  if (Object.keys(standsFor).length === 0) return scenario
  const segments = Object.entries(scenario.segments).map(([id, segment]) => [
    id,
    Object.hasOwn(standsFor, id) ? { ...segment, standsFor: standsFor[id]! } : segment
  ])
  return { ...scenario, segments: Object.fromEntries(segments) }
}
