import type { Distribution } from '../../../src/core/distribution/distribution.js'
import { InputError } from '../../../src/core/errors.js'
import { endsOf, type Factor } from '../../../src/experiment/sensitivity/factor.js'
import type { Question } from '../../../src/experiment/sensitivity/question.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../../src/scenario/scenarioInput.js'

/** A factor that is distributed so, or over a range that was asked for. */
export function factor(path: string, distribution: Distribution, isRange = distribution.dist === 'uniform'): Factor {
  const uncertain = { kind: 'number', path, distribution, whole: false, editions: null, parameter: null } as const
  const [low, high] = endsOf(uncertain, isRange)
  const base = low === null || high === null ? null : (low + high) / 2
  return { path, label: { en: path, zh: path }, unit: 'none', base, low, high, isRange, uncertain, parts: null }
}

/** A range that was asked for. */
export function range(path: string, min: number, max: number): Factor {
  return factor(path, { dist: 'uniform', min, max })
}

/** What a stand-in for a model is given: all numbers by path, and the replication. */
export type StandIn = (values: Readonly<Record<string, number>>, replication: number) => number

/**
 * A question that a formula answers instead of a fair. An InputError thrown by it is a failed run; with `stopAfter` it is
 * stopped after so many points.
 */
export function standIn(
  factors: readonly Factor[],
  formula: StandIn,
  more: Partial<Question> & { readonly stopAfter?: number } = {}
): Question {
  const { stopAfter = Infinity, ...rest } = more
  const base = Object.fromEntries(factors.map(({ path, base: value }) => [path, value ?? 0]))
  const alternative = { name: 'formula', title: null, titleZh: null }
  const text = { en: 'Result', zh: '结果' }
  return {
    factors,
    leftOut: [],
    from: 'named',
    correlations: {},
    groups: {},
    scenario: alternative,
    strategy: null,
    against: null,
    context: { currency: 'EUR', notice: null, noticeZh: null, segments: [] },
    seed: 'a formula',
    isExact: false,
    passport: (replications) => ({
      engine: '0',
      engineKind: 'individual',
      scenario: 'formula',
      scenarioHash: '0'.repeat(64),
      baseline: 'formula',
      baselineHash: '0'.repeat(64),
      seed: 'a formula',
      replications,
      streamScheme: 1
    }),
    play: async (asked, replications) => {
      const points = asked.slice(0, stopAfter)
      const column = new Float64Array(points.length * replications).fill(NaN)
      const failed = points.flatMap((values, point) => {
        try {
          for (let at = 0; at < replications; at++) {
            column[point * replications + at] = formula({ ...base, ...(values as Record<string, number>) }, at)
          }
          return []
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          return [{ alternative: 0, point, problems: error.problems }]
        }
      })
      return {
        alternatives: [alternative],
        figures: [
          {
            outcome: 'npv',
            segment: null,
            edition: null,
            tenure: null,
            label: text,
            unit: 'currency',
            ownUnit: null,
            better: 'higher'
          }
        ],
        points,
        replications,
        isExact: false,
        values: [[column]],
        failed,
        stoppedOf: points.length < asked.length ? asked.length : null
      }
    },
    ...rest
  }
}

/** A fair small enough to be played in a moment. */
export function smallFair(changes: ScenarioInput = {}, name = 'fair'): Scenario {
  return makeScenario(
    {
      perennial: 1,
      seed: 'what matters',
      horizon: { editions: 3, warmUp: 1 },
      segments: { firms: { marketSize: 60, title: 'Firms', titleZh: '企业' } },
      ...changes
    },
    name
  )
}
