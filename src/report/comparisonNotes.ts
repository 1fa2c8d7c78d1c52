import { scenarioLabel } from '../chart/results.js'
import { formatNumber } from '../core/formatNumber.js'
import type { Comparison, Difference } from '../experiment/compare.js'
import { type Language, word } from '../i18n/terms.js'
import { noticeLines, replicationLines, tailLines } from './notes.js'

/** The share of comparisons without any difference whose 95 % interval leaves zero out all the same. */
const chance = 0.05

/** How many comparisons a table makes, and how many would look like a difference by chance alone. */
export interface Multiplicity {
  /** Differences that chance has a part in; those that are the same in every replication do not count. */
  readonly comparisons: number
  readonly expectedByChance: number
}

/**
 * Counts the comparisons among differences and how many intervals would leave zero out by chance alone, if no scenario
 * differed: one in twenty.
 *
 * @example
 * multiplicity([{ difference: { mean: 2, low: 1, high: 3, sd: 1, n: 9 } }, { difference: null }])
 * // => { comparisons: 1, expectedByChance: 0.05 }
 */
export function multiplicity(differences: readonly Pick<Difference, 'difference'>[]): Multiplicity {
  const comparisons = differences.filter(({ difference }) => (difference?.sd ?? 0) > 0).length
  return { comparisons, expectedByChance: comparisons * chance }
}

/**
 * What stands under a table of differences: replications, shared luck, differing assumptions, what noise and P(best) mean, how many comparisons
 * were made, when each plan pays back, notices, and that this is no forecast.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * comparisonNotes(comparison, [], 'en').at(-1) // => 'A planning and teaching aid, not a forecast.'
 */
export function comparisonNotes(comparison: Comparison, shown: readonly Difference[], language: Language): string[] {
  const { scenarios, reseeded, assumptions, paybacks } = comparison
  const { seed, replications } = scenarios[0].passport
  const { comparisons, expectedByChance } = multiplicity(shown)
  const means = scenarios.flatMap(({ estimates }) =>
    estimates.filter((each) => shown.some((row) => row.outcome === each.outcome && row.edition === each.edition))
  )
  const label = (name: string) => {
    const found = scenarios.find(({ scenario }) => scenario.name === name)
    return found === undefined ? name : scenarioLabel(found, language)
  }
  return [
    ...replicationLines(
      replications,
      [
        ...means.filter(({ segment }) => segment === null).map(({ estimate }) => estimate),
        ...shown.map(({ difference }) => difference)
      ],
      language
    ),
    word('commonRandomNumbers', language, { seed }),
    ...(reseeded.length > 0 ? [word('seedReplaced', language, { names: reseeded.join(', ') })] : []),
    ...assumptions.map(({ scenario, paths }) =>
      word('assumptionsDiffer', language, { name: label(scenario), paths: firstOf(paths, language) })
    ),
    word('noiseMeans', language),
    word('multiplicity', language, { comparisons, expected: formatNumber(expectedByChance, 1) }),
    word('probabilityBestMeans', language),
    word('percentagePointsMeans', language),
    word('lifetimeValueMeans', language),
    word('perHeadAndInAll', language),
    ...paybacks.map(({ scenario, edition, share }) => {
      const values = { name: label(scenario), share: `${formatNumber(100 * (share ?? 0), 0)}%` }
      return edition === null
        ? word('paysBackNever', language, values)
        : word('paysBack', language, { ...values, edition })
    }),
    ...tailLines(scenarios, language),
    ...noticeLines(scenarios, language)
  ]
}

/** The first three of some paths, and how many more there are. */
function firstOf(paths: readonly string[], language: Language): string {
  const names = paths.slice(0, 3).join(language === 'zh-CN' ? '、' : ', ')
  return paths.length <= 3 ? names : word('andMore', language, { names, n: paths.length - 3 })
}
