import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { Parameter } from '../../model/parameter.js'
import { unknownName } from '../../scenario/checks/knownNames.js'
import { mustBeCertain } from '../../scenario/checks/mustBeCertain.js'
import { findParameter } from '../../scenario/findParameter.js'
import { isResolved } from '../../scenario/resolve.js'
import type { Scenario } from '../../scenario/scenario.js'
import { childOf, type Group, type Named, pathTo, type Shape, scenarioShape } from '../../scenario/shape.js'
import { sensitivityWords } from './words.js'

/** A number of a fair. */
export interface FoundNumber {
  readonly path: string
  readonly parameter: Parameter
  /** One value; of what changes by edition, that of each. */
  readonly value: number | readonly number[]
}

/**
 * The numbers of a fair that can vary at a path, or beneath it where it is the beginning of several; `*` stands for all
 * segments, tactics or shocks. What differs between customers gives the numbers of its distribution but its floors and
 * ceilings. What decides how long is played, shares, and what is not set are left out.
 *
 * Throws an InputError with the nearest right path for one that does not exist, and where nothing can vary.
 *
 * @example
 * const fair = makeScenario({ segments: { firms: { margin: { varies: 'normal', mean: 0.4, sd: 0.1 } } } })
 * numbersAt(fair, 'segments.firms.margin').map(({ path, value }) => [path, value])
 * // => [['segments.firms.margin.mean', 0.4], ['segments.firms.margin.sd', 0.1]]
 * numbersAt(fair, 'segments.*.needDrift').map(({ path }) => path) // => ['segments.firms.needDrift']
 */
export function numbersAt(scenario: Scenario, path: string): FoundNumber[] {
  const pieces = path.split('.')
  const found = follow(scenarioShape, scenario, pieces, '', path)
  if (found.length > 0) return found
  throw new InputError([{ path, ...asMessage(sensitivityWords.noNumber, { path }) }])
}

function follow(shape: Shape, value: unknown, pieces: readonly string[], at: string, asked: string): FoundNumber[] {
  if (shape.kind === 'leaf') return inLeaf(shape.parameter, value, pieces, at, asked)
  const values = isResolved(value) ? value : {}
  const [key, ...rest] = pieces
  const all = key === undefined || (key === '*' && shape.kind === 'named')
  if (all) {
    return Object.keys(values).flatMap((each) => {
      const child = childOf(shape, each)
      return child === undefined ? [] : follow(child, values[each], rest, pathTo(at, each), asked)
    })
  }
  const child = childOf(shape, key)
  if (child === undefined || !Object.hasOwn(values, key)) throw unknownPath(shape, key, Object.keys(values), asked)
  return follow(child, values[key], rest, pathTo(at, key), asked)
}

function unknownPath(shape: Group | Named, key: string, names: readonly string[], asked: string): InputError {
  if (shape.kind === 'named') return new InputError([{ path: asked, ...unknownName(shape.noun, key, names) }])
  try {
    findParameter(asked)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  return new InputError([{ path: asked, ...asMessage(sensitivityWords.noNumber, { path: asked }) }])
}

/** Parts of a distribution over customers that can vary by themselves. */
const parts = { normal: ['mean', 'sd'], lognormal: ['mean', 'sigma'], uniform: ['min', 'max'] } as const

function inLeaf(
  parameter: Parameter,
  value: unknown,
  rest: readonly string[],
  path: string,
  asked: string
): FoundNumber[] {
  if (mustBeCertain(parameter) || value === null || value === undefined) return []
  const isNumber = ['number', 'integer', 'trait', 'correlations'].includes(parameter.kind)
  if (!isNumber) return []
  if (typeof value === 'number') return rest.length === 0 ? [{ path, parameter, value }] : []
  const [key, ...deeper] = rest
  if (Array.isArray(value)) {
    if (key === undefined) {
      const numbers: readonly number[] = value
      const isSteady = numbers.every((each) => each === numbers[0])
      return numbers.length === 0 ? [] : [{ path, parameter, value: isSteady ? numbers[0] : numbers }]
    }
    const one: unknown = /^[1-9]\d*$/.test(key) ? value[Number(key) - 1] : undefined
    return inLeaf(parameter, one, deeper, pathTo(path, key), asked)
  }
  if (!isResolved(value)) return []
  if (key !== undefined) return inLeaf(parameter, value[key], deeper, pathTo(path, key), asked)
  const { varies } = value
  const keys = typeof varies === 'string' && Object.hasOwn(parts, varies) ? partsOf(varies) : Object.keys(value)
  return keys.flatMap((each) => inLeaf(parameter, value[each], [], pathTo(path, each), asked))
}

function partsOf(varies: string): readonly string[] {
  return parts[varies as keyof typeof parts]
}
