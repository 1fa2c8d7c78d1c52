import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { InputError } from '../../src/core/errors.js'
import { catalogue } from '../../src/model/catalogue.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { readScenario } from '../../src/scenario/readScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { scenarioHash } from '../../src/scenario/scenarioHash.js'
import { leafAt } from '../../src/scenario/shape.js'
import { type Input, scenarioInputs } from '../support/scenarioInputs.js'

function read(text: string): Scenario {
  return readScenario('random.yaml', { readText: () => text, resolve: (_, reference) => reference })
}

/** Every value in plain data with its path. */
function leavesOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, path ? `${path}.${key}` : key))
}

function expectWhole(scenario: Scenario) {
  for (const [path, value] of leavesOf(scenario)) {
    if (typeof value === 'number' && !Number.isFinite(value)) expect.fail(`${path} is ${value}`)
    if (value === undefined) expect.fail(`${path} is undefined`)
  }
  const schedules = [scenario.price.perArea, ...Object.values(scenario.segments).map(({ discount }) => discount)]
  for (const schedule of schedules) expect(schedule).toHaveLength(scenario.horizon.editions)
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario)
}

/** What a reading comes to: a whole scenario or an InputError; anything else fails the test. */
function outcome(read: () => Scenario): 'read' | 'refused' {
  try {
    expectWhole(read())
    return 'read'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const problem of error.problems) expect(problem.message).not.toBe('')
    return 'refused'
  }
}

describe('random scenarios', () => {
  it('resolve whole when they are right, and reach every parameter of the catalogue', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(scenarioInputs(), (input) => {
        expectWhole(makeScenario(input))
        for (const [path] of leavesOf(input)) {
          for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
            const leaf = leafAt(path.slice(0, end))
            if (leaf) reached.add(leaf.path)
          }
        }
      }),
      { numRuns: 150, seed: 20261 }
    )
    expect(catalogue.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
  })

  it('come back equal when a resolved scenario is the input', () => {
    fc.assert(
      fc.property(scenarioInputs(), (input) => {
        const scenario = makeScenario(input, 'again')
        expect(makeScenario(scenario)).toEqual(scenario)
      }),
      { numRuns: 60 }
    )
  })

  it('are the same from YAML, from JSON and from a program, and hash equally', () => {
    fc.assert(
      fc.property(scenarioInputs(), (input) => {
        const fromProgram = makeScenario(input, 'random')
        expect(read(stringify(input))).toEqual(fromProgram)
        expect(read(JSON.stringify(input))).toEqual(fromProgram)
        expect(scenarioHash(read(JSON.stringify(input)))).toBe(scenarioHash(fromProgram))
      }),
      { numRuns: 60 }
    )
  })

  it('do not depend on the order of keys', () => {
    const reversed = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)] as const)
      return Object.fromEntries(entries.reverse())
    }
    fc.assert(
      fc.property(scenarioInputs(), (input) => {
        expect(scenarioHash(makeScenario(reversed(input)))).toBe(scenarioHash(makeScenario(input)))
      }),
      { numRuns: 60 }
    )
  })
})

/** An input with the value at a random place replaced, or a key put beside it. */
const corrupted: fc.Arbitrary<Input> = fc
  .tuple(
    scenarioInputs(),
    fc.nat(),
    fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withTypedArray: true }),
      fc.constantFrom(NaN, Infinity, -1, 1e300, '', 'x', [], {})
    ),
    fc.boolean()
  )
  .map(([input, at, junk, beside]) => {
    const copy = JSON.parse(JSON.stringify(input)) as Record<string, unknown>
    const places: [Record<string, unknown>, string][] = []
    const visit = (map: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(map)) {
        places.push([map, key])
        if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>)
      }
    }
    visit(copy)
    const [map, key] = places[at % places.length]
    map[beside ? `${key}x` : key] = junk
    return copy
  })

describe('random damage', () => {
  it('to a plain object gives a whole scenario or an InputError, nothing else', () => {
    const seen = { read: 0, refused: 0 }
    fc.assert(
      fc.property(corrupted, (input) => {
        seen[outcome(() => makeScenario(input))] += 1
      }),
      { numRuns: 400 }
    )
    expect(seen.refused).toBeGreaterThan(100)
  })

  it('to the text of a file gives a whole scenario or an InputError, nothing else', () => {
    const pieces = fc.constantFrom(
      '\n',
      '\t',
      ':',
      ' ',
      '- ',
      '[',
      '}',
      '*a',
      '&a',
      '"',
      '#',
      '!',
      '1e999',
      'null',
      '%',
      '|'
    )
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })))
    const seen = { read: 0, refused: 0 }
    fc.assert(
      fc.property(scenarioInputs(), fc.array(edit, { minLength: 1, maxLength: 4 }), (input, edits) => {
        const text = edits.reduce((before, [at, length, piece]) => {
          const index = at % (before.length + 1)
          return before.slice(0, index) + piece + before.slice(index + length)
        }, stringify(input))
        seen[outcome(() => read(text))] += 1
      }),
      { numRuns: 200 }
    )
    expect(seen.refused).toBeGreaterThan(50)
  })

  it('to a setting gives a whole scenario or an InputError, nothing else', () => {
    const piece = fc.constantFrom(
      'levers',
      'service',
      'spend',
      '4',
      'segments',
      'exhibitors',
      'fee',
      'mean',
      '',
      'x',
      '__proto__'
    )
    const path = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('.'))
    const value = fc.oneof(fc.string(), fc.json(), fc.constantFrom('5', 'null', '{ varies: normal, mean: 1, sd: 1 }'))
    const setting = fc.oneof(
      fc.string(),
      fc.tuple(path, value).map((both) => both.join('='))
    )
    fc.assert(
      fc.property(fc.array(setting, { minLength: 1, maxLength: 3 }), (set) => {
        const access = { readText: () => 'perennial: 1', resolve: (_: string, reference: string) => reference }
        outcome(() => readScenario('a.yaml', { ...access, set }))
      }),
      { numRuns: 400 }
    )
  })
})
