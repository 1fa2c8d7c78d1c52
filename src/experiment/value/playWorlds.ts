import type { Account } from '../../analysis/value/account.js'
import type { Scenario } from '../../scenario/scenario.js'
import { keptDigest } from '../draws/keptDigest.js'
import type { TrialOptions } from '../draws/playTrials.js'
import { accountsUnit } from '../units/accountsUnit.js'
import { playInBlocks } from './playInBlocks.js'

/** Told after each replication of each world; a promise it returns is awaited. */
export type OnPlayed = () => void | Promise<void>

/** How worlds are played: who, and how it is kept and stopped. */
export type PlayOptions = Pick<TrialOptions, 'runner' | 'store' | 'shouldStop'> & { readonly onPlayed?: OnPlayed }

/**
 * The accounts of several worlds with the same luck, world by world. A runner that plays several replications at once is
 * given all worlds at once. Where it is told to stop, the replications that all worlds have played.
 *
 * @param worlds Scenarios that differ in what counts.
 * @param baseline Scenario whose levers the warm-up is played under.
 * @param replications Numbers of the replications.
 * @param options See {@link PlayOptions}. Without a runner, or where it cannot play accounts, the calling thread plays.
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
  options: PlayOptions = {}
): Promise<Account[][]> {
  const { runner, onPlayed } = options
  const { accounts } = runner ?? {}
  const players = worlds.map((scenario) => ({
    subject: keptDigest(['account', scenario, baseline]),
    play: (numbers: readonly number[]) =>
      accounts
        ? accounts({ scenario, baseline, replications: numbers }, onPlayed)
        : inline(scenario, baseline, numbers, onPlayed)
  }))
  return playInBlocks(players, replications, {
    ...options,
    atOnce: accounts !== undefined && (runner?.atOnce ?? 1) > 1,
    encode: ({ profits, attended }) => [profits.length, ...profits, ...attended],
    decode: ([length, ...values]) => ({
      profits: Float64Array.from(values.slice(0, length)),
      attended: Float64Array.from(values.slice(length))
    })
  })
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
