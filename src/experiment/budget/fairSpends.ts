import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { leverCosts } from '../../engine/compileLevers.js'
import { moneyBySegment, purseLabel, purseName, sharedLabel } from '../../engine/purses.js'
import { servesSegment } from '../../engine/servesSegment.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { titlesOf } from '../../i18n/titles.js'
import { type LeverId, leverEntries, leverIds } from '../../model/parameters/lever.js'
import type { CostKind } from '../../model/runTable.js'
import type { Lever, Levers, Scenario, Tactic } from '../../scenario/scenario.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import type { SpendVariable } from './answer.js'
import { budgetWords } from './words.js'

/** A spend of a fair before it is known what it comes to today. */
export interface FairSpend extends Pick<SpendVariable, 'name' | 'kind' | 'path' | 'label' | 'serves'> {
  /**
   * What the scenario says is spent in each edition, on all who share where it is divided; `null`: the usual amount a head, or
   * what the coverage costs.
   */
  readonly written: readonly number[] | null
  /** Of a purse that a lever does not have yet: whose it is, and who shares the money today; `null` for any other spend. */
  readonly divided: { readonly lever: LeverId; readonly segment: string; readonly among: readonly string[] } | null
}

/** Levers whose money is a spend; rewards are paid for success. */
const spendLevers = leverIds.filter((id) => id !== 'referral')

/**
 * The levers and tactics of a fair whose money can be chosen: all levers but the referral programme (which is paid for
 * success), visitor promotion only where there are visitors, and all tactics that cost something per treated customer. Purses
 * of single segments are spends of their own, called `LEVER_SEGMENT`.
 *
 * @param scenario A fair.
 * @param bySegment Whether money that several segments share is to be divided into purses, where a lever may have them.
 *
 * @example
 * const segments = { large: {}, small: {} }
 * const fair = makeScenario({ segments, tactics: { club: { cost: 50 }, gift: { cost: 0 } } })
 * const names = fairSpends(fair).map(({ name }) => name)
 * names.includes('service') && names.includes('club') // => true
 * names.includes('referral') || names.includes('visitorPromotion') || names.includes('gift') // => false
 * fairSpends(fair, true).filter(({ name }) => /^(service|staffCare)(_|$)/.test(name)).map(({ name }) => name)
 * // => ['service_large', 'service_small', 'staffCare']
 */
export function fairSpends(scenario: Scenario, bySegment = false): FairSpend[] {
  const hasVisitors = Object.values(scenario.segments).some(({ kind }) => kind === 'visitor')
  const levers = spendLevers.filter((id) => id !== 'visitorPromotion' || hasVisitors)
  const tactics = Object.entries(scenario.tactics).filter(([, { cost }]) => cost.some((each) => each > 0))
  return [
    ...levers.flatMap((id) => leverSpends(scenario, id, bySegment)),
    ...tactics.map(
      ([id, tactic]): FairSpend => ({
        name: id,
        kind: 'tactic',
        path: `tactics.${id}.spend`,
        label: titlesOf(tactic, id),
        serves: accountOf(tactic),
        written: tactic.spend,
        divided: null
      })
    )
  ]
}

/** The money of a lever: what segments share, in one or divided, and the purses there are. */
function leverSpends(scenario: Scenario, lever: LeverId, bySegment: boolean): FairSpend[] {
  const { spend, segments: named } = scenario.levers[lever] as Lever
  const money = moneyBySegment(scenario, lever)
  const served = Object.keys(scenario.segments)
    .filter((segment) => servesSegment(scenario, named, segment, leverEntries[lever].serves))
    .sort()
  const among = served.filter((segment) => !Object.hasOwn(money, segment))
  const common = { kind: 'lever' as const, serves: leverCosts[lever] }
  const purse = (segment: string) => ({
    ...common,
    name: purseName({ lever, segment }),
    path: `levers.${lever}.bySegment.${segment}`,
    label: purseLabel({ lever, segment }, scenario)
  })
  const shared = {
    ...common,
    name: lever,
    path: `levers.${lever}.spend`,
    label: sharedLabel(lever, scenario),
    written: spend,
    divided: null
  }
  const isDivided = bySegment && lever !== 'staffCare' && among.length > 1
  const parts = among.map((segment) => ({ ...purse(segment), written: spend, divided: { lever, segment, among } }))
  const own = served.filter((segment) => Object.hasOwn(money, segment))
  const rest = isDivided ? parts : among.length > 0 || own.length === 0 ? [shared] : []
  return [...rest, ...own.map((segment) => ({ ...purse(segment), written: money[segment]!, divided: null }))]
}

