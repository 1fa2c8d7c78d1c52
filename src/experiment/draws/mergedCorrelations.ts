import { contradictingPairs, type RankCorrelations } from '../../core/dependence/rankCorrelations.js'
import type { Problem } from '../../core/errors.js'
import { asMessage, fill, listed } from '../../i18n/fill.js'
import { experimentWords } from '../words.js'

/** The rank correlations of one scenario. */
export interface OwnCorrelations {
  readonly name: string
  readonly correlations: RankCorrelations
}

/** Rank correlations of several scenarios as one, and what is wrong with them. */
export interface MergedCorrelations {
  readonly correlations: RankCorrelations
  readonly problems: readonly Problem[]
}

/** Where correlations stand in a scenario. */
const place = 'uncertainty.correlations'

/**
 * The rank correlations of several scenarios taken together, since they share their draws. A pair to which two scenarios give
 * different correlations is a problem, and so are correlations that are possible in each scenario but not all at once; both
 * are told with the scenarios they come from.
 *
 * @param all Each possible by itself.
 *
 * @example
 * const [now, plan] = [{ name: 'now', correlations: { a: { b: 0.5 } } }, { name: 'plan', correlations: { a: { c: 0.2 } } }]
 * mergedCorrelations([now, plan]).correlations // => { a: { b: 0.5, c: 0.2 } }
 * mergedCorrelations([now, { name: 'plan', correlations: { a: { b: 0.4 } } }]).problems[0].got // => 'now: 0.5, plan: 0.4'
 */
export function mergedCorrelations(all: readonly OwnCorrelations[]): MergedCorrelations {
  const together: Record<string, Record<string, number>> = {}
  const origin = new Map<string, string>()
  const problems: Problem[] = []
  for (const { name, correlations } of all) {
    for (const [one, others] of Object.entries(correlations)) {
      for (const [other, rank] of Object.entries(others)) {
        const known = together[one]?.[other]
        const from = origin.get(`${one} ${other}`)
        if (known === undefined || from === undefined) {
          together[one] = { ...together[one], [other]: rank }
          origin.set(`${one} ${other}`, name)
        } else if (known !== rank) {
          const words = asMessage(experimentWords.correlatedOtherwise, { names: listed([one, other]) })
          problems.push({ ...words, path: place, got: `${from}: ${known}, ${name}: ${rank}` })
        }
      }
    }
  }
  return { correlations: together, problems: problems.length > 0 ? problems : impossible(together, origin) }
}

/** The smallest set of correlations found that cannot hold at once, each with the scenario it is of. */
function impossible(correlations: RankCorrelations, origin: ReadonlyMap<string, string>): Problem[] {
  const names = [...new Set(Object.entries(correlations).flatMap(([one, others]) => [one, ...Object.keys(others)]))]
  const pairs = contradictingPairs(names.sort(), correlations)
  if (pairs.length === 0) return []
  const said = pairs.map(({ one, other, rank }) => `${origin.get(`${one} ${other}`)}: ${one} ~ ${other} ${rank}`)
  const scenarios = [...new Set(pairs.map(({ one, other }) => origin.get(`${one} ${other}`)!))]
  const words = fill(experimentWords.correlationsTogether, { names: listed(scenarios) })
  return [{ message: words.en, messageZh: words.zh, path: place, got: said.join(', ') }]
}
