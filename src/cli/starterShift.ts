import type { LeverId } from '../model/parameters/lever.js'
import type { Scenario, Schedule } from '../scenario/scenario.js'

/** What a starter strategy changes: money that one lever gives up, for another and for a tactic. */
export interface StarterShift {
  /** Levers with their new spend by edition: first the one that gives, then the one that gets, if any. */
  readonly levers: readonly { readonly id: LeverId; readonly spend: Schedule; readonly gives: boolean }[]
  readonly tactic: { readonly name: string; readonly spend: number }
}

/** Levers that may give, the first that can. */
const givers: readonly LeverId[] = ['advertising', 'outreach', 'winBack', 'farewell', 'service']
const tacticName = 'platform'
/** Money for the tactic where no lever can give any. */
const usualMoney = 10_000

/**
 * A strategy upon a scenario that costs what the scenario costs: two fifths of the advertising (or of the first lever that
 * has money) go, half each, to service and to a new tactic; all to the tactic where the money for service is not known.
 *
 * @param base The scenario it changes.
 *
 * @example
 * const levers = { advertising: { spend: 250000 }, service: { spend: 310000 } }
 * const { levers: changed, tactic } = starterShift(makeScenario({ horizon: { editions: 2 }, levers }))
 * changed.map(({ id, spend }) => [id, spend[0]]) // => [['advertising', 150000], ['service', 360000]]
 * tactic // => { name: 'platform', spend: 50000 }
 */
export function starterShift(base: Scenario): StarterShift {
  const name = freeName(Object.keys(base.tactics))
  const giver = givers.find((id) => least(moneyOf(base, id)) > 0)
  if (giver === undefined) return { levers: [], tactic: { name, spend: usualMoney } }
  const money = moneyOf(base, giver)
  const share = Number((least(money) / 5).toPrecision(2))
  const service = giver === 'service' ? null : base.levers.service.spend
  const given = service === null ? share : 2 * share
  const gets = service === null ? [] : [{ id: 'service' as const, spend: plus(service, share), gives: false }]
  return { levers: [{ id: giver, spend: plus(money, -given), gives: true }, ...gets], tactic: { name, spend: share } }
}

/** Money of a lever by edition: what is planned, or for advertising what its usual spend comes to; nothing if unknown. */
function moneyOf({ levers, segments }: Scenario, id: LeverId): Schedule {
  if (id === 'referral') return []
  const { spend, usual } = levers[id]
  if (spend !== null || id !== 'advertising') return spend ?? []
  const exhibitors = Object.values(segments).filter(({ kind }) => kind === 'exhibitor')
  const [first, ...others] = exhibitors.map(({ marketSize }) => marketSize)
  if (first === undefined) return []
  return first.map((size, index) => usual * others.reduce((sum, sizes) => sum + sizes[index], size))
}

function least(money: Schedule): number {
  return money.length === 0 ? 0 : Math.min(...money)
}

function plus(money: Schedule, more: number): Schedule {
  return money.map((amount) => amount + more)
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? tacticName : `${tacticName}${number}`
    if (!taken.includes(name)) return name
  }
}
