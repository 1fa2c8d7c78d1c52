import type { Parameter } from '../../model/parameter.js'
import { greatestSigma, leastLognormalMean } from '../checks/checkTrait.js'
import { numberRule } from '../checks/range.js'
import type { SchemaNode } from './schemaNode.js'

/**
 * The forms in which a trait may differ between customers, as JSON Schemas.
 *
 * @param parameter An entry of the catalogue of kind `trait`.
 * @param uncertain What may stand instead of a number that is not known for sure; nothing where all must be known.
 *
 * @example
 * traitSchemas(findParameter('segments.*.fee')).map((schema) => schema.required)
 * // => [['varies', 'mean', 'sd'], ['varies', 'mean', 'sigma'], ['varies', 'min', 'max']]
 */
export function traitSchemas(parameter: Parameter, uncertain?: SchemaNode): readonly SchemaNode[] {
  const orUncertain = (node: SchemaNode): SchemaNode => (uncertain === undefined ? node : { anyOf: [node, uncertain] })
  const { min, max } = numberRule(parameter)
  const within = orUncertain({ type: 'number', ...bounds(min, max) })
  const sd = orUncertain({ type: 'number', ...bounds(0, max - min) })
  const sigma = orUncertain({ type: 'number', ...bounds(0, greatestSigma) })
  const positive = orUncertain({ type: 'number', ...bounds(Math.max(min, leastLognormalMean), max) })
  const limits = { min: within, max: within }
  return [
    form('normal', 'Normal 正态分布', { mean: within, sd, ...limits }, ['mean', 'sd']),
    form('lognormal', 'Lognormal 对数正态分布', { mean: positive, sigma, ...limits }, ['mean', 'sigma']),
    form('uniform', 'Uniform 均匀分布', limits, ['min', 'max'])
  ]
}

function form(
  varies: string,
  title: string,
  properties: Readonly<Record<string, SchemaNode>>,
  required: readonly string[]
): SchemaNode {
  return {
    title,
    type: 'object',
    properties: { varies: { const: varies }, ...properties },
    required: ['varies', ...required],
    additionalProperties: false
  }
}

function bounds(min: number, max: number): SchemaNode {
  return {
    ...(Number.isFinite(min) ? { minimum: min } : {}),
    ...(Number.isFinite(max) ? { maximum: max } : {})
  }
}
