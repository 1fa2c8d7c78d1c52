import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { InputError } from '../../../src/core/errors.js'
import { keyLabels } from '../../../src/scenario/lifecycle/keyLabels.js'
import { type LifecycleShape, lifecycleShape } from '../../../src/scenario/lifecycle/lifecycleShape.js'
import { scenarioSchema } from '../../../src/scenario/scenarioSchema.js'
import { hivFile, readPlan } from '../../support/lifecycleFiles.js'
import { schemaValidator } from '../../support/schemaValidator.js'

const schema = scenarioSchema()
const accepts = schemaValidator()

/** Everything a lifecycle scenario may hold, once. */
const everything = {
  perennial: 1,
  title: 'All',
  titleZh: '全部',
  notice: 'x',
  noticeZh: '说明',
  about: 'A line',
  aboutZh: '一行',
  seed: 7,
  replications: 3,
  customers: 100,
  horizon: { cycles: 3, cycleLength: '1/12' },
  cohort: { size: 100, start: { H: 60, S: 'hundred - 60' } },
  lifecycle: {
    exits: 'shares',
    stages: { H: { title: 'Healthy', titleZh: '健康', attends: true }, S: { exits: 'sequential' }, 3: {} },
    transitions: {
      H: { S: { rate: 'r', per: 1 }, 3: { weibull: { shape: 1.5, scale: { 1: 12, 2: 13 }, clock: 'start' } } },
      S: [{ 3: { probability: 0.1, per: 5 } }, { H: [0.1, 0.2, 'r'] }],
      3: { H: { hazard: { at: 'stay', table: { 1: 0.1, '2.5': 0 }, between: 'linear', beyond: 'hold' } } }
    },
    multipliers: {
      a: { on: 'probability', factor: 1, transitions: 'all' },
      b: { on: 'odds', factor: 'r', transitions: { H: ['S', 3], any: 'H' } }
    }
  },
  parameters: {
    r: 0.1,
    hundred: 100,
    x: { dist: 'beta', mean: 0.2, sd: 0.1 },
    y: { dist: 'gamma', shape: 2, scale: 3 },
    joint: { dist: 'dirichlet', mean: { one: 0.2, two: 0.8 }, sum: 10 },
    p: { at: 'cycle', table: [1, 2, 'r'] }
  },
  traits: { frailty: { varies: 'normal', mean: 1, sd: 0.5 } },
  discounting: 'continuous',
  counting: { weights: [1, 1, '1/3', 0] },
  categories: {
    c: {
      title: 'C',
      kind: 'cost',
      unit: 'EUR',
      discountRate: 0.03,
      discounting: 'none',
      counting: 'life-table',
      per: 'year',
      stages: { H: 'r', 3: { 1: 5 } },
      start: { H: 1 },
      transitions: { H: { S: 1 }, any: { any: 2 } },
      booked: 'departure',
      counted: 'like-stages'
    },
    v: { kind: 'value' }
  },
  uncertainty: { correlations: { x: { y: 0.5 } }, groups: { both: ['x', 'parameters.joint'] } },
  totals: { t: 'c - v' },
  incremental: { cost: 't', effect: 'v' },
  groups: { a: { weight: '1/2', parameters: { r: null, p: 1 } }, b: { weight: 0.5 } },
  strategies: {
    now: {},
    'b 2': {
      title: 'B',
      lifecycle: { stages: { H: { exits: 'logit' } }, transitions: { H: null } },
      cohort: { start: { H: 1 } },
      categories: { v: { stages: { H: 1 } } }
    }
  }
}

/** What is wrong with a scenario written as JSON, which is YAML too. */
function messages(input: unknown): readonly string[] {
  try {
    readPlan(JSON.stringify(input))
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ message }) => message)
  }
}

describe('the JSON Schema of lifecycle scenarios', () => {
  it.each([
    ['the published model', parse(hivFile)],
    ['a file that extends another', { perennial: 1, extends: 'x.yaml', strategies: { a: {}, b: null } }],
    ['a file that extends another and adds a stage', { perennial: 1, extends: 'x.yaml', lifecycle: { stages: ['E'] } }]
  ])('accepts %s', (_, input) => {
    expect(accepts(input), JSON.stringify(accepts.errors)).toBe(true)
  })

  it('and the reader both accept everything there is', () => {
    const { groups: _, ...input } = everything
    // r, which a group takes away, is needed: without the groups it is there
    expect(messages(input)).toEqual([])
    expect(accepts(everything), JSON.stringify(accepts.errors)).toBe(true)
  })

  it('tries every key there is', () => {
    const written = new Set<string>()
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, item] of Object.entries(value)) {
        written.add(key)
        visit(item)
      }
    }
    visit(everything)
    const keys = (shape: LifecycleShape): string[] =>
      shape.kind === 'group'
        ? [...shape.keys].flatMap(([key, child]) => [key, ...keys(child)])
        : shape.kind === 'value'
          ? []
          : keys(shape.item)
    for (const key of keys(lifecycleShape)) expect(written).toContain(key)
  })

  it('explains every key in both languages', () => {
    const text = JSON.stringify(schema)
    for (const { title, help } of Object.values(keyLabels)) {
      for (const words of [title.en, title.zh, help.en, help.zh]) {
        expect(text.includes(JSON.stringify(words).slice(1, -1)), words).toBe(true)
      }
      expect(title.zh + help.zh).toMatch(/\p{Script=Han}/u)
    }
  })

  it.each([
    [{ perennial: 1, lifecycle: { stages: ['A'] } }],
    [{ ...everything, colour: 'red' }],
    [{ ...everything, segments: {} }],
    [{ ...everything, counting: 'middle' }],
    [{ ...everything, strategies: { a: { horizon: { cycles: 3 } } } }],
    [{ ...everything, parameters: { 'a-b': 1 } }],
    [{ perennial: 1, cohort: {} }]
  ])('refuses %j', (input) => {
    expect(accepts(input)).toBe(false)
    expect(messages(input)).not.toEqual([])
  })

  it('refuses nothing that the reader takes', () => {
    const { groups: _, ...input } = everything
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(-1, 0.5, '', 'x', true, [], {}, [1, 1], { 1: 2 })
    )
    const seen = { both: 0, neither: 0, reader: 0 }
    fc.assert(
      fc.property(fc.nat(), junk, fc.boolean(), (at, value, beside) => {
        const copy = JSON.parse(JSON.stringify(input)) as Record<string, unknown>
        const places: [Record<string, unknown>, string][] = []
        const visit = (map: Record<string, unknown>) => {
          for (const [key, item] of Object.entries(map)) {
            places.push([map, key])
            if (typeof item === 'object' && item !== null && !Array.isArray(item))
              visit(item as Record<string, unknown>)
          }
        }
        visit(copy)
        const [map, key] = places[at % places.length]
        map[beside ? `${key}x` : key] = value
        const found = messages(copy)
        const accepted = accepts(copy)
        if (!accepted && found.length === 0) expect.fail(`${JSON.stringify(copy)} ${JSON.stringify(accepts.errors)}`)
        seen[accepted ? (found.length === 0 ? 'neither' : 'reader') : 'both'] += 1
      }),
      { numRuns: 200 }
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })
})
