import type { Text } from '../model/parameter.js'
import { groupLabels } from './groupLabels.js'
import { lifecycleDefinitions, lifecycleSchema } from './lifecycle/lifecycleSchema.js'
import { longestName, nameForm, reservedNames } from './names.js'
import { parameterSchema } from './schema/parameterSchema.js'
import type { SchemaNode } from './schema/schemaNode.js'
import { uncertaintyDefinitions } from './schema/uncertaintySchemas.js'
import { type Group, type Shape, scenarioShape } from './shape.js'
import { isRow } from './uncertainty/checkRow.js'
import { formatVersion } from './version.js'

/**
 * The JSON Schema of scenario files (draft-07, the one that YAML language servers know best) of both kinds: those with
 * `lifecycle.stages` declare a lifecycle of their own, all others are made from the parameter catalogue, and one that
 * only extends another may be either. Titles and descriptions in English and Chinese, defaults, ranges, examples, no
 * unknown keys: editors complete and explain with it. It cannot express what binds several values (shares that sum to
 * one, lists as long as the horizon, names of segments and stages, formulas): for these the reader has the last word.
 *
 * @returns A plain object.
 *
 * @example
 * scenarioSchema().definitions.exhibition.properties.horizon.properties.editions.default // => 10
 * scenarioSchema().required // => ['perennial']
 */
export function scenarioSchema(): SchemaNode {
  const exhibition = { $ref: '#/definitions/exhibition' }
  const lifecycle = { $ref: '#/definitions/lifecycle' }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Perennial scenario',
    description: 'What a trade fair is, what its organiser does, and for how long.\n展会、主办方的措施与规划期。',
    type: 'object',
    required: ['perennial'],
    if: declaresStages,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: lifecycle,
    else: {
      if: { type: 'object', required: ['extends'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { anyOf: [exhibition, lifecycle] },
      else: exhibition
    },
    definitions: {
      exhibition: withFileKeys(schemaOf(scenarioShape)),
      lifecycle: withFileKeys(lifecycleSchema()),
      ...lifecycleDefinitions(),
      ...uncertaintyDefinitions()
    }
  }
}

const declaresStages: SchemaNode = {
  type: 'object',
  required: ['lifecycle'],
  properties: {
    lifecycle: {
      type: 'object',
      required: ['stages'],
      properties: { stages: { type: ['array', 'object', 'string', 'number', 'boolean'] } }
    }
  }
}

function withFileKeys({ properties, ...rest }: SchemaNode): SchemaNode {
  return { ...rest, properties: { perennial: versionSchema, extends: extendsSchema, ...properties } }
}

const versionSchema: SchemaNode = {
  title: 'Format version 格式版本',
  description: 'Version of the scenario format; opens every file.\n情景文件格式的版本，写在文件开头。',
  const: formatVersion,
  default: formatVersion
}

const extendsSchema: SchemaNode = {
  title: 'Extends 继承',
  description:
    'Another scenario file, relative to this one; what stands here is laid over it by name, null removes.\n另一个情景文件（相对路径）；本文件按名称覆盖其内容，null 表示去除。',
  type: ['string', 'null'],
  minLength: 1,
  examples: ['mature.yaml']
}

function schemaOf(shape: Shape): SchemaNode {
  if (shape.kind === 'leaf') return parameterSchema(shape.parameter)
  if (shape.kind === 'group' && isRow(shape)) {
    return { ...labelled(shape.path), anyOf: [groupSchema(shape), { $ref: '#/definitions/dirichlet' }] }
  }
  if (shape.kind === 'group') return { ...labelled(shape.path), ...groupSchema(shape) }
  return {
    ...labelled(shape.path),
    type: ['object', 'null'],
    propertyNames: { pattern: nameForm, maxLength: longestName, not: { enum: [...reservedNames] } },
    additionalProperties: shape.item.kind === 'group' ? groupSchema(shape.item) : schemaOf(shape.item)
  }
}

function groupSchema(group: Group): SchemaNode {
  const properties = [...group.children].map(([key, child]) => [key, schemaOf(child)] as const)
  return {
    type: group.path === '' ? 'object' : ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(properties)
  }
}

function labelled(path: string): SchemaNode {
  const label: Text | undefined = groupLabels[path]
  return label ? { title: `${label.en} ${label.zh}` } : {}
}
