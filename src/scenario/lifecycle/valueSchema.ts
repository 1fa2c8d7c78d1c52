import { findParameter } from '../findParameter.js'
import { parameterSchema } from '../schema/parameterSchema.js'
import type { SchemaNode } from '../schema/schemaNode.js'
import { traitSchemas } from '../schema/traitSchemas.js'
import { pathGroupsSchema, rankCorrelationsSchema } from '../schema/uncertaintySchemas.js'
import { traitCalled } from './checkTraits.js'
import { exitRules } from './combination.js'
import { countingMeanings, discountingMeanings } from './conventions.js'
import { mostCycles } from './general.js'
import type { ValueForm } from './lifecycleShape.js'

const none: SchemaNode = { type: 'null' }
const ref = (name: string): SchemaNode => ({ $ref: `#/definitions/${name}` })
const oneOf = (...words: readonly string[]): SchemaNode => ({ enum: [...words, null] })
const text = (maxLength: number): SchemaNode => ({ type: ['string', 'integer', 'null'], minLength: 1, maxLength })
const name: SchemaNode = { type: ['string', 'number'], minLength: 1 }

function map(properties: Readonly<Record<string, SchemaNode>>, required: readonly string[]): SchemaNode {
  return { type: 'object', properties, required, additionalProperties: false }
}

const formula: SchemaNode = {
  title: 'Number or formula 数值或公式',
  type: ['number', 'string'],
  minLength: 1,
  maxLength: 2000
}

const quantity: SchemaNode = {
  title: 'Quantity 量',
  anyOf: [
    formula,
    { title: 'One value a cycle 每周期一值', type: 'array', items: formula, minItems: 1 },
    {
      title: 'From the first cycle it holds to the value 起始周期到数值',
      type: 'object',
      patternProperties: { '^[0-9]+$': formula },
      additionalProperties: false,
      minProperties: 1
    },
    {
      title: 'Table looked up at a formula 按公式查表',
      ...map(
        {
          at: formula,
          table: {
            anyOf: [
              { type: 'object', additionalProperties: formula, minProperties: 1 },
              { type: 'array', items: formula, minItems: 1 }
            ]
          },
          between: { enum: ['step', 'linear'], default: 'step' },
          beyond: { enum: ['refuse', 'hold'], default: 'refuse' }
        },
        ['at', 'table']
      )
    }
  ]
}

const weibull = { shape: ref('quantity'), clock: { enum: ['stage', 'start'], default: 'stage' } }

const move: SchemaNode = {
  title: 'Move 转移',
  anyOf: [
    ref('quantity'),
    {
      title: 'A probability over some years 若干年内的概率',
      ...map({ probability: ref('quantity'), per: formula }, ['probability'])
    },
    { title: 'A rate over some years 若干年内的比率', ...map({ rate: ref('quantity'), per: formula }, ['rate']) },
    { title: 'The cumulative hazard of a cycle 周期的累积风险', ...map({ hazard: ref('quantity') }, ['hazard']) },
    {
      title: 'Weibull 韦布尔分布',
      ...map(
        {
          weibull: {
            anyOf: [
              map({ ...weibull, scale: ref('quantity') }, ['shape', 'scale']),
              map({ ...weibull, rate: ref('quantity') }, ['shape', 'rate'])
            ]
          }
        },
        ['weibull']
      )
    }
  ]
}

/** What values are made of, by name, for `$ref`. */
export const valueDefinitions: Readonly<Record<string, SchemaNode>> = { quantity, move }

const number = (minimum: number, type = 'number'): SchemaNode => ({ type: [type, 'null'], minimum })

const forms: Readonly<Record<ValueForm, () => SchemaNode>> = {
  title: () => text(200),
  unit: () => text(200),
  notice: () => text(2000),
  seed: () => parameterSchema(findParameter('seed')),
  replications: () => parameterSchema(findParameter('replications')),
  customers: () => number(1, 'integer'),
  cycles: () => ({ type: ['integer', 'null'], minimum: 1, maximum: mostCycles }),
  cycleLength: () => ({ type: ['number', 'string', 'null'], minLength: 1 }),
  size: () => number(0),
  start: () => ({ type: ['object', 'null'], additionalProperties: { anyOf: [ref('quantity'), none] } }),
  attends: () => ({ type: ['boolean', 'null'] }),
  exits: () => oneOf(...exitRules),
  move: () => ({ anyOf: [ref('move'), none] }),
  multiplierOn: () => oneOf('probability', 'hazard', 'odds'),
  quantity: () => ({ anyOf: [ref('quantity'), none] }),
  destinations: () => ({ anyOf: [name, { type: 'array', items: name }, none] }),
  trait: () => ({ anyOf: [{ type: 'number' }, ...traitSchemas(traitCalled('trait')), none] }),
  discounting: () => oneOf(...Object.keys(discountingMeanings)),
  counting: () => ({
    anyOf: [
      oneOf(...Object.keys(countingMeanings)),
      {
        title: 'Weights of the time points 时点权重',
        ...map({ weights: { anyOf: [formula, { type: 'array', items: formula, minItems: 2 }] } }, ['weights'])
      }
    ]
  }),
  categoryKind: () => oneOf('cost', 'value'),
  formula: () => ({ anyOf: [formula, none] }),
  per: () => oneOf('cycle', 'year'),
  booked: () => oneOf('departure', 'arrival'),
  counted: () => oneOf('once', 'like-stages'),
  outcome: () => text(200),
  parameter: () => ({ anyOf: [ref('quantity'), ref('distribution'), ref('dirichlet'), none] }),
  rankCorrelations: () => ({ ...rankCorrelationsSchema, type: ['object', 'null'] }),
  pathGroups: () => ({ ...pathGroupsSchema, type: ['object', 'null'] })
}

/**
 * The JSON Schema of a value, `null` included.
 *
 * @param form What the value may be.
 *
 * @example
 * valueSchema('categoryKind') // => { enum: ['cost', 'value', null] }
 */
export function valueSchema(form: ValueForm): SchemaNode {
  return forms[form]()
}
