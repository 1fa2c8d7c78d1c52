import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '../../src/model/catalogue.js'
import type { Parameter } from '../../src/model/parameter.js'
import { exampleByEdition, exampleOf, exampleValue, isNamed, keyOf, sampleName } from '../../src/scenario/example.js'
import { nestedExample } from '../../src/scenario/groupExample.js'
import { groupLabels } from '../../src/scenario/groupLabels.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { type Shape, scenarioShape } from '../../src/scenario/shape.js'
import { readFiles } from '../support/scenarioFiles.js'

const parameters = catalogue.map((parameter) => [parameter.path, parameter] as const)

/** A scenario in which the parameter has this value, with what examples refer to: two editions from 2025, segments. */
function scenarioWith(parameter: Parameter, value: unknown) {
  const [top, ...rest] = parameter.path.split('.')
  const name = sampleName(parameter) ?? (top === 'segments' ? 'large' : 'club')
  const inner = rest.reduceRight<unknown>((item, piece) => ({ [piece === '*' ? name : piece]: item }), value)
  const editions = { 'horizon.dates': 2, 'horizon.editions': Number(value) }[parameter.path] ?? 10
  const other = top === 'segments' ? {} : { segments: { large: {}, exhibitors: {}, visitors: { kind: 'visitor' } } }
  const dist = { dist: 'uniform', min: 1, max: 2 }
  const prices = top === 'uncertainty' ? { price: { perArea: dist, fixed: dist } } : {}
  const horizon = top === 'horizon' ? { editions, ...(inner as object) } : { editions }
  return makeScenario({ ...prices, ...other, ...(top === 'horizon' ? { horizon } : { horizon, [top]: inner }) })
}

/** A fair that starts from the customers of a file of this name. */
function fairOfCustomers(file: unknown) {
  const fair = `perennial: 1\nhorizon: { warmUp: 0 }\nsegments: { large: { customers: ${file} } }`
  const customers = 'id,tenure,pConfirmation,pTrust,pWeakening,pDisappearance\nA12,5,0.1,0.7,0.1,0.1'
  return readFiles({ 'fair.yaml': fair, 'my-customers.csv': customers })
}

describe('the parameter catalogue', () => {
  it.each(parameters)('%s shows an example that works', (_, parameter) => {
    const value = exampleValue(parameter)
    // a file of customers is named by a file
    const read = () => (parameter.kind === 'knownCustomers' ? fairOfCustomers(value) : scenarioWith(parameter, value))
    expect(read).not.toThrow()
    expect(exampleOf(parameter)).toContain(`${keyOf(parameter)}: `)
    expect(() => parse(exampleOf(parameter))).not.toThrow()
  })

  it.each(parameters)('%s is shown with the keys above it in a way that works', (path, parameter) => {
    // Dates, segments and what is uncertain must agree with the rest of a scenario, which one line cannot show.
    const bound = [
      'horizon.dates',
      'segments.*.customers',
      'tactics.*.segments',
      'levers.visitorPromotion.segments',
      'levers.visitorPromotion.bySegment.*'
    ]
    if (bound.includes(path) || path.startsWith('uncertainty.')) return
    expect(() => readFiles(`perennial: 1\n${nestedExample(parameter)}`)).not.toThrow()
  })

  it.each(parameters.filter(([, parameter]) => parameter.byEdition))(
    '%s shows an example by edition that works',
    (_, parameter) => {
      for (const editions of [1, 3, 10]) {
        const line = exampleByEdition(parameter, editions)
        const inLine = parse(line)[keyOf(parameter)]
        const value: unknown = isNamed(parameter) ? inLine[sampleName(parameter)!] : inLine
        expect(() => scenarioWith(parameter, value)).not.toThrow()
      }
    }
  )

  it('has one parameter a path, and no path that is also a group', () => {
    const paths = catalogue.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) expect(paths.filter((other) => other.startsWith(`${path}.`))).toEqual([])
  })

  it('has every default within its own range', () => {
    expect(() => makeScenario({ tactics: { club: {} }, shocks: { launch: {} } })).not.toThrow()
  })

  it('has a label in both languages for every group, and none left over', () => {
    const groups = (shape: Shape): string[] => {
      if (shape.kind === 'leaf') return []
      if (shape.kind === 'named') return [shape.path, ...groups(shape.item).slice(1)]
      return [shape.path, ...[...shape.children.values()].flatMap(groups)]
    }
    expect(Object.keys(groupLabels).sort()).toEqual(groups(scenarioShape).slice(1).sort())
  })
})
