import type { OutcomeName } from '../../analysis/outcome.js'
import { outcomeDefinition } from '../../analysis/outcomeCatalogue.js'
import { outcomeKey } from '../../analysis/outcomeKey.js'
import { InputError } from '../../core/errors.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import { experimentWords } from '../words.js'
import { type WorthQuestion, worthsOf } from './curve.js'
import type { DecideOptions } from './decide.js'
import { listOf } from './decideFromDraws.js'

/** What has to be measured for a decision, as places among the figures. */
export interface Question {
  readonly figures: readonly OutcomeName[]
  readonly worths: WorthQuestion | null
  /** Place of the figure that is decided by; `null` for a worth. */
  readonly decidedBy: number | null
  /** Places of cost and effect; a worth is that of the first pair. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Places of net present value and viability; `null` for other than fairs. */
  readonly npv: number | null
  readonly viable: number | null
}

type Asked = Pick<DecideOptions, 'outcome' | 'segment' | 'edition' | 'cost' | 'effect' | 'worth'>

/**
 * What fairs are to be measured by: net present value, unless another outcome or a worth is given; spending with discounts
 * against retained customers and against customer equity for the incremental tables.
 *
 * @param asked Options of `decide`.
 * @throws InputError for outcomes that do not exist, or that cannot be decided by.
 *
 * @example
 * const { figures, decidedBy } = fairQuestion({})
 * figures[decidedBy].outcome // => 'npv'
 * figures.map(({ outcome }) => outcome) // => ['npv', 'spend', 'retained', 'customerEquity', 'viable']
 */
export function fairQuestion(asked: Asked): Question {
  const worths = worthsAsked(asked)
  const figures: OutcomeName[] = []
  const place = (outcome: string, keys: Partial<OutcomeName> = {}) => {
    const figure = { outcome, segment: null, edition: null, tenure: null, ...keys }
    const found = figures.findIndex((each) => outcomeKey(each) === outcomeKey(figure))
    return found >= 0 ? found : figures.push(figure) - 1
  }
  const keys = { segment: asked.segment ?? null, edition: asked.edition ?? null }
  const outcome = asked.outcome ?? 'npv'
  if (worths === null) requireDirection(outcome)
  const effect = asked.effect ?? 'retained'
  requireDirection(effect)
  const decidedBy = worths === null ? place(outcome, keys) : null
  const npv = place('npv')
  const cost = place(knownOutcome(asked.cost ?? 'spend'))
  const pairs = [[cost, place(effect, worths === null ? {} : keys)] as const, [cost, place('customerEquity')] as const]
  return { figures, worths, decidedBy, pairs, npv, viable: place('viable') }
}

/**
 * What a declared lifecycle is to be measured by: a worth of its effect, or a category or total.
 *
 * @param scenario The lifecycle; its `incremental` says what cost and effect are.
 * @param asked Options of `decide`.
 * @throws InputError where neither is given, and there is more than one to choose from.
 *
 * @example
 * const scenario = { incremental: { cost: 'cost', effect: 'years' }, totals: {}, strategies: {} }
 * lifecycleQuestion(scenario, { worth: 100 }).figures.map(({ outcome }) => outcome) // => ['cost', 'years']
 */
export function lifecycleQuestion(
  scenario: Pick<LifecycleScenario, 'incremental' | 'totals' | 'strategies'>,
  asked: Asked
): Question {
  const worths = worthsAsked(asked)
  const cost = asked.cost ?? scenario.incremental?.cost
  const effect = asked.effect ?? scenario.incremental?.effect
  const names = namesOf(scenario)
  const outcome = asked.outcome ?? (names.length === 1 ? names[0]! : undefined)
  if (worths === null && outcome === undefined) {
    throw new InputError([
      { ...asMessage(experimentWords.noObjective, { names: listed(names) }), example: '--worth 5000' }
    ])
  }
  if (worths !== null && (cost === undefined || effect === undefined)) {
    throw new InputError([
      { ...asMessage(experimentWords.noCostAndEffect), example: 'incremental: { cost: cost, effect: years }' }
    ])
  }
  const wanted = [...(worths === null ? [outcome!] : []), ...(cost && effect ? [cost, effect] : [])]
  const figures = [...new Set(wanted)]
  const pair = cost && effect ? [[figures.indexOf(cost), figures.indexOf(effect)] as const] : []
  return {
    figures: figures.map((outcome) => ({ outcome, segment: null, edition: null, tenure: null })),
    worths,
    decidedBy: worths === null ? 0 : null,
    pairs: pair,
    npv: null,
    viable: null
  }
}

function worthsAsked({ worth, outcome }: Asked): WorthQuestion | null {
  if (worth === undefined) return null
  if (outcome !== undefined) throw new InputError([asMessage(experimentWords.worthOrOutcome)])
  return worthsOf(listOf(worth))
}

function knownOutcome(outcome: string): string {
  outcomeDefinition(outcome)
  return outcome
}

function requireDirection(outcome: string): void {
  const { better } = outcomeDefinition(outcome)
  if (outcome === 'cvar') throw new InputError([asMessage(experimentWords.notByOutcome, { outcome })])
  if (better === null) throw new InputError([asMessage(experimentWords.noDirection, { outcome })])
}

function namesOf({ strategies, totals }: Pick<LifecycleScenario, 'strategies' | 'totals'>): string[] {
  const [first] = Object.values(strategies)
  const [group] = Object.values(first?.groups ?? {})
  return [...Object.keys(group?.lifecycle.categories ?? {}), ...Object.keys(totals)]
}
