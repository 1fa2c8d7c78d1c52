import type { Parameter } from './parameter.js'
import { competitionParameters } from './parameters/competition.js'
import { horizonParameters } from './parameters/horizon.js'
import { leverParameters } from './parameters/lever.js'
import { lifecycleParameters } from './parameters/lifecycle.js'
import { mechanismParameters } from './parameters/mechanism.js'
import { segmentParameters } from './parameters/segment.js'
import { tacticParameters } from './parameters/tactic.js'

/**
 * Every parameter of a scenario, once: path, kind, unit, range, default, source, label and help. Reading, the JSON
 * Schema, `perennial explain` and the tables of the documentation are all made from this list.
 *
 * @example
 * catalogue.find((parameter) => parameter.path === 'horizon.editions')?.default // => 10
 */
export const catalogue: readonly Parameter[] = [
  ...horizonParameters,
  ...segmentParameters,
  ...leverParameters,
  ...tacticParameters,
  ...competitionParameters,
  ...lifecycleParameters,
  ...mechanismParameters
]