/** The account of the customers a tactic is aimed at; of several kinds, maintenance. */
function accountOf({ stages }: Tactic): CostKind {
  if (stages.every((stage) => stage === 'cultivation')) return 'initial'
  return stages.every((stage) => stage === 'disappearance') ? 'winBack' : 'maintenance'
}

/**
 * The spends of a fair that were asked for, by name; all where none were. The name of a lever or tactic whose money is in parts
 * stands for all of them; where money is not divided, that of a lever for what segments share.
 *
 * @param scenario A fair.
 * @param names Names of levers and tactics, `levers.` or `tactics.` before them where a tactic is called like a lever.
 * @param bySegment As in {@link fairSpends}.
 * @throws InputError for each name that is no spend, with why or with the nearest.
 *
 * @example
 * chosenSpends(makeScenario({}), ['service', 'levers.outreach']).map(({ path }) => path)
 * // => ['levers.service.spend', 'levers.outreach.spend']
 * chosenSpends(makeScenario({ segments: { large: {}, small: {} } }), ['service'], true).map(({ path }) => path)
 * // => ['levers.service.bySegment.large', 'levers.service.bySegment.small']
 */
export function chosenSpends(scenario: Scenario, names?: readonly string[], bySegment = false): FairSpend[] {
  const all = fairSpends(scenario, bySegment)
  if (names === undefined || names.length === 0) return all
  const problems: Problem[] = []
  const found = [...new Set(names)].flatMap((name) => {
    const whole = all.filter((each) => each.name === name || each.path === name || each.path === `${name}.spend`)
    const parts = Object.keys(scenario.segments).flatMap((segment) =>
      all.filter(({ name: own, path }) => {
        const part = `${name}_${segment}`
        return own === part || path === `${part}.spend` || path === `${name}.bySegment.${segment}`
      })
    )
    const spends = [...whole.slice(0, 1), ...(whole.length === 0 || bySegment ? parts : [])]
    if (spends.length === 0) problems.push(unknown(name, scenario, all))
    return spends
  })
  if (problems.length > 0) throw new InputError(problems)
  return [...new Set(found)]
}

function unknown(name: string, { tactics }: Scenario, all: readonly FairSpend[]): Problem {
  if (name === 'referral') return asMessage(budgetWords.paidPerSuccess)
  if (name === 'visitorPromotion') return asMessage(budgetWords.visitorsMissing)
  if (Object.hasOwn(tactics, name)) return asMessage(budgetWords.tacticWithoutCost, { name })
  const names = all.map((each) => each.name)
  const message = asMessage(budgetWords.unknownSpend, { name, names: listed(names) })
  return { ...message, ...suggested(name, names) }
}

/**
 * A spend with what it comes to today: what the scenario says, or the money that was booked.
 *
 * @param spend A spend of a fair.
 * @param booked Booked money of each edition, mean over replications; used where the scenario says nothing.
 *
 * @example
 * const [advertising] = fairSpends(makeScenario({ horizon: { editions: 2 } }))
 * const { today, shape } = withToday(advertising, [10, 30])
 * today // => 20
 * shape // => [0.5, 1.5]
 */
export function withToday({ written, divided: _, ...spend }: FairSpend, booked: readonly number[]): SpendVariable {
  const money = written ?? booked
  const today = money.reduce((sum, each) => sum + each, 0) / money.length
  return { ...spend, today, shape: money.map((each) => (today > 0 ? each / today : 1)) }
}

/**
 * The same fair with every spend that is chosen written out, so that values can be laid over it. Of a tactic whose
 * coverage said whom it reaches, money now says it alone: its coverage is 1. What new purses hold is taken out of what a lever
 * spent on all; where all segments have purses, nothing is left of that.
 *
 * @param scenario A fair.
 * @param variables Its spends.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2 } })
 * const variables = fairSpends(fair).slice(0, 1).map((each) => withToday(each, [10, 30]))
 * spelledOut(fair, variables).levers.advertising.spend // => [10, 30]
 */
export function spelledOut(scenario: Scenario, variables: readonly SpendVariable[]): Scenario {
  const levers: Record<string, Levers[LeverId]> = { ...scenario.levers }
  const tactics: Record<string, Tactic> = { ...scenario.tactics }
  for (const { kind, name, path, today, shape } of variables) {
    const spend = shape.map((each) => today * each)
    const [, lever = name, , segment] = path.split('.')
    if (kind === 'lever') levers[lever] = withMoney(levers[lever] as Lever, segment, spend)
    else {
      const tactic = tactics[name]!
      const coverage = tactic.spend === null ? tactic.coverage.map(() => 1) : tactic.coverage
      tactics[name] = { ...tactic, spend, coverage }
    }
  }
  const emptied = Object.entries(levers).map(([id, lever]) => [
    id,
    withoutRest(scenario, id as LeverId, lever as Lever)
  ])
  return { ...scenario, levers: Object.fromEntries(emptied) as Levers, tactics }
}

