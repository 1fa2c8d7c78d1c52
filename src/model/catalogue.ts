import type { Parameter } from './parameter.js'
import { accountParameters } from './parameters/accounts.js'
import { competitionParameters } from './parameters/competition.js'
import { horizonParameters } from './parameters/horizon.js'
import { leverParameters } from './parameters/lever.js'
import { lifecycleParameters } from './parameters/lifecycle.js'
import { marketParameters } from './parameters/market.js'
import { mechanismParameters } from './parameters/mechanism.js'
import { priceParameters } from './parameters/price.js'
import { segmentParameters } from './parameters/segment.js'
import { shockParameters } from './parameters/shock.js'
import { tacticParameters } from './parameters/tactic.js'
import { uncertaintyParameters } from './parameters/uncertainty.js'
import { withoutParameters } from './parameters/without.js'

/**
 * Every parameter of a scenario, once: path, kind, unit, range, default, source, label and help. Reading, the JSON
 * Schema, `perennial explain` and the tables of the documentation are all made from this list.
 *
 * @example
 * catalogue.find((parameter) => parameter.path === 'horizon.editions')?.default // => 10
 */
export const catalogue: readonly Parameter[] = [
  ...horizonParameters,
  ...priceParameters,
  ...accountParameters,
  ...withoutParameters,
  ...segmentParameters,
  ...leverParameters,
  ...tacticParameters,
  ...marketParameters,
  ...competitionParameters,
  ...shockParameters,
  ...lifecycleParameters,
  ...mechanismParameters,
  ...uncertaintyParameters
]
