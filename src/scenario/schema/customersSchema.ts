import { knownStages } from '../../model/knownCustomer.js'
import { customerRules, longestId } from '../customers/fields.js'
import type { SchemaNode } from './schemaNode.js'

type Rule = (typeof customerRules)[keyof typeof customerRules]

function numberOf({ min, max, whole }: Rule): SchemaNode {
  return { type: whole ? 'integer' : 'number', minimum: min, maximum: max }
}

/** A number that need not be known. */
function orNull({ min, max, whole }: Rule): SchemaNode {
  return { type: [whole ? 'integer' : 'number', 'null'], minimum: min, maximum: max }
}

/** Known customers: the file that holds them, or they themselves. */
export const customersSchemas: readonly SchemaNode[] = [
  { title: 'File of known customers 已知客户文件', type: 'string', minLength: 1 },
  {
    title: 'List of known customers 已知客户列表',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      required: ['id', 'tenure', 'stages'],
      additionalProperties: false,
      properties: {
        id: { type: ['string', 'number'], minLength: 1, maxLength: longestId },
        tenure: numberOf(customerRules.tenure),
        stages: {
          type: 'object',
          properties: Object.fromEntries(knownStages.map((stage) => [stage, numberOf(customerRules.probability)])),
          additionalProperties: false,
          minProperties: 1
        },
        missed: orNull(customerRules.missed),
        attends: orNull(customerRules.probability),
        area: orNull(customerRules.area),
        score: orNull(customerRules.score)
      }
    }
  }
]