/** A lever with its spend, or the purse of a segment; a new purse is filled from the spend where that is written. */
function withMoney(lever: Lever, segment: string | undefined, money: readonly number[]): Lever {
  if (segment === undefined) return { ...lever, spend: money }
  const isNew = !Object.hasOwn(lever.bySegment, segment)
  const left = lever.spend?.map((each, edition) => Math.max(0, each - money[edition]!)) ?? null
  return { ...lever, spend: isNew ? left : lever.spend, bySegment: { ...lever.bySegment, [segment]: money } }
}

/** A lever that got purses for all who shared its spend: what rounding left of that is nobody's. */
function withoutRest(scenario: Scenario, id: LeverId, lever: Lever): Lever {
  const before = moneyBySegment(scenario, id)
  const money = lever.bySegment ?? {}
  if (Object.keys(money).length === Object.keys(before).length) return lever
  const shares = Object.keys(scenario.segments).some(
    (segment) =>
      !Object.hasOwn(money, segment) && servesSegment(scenario, lever.segments, segment, leverEntries[id].serves)
  )
  return shares ? lever : { ...lever, spend: null }
}

/**
 * The same fair with each tactic that treats several segments as one tactic for each, called `TACTIC_SEGMENT`; a spend that is
 * written is shared out by the sizes of their markets. Who is treated is drawn anew; all else stays.
 *
 * @example
 * const segments = { large: { marketSize: 60 }, small: { marketSize: 40 } }
 * const fair = makeScenario({ segments, tactics: { club: { cost: 50, spend: 100 } } })
 * Object.entries(splitBySegment(fair).tactics).map(([id, { spend }]) => [id, spend[0]])
 * // => [['club_large', 60], ['club_small', 40]]
 */
export function splitBySegment(scenario: Scenario): Scenario {
  const { segments } = scenario
  const all = Object.keys(segments).filter((id) => segments[id]!.kind === 'exhibitor')
  const sizeOf = (id: string) => segments[id]?.marketSize[0] ?? 0
  const tactics = Object.entries(scenario.tactics).flatMap(([id, tactic]) => {
    const treated = tactic.segments ?? all
    if (treated.length < 2) return [[id, tactic] as const]
    const size = treated.reduce((sum, each) => sum + sizeOf(each), 0)
    return treated.map((segment) => {
      const [own, of] = [titlesOf(tactic, id), titlesOf(segments[segment], segment)]
      const spend = tactic.spend?.map((each) => (each * sizeOf(segment)) / size) ?? null
      const titles = { title: `${own.en}: ${of.en}`, titleZh: `${own.zh}: ${of.zh}` }
      return [`${id}_${segment}`, { ...tactic, ...titles, segments: [segment], spend }] as const
    })
  })
  return { ...scenario, tactics: Object.fromEntries(tactics) }
}

/** Money is kept to the cent. */
const cents = 100

/**
 * What the spends of a plan come to in each edition, to the cent.
 *
 * @example
 * byEdition([{ shape: [0.5, 1.5] }], [100]) // => [[50, 150]]
 */
export function byEdition(variables: readonly Pick<SpendVariable, 'shape'>[], plan: ArrayLike<number>): number[][] {
  return variables.map(({ shape }, at) => shape.map((each) => Math.round(cents * each * plan[at]!) / cents))
}

/**
 * The values by path that a plan lays over the fair: one for each spend, or where it changes by edition, for each edition.
 *
 * @example
 * const variables = [{ path: 'levers.service.spend', shape: [1, 1] }, { path: 'levers.research.spend', shape: [0.5, 1.5] }]
 * planValues(variables, [7, 10])
 * // => { 'levers.service.spend': 7, 'levers.research.spend.1': 5, 'levers.research.spend.2': 15 }
 */
export function planValues(
  variables: readonly Pick<SpendVariable, 'path' | 'shape'>[],
  plan: ArrayLike<number>
): Values {
  return Object.fromEntries(
    byEdition(variables, plan).flatMap((money, at) => {
      const { path } = variables[at]!
      if (money.every((each) => each === money[0])) return [[path, money[0]!]]
      return money.map((each, edition) => [`${path}.${edition + 1}`, each])
    })
  )
}
