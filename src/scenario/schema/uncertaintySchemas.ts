import { longestName, nameForm } from '../names.js'
import { mostDraws } from '../uncertainty/checkDraws.js'
import { type DistributionForm, numberForms } from '../uncertainty/distributionForms.js'
import type { SchemaNode } from './schemaNode.js'

/** Rank correlations of pairs of paths. */
export const rankCorrelationsSchema: SchemaNode = {
  type: 'object',
  additionalProperties: { type: 'object', additionalProperties: { type: 'number', minimum: -1, maximum: 1 } }
}

/** Named lists of paths. */
export const pathGroupsSchema: SchemaNode = {
  type: 'object',
  propertyNames: { pattern: nameForm, maxLength: longestName },
  additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, uniqueItems: true }
}

const titles: Readonly<Record<keyof typeof numberForms, string>> = {
  beta: 'Beta 贝塔分布',
  gamma: 'Gamma 伽马分布',
  lognormal: 'Lognormal 对数正态分布',
  normal: 'Normal, cut off at min and max 正态分布（可截断）',
  uniform: 'Uniform 均匀分布',
  triangular: 'Triangular 三角分布',
  pert: 'PERT 分布',
  discrete: 'One of some values 离散分布',
  empirical: 'Draws made elsewhere 经验分布（既有抽样）'
}

const number: SchemaNode = { type: 'number' }
const positive: SchemaNode = { type: 'number', minimum: 0 }
const numbers: SchemaNode = { type: 'array', items: number, minItems: 1, maxItems: mostDraws }

const keys: Readonly<Record<string, SchemaNode>> = {
  mean: number,
  sd: positive,
  min: number,
  mode: number,
  max: number,
  alpha: positive,
  beta: positive,
  shape: positive,
  scale: positive,
  meanlog: number,
  sdlog: positive,
  values: numbers,
  weights: { ...numbers, items: positive },
  file: { type: 'string', minLength: 1 },
  column: { type: ['string', 'number'], minLength: 1 }
}

function formSchemas(name: string, { ways, optional }: DistributionForm, title: string): readonly SchemaNode[] {
  return ways.map((way) => ({
    title,
    type: 'object',
    properties: {
      dist: { const: name },
      ...Object.fromEntries([...way, ...optionalOf(way, optional)].map((key) => [key, keys[key]]))
    },
    required: ['dist', ...way],
    additionalProperties: false
  }))
}

/** A column is that of a file. */
function optionalOf(way: readonly string[], optional: readonly string[]): readonly string[] {
  return optional.filter((key) => key !== 'column' || way.includes('file'))
}

const shareMap: SchemaNode = { type: 'object', additionalProperties: positive, minProperties: 1 }

/**
 * What distributions are made of, by name, for `$ref`: `distribution` of a number, `dirichlet` of shares.
 *
 * @example
 * Object.keys(uncertaintyDefinitions()) // => ['distribution', 'dirichlet']
 */
export function uncertaintyDefinitions(): Readonly<Record<string, SchemaNode>> {
  const forms = Object.entries(numberForms).flatMap(([name, form]) =>
    formSchemas(name, form, titles[name as keyof typeof numberForms])
  )
  const shares = { dist: { const: 'dirichlet' } }
  const map = { type: 'object', additionalProperties: false } as const
  return {
    distribution: {
      title: 'Not known for sure: a distribution 不确定：一个分布',
      description:
        'How sure we are of a number; the scenario itself plays with its mean.\n对一个数的把握程度；情景本身以其均值运行。',
      anyOf: forms
    },
    dirichlet: {
      title: 'Shares not known for sure 不确定的份额',
      description:
        'Shares that sum to one, drawn together; the scenario itself plays with their means.\n合计为一的份额，一同抽取；情景本身以其均值运行。',
      anyOf: [
        { ...map, properties: { ...shares, counts: shareMap }, required: ['dist', 'counts'] },
        { ...map, properties: { ...shares, mean: shareMap, sum: positive }, required: ['dist', 'mean', 'sum'] }
      ]
    }
  }
}
