import type { Term } from '../../i18n/terms.js'
import { longestName, reservedNames } from '../names.js'
import type { SchemaNode } from '../schema/schemaNode.js'
import { choicesInWords, countingMeanings, discountingMeanings } from './conventions.js'
import { longestFreeName, wildWords } from './lifecycleNames.js'
import { type LifecycleShape, lifecycleShape, type NamedShape, shapeUnder } from './lifecycleShape.js'
import { valueDefinitions, valueSchema } from './valueSchema.js'

/** What stands in several places of a file, by the name of its definition. */
const repeated: ReadonlyMap<LifecycleShape, string> = new Map(
  [
    'parameters',
    'traits',
    'categories',
    'discounting',
    'counting',
    'lifecycle.transitions',
    'lifecycle.multipliers'
  ].map((path) => {
    const keys = path.split('.')
    const shape = keys.reduce<LifecycleShape>((at, key) => shapeUnder(at, key)!, lifecycleShape)
    return [shape, keys[keys.length - 1]] as const
  })
)

/**
 * The JSON Schema of a scenario that declares a lifecycle of its own, without the keys of the file itself.
 *
 * @example
 * lifecycleSchema().properties.horizon.properties.cycles.minimum // => 1
 */
export function lifecycleSchema(): SchemaNode {
  return {
    ...schemaOf(lifecycleShape),
    type: 'object',
    anyOf: [{ required: ['extends'] }, { required: ['horizon', 'cohort', 'lifecycle'] }]
  }
}

/**
 * What the schema of lifecycle scenarios refers to, by name.
 *
 * @example
 * Object.keys(lifecycleDefinitions()).includes('quantity') // => true
 */
export function lifecycleDefinitions(): Readonly<Record<string, SchemaNode>> {
  const shapes = [...repeated].map(([shape, name]) => [name, schemaOf(shape)] as const)
  return { ...valueDefinitions, ...Object.fromEntries(shapes) }
}

function schemaOf(shape: LifecycleShape): SchemaNode {
  return { ...bodyOf(shape), ...labelled(shape) }
}

function referred(shape: LifecycleShape): SchemaNode {
  const name = repeated.get(shape)
  return name === undefined ? schemaOf(shape) : { $ref: `#/definitions/${name}` }
}

function bodyOf(shape: LifecycleShape): SchemaNode {
  switch (shape.kind) {
    case 'value':
      return valueSchema(shape.form)
    case 'group': {
      const properties = [...shape.keys].map(([key, child]) => [key, referred(child)] as const)
      return { type: ['object', 'null'], additionalProperties: false, properties: Object.fromEntries(properties) }
    }
    case 'row': {
      const exits: SchemaNode = { type: 'object', additionalProperties: schemaOf(shape.item) }
      return { anyOf: [exits, { title: 'Steps 步骤', type: 'array', items: exits }, { type: 'null' }] }
    }
    case 'named':
      return namedSchema(shape)
  }
}

function namedSchema(shape: NamedShape): SchemaNode {
  const { names, noun, item, word } = shape
  const map: SchemaNode = {
    type: ['object', 'null'],
    ...(names === 'new' ? { propertyNames: nameSchema(shape) } : {}),
    additionalProperties: referred(item)
  }
  if (word !== null) return { anyOf: [{ const: word }, map] }
  if (noun !== 'stage' || names !== 'new') return map
  const list: SchemaNode = {
    title: 'Names 名称',
    type: 'array',
    items: { type: ['string', 'number'], minLength: 1, maxLength: longestFreeName },
    minItems: 1,
    uniqueItems: true
  }
  return { anyOf: [list, map] }
}

function nameSchema({ noun }: NamedShape): SchemaNode {
  const isFree = ['stage', 'strategy', 'group', 'multiplier'].includes(noun)
  if (isFree) return { minLength: 1, maxLength: longestFreeName, not: { enum: [...wildWords, ...reservedNames] } }
  return {
    pattern: '^[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*$',
    maxLength: longestName,
    not: { enum: [...wildWords, ...reservedNames] }
  }
}

function labelled(shape: LifecycleShape): SchemaNode {
  const { title, help } = shape.label
  const meaning = meaningOf(shape)
  return {
    title: `${title.en} ${title.zh}`,
    description: `${help.en}${meaning && ` ${meaning.en}.`}\n${help.zh}${meaning && `${meaning.zh}。`}`
  }
}

function meaningOf(shape: LifecycleShape): Term | '' {
  if (shape.kind !== 'value') return ''
  if (shape.form === 'counting') return choicesInWords(countingMeanings)
  return shape.form === 'discounting' ? choicesInWords(discountingMeanings) : ''
}
