import { word } from '../../i18n/terms.js'
import { traitIds } from '../../model/correlatedTraits.js'
import type { Parameter } from '../../model/parameter.js'
import { longestText } from '../checks/checkText.js'
import { stageIds } from '../checks/knownNames.js'
import { mustBeCertain } from '../checks/mustBeCertain.js'
import { numberRule } from '../checks/range.js'
import { defaultsByKind, exampleValue, keyOf, plainDefault } from '../example.js'
import { longestName, nameForm } from '../names.js'
import { customersSchemas } from './customersSchema.js'
import type { SchemaNode } from './schemaNode.js'
import { traitSchemas } from './traitSchemas.js'
import { pathGroupsSchema, rankCorrelationsSchema } from './uncertaintySchemas.js'

/**
 * The JSON Schema of one parameter: what may be written for it, `null` included, with its label, help, unit, source,
 * default and an example.
 *
 * @param parameter An entry of the catalogue.
 *
 * @example
 * const schema = parameterSchema(findParameter('horizon.editions'))
 * schema.type // => ['integer', 'null']
 * schema.maximum // => 1000
 * schema.title // => 'Editions 模拟届数'
 */
export function parameterSchema(parameter: Parameter): SchemaNode {
  const { label } = parameter
  const standard = plainDefault(parameter)
  return {
    title: `${label.en} ${label.zh}`,
    description: description(parameter),
    ...(standard === null ? {} : { default: standard }),
    ...(parameter.example === undefined ? {} : { examples: [exampleValue(parameter)] }),
    ...orNull(parameter.byEdition ? byEdition(parameter) : forms(parameter))
  }
}

function description(parameter: Parameter): string {
  const { help, source, byEdition: changes } = parameter
  const unit = { en: unitWord(parameter, 'en'), zh: unitWord(parameter, 'zh-CN') }
  const byKind = defaultsByKind(parameter)
  const en = [
    help.en,
    unit.en && `Unit: ${unit.en}.`,
    changes && 'May change by edition.',
    byKind && `Default: ${byKind}.`
  ]
  const zh = [help.zh, unit.zh && `单位：${unit.zh}。`, changes && '可按届变化。', byKind && `缺省：${byKind}。`]
  const from = `Source 来源 [${source.tag}]: ${source.citation}`
  return [en.filter(Boolean).join(' '), zh.filter(Boolean).join(''), from].join('\n')
}

function unitWord(parameter: Parameter, language: 'en' | 'zh-CN'): string {
  return word(`unit.${parameter.unit}`, language, { currency: language === 'en' ? 'currency' : '货币' })
}

/** One form allows `null` in its type; several have it as one more form. */
function orNull(allowed: readonly SchemaNode[]): SchemaNode {
  const [only, ...others] = allowed
  if (others.length > 0) return { anyOf: [...allowed, { type: 'null' }] }
  if (only.enum) return { enum: [...only.enum, null] }
  return { ...only, type: [...(typeof only.type === 'string' ? [only.type] : (only.type ?? [])), 'null'] }
}

function numberSchema(parameter: Parameter): SchemaNode {
  const { min, max, whole } = numberRule(parameter)
  return {
    type: whole ? 'integer' : 'number',
    ...(Number.isFinite(min) ? { minimum: min } : {}),
    ...(Number.isFinite(max) ? { maximum: max } : {})
  }
}

const uncertain: SchemaNode = { $ref: '#/definitions/distribution' }
const uncertainShares: SchemaNode = { $ref: '#/definitions/dirichlet' }

function byEdition(parameter: Parameter): readonly SchemaNode[] {
  const number = numberSchema(parameter)
  const each = { anyOf: [number, uncertain] }
  return [
    { title: 'The same in every edition 各届相同', ...number },
    uncertain,
    { title: 'One value an edition 每届一值', type: 'array', items: each, minItems: 1, maxItems: 1000 },
    {
      title: 'From the first edition it holds to the value 起始届次到数值',
      type: 'object',
      patternProperties: { '^(?:[1-9][0-9]{0,2}|1000)$': each },
      additionalProperties: false
    }
  ]
}

function forms(parameter: Parameter): readonly SchemaNode[] {
  switch (parameter.kind) {
    case 'number':
    case 'integer':
      return mustBeCertain(parameter) ? [numberSchema(parameter)] : [numberSchema(parameter), uncertain]
    case 'boolean':
      return [{ type: 'boolean' }]
    case 'text':
      return [{ type: ['string', 'integer'], minLength: 1, maxLength: longestText(parameter) }]
    case 'choice':
      return [{ enum: parameter.choices ?? [] }]
    case 'trait':
      return [numberSchema(parameter), uncertain, ...traitSchemas(parameter, uncertain)]
    case 'shares':
      return [sharesSchema(parameter.choices ?? stageIds), uncertainShares]
    case 'correlations':
      return [correlationsSchema(parameter)]
    case 'rankCorrelations':
      return [rankCorrelationsSchema]
    case 'pathGroups':
      return [pathGroupsSchema]
    case 'names':
      return [namesSchema(parameter)]
    case 'dates':
      return [{ type: 'array', items: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, uniqueItems: true }]
    case 'knownCustomers':
      return customersSchemas
    case 'editionNumbers':
      return [{ type: 'array', items: { type: 'integer', minimum: 1, maximum: 1000 }, uniqueItems: true }]
  }
}

function sharesSchema(names: readonly string[]): SchemaNode {
  const share: SchemaNode = { type: 'number', minimum: 0, maximum: 1 }
  const properties = Object.fromEntries(names.map((name) => [name, share]))
  return { type: 'object', properties, additionalProperties: false, minProperties: 1 }
}

function correlationsSchema(parameter: Parameter): SchemaNode {
  const map = { type: 'object', propertyNames: { enum: traitIds } } as const
  return {
    ...map,
    additionalProperties: { ...map, additionalProperties: { anyOf: [numberSchema(parameter), uncertain] } }
  }
}

function namesSchema(parameter: Parameter): SchemaNode {
  const { choices } = parameter
  if (choices !== undefined) return { type: 'array', items: { enum: choices }, uniqueItems: true }
  const name: SchemaNode =
    keyOf(parameter) === 'stages' ? { enum: stageIds } : { type: 'string', pattern: nameForm, maxLength: longestName }
  return { type: 'array', items: name, minItems: 1, uniqueItems: true }
}
