import type { Factor } from '../../experiment/sensitivity/factor.js'
import type { Answered, Sensitivity } from '../../experiment/sensitivity/results.js'
import { resultVersion } from '../resultJson.js'

/** A factor in a result file; `distribution` as scenario files write it, `null` of shares drawn together. */
export interface FactorJson
  extends Pick<Factor, 'path' | 'label' | 'unit' | 'base' | 'low' | 'high' | 'isRange' | 'parts'> {
  readonly distribution: object
}

/** What all result files of what matters have. */
export interface SensitivityHeadJson
  extends Pick<
    Answered,
    | 'strategy'
    | 'against'
    | 'replications'
    | 'isExact'
    | 'leftOut'
    | 'from'
    | 'decides'
    | 'correlated'
    | 'runs'
    | 'failures'
    | 'partial'
  > {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'sensitivity'
  /** No result is a forecast. */
  readonly forecast: false
  readonly scenario: Answered['scenario'] & Pick<Answered, 'passport' | 'context'>
  readonly outcome: Answered['figure']
  readonly factors: readonly FactorJson[]
}

/** Of one method, what it alone has. */
type OwnOf<Answer> = Answer extends Sensitivity ? Omit<Answer, keyof Answered> : never

/** A result file of what matters: the head, `method`, and what the method found. */
export type SensitivityJson = SensitivityHeadJson & OwnOf<Sensitivity>

/**
 * What matters, as plain data for a file: see {@link SensitivityJson}. Equal runs give equal text.
 *
 * @param answer What `sensitivity` gave.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * sensitivityJson(await sensitivity(fair, { vary: ['price.perArea'], replications: 2 })).kind // => 'sensitivity'
 */
export function sensitivityJson(answer: Sensitivity): SensitivityJson {
  const { kind, passport, context, scenario, figure, factors, ...rest } = answer
  return {
    perennial: 'result',
    version: resultVersion,
    kind,
    forecast: false,
    scenario: { ...scenario, passport, context },
    outcome: figure,
    factors: factors.map(({ uncertain, ...factor }) => ({ ...factor, distribution: uncertain.distribution })),
    ...rest
  }
}
