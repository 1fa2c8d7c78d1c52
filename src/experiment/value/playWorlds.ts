import type { Account } from '../../analysis/value/account.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Runner } from '../runner.js'
import { accountsUnit } from '../units/accountsUnit.js'

/** Told after each replication of each world; a promise it returns is awaited. */
export type OnPlayed = () => void | Promise<void>

/**
 * The accounts of several worlds with the same luck, world by world. A runner that plays several replications at once is
 * given all worlds at once.
 *
 * @param worlds Scenarios that differ in what counts.
 * @param baseline Scenario whose levers the warm-up is played under.
 * @param replications Numbers of the replications.
 * @param runner Who plays; the calling thread where absent, or where it cannot play accounts.
 * @param onPlayed Told after each replication of each world.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } })
 * const [[account]] = await playWorlds([fair], fair, [0])
 * account.profits.length // => 4
 */
export async function playWorlds(
  worlds: readonly Scenario[],
  baseline: Scenario,
  replications: readonly number[],
  runner?: Runner,
  onPlayed?: OnPlayed
): Promise<Account[][]> {
  const { accounts } = runner ?? {}
  const play = (scenario: Scenario) =>
    accounts
      ? accounts({ scenario, baseline, replications }, onPlayed)
      : inline(scenario, baseline, replications, onPlayed)
  if (accounts && (runner?.atOnce ?? 1) > 1) return Promise.all(worlds.map(play))
  const played: Account[][] = []
  for (const world of worlds) played.push(await play(world))
  return played
}

async function inline(
  scenario: Scenario,
  baseline: Scenario,
  replications: readonly number[],
  onPlayed?: OnPlayed
): Promise<Account[]> {
  const play = accountsUnit.open({ scenario, baseline })
  const accounts: Account[] = []
  for (const replication of replications) {
    accounts.push(...play([replication], accounts.length))
    await onPlayed?.()
  }
  return accounts
}
