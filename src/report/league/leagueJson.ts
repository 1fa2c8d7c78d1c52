import type { Problem } from '../../core/errors.js'
import type { League, LeaguePlace } from '../../experiment/league/league.js'
import type { Passport } from '../../model/runTable.js'
import { resultVersion } from '../resultJson.js'

/** A league table in a result file. */
export interface LeagueJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'league'
  readonly forecast: false
  /** Id of the outcome that is ranked by. */
  readonly outcome: string
  readonly replications: number
  readonly baseline: string
  /** What may be spent in each edition, in units of currency; `null` for no limit. */
  readonly limit: readonly number[] | null
  readonly places: readonly LeaguePlace[]
  readonly refused: readonly { readonly name: string; readonly problems: readonly Problem[] }[]
  /** The baseline's first. */
  readonly passports: readonly Passport[]
}

/**
 * A league table as a value for JSON: what `perennial league --format json` writes.
 *
 * @param league What `league` gave.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, budget: 300_000 }, 'fair')
 * const richer = varyScenario(fair, { levers: { service: { spend: 1e6 } } }, 'richer')
 * leagueJson(await league(fair, [richer], { replications: 3 })).refused.length // => 1
 */
export function leagueJson(league: League): LeagueJson {
  const { outcome, replications, baseline, limit, places, refused, comparison } = league
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'league',
    forecast: false,
    outcome,
    replications,
    baseline,
    limit,
    places,
    refused,
    passports: comparison === null ? [] : comparison.scenarios.map(({ passport }) => passport)
  }
}
